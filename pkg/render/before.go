package render

import (
	"slices"

	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/session"
)

// heldBefore gives what was held before a session, in order. A session that has no record yet comes after all that is recorded.
func (b *builder) heldBefore(s *session.Session) []*logbook.Log {
	held, own := b.h.Held(), b.logOf(s)
	if own == nil {
		return held
	}
	end := slices.IndexFunc(held, func(l *logbook.Log) bool { return !b.h.Before(l, own) })
	if end < 0 {
		return held
	}
	return held[:end]
}

// lastMeeting gives the last meeting before a session, nil where there is none.
func (b *builder) lastMeeting(s *session.Session) *logbook.Log {
	for _, l := range slices.Backward(b.heldBefore(s)) {
		if b.h.IsMeeting(l) {
			return l
		}
	}
	return nil
}

// focusBefore gives the focus that was agreed before a session, "" where none was.
func (b *builder) focusBefore(s *session.Session) string {
	held := b.heldBefore(s)
	if len(held) == 0 {
		return ""
	}
	return b.h.FocusArea(held[len(held)-1])
}

// openFor gives the steps that are open as a session begins.
func (b *builder) openFor(s *session.Session) []*history.Step {
	if own := b.logOf(s); own != nil {
		return b.h.OpenBefore(own)
	}
	return b.h.OpenSteps()
}

// focusFor gives the statements that were agreed for particular focus before a session.
func (b *builder) focusFor(s *session.Session) []string { return b.h.FocusOf(b.heldBefore(s)) }
