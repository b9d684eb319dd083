package check

import (
	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/schema"
	"github.com/ectm/ectm/pkg/yamlnode"
)

var fileYAML = &Rule{
	Name: yamlnode.Rule, Severity: diag.Error,
	Holds: "the file parses: UTF-8, at most 1 MiB, one document, no duplicate key, no anchor or alias, no conflict markers of git",
	Why:   "What can't be read is lost to everybody else who reads the folder.",
	Bad: Example{File: refocus1, Over: "focus_area: teach-first-y2/c1/metacognition",
		Lines: "focus_area: \"planning\" aloud"},
	Good: Example{File: refocus1, Over: "focus_area: teach-first-y2/c1/metacognition",
		Lines: "focus_area: '\"planning\" aloud'"},
}

var fileSchema = &Rule{
	Name: schema.Rule, Severity: diag.Error,
	Holds: "keys are known, values have the right type and an allowed word, dates exist",
	Why:   "A misspelt key is a record that nobody finds again.",
	Bad:   Example{File: refocus1, Over: "minutes: 45", Lines: "minuets: 45"},
	Good:  Example{File: refocus1, Over: "minutes: 45", Lines: "minutes: 50"},
}
