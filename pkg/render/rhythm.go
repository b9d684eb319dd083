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
	// known is the last day of the terms entered, empty where they are over: nothing can be said of days after it.
	known calendar.Date
	// agreed is the date of the next meeting as the last one agreed it; it is used once.
	agreed calendar.Date
}

// rhythm starts with the last meeting held, or with the first day.
func (b *builder) rhythm() *rhythm {
	r := &rhythm{terms: b.h.Terms}
	for _, t := range b.h.Terms {
		if t.End >= b.options.Today {
			r.known = max(r.known, t.End)
		}
	}
	if b.h.ECT != nil {
		r.at = b.h.ECT.Start
	}
	for _, l := range b.h.Held() {
		if b.h.IsMeeting(l) {
			r.at, r.agreed = l.Date, l.NextMeeting.Date
		}
	}
	return r
}

// follow takes the days between meetings from the ECT, else from the programme.
func (r *rhythm) follow(b *builder, p *session.Programme) {
	r.days = calendar.CadenceDays(p.Cadence)
	if b.h.ECT != nil {
		r.days = cmp.Or(calendar.CadenceDays(b.h.ECT.Cadence), r.days)
	}
}

// plannedDay is the day of a session; guessed tells that it follows from the rhythm alone.
type plannedDay struct {
	day     Safe
	guessed bool
}

// days gives the day of every session, in the order in which they come, so that one part goes on where the one before ends.
func (b *builder) days() map[*session.Session]plannedDay {
	out := map[*session.Session]plannedDay{}
	r := b.rhythm()
	next := b.next().Session
	begun := false
	for _, s := range b.h.Order() {
		begun = begun || s == next
		if p := b.h.Programme(s.Programme); p != nil {
			r.follow(b, p)
		}
		out[s] = b.dayOf(s, r, begun)
	}
	for _, p := range b.h.Programmes {
		for _, s := range p.Sessions() {
			if _, ok := out[s]; !ok {
				out[s] = b.dayOf(s, r, false)
			}
		}
	}
	return out
}

func (r *rhythm) next() (d calendar.Date, guessed bool) {
	if r.agreed != "" {
		r.at, r.agreed = r.agreed, ""
		return r.at, false
	}
	if r.days == 0 || r.at == "" {
		return "", false
	}
	likely := r.terms.MovePast(r.at.AddDays(r.days))
	if r.known != "" && likely > r.known {
		return "", false
	}
	r.at = likely
	return r.at, true
}

// dayOf gives the day of a session: of its record, of the record that says it is done, or for a meeting to come the agreed or likely one.
func (b *builder) dayOf(s *session.Session, r *rhythm, toCome bool) plannedDay {
	if l := b.h.LogOf(s.ID, logbook.Held, logbook.Skipped, logbook.Planned); l != nil {
		if l.Status == logbook.Planned && s.IsMeeting() {
			r.at, r.agreed = l.Date, ""
		}
		return plannedDay{b.short(l.Date), false}
	}
	for _, l := range b.h.Logs {
		if slices.Contains(l.Completed, s.ID) && l.Status != logbook.Cancelled {
			return plannedDay{b.unbroken("by ") + b.short(l.Date), false}
		}
	}
	if !s.IsMeeting() || !toCome {
		return plannedDay{}
	}
	date, guessed := r.next()
	switch {
	case date == "":
		return plannedDay{}
	case guessed:
		return plannedDay{b.unbroken("about ") + b.short(date), true}
	}
	return plannedDay{b.short(date), false}
}
