package check

import (
	"fmt"
	"slices"

	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/session"
)

// visitGaps asks for what the proforma of the visit asks for: what was seen at an observation, the questions of a discussion (Teach
// First Year 2 Mentor Handbook 2026, Appendix A).
func visitGaps(e logbook.Expert) []string {
	switch {
	case e.How == "observation" && !e.Stands("seen"):
		return []string{"seen"}
	case e.How == "discussion" && !e.Stands("questions"):
		return []string{"questions"}
	}
	return nil
}

// nothingSeen tells whether an observation says no more than a draft of it does: a day, and an open step to look for.
func (c *context) nothingSeen(l *logbook.Log) bool {
	o := l.Observation
	return !o.Stands("seen") && !o.Stands("met") && (!o.Stands("focus") || c.Step(o.Focus) != nil)
}

// areasLeftOut gives the areas of the cycle that the diagnostic does not cover, and what is blank of those that it does. An area that is
// none of the cycle's is reported at its place, and stands for one that it was meant to be.
func (c *context) areasLeftOut(l *logbook.Log, s *session.Session) []string {
	var cycle, left, blank []string
	for _, area := range c.Programme(s.Programme).Areas {
		if area.Part != s.Part {
			continue
		}
		cycle = append(cycle, area.ID)
		at := slices.IndexFunc(l.Diagnostic, func(d logbook.Diagnosis) bool { return d.Area == area.ID })
		if at < 0 {
			left = append(left, area.ID)
			continue
		}
		blank = append(blank, blankOf(l.Diagnostic[at])...)
	}
	if strays := c.strayAreas(l, s, cycle); strays >= len(left) || len(l.Diagnostic) == 0 {
		return blank
	}
	return append(left, blank...)
}

func blankOf(d logbook.Diagnosis) []string {
	knowledge, application := d.Stands("knowledge"), d.Stands("application")
	switch {
	case !knowledge && !application:
		return []string{d.Area}
	case !knowledge:
		return []string{"knowledge of " + d.Area}
	case !application:
		return []string{"application of " + d.Area}
	}
	return nil
}

// strayAreas reports the areas of a diagnostic that are none of the cycle's and gives their number.
func (c *context) strayAreas(l *logbook.Log, s *session.Session, cycle []string) int {
	n := 0
	for _, d := range l.Diagnostic {
		if d.Stands("area") && !slices.Contains(cycle, d.Area) {
			n++
			c.report(d.At("area"), fmt.Sprintf("the diagnostic of %q has no area %q%s", s.Part, d.Area, nearest(d.Area, cycle)), "see the areas with ectm sessions")
		}
	}
	return n
}

func targetGaps(p logbook.ActionPlan) []string {
	var gaps []string
	for i, t := range p.Targets {
		if !t.Stands("steps") {
			gaps = append(gaps, fmt.Sprintf("the steps of target %d", i+1))
		}
		if !t.Stands("review") {
			gaps = append(gaps, fmt.Sprintf("the review date of target %d", i+1))
		}
	}
	return gaps
}
