package check

import (
	"fmt"
	"strings"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/session"
	"github.com/ectm/ectm/pkg/yamlnode"
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
	if n := itemCount(l, r.Section); r.Max > 0 && n > r.Max && !(r.Section == "action_steps" && n > maxSteps) { // which step/count reports
		c.report(place(l, r.Section), fmt.Sprintf("%q has %d items, and %q asks for at most %d", r.Section, n, s.Short, r.Max),
			"keep what matters most now, and leave the rest for later")
	}
	if r.Min == 0 || r.Or != "" && l.Stands(r.Or) || r.Section == "reviews" && len(c.OpenBefore(l)) == 0 {
		return
	}
	if !l.Stands(r.Section) {
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
	if c.ECT == nil || c.ECT.Stands(r.Section) {
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
		if !l.Stands(r.Section, field) {
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
	case r.Min > 1 && isList(l, r.Section) && itemCount(l, r.Section) < r.Min:
		gaps = append(gaps, fmt.Sprintf("items: %d of at least %d", itemCount(l, r.Section), r.Min))
	}
	return gaps
}

// isList tells whether a section has the form of a list; what is wrong with another form is reported there.
func isList(l *logbook.Log, section string) bool {
	n := l.Node().Get(section)
	return n != nil && n.Kind == yamlnode.Sequence
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
