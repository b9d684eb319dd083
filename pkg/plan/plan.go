// Package plan tells what comes next for an ECT: which session, when, what must come first and what is still open. It is a pure choice
// over a history and a day.
package plan

import (
	"slices"

	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/session"
)

// Plan is what comes next for an ECT.
type Plan struct {
	// Programme and Session are nil when the last programme is done, or where the ECT follows none that exists.
	Programme *session.Programme
	Session   *session.Session
	// Due is the day of the session, empty where it is not known. Overdue means that it lies before today.
	Due     calendar.Date
	Overdue bool
	// Meeting is the next meeting of mentor and ECT: the session itself or the one that it prepares; nil where none follows.
	Meeting    *session.Session
	MeetingDue calendar.Date
	// Missed are sessions that come earlier and were neither held nor skipped.
	Missed []*session.Session
	// Prepare is what must come first, in order.
	Prepare []Preparation
	// OpenSteps are the steps that wait for a review.
	OpenSteps []*history.Step
	// Focus are the statements of the ECT's agreed focus that the session covers.
	Focus []string
	// Complete means that every programme is done.
	Complete bool
}

// Preparation is something to do before a session: a text, or a session that comes first. Done counts for sessions only.
type Preparation struct {
	Text    string
	Session *session.Session
	Done    bool
}

// Next chooses the next session: the first that needs a log after the latest one done, in the order of the programmes. Done is held or
// skipped. today decides what is overdue.
func Next(h *history.History, today calendar.Date) Plan {
	p := Plan{OpenSteps: h.OpenSteps()}
	at := h.LatestDone()
	for i, s := range h.Order() {
		switch {
		case !s.NeedsLog() || h.Done(s.ID, ""):
		case i < at:
			p.Missed = append(p.Missed, s)
		case p.Session == nil:
			p.Session = s
		}
	}
	if p.Session == nil {
		p.Complete = len(h.Order()) > 0
		return p
	}
	p.Programme = h.Programme(p.Session.Programme)
	p.Meeting = meetingFor(h, p.Session)
	p.MeetingDue = meetingDue(h, p.Session)
	p.Due = due(h, p)
	p.Overdue = p.Due != "" && p.Due < today
	p.Prepare = preparations(h, p)
	p.Focus = focusOf(h, p.Session)
	return p
}

// meetingFor gives the first meeting at or after a session.
func meetingFor(h *history.History, s *session.Session) *session.Session {
	rank, _ := h.Rank(s.ID)
	for _, later := range h.Order()[rank:] {
		if later.IsMeeting() && (later == s || !h.Done(later.ID, "")) {
			return later
		}
	}
	return nil
}

// focusOf gives the statements of the agreed focus that a session covers.
func focusOf(h *history.History, s *session.Session) []string {
	var out []string
	for _, id := range h.FocusStatements() {
		if slices.Contains(s.Statements, id) {
			out = append(out, id)
		}
	}
	return out
}

// preparations lists what comes before the session, and before the meeting that it prepares.
func preparations(h *history.History, p Plan) []Preparation {
	out := preparationsOf(h, p.Session)
	if p.Meeting == nil || p.Meeting == p.Session {
		return out
	}
	for _, more := range preparationsOf(h, p.Meeting) {
		if !slices.Contains(out, more) {
			out = append(out, more)
		}
	}
	return out
}

func preparationsOf(h *history.History, s *session.Session) []Preparation {
	var out []Preparation
	for _, id := range s.After {
		if before := h.Session(id); before != nil {
			out = append(out, Preparation{Text: before.Title, Session: before, Done: h.Done(id, "")})
		}
	}
	for _, text := range s.Prepare {
		out = append(out, Preparation{Text: history.Fill(text, h, h.Programme(s.Programme), s)})
	}
	for _, text := range s.Brief {
		out = append(out, Preparation{Text: "for the ECT: " + history.Fill(text, h, h.Programme(s.Programme), s)})
	}
	return out
}

// due gives the day of the session: a meeting's is agreed or counted, an expert visit's was arranged, any other event is due when the
// meeting that needs it is.
func due(h *history.History, p Plan) calendar.Date {
	if p.Session.Kind == "expert" {
		if arranged := visitArranged(h, p.Session); arranged != "" {
			return arranged
		}
	}
	return p.MeetingDue
}

// visitArranged gives the date of a visit: that of its own log where it is planned, else the last one that a meeting arranged.
func visitArranged(h *history.History, s *session.Session) calendar.Date {
	var date calendar.Date
	for _, l := range h.Arranging(s) {
		if l.Expert.Date != "" {
			date = l.Expert.Date
		}
	}
	if l := h.LogOf(s.ID, logbook.Planned); l != nil && l.Expert.Date != "" {
		return l.Expert.Date
	}
	return date
}

// meetingDue gives the day of the next meeting: the date agreed at the last held meeting, else that meeting's date and the cadence, moved
// past the breaks, else the start.
func meetingDue(h *history.History, next *session.Session) calendar.Date {
	last := lastAgreeing(h)
	if last == nil {
		if h.ECT == nil {
			return ""
		}
		return h.ECT.Start
	}
	if last.NextMeeting.Date != "" {
		return last.NextMeeting.Date
	}
	days := calendar.CadenceDays(Cadence(h, next))
	if days == 0 {
		return ""
	}
	return h.Terms.MovePast(last.Date.AddDays(days))
}

func lastMeeting(h *history.History) *logbook.Log {
	var last *logbook.Log
	for _, l := range h.Held() {
		if h.IsMeeting(l) {
			last = l
		}
	}
	return last
}

// lastAgreeing gives the last meeting held that sets when the next one is. After one outside the order that agrees no date, such as a
// re-audit, a later day that was agreed before it stands.
func lastAgreeing(h *history.History) *logbook.Log {
	var last *logbook.Log
	for _, l := range h.Held() {
		_, ordered := h.Rank(l.Session)
		stands := last != nil && last.NextMeeting.Date > l.Date
		if h.IsMeeting(l) && (ordered || l.NextMeeting.Date != "" || !stands) {
			last = l
		}
	}
	return last
}

// Cadence gives the rhythm of meetings: the ECT's own, else that of the programme of a session; empty where neither says.
func Cadence(h *history.History, s *session.Session) string {
	if h.ECT != nil && h.ECT.Cadence != "" {
		return h.ECT.Cadence
	}
	if p := h.Programme(s.Programme); p != nil {
		return p.Cadence
	}
	return ""
}
