package check

import (
	"fmt"
	"strings"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/session"
	"github.com/ectm/ectm/pkg/source"
)

var stepLineage = &Rule{
	Name: "step/lineage", Severity: diag.Error,
	Holds:  "a refinement names an earlier step, what was noticed and why; a review names a step that an earlier log set, and each step once",
	Why:    "A step that changes without a trail looks like a new one, and what was learnt from the first attempt is lost.",
	Source: "Teach First Year 2 Mentor Handbook 2026, Appendix B: refining an action step",
	Bad:    Example{File: olisDevelop3, Over: refinesAskWhy, Lines: "    refines: ask-why\n"},
	Good:   Example{File: olisDevelop3, Over: refinesAskWhy, Lines: refinesAskWhy},
	run:    checkLineage,
}

func checkLineage(c *context) {
	c.setSteps(c.refinement)
	for _, l := range c.Logs {
		c.reviews(l)
	}
	c.held(func(l *logbook.Log, _ *session.Session) {
		for i, id := range l.Observation.Met {
			c.knownStep(id, l.Observation.Item("met", i))
		}
		for _, t := range l.ActionPlan.Targets {
			for i, id := range t.Steps {
				c.knownStep(id, t.Item("steps", i))
			}
		}
	})
}

// reviews looks at what the reviews of a log name.
func (c *context) reviews(l *logbook.Log) {
	first := map[string]logbook.Review{}
	for _, r := range l.Reviews {
		earlier, twice := first[r.Step]
		switch {
		case r.Step == "" && (l.Status != logbook.Held || r.Stands("step")):
		case r.Step == "":
			c.report(r.At("step"), "the review names no step", "which step was reviewed? add step: with its id; see ectm steps "+c.Folder)
		case twice:
			c.report(r.At("step"), fmt.Sprintf("step %q is reviewed twice in one log", r.Step), "keep the outcome that you two agreed",
				diag.Related{Pos: earlier.At("step").Start, Message: "first reviewed here"})
		default:
			first[r.Step] = r
			c.earlierStep(l, r.Step, r.At("step"), "the review")
		}
	}
}

func (c *context) refinement(s *history.Step) {
	if s.Refines == "" {
		return
	}
	c.earlierStep(s.Log, s.Refines, s.At("refines"), fmt.Sprintf("step %q", s.ID))
	var gaps []string
	if !s.Stands("noticed") {
		gaps = append(gaps, "noticed")
	}
	if !s.Stands("because") {
		gaps = append(gaps, "because")
	}
	if len(gaps) > 0 {
		c.report(s.At("refines"), fmt.Sprintf("step %q refines %q, but does not fill %s", s.ID, s.Refines, strings.Join(gaps, " and ")),
			"what was seen when the step was tried, and why does it need to change?")
	}
}

// earlierStep reports a name that no earlier log gave to a step.
func (c *context) earlierStep(l *logbook.Log, id string, at source.Span, who string) {
	step := c.Step(id)
	switch {
	case id == "":
	case step == nil && c.Incomplete:
	case step == nil:
		c.report(at, fmt.Sprintf("%s names step %q, which was never set%s", who, id, nearest(id, c.stepIDs())),
			"see the steps with ectm steps "+c.Folder)
	case !c.Before(step.Log, l):
		c.report(at, fmt.Sprintf("%s names step %q, which was not set in an earlier log", who, id), "name a step of an earlier meeting",
			diag.Related{Pos: step.At("id").Start, Message: "set here, on " + string(step.Log.Date)})
	}
}

// knownStep warns of a name that no step has.
func (c *context) knownStep(id string, at source.Span) {
	if c.Step(id) == nil && !c.Incomplete {
		c.warn(at, fmt.Sprintf("no step is called %q%s", id, nearest(id, c.stepIDs())), "see the steps with ectm steps "+c.Folder)
	}
}

func (c *context) stepIDs() []string {
	var ids []string
	for _, s := range c.Steps() {
		ids = append(ids, s.ID)
	}
	return ids
}
