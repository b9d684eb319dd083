package check

import (
	"fmt"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/schema"
)

var stepID = &Rule{
	Name: "step/id", Severity: diag.Error,
	Holds: "each action step has an id, and no two steps of an ECT have the same",
	Why:   "Reviews find their step by its id; with two of one name nobody knows which was met.",
	Bad:   Example{File: integrate6, Over: "  - id: cartoon-weekly", Lines: "  - id: cartoon-start"},
	Good:  Example{File: integrate6, Over: "  - id: cartoon-weekly", Lines: "  - id: cartoon-weekly"},
	run:   checkStepID,
}

func checkStepID(c *context) {
	first := map[string]logbook.ActionStep{}
	for _, l := range c.Logs {
		if l.Status != logbook.Held && l.Status != logbook.Planned {
			continue
		}
		for _, s := range l.ActionSteps {
			earlier, taken := first[s.ID]
			switch {
			case s.ID == "" && (s.Stands("id") || l.Status == logbook.Planned):
			case s.ID == "":
				c.report(s.At("id"), "the action step has no id", fmt.Sprintf("add a short name, such as id: %s", proposedID(s.Step)))
			case taken:
				c.report(s.At("id"), fmt.Sprintf("the id %q is taken by an earlier step", s.ID), "give this step an id of its own",
					diag.Related{Pos: earlier.At("id").Start, Message: "first used here"})
			default:
				first[s.ID] = s
			}
		}
	}
}

// proposedID makes a short name of the first words of a step.
func proposedID(step string) string {
	words, spaces := step, 0
	for i, r := range step {
		if r == ' ' {
			spaces++
		}
		if spaces == 3 {
			words = step[:i]
			break
		}
	}
	if slug := schema.Slugify(words); slug != "" {
		return slug
	}
	return "first-step"
}
