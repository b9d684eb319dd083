package check

import (
	"fmt"
	"slices"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/schema"
	"github.com/ectm/ectm/pkg/session"
)

var stepDecision = &Rule{
	Name: "step/decision", Severity: diag.Error,
	Holds:  "where the session decides, each open step is reviewed, a met one has evidence, and what follows is said and agrees with the outcome",
	Why:    "Met leads to a new step, not yet met to a refined one. Without the decision the second half of the cycle has no aim.",
	Source: "Teach First Year 2 Mentor Handbook 2026, mentor interaction 4, decision",
	Bad:    Example{File: integrate4, Over: "    next: new-step", Lines: "    next: refine"},
	Good:   Example{File: integrate4, Over: "    next: new-step", Lines: "    next: embed"},
	run:    checkDecision,
}

// follows says which next moves agree with an outcome. A dropped step leaves all open.
var follows = map[string][]string{
	"met":        {"new-step", "embed"},
	"partly-met": {"continue", "refine"},
	"not-met":    {"continue", "refine"},
}

func checkDecision(c *context) {
	c.held(func(l *logbook.Log, s *session.Session) {
		if s.Decision == nil {
			return
		}
		for _, step := range c.OpenBefore(l) {
			if !reviewedIn(step, l) && !c.Incomplete && !c.straysIn(l) {
				c.report(place(l, "reviews"), fmt.Sprintf("open step %q is not reviewed, and %q decides on every open step", step.ID, s.Short),
					"was it met? add a review with its outcome",
					diag.Related{Pos: step.At("id").Start, Message: "set here on " + string(step.Log.Date)})
			}
		}
		for _, r := range l.Reviews {
			c.decision(r)
		}
	})
}

// straysIn tells whether a log reviews a step that was never set, so that any open step may have been meant.
func (c *context) straysIn(l *logbook.Log) bool {
	return slices.ContainsFunc(l.Reviews, func(r logbook.Review) bool { return c.Step(r.Step) == nil })
}

func (c *context) decision(r logbook.Review) {
	if r.Outcome == "met" && !r.Stands("evidence") {
		c.report(r.At("outcome"), fmt.Sprintf("step %q is met, but no evidence is given", r.Step),
			"what did you see or read that shows it? add evidence:")
	}
	allowed, ok := follows[r.Outcome]
	switch {
	case !ok || r.Next == "" && r.Stands("next"):
	case r.Next == "":
		c.report(r.At("outcome"), fmt.Sprintf("step %q is %s, but what follows is not decided", r.Step, r.Outcome),
			"add next: "+schema.Choice(allowed))
	case !slices.Contains(allowed, r.Next):
		c.report(r.At("next"), fmt.Sprintf("%q does not follow from %q; expected %s", r.Next, r.Outcome, schema.Choice(allowed)),
			"a met step leads to a new one or is embedded; one not yet met is refined or continued")
	}
}
