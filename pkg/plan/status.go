package plan

import (
	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/session"
)

// Status is where an ECT stands, in a row: activity and progress, no content.
type Status struct {
	Plan
	// Current is the programme that the counts are of: the one of the next session, else the last. It is nil where none exists.
	Current *session.Programme
	// Done and Total count the sessions of that programme that leave a log.
	Done, Total int
	// Last is the day of the last held meeting, empty where none was.
	Last calendar.Date
	// Meetings and Minutes count the meetings held, Entitled what the ECT's programmes grant; 0 where none says.
	Meetings, Minutes, Entitled int
	OverdueSteps                int
}

// StatusOf sums up an ECT's records as of today.
func StatusOf(h *history.History, today calendar.Date) Status {
	s := Status{Plan: Next(h, today)}
	s.Current = s.Programme
	if s.Current == nil && len(h.Programmes) > 0 {
		s.Current = h.Programmes[len(h.Programmes)-1]
	}
	for _, one := range h.Order() {
		if s.Current == nil || one.Programme != s.Current.ID || !one.NeedsLog() {
			continue
		}
		s.Total++
		if h.Done(one.ID, "") {
			s.Done++
		}
	}
	s.Meetings, s.Minutes = h.TimeLogged(h.Logs)
	if last := lastMeeting(h); last != nil {
		s.Last = last.Date
	}
	for _, p := range h.Programmes {
		s.Entitled += p.MinutesEntitled
	}
	for _, step := range s.OpenSteps {
		if step.Overdue(today) {
			s.OverdueSteps++
		}
	}
	return s
}
