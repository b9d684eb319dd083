package check

import (
	"fmt"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/judge"
	"github.com/ectm/ectm/pkg/source"
)

var smartMeasurable = &Rule{
	Name: "smart/measurable", Severity: diag.Error,
	Holds:  "a step has a criterion for the teacher and one for the impact on pupils, each of which someone in the room could see",
	Why:    "With criteria both will agree on whether it worked, and the talk is about pupils and not about taste.",
	Source: "UCL mentor pages, Next Steps: what success looks like and how it is evaluated; Teach First Year 2 Mentor Handbook 2026, Appendix B",
	Bad:    Example{File: refocus2, Over: planAloudPupils, Lines: ""},
	Good:   Example{File: refocus2, Over: planAloudPupils, Lines: planAloudPupils},
	Pairs: []Pair{
		{"Pupils are more engaged.", "Every pupil has written a first line within two minutes."},
		{"The class understands fractions better.", "At least 22 of 28 shade two thirds of a new shape on the exit ticket."},
		{"The ECT feels secure with the routine.", "The ECT waits with a raised hand until every pen is down, and only then speaks."},
	},
	run: checkMeasurable,
}

func checkMeasurable(c *context) {
	c.setSteps(func(s *history.Step) {
		if len(s.TeacherCriteria) == 0 && !s.Stands("success_criteria", "teacher") {
			c.report(s.At("success_criteria", "teacher"), fmt.Sprintf("step %q has no criterion for the teacher", s.ID),
				"what would a visitor see or hear the ECT do? add it under success_criteria, teacher")
		}
		if len(s.PupilCriteria) == 0 && !s.Stands("success_criteria", "pupils") {
			c.report(s.At("success_criteria", "pupils"), fmt.Sprintf("step %q names no impact on pupils", s.ID),
				"what will pupils do, say or write if it works? add it under success_criteria, pupils")
		}
		for _, criterion := range s.Criteria() {
			c.criterion(s, criterion)
		}
	})
}

func (c *context) criterion(s *history.Step, text source.Text) {
	if judge.Repeats(text.Value, s.Step) {
		c.warn(text.Span(), fmt.Sprintf("the criterion %q only repeats the step", shorten(text.Value)),
			"how will you know that it worked? say what will be seen, not again what is done")
		return
	}
	if v := judge.Judge(judge.Criterion, text.Value); !v.Precise && len(v.Findings) > 0 {
		f := v.Findings[0]
		c.warn(text.Locate(f.Start, f.End), f.Message, f.Help)
	}
}

// shorten keeps the first words of a long text.
func shorten(text string) string {
	const most = 60
	runes := []rune(text)
	if len(runes) <= most {
		return text
	}
	return string(runes[:most]) + "…"
}
