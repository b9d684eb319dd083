package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/session"
)

var smartRelevant = &Rule{
	Name: "smart/relevant", Severity: diag.Error,
	Holds:  "a step says why it is set and which development area or statement it serves; outside the focus area it says because of what",
	Why:    "A step that serves what was diagnosed moves the ECT on; one that does not is a stray idea, however good.",
	Source: "Teach First Year 2 Mentor Handbook 2026, interactions 1 and 4: highest-leverage area; UCL audit, areas for particular focus",
	Bad:    Example{File: refocus2, Over: planAloudArea, Lines: strings.Replace(planAloudArea, "cognition", "cognitive", 1)},
	Good:   Example{File: refocus2, Over: planAloudArea, Lines: planAloudArea},
	run:    checkRelevant,
}

func checkRelevant(c *context) {
	c.setSteps(func(s *history.Step) {
		if !s.Stands("why") {
			c.report(s.At("why"), fmt.Sprintf("step %q does not say why it is set", s.ID), "what do pupils do now that it should change?")
		}
		if c.areaKnown(s) {
			c.areaIsFocus(s)
		}
	})
}

// areaKnown reports a step whose area is missing or does not exist.
func (c *context) areaKnown(s *history.Step) bool {
	switch {
	case strings.TrimSpace(s.Area) == "" && s.Stands("area"):
		return false
	case strings.TrimSpace(s.Area) == "":
		c.report(s.At("area"), fmt.Sprintf("step %q names no development area or statement", s.ID),
			"which area does it serve? see them with ectm sessions")
		return false
	}
	known := c.areaIDs()
	if len(known) == 0 || c.areaExists(s.Area) || c.definitionsLost() {
		return true
	}
	near := nearest(s.Area, known)
	if near == "" {
		near = sameEnding(s.Area, known)
	}
	c.report(s.At("area"), fmt.Sprintf("there is no development area or statement %q%s", s.Area, near),
		fmt.Sprintf("name one of the ECT's programmes, such as %s; see them with ectm sessions", known[0]))
	return false
}

// definitionsLost tells whether a programme of the ECT, or a part of one, can't be read, so that what it defines is not known.
func (c *context) definitionsLost() bool {
	lost := func(p *session.Programme) bool { return p.Partial }
	missing := func(id string) bool { return c.Programme(id) == nil }
	return c.ECT != nil && slices.ContainsFunc(c.ECT.Programmes, missing) || slices.ContainsFunc(c.Programmes, lost)
}

func (c *context) areaExists(id string) bool {
	_, area := c.Area(id)
	_, statement := c.Statement(id)
	return area || statement
}

func (c *context) areaIDs() []string {
	var ids []string
	for _, p := range c.Programmes {
		for _, a := range p.Areas {
			ids = append(ids, a.ID)
		}
		ids = append(ids, p.StatementIDs()...)
	}
	return ids
}

// sameEnding finds the full id of an area that was given by its last part.
func sameEnding(short string, known []string) string {
	for _, id := range known {
		if strings.HasSuffix(id, "/"+short) {
			return fmt.Sprintf("; the nearest is %q", id)
		}
	}
	return ""
}

// areaIsFocus warns where a step serves another area than the focus of the same log and nothing says why. A focus in free text can't
// be compared.
func (c *context) areaIsFocus(s *history.Step) {
	focus := s.Log.FocusArea
	if focus == s.Area || !c.areaExists(focus) || strings.TrimSpace(s.Because) != "" {
		return
	}
	c.warn(s.At("area"), fmt.Sprintf("step %q serves %q, but the focus area is %q", s.ID, s.Area, focus),
		"why this now? say so in because, or correct the area",
		diag.Related{Pos: s.Log.At("focus_area").Start, Message: "the focus area"})
}
