package check

import (
	"fmt"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/session"
)

var stepClosing = &Rule{
	Name: "step/closing", Severity: diag.Warning,
	Holds:  "the last meeting of a cycle embeds what is there rather than sets something new",
	Why:    "The cycle closes because progress was made. A new step at its end would start without anyone to see it through.",
	Source: "Teach First Year 2 Mentor Handbook 2026, mentor interaction 6",
	Bad:    Example{File: integrate6, Over: closingRefines, Lines: ""},
	Good:   Example{File: integrate6, Over: closingRefines, Lines: closingRefines},
	run:    checkClosing,
}

func checkClosing(c *context) {
	c.held(func(l *logbook.Log, s *session.Session) {
		if len(s.Closing) == 0 {
			return
		}
		for _, step := range l.ActionSteps {
			if step.Refines == "" {
				c.report(step.At("id"), fmt.Sprintf("step %q is new, and %q closes the cycle", step.ID, s.Short),
					"which step of this cycle should stay? name it with refines, and say how it will be sustained")
			}
		}
		for _, r := range l.Reviews {
			if r.Next == "new-step" {
				c.report(r.At("next"), fmt.Sprintf("%q sets out for something new, and %q closes the cycle", r.Next, s.Short), "write next: embed")
			}
		}
	})
}
