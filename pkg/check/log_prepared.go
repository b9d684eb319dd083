package check

import (
	"fmt"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/session"
)

var logPrepared = &Rule{
	Name: "log/prepared", Severity: diag.Warning,
	Holds:  "what a session builds on was done before it: the diagnostic, the studies and seminars, the expert visit, the drop-in observation",
	Why:    "A meeting about a visit that has not taken place has nothing to talk about.",
	Source: "Teach First Year 2 Mentor Handbook 2026, what comes before each interaction",
	Bad:    Example{File: refocus2, Over: "  - teach-first-y2/c1/seminar-2\n", Lines: ""},
	Good:   Example{File: refocus2, Over: "  - teach-first-y2/c1/seminar-2\n", Lines: "  - teach-first-y2/c1/seminar-2\n"},
	run:    checkPrepared,
}

func checkPrepared(c *context) {
	if c.Incomplete {
		return
	}
	c.held(func(l *logbook.Log, s *session.Session) {
		var open, kinds []string
		for _, id := range s.After {
			before := c.Session(id)
			if before == nil || before.Programme != s.Programme { // another programme's only sets the order
				continue
			}
			if !c.Done(id, l.Date) {
				open = append(open, id)
				kinds = append(kinds, before.Kind)
			}
		}
		if len(open) > 0 {
			c.report(l.At("session"), fmt.Sprintf("%s before it and %s not recorded as done by %s", come(open), are(open), l.Date), preparedHelp(kinds))
		}
	})
}

func preparedHelp(kinds []string) string {
	for _, k := range kinds {
		if k != "self-study" && k != "seminar" && k != "training" {
			return "add the log of it, or one with the status skipped and a reason"
		}
	}
	return "list it under completed if it was done"
}
