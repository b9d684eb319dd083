package render

import (
	"cmp"
	"slices"

	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/session"
)

// rhythm goes from one meeting to the next where nothing is agreed yet.
type rhythm struct {
	terms calendar.Terms
	days  int
	at    calendar.Date
	// agreed is the date of the next meeting as the last one agreed it; it is used once.
	agreed calendar.Date
}

func (b *builder) rhythm(p *session.Programme) *rhythm {
	r := &rhythm{terms: b.h.Terms, days: calendar.CadenceDays(p.Cadence)}
	if b.h.ECT != nil {
		r.days = cmp.Or(calendar.CadenceDays(b.h.ECT.Cadence), r.days)
		r.at = b.h.ECT.Start
	}
	for _, l := range b.h.Held() {
		if b.h.IsMeeting(l) {
			r.at, r.agreed = l.Date, l.NextMeeting.Date
		}
	}
	return r
}

func (r *rhythm) next() (d calendar.Date, guessed bool) {
	if r.agreed != "" {
		r.at, r.agreed = r.agreed, ""
		return r.at, false
	}
	if r.days == 0 || r.at == "" {
		return "", false
	}
	r.at = r.terms.MovePast(r.at.AddDays(r.days))
	return r.at, true
}

// dateOf gives the date of a session: of its record, of the record that says it is done, or for a meeting to come the agreed or likely one.
func (b *builder) dateOf(s *session.Session, r *rhythm) (d Safe, guessed bool) {
	if l := b.h.LogOf(s.ID, logbook.Held, logbook.Skipped, logbook.Planned); l != nil {
		if l.Status == logbook.Planned && s.IsMeeting() {
			r.at, r.agreed = l.Date, ""
		}
		return day(l.Date), false
	}
	for _, l := range b.h.Logs {
		if slices.Contains(l.Completed, s.ID) && l.Status != logbook.Cancelled {
			return "by " + day(l.Date), false
		}
	}
	if !s.IsMeeting() {
		return "", false
	}
	date, guessed := r.next()
	if date == "" {
		return "", false
	}
	if guessed {
		return "about " + day(date), true
	}
	return day(date), false
}
