package check

import (
	"fmt"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/judge"
)

var smartSpecific = &Rule{
	Name: "smart/specific", Severity: diag.Warning,
	Holds:  "a step names an observable teacher action, with a how and not only a what",
	Why:    "\"Improve behaviour\" can't be rehearsed; \"wait for silence before you speak\" can. What can't be practised won't be seen in the lesson.",
	Source: "Teach First Year 2 Mentor Handbook 2026, feedback model: precise not generic, a how and not just a what; Ambition Institute, getting granular",
	Bad:    Example{File: refocus2, Over: planAloudLine, Lines: "    step: Improve the way tasks are introduced so that pupils are more engaged."},
	Good:   Example{File: refocus2, Over: planAloudLine, Lines: planAloudLine},
	Pairs: []Pair{
		{"Improve behaviour at the start of lessons.", "Stand at the door, greet each pupil by name and point to the task on the board."},
		{"Use questioning more effectively.", "After each question, count silently to three, then name a pupil from the back row."},
		{"Be more confident with the phonics programme.", "Say each new sound twice with the picture card in view, then have the group say it back before you turn the page."},
	},
	run: checkSpecific,
}

func checkSpecific(c *context) {
	c.setSteps(func(s *history.Step) {
		text := s.Text("step")
		if text.Blank() && s.Stands("step") {
			return
		}
		if text.Blank() {
			c.report(s.At("step"), fmt.Sprintf("step %q says nothing yet", s.ID), "what will the ECT do or say, and when?")
			return
		}
		if v := judge.Judge(judge.Step, text.Value); !v.Precise && len(v.Findings) > 0 {
			f := v.Findings[0]
			c.report(text.Locate(f.Start, f.End), f.Message, f.Help)
		}
	})
}
