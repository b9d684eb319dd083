package render

import (
	"slices"

	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/session"
)

// lastView is what was agreed last time.
type lastView struct {
	Title, Date Safe
	Focus       Safe
	Steps       []openView
	Asked       []Safe
}

// openView is an open step with what the last review of it said.
type openView struct {
	stepView
	Reviewed *reviewView
	// Awaited tells that the review of the review date is still to come.
	Awaited bool
	// Ask tells that the meeting asks how the step went, Lines on how many lines the answers go; else it is something to look for.
	Ask   bool
	Lines int
}

// last is what the meeting before agreed, nil for the first.
func (b *builder) last(s *session.Session) *lastView {
	meeting, open := b.lastMeeting(s), b.openFor(s)
	if meeting == nil && len(open) == 0 {
		return nil
	}
	v := &lastView{Focus: text(b.h.AreaLabel(b.focusBefore(s)))}
	for _, step := range open {
		v.Steps = append(v.Steps, b.openStep(s, step))
	}
	if meeting != nil {
		v.Title, v.Date = text(b.sessionTitle(meeting.Session)), weekday(meeting.Date)
		v.Asked = texts(meeting.Expert.FollowUp)
	}
	return v
}

// openStep says where a step stands as a session begins. Answers are written down where the session records reviews, if it does.
func (b *builder) openStep(s *session.Session, step *history.Step) openView {
	v := openView{stepView: b.step(step), Awaited: true, Ask: s.IsMeeting() && step.Step != ""}
	if _, ok := s.Requires("reviews"); v.Ask && !ok {
		v.Lines = 3
	}
	if r := b.lastReview(s, step); r != nil {
		view := b.review(r.Review, r.Log)
		v.Reviewed, v.Awaited = &view, r.Log.Date < step.Review
	}
	return v
}

// lastReview gives the last review of a step before a session, nil where there is none.
func (b *builder) lastReview(s *session.Session, step *history.Step) *history.StepReview {
	own := b.logOf(s)
	for _, r := range slices.Backward(step.Reviews) {
		if own == nil || b.h.Before(r.Log, own) {
			return &r
		}
	}
	return nil
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

// when says when the session is: as its record says, else as the last meeting agreed it or the visit, else a blank.
func (b *builder) when(s *session.Session) Safe {
	if own := b.logOf(s); own != nil {
		return weekday(own.Date)
	}
	if s.Kind == "expert" {
		if visit := b.arranged(s); visit.Date != "" {
			return weekday(visit.Date)
		}
	}
	if last := b.lastMeeting(s); last != nil && s.IsMeeting() && last.NextMeeting.Date >= b.options.Today && last.NextMeeting.Date != "" {
		return next(last.NextMeeting)
	}
	return longGap
}
