package check

import (
	"fmt"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/judge"
	"github.com/ectm/ectm/pkg/logbook"
)

var stepRollOver = &Rule{
	Name: "step/roll-over", Severity: diag.Warning,
	Holds:  "a step is not carried past its review date through two held meetings without a review, nor set again in the same words",
	Why:    "Steps that roll over unnoticed teach that nothing depends on them.",
	Source: "NELT hub, precise actions: refine a step rather than let it roll over",
	Bad:    Example{File: zoesWeek3, Over: zoesReviews, Lines: ""},
	Good:   Example{File: zoesWeek3, Over: zoesReviews, Lines: zoesReviews},
	run:    checkRollOver,
}

func checkRollOver(c *context) {
	c.setSteps(func(s *history.Step) {
		if c.Incomplete {
			return
		}
		if second := c.carriedThrough(s); second != nil {
			c.report(s.At("review"), fmt.Sprintf("step %q was due for review on %s and is carried through two meetings without one", s.ID, s.Review),
				fmt.Sprintf("review it: ectm review %s %s --outcome met (or partly-met, not-met, dropped)", c.Folder, s.ID),
				diag.Related{Pos: second.At("date").Start, Message: "the second meeting, on " + string(second.Date)})
		}
		if earlier := c.saidBefore(s); earlier != nil {
			c.report(s.At("step"), fmt.Sprintf("step %q says the same as the earlier step %q", s.ID, earlier.ID),
				fmt.Sprintf("review %q and go on with it, or refine it: add refines: %s and say what was noticed", earlier.ID, earlier.ID),
				diag.Related{Pos: earlier.At("step").Start, Message: "set here on " + string(earlier.Log.Date)})
		}
	})
}

// carriedThrough gives the second meeting on or after the review date at which the step was still open and not reviewed.
func (c *context) carriedThrough(s *history.Step) *logbook.Log {
	if s.Review == "" {
		return nil
	}
	passed := 0
	for _, l := range c.Held() {
		if !c.Before(s.Log, l) {
			continue
		}
		if s.Later != nil && s.Later.Log == l || reviewedIn(s, l) && (l.Date >= s.Review || !s.IsOpen()) {
			return nil
		}
		if l.Date >= s.Review && c.straysIn(l) {
			return nil
		}
		if l.Date >= s.Review && c.IsMeeting(l) {
			passed++
		}
		if passed == 2 {
			return l
		}
	}
	return nil
}

func reviewedIn(s *history.Step, l *logbook.Log) bool {
	for _, r := range s.Reviews {
		if r.Log == l {
			return true
		}
	}
	return false
}

// saidBefore gives an earlier step with the same words that this one does not say it refines.
func (c *context) saidBefore(s *history.Step) *history.Step {
	if s.Refines != "" || s.Step == "" {
		return nil
	}
	for _, earlier := range c.Steps() {
		if earlier == s {
			return nil
		}
		if earlier.ID != s.ID && judge.Same(earlier.Step, s.Step) {
			return earlier
		}
	}
	return nil
}
