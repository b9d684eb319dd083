package history

import (
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/session"
)

// Arranging gives the held logs of a part that may have arranged a visit to an expert, in order: those of meetings behind the visit before
// it. What was arranged for that one says nothing of this.
func (h *History) Arranging(visit *session.Session) []*logbook.Log {
	before := h.visitBefore(visit)
	var out []*logbook.Log
	for _, l := range h.Held() {
		s := h.Session(l.Session)
		if s == nil || s.Programme != visit.Programme || s.Part != visit.Part || s.Kind == "expert" {
			continue
		}
		if before == nil || h.rank(s.ID) > h.rank(before.ID) {
			out = append(out, l)
		}
	}
	return out
}

// visitBefore gives the visit that comes before another in its part, nil where it is the first.
func (h *History) visitBefore(visit *session.Session) *session.Session {
	var before *session.Session
	for _, s := range h.order[:h.rank(visit.ID)] {
		if s.Kind == "expert" && s.Programme == visit.Programme && s.Part == visit.Part {
			before = s
		}
	}
	return before
}
