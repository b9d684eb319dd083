package render

import (
	"github.com/ectm/ectm/pkg/session"
)

// lastView is what was agreed last time.
type lastView struct {
	Title, Date Safe
	Focus       Safe
	Steps       []stepView
	Asked       []Safe
}

// last is what the meeting before agreed, nil for the first.
func (b *builder) last(s *session.Session) *lastView {
	meeting, open := b.lastMeeting(s), b.openFor(s)
	if meeting == nil && len(open) == 0 {
		return nil
	}
	v := &lastView{Focus: text(b.h.AreaLabel(b.focusBefore(s))), Steps: b.steps(open)}
	if meeting != nil {
		v.Title, v.Date = text(b.sessionTitle(meeting.Session)), weekday(meeting.Date)
		v.Asked = texts(meeting.Expert.FollowUp)
	}
	return v
}

// doneView is a session that comes first, and whether it is done.
type doneView struct {
	Title Safe
	Done  bool
}

// first lists what comes before the session. A blank handout asks for it, a personal one knows what is done.
func (b *builder) first(p *session.Programme, s *session.Session) []doneView {
	var out []doneView
	for _, id := range s.After {
		title := id
		for _, other := range p.Sessions() {
			if other.ID == id {
				title = other.Title
			}
		}
		done := false
		if b.h != nil {
			title, done = b.sessionTitle(id), b.h.Done(id, "")
		}
		out = append(out, doneView{text(title), done})
	}
	return out
}

// when says when the session is: as its record says, else as the last meeting agreed, else a blank.
func (b *builder) when(s *session.Session) Safe {
	if own := b.logOf(s); own != nil {
		return weekday(own.Date)
	}
	if last := b.lastMeeting(s); last != nil && s.IsMeeting() && last.NextMeeting.Date >= b.options.Today && last.NextMeeting.Date != "" {
		return next(last.NextMeeting)
	}
	return longGap
}
