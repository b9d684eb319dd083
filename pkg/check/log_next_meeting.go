package check

import (
	"fmt"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/session"
)

var logNextMeeting = &Rule{
	Name: "log/next-meeting", Severity: diag.Warning,
	Holds:  "a held meeting agrees the date of the next, later than its own, unless it is the last",
	Why:    "Meetings without a date in the diary are the ones that do not take place.",
	Source: "UCL mentor pages, Next Steps: note the date of the next meeting",
	Bad:    Example{File: refocus1, Over: "  date: 2026-09-28", Lines: "  date: 2026-09-07"},
	Good:   Example{File: refocus1, Over: "  date: 2026-09-28", Lines: "  date: 2026-09-28"},
	run:    checkNextMeeting,
}

func checkNextMeeting(c *context) {
	c.held(func(l *logbook.Log, s *session.Session) {
		next := l.NextMeeting.Date
		switch {
		case !s.IsMeeting():
		case next != "" && next <= l.Date:
			c.report(l.At("next_meeting", "date"), fmt.Sprintf("the next meeting is on %s, which is not after this one on %s", next, l.Date),
				"correct the date of the next meeting")
		case next == "" && !l.Stands("next_meeting", "date") && c.meetingFollows(s):
			c.report(place(l, "next_meeting"), "no date is agreed for the next meeting", "add next_meeting: with its date")
		}
	})
}

// meetingFollows tells whether the programmes have another meeting after a session.
func (c *context) meetingFollows(s *session.Session) bool {
	rank, ordered := c.Rank(s.ID)
	if !ordered || s.Final {
		return false
	}
	for _, later := range c.Order()[rank+1:] {
		if later.IsMeeting() {
			return true
		}
	}
	return false
}
