package check

import (
	"fmt"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/judge"
)

var smartAchievable = &Rule{
	Name: "smart/achievable", Severity: diag.Warning,
	Holds:  "a step is one action and not a bundle or an errand, and can be tried before its review",
	Why:    "Of four things to remember in one lesson none is done well.",
	Source: "Ambition Institute, getting granular: one bite-sized action; NELT hub, precise actions",
	Bad:    Example{File: refocus2, Over: planAloudLine, Lines: "    step: Read the chapter on planning before Friday and upload the notes."},
	Good:   Example{File: refocus2, Over: planAloudLine, Lines: planAloudLine},
	run:    checkAchievable,
}

func checkAchievable(c *context) {
	c.setSteps(func(s *history.Step) {
		text := s.Text("step")
		for _, f := range judge.Judge(judge.Step, text.Value).Findings {
			if f.Fails == "bundle" || f.Fails == "errand" {
				c.report(text.Locate(f.Start, f.End), f.Message, f.Help)
				break
			}
		}
		if s.Review > s.Log.Date && !c.Terms.SchoolDayBetween(s.Log.Date, s.Review) {
			c.report(s.At("review"), fmt.Sprintf("step %q has no lesson in which to try it between %s and %s", s.ID, s.Log.Date, s.Review),
				"when is the first lesson with this class? set the review after it")
		}
	})
}
