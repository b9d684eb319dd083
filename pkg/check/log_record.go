package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/session"
)

var logRecord = &Rule{
	Name: "log/record", Severity: diag.Error,
	Holds:  "a held log fills the sections that its session asks for",
	Why:    "The next meeting builds on what this one agreed; what was not written down is gone by then.",
	Source: "the record of each session: Teach First Year 2 Mentor Handbook 2026, interactions 1 to 6; UCL mentor pages, Next Steps",
	Bad:    Example{File: refocus1, Over: "focus_area: teach-first-y2/c1/metacognition", Lines: "focus_area:"},
	Good:   Example{File: refocus1, Over: "focus_area: teach-first-y2/c1/metacognition", Lines: "focus_area: planning aloud before a task"},
	run:    checkRecord,
}

func checkRecord(c *context) {
	c.held(func(l *logbook.Log, s *session.Session) {
		for _, r := range s.Record {
			c.section(l, s, r)
		}
	})
}

// section reports a section that is missing or not filled, once.
func (c *context) section(l *logbook.Log, s *session.Session, r session.Requirement) {
	if r.InECT {
		c.sectionInECT(l, s, r)
		return
	}
	if r.Refined {
		c.onlyRefined(l, s)
	}
	if r.Min == 0 || r.Or != "" && l.Has(r.Or) || r.Section == "reviews" && len(c.OpenBefore(l)) == 0 {
		return
	}
	if !l.Has(r.Section) {
		help := "fill " + r.Section
		if r.Or != "" {
			help += ", or say in " + r.Or + " why there is none"
		}
		c.report(place(l, r.Section), fmt.Sprintf("%q is not filled, and %q asks for it", r.Section, s.Short), help)
		return
	}
	if gaps := c.gaps(l, s, r); len(gaps) > 0 {
		c.report(place(l, r.Section), fmt.Sprintf("%q lacks %s", r.Section, strings.Join(gaps, ", ")), "fill what is missing")
	}
}

func (c *context) sectionInECT(l *logbook.Log, s *session.Session, r session.Requirement) {
	if c.ECT == nil || c.ECT.Has(r.Section) {
		return
	}
	c.report(l.At("session"), fmt.Sprintf("%q asks for %q in ect.yaml, which is not filled", s.Short, r.Section),
		"write down in ect.yaml what the two of you found",
		diag.Related{Pos: c.ECT.Key(r.Section).Start, Message: r.Section + " belongs here"})
}

// gaps names what a filled section still lacks.
func (c *context) gaps(l *logbook.Log, s *session.Session, r session.Requirement) []string {
	var gaps []string
	for _, field := range r.Fields {
		if !l.Has(r.Section, field) {
			gaps = append(gaps, field)
		}
	}
	switch {
	case r.Section == "expert" && s.Kind == "expert":
		gaps = append(gaps, visitGaps(l.Expert)...)
	case r.Section == "diagnostic":
		gaps = append(gaps, c.areasLeftOut(l, s)...)
	case r.Section == "observation" && c.nothingSeen(l):
		gaps = append(gaps, "seen")
	case r.Section == "action_plan":
		gaps = append(gaps, targetGaps(l.ActionPlan)...)
	case r.Min > 1 && itemCount(l, r.Section) < r.Min:
		gaps = append(gaps, fmt.Sprintf("items: %d of at least %d", itemCount(l, r.Section), r.Min))
	}
	return gaps
}

// visitGaps asks for what the proforma of the visit asks for: what was seen at an observation, the questions of a discussion (Teach
// First Year 2 Mentor Handbook 2026, Appendix A).
func visitGaps(e logbook.Expert) []string {
	switch {
	case e.How == "observation" && len(e.Seen) == 0:
		return []string{"seen"}
	case e.How == "discussion" && len(e.Questions) == 0:
		return []string{"questions"}
	}
	return nil
}

// nothingSeen tells whether an observation says no more than a draft of it does: a day, and an open step to look for.
func (c *context) nothingSeen(l *logbook.Log) bool {
	o := l.Observation
	return len(o.Seen)+len(o.Met) == 0 && (o.Focus == "" || c.Step(o.Focus) != nil)
}

// areasLeftOut gives the areas of the cycle that the diagnostic does not cover, and what is blank of those that it does.
func (c *context) areasLeftOut(l *logbook.Log, s *session.Session) []string {
	var left []string
	for _, area := range c.Programme(s.Programme).Areas {
		if area.Part != s.Part {
			continue
		}
		at := slices.IndexFunc(l.Diagnostic, func(d logbook.Diagnosis) bool { return d.Area == area.ID })
		switch {
		case at < 0 || l.Diagnostic[at].Knowledge == "" && l.Diagnostic[at].Application == "":
			left = append(left, area.ID)
		case l.Diagnostic[at].Knowledge == "":
			left = append(left, "knowledge of "+area.ID)
		case l.Diagnostic[at].Application == "":
			left = append(left, "application of "+area.ID)
		}
	}
	return left
}

func targetGaps(p logbook.ActionPlan) []string {
	var gaps []string
	for i, t := range p.Targets {
		if len(t.Steps) == 0 {
			gaps = append(gaps, fmt.Sprintf("the steps of target %d", i+1))
		}
		if t.Review == "" {
			gaps = append(gaps, fmt.Sprintf("the review date of target %d", i+1))
		}
	}
	return gaps
}

func itemCount(l *logbook.Log, section string) int {
	return len(l.Node().List(section))
}

// onlyRefined reports steps that are new where the session only refines.
func (c *context) onlyRefined(l *logbook.Log, s *session.Session) {
	for _, step := range l.ActionSteps {
		if step.Refines == "" {
			c.report(step.At("id"), fmt.Sprintf("step %q is new, but %q only refines steps", step.ID, s.Short),
				"name the step it refines, or keep it for the meeting that sets steps")
		}
	}
}
