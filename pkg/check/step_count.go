package check

import (
	"fmt"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/session"
)

// maxSteps is how many steps are set at a time, and how many should be open.
const maxSteps = 3

var stepCount = &Rule{
	Name: "step/count", Severity: diag.Error,
	Holds:  "one to three steps are set at a time, and no more than three are open",
	Why:    "Few small steps get done. A long list is a wish.",
	Source: "Teach First Year 2 Mentor Handbook 2026, feedback model: one to three key things",
	Bad:    Example{File: refocus2, Over: "action_steps:\n", Lines: "action_steps:\n" + extraStep("wait") + extraStep("pause")},
	Good:   Example{File: refocus2, Over: "action_steps:\n", Lines: "action_steps:\n" + extraStep("wait")},
	run:    checkStepCount,
}

func checkStepCount(c *context) {
	c.held(func(l *logbook.Log, _ *session.Session) {
		set := len(l.ActionSteps)
		if set > maxSteps {
			c.report(l.Key("action_steps"), fmt.Sprintf("%d action steps are set at once; at most %d can be worked on", set, maxSteps),
				"which of them would make the most difference to pupils now? keep that one, and the others for later")
			return
		}
		if open := c.OpenAfter(l); set > 0 && len(open) > maxSteps {
			c.warn(l.Key("action_steps"), fmt.Sprintf("with these, %d action steps are open; more than %d are too many to work on", len(open), maxSteps),
				"review or drop an earlier one before a new one is set",
				diag.Related{Pos: open[0].At("id").Start, Message: fmt.Sprintf("%q has been open longest", open[0].ID)})
		}
	})
}
