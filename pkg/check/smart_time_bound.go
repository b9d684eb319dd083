package check

import (
	"fmt"

	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/session"
)

// breakWeeks is how much longer a cycle may take for a half-term break where the school's terms are not entered.
const breakWeeks = 2

var smartTimeBound = &Rule{
	Name: "smart/time-bound", Severity: diag.Error,
	Holds:  "a step has a review date after the log's date and, in a cycle, not after its end",
	Why:    "A date in the diary is what brings the step back to the table.",
	Source: "UCL module 5, week 7: a future date in the diary on which progress is reviewed; Teach First Year 2 Mentor Handbook 2026: a cycle is a term",
	Bad:    Example{File: refocus2, Over: "    review: 2026-10-12", Lines: "    review: 2027-01-11"},
	Good:   Example{File: refocus2, Over: "    review: 2026-10-12", Lines: "    review: 2026-12-14"},
	run:    checkTimeBound,
}

func checkTimeBound(c *context) {
	c.setSteps(func(s *history.Step) {
		switch end := c.cycleEnd(s.Log); {
		case s.Review == "" && s.Stands("review"):
			// It is no date, which is reported as such.
		case s.Review == "":
			c.report(s.At("review"), fmt.Sprintf("step %q has no review date", s.ID), "on which day will you two look at it? add review: with the date")
		case s.Review <= s.Log.Date:
			c.report(s.At("review"), fmt.Sprintf("step %q is to be reviewed on %s, which is not after it was set on %s", s.ID, s.Review, s.Log.Date),
				"set the review after the next lesson with this class")
		case end != "" && s.Review > end:
			c.report(s.At("review"), fmt.Sprintf("step %q is to be reviewed on %s, after the cycle ends on %s", s.ID, s.Review, end),
				"choose a date before the last meeting of the cycle; what can wait longer is too big for one step")
		}
	})
}

// cycleEnd gives the last day of the cycle that a log belongs to: the end of the term it was held in, or where no terms are entered the
// length of the cycle from its first log. It is empty outside a cycle, and at the last meeting, whose step is sustained beyond it.
func (c *context) cycleEnd(l *logbook.Log) calendar.Date {
	s := c.Session(l.Session)
	if s == nil || len(s.Closing) > 0 {
		return ""
	}
	part := c.Programme(s.Programme).Part(s.Part)
	if part.Weeks == 0 || !isCycle(part) {
		return ""
	}
	if term, ok := c.Terms.Holding(l.Date); ok {
		return term.End
	}
	return c.firstIn(part).AddDays(7 * (part.Weeks + breakWeeks))
}

// isCycle tells whether a part ends with a meeting that closes it.
func isCycle(part *session.Part) bool {
	for _, s := range part.Sessions {
		if len(s.Closing) > 0 {
			return true
		}
	}
	return false
}

// firstIn gives the date of the first held log of a part.
func (c *context) firstIn(part *session.Part) calendar.Date {
	for _, l := range c.Held() {
		for _, s := range part.Sessions {
			if s.ID == l.Session {
				return l.Date
			}
		}
	}
	return ""
}
