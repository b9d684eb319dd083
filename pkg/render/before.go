package render

import (
	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/session"
)

// lastBefore gives the last thing that was held before a session, nil where there is none. A session that has no record yet comes after
// all that is recorded.
func (b *builder) lastBefore(s *session.Session) *logbook.Log {
	own := b.logOf(s)
	var last *logbook.Log
	for _, l := range b.h.Held() {
		if own != nil && !b.h.Before(l, own) {
			break
		}
		last = l
	}
	return last
}

// lastMeeting gives the last meeting before a session, nil where there is none.
func (b *builder) lastMeeting(s *session.Session) *logbook.Log {
	own := b.logOf(s)
	var last *logbook.Log
	for _, l := range b.h.Held() {
		if own != nil && !b.h.Before(l, own) {
			break
		}
		if b.h.IsMeeting(l) {
			last = l
		}
	}
	return last
}

// focusBefore gives the focus that was agreed before a session.
func (b *builder) focusBefore(s *session.Session) string {
	last := b.lastBefore(s)
	if last == nil && b.logOf(s) != nil {
		return ""
	}
	return b.h.FocusArea(last)
}

// openFor gives the steps that are open as a session begins.
func (b *builder) openFor(s *session.Session) []*history.Step {
	if own := b.logOf(s); own != nil {
		return b.h.OpenBefore(own)
	}
	return b.h.OpenSteps()
}

// focusFor gives the statements that were agreed for particular focus: those of the latest audit of the session's part, else of the
// latest of all.
func (b *builder) focusFor(s *session.Session) []string {
	var any, own []string
	module := s.Programme + "/" + s.Part
	record := b.logOf(s)
	for _, l := range b.h.Held() {
		if record != nil && !b.h.Before(l, record) {
			break
		}
		if len(l.Audit.Focus) == 0 {
			continue
		}
		any = l.Audit.Focus
		if l.Audit.Of == module {
			own = any
		}
	}
	if own != nil {
		return own
	}
	return any
}
