package render

import "github.com/ectm/ectm/pkg/logbook"

// nextMeeting says which meeting is next, when and where; empty where the programmes have no meeting left.
func (b *builder) nextMeeting() Safe {
	p := b.next()
	if p.Complete {
		return "all sessions are done"
	}
	if p.Meeting == nil {
		return ""
	}
	words := text(b.title(p.Meeting))
	if when := b.agreed(); when != "" {
		words += ", " + when
	} else if p.MeetingDue != "" {
		words += ", due on " + weekday(p.MeetingDue)
	}
	if p.MeetingDue != "" && p.MeetingDue < b.options.Today {
		words += " (**overdue**)"
	}
	return words
}

// agreed says when and where the last meeting arranged the next.
func (b *builder) agreed() Safe {
	var last logbook.NextMeeting
	for _, l := range b.h.Held() {
		if b.h.IsMeeting(l) {
			last = l.NextMeeting
		}
	}
	if last.Date == "" {
		return ""
	}
	return next(last)
}

// whenDue says when the next meeting is, behind its title; it is not escaped.
func (b *builder) whenDue() string {
	if due := b.next().MeetingDue; due != "" {
		return ", " + due.Long()
	}
	return ""
}
