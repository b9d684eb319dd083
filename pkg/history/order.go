package history

import (
	"slices"
	"strings"

	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/session"
)

// order joins the sessions of the programmes into one line without the optional ones. A session that comes after one of a later
// programme moves behind that: a school's observation at the end of module 1 waits for module 1. moved names those.
func order(programmes []*session.Programme) (line []*session.Session, moved map[string]bool) {
	var waiting []*session.Session
	for _, p := range programmes {
		for _, s := range p.Sessions() {
			switch {
			case s.Optional:
			case waitsForOther(s, programmes):
				waiting = append(waiting, s)
			default:
				line = append(line, s)
			}
		}
	}
	moved = map[string]bool{}
	for _, s := range waiting {
		moved[s.ID] = true
		at := 0
		for i, other := range line {
			if slices.Contains(s.After, other.ID) {
				at = i + 1
			}
		}
		line = slices.Insert(line, at, s)
	}
	return line, moved
}

func waitsForOther(s *session.Session, programmes []*session.Programme) bool {
	return slices.ContainsFunc(s.After, func(id string) bool {
		other, _, _ := strings.Cut(id, "/")
		return other != s.Programme && slices.ContainsFunc(programmes, func(p *session.Programme) bool { return p.ID == other })
	})
}

// Order gives all sessions of the ECT's programmes in the order in which they come, optional ones left out.
func (h *History) Order() []*session.Session { return h.order }

func (h *History) rank(id string) int {
	if i, ok := h.index[id]; ok {
		return i
	}
	return len(h.order)
}

// Rank gives the place of a session in the order; ok is false for an optional or unknown one.
func (h *History) Rank(id string) (i int, ok bool) {
	i, ok = h.index[id]
	return i, ok
}

// LatestDone gives the rank of the session furthest in the order that was done, -1 where none was. One that moved behind another programme's
// session says nothing of how far that programme is: a school may hold it early.
func (h *History) LatestDone() int {
	latest := -1
	for i, s := range h.order {
		if s.NeedsLog() && !h.moved[s.ID] && h.Done(s.ID, "") {
			latest = i
		}
	}
	return latest
}

// Done tells whether a session was done by a day: held or skipped in a log of its own, or listed as completed in another. The empty
// Date asks for any day.
func (h *History) Done(id string, by calendar.Date) bool {
	for _, l := range h.Logs {
		if by != "" && l.Date > by {
			continue
		}
		if l.Session == id && (l.Status == logbook.Held || l.Status == logbook.Skipped) {
			return true
		}
		if l.Status != logbook.Cancelled && slices.Contains(l.Completed, id) {
			return true
		}
	}
	return false
}

// LogOf gives the first log of a session with one of the statuses, nil where there is none.
func (h *History) LogOf(id string, statuses ...logbook.Status) *logbook.Log {
	for _, l := range h.Logs {
		if l.Session == id && slices.Contains(statuses, l.Status) {
			return l
		}
	}
	return nil
}

// Area gives a development area of the ECT's programmes; ok is false where there is none of that id.
func (h *History) Area(id string) (a session.Area, ok bool) {
	for _, p := range h.Programmes {
		if a, ok := p.Area(id); ok {
			return a, true
		}
	}
	return session.Area{}, false
}

// Statement gives a statement of the ECT's programmes; ok is false where there is none of that number.
func (h *History) Statement(id string) (s session.Statement, ok bool) {
	for _, p := range h.Programmes {
		if s, ok := p.Statement(id); ok {
			return s, true
		}
	}
	return session.Statement{}, false
}

// AreaLabel says what a development area or statement is about; an id that is not known, or free text, stands for itself.
func (h *History) AreaLabel(id string) string {
	if a, ok := h.Area(id); ok {
		return a.Label
	}
	if s, ok := h.Statement(id); ok {
		return s.ID + " " + s.Label
	}
	return id
}

// FocusArea gives the focus that was last agreed, in the order of the history, up to and with the given log; nil asks for the last of
// all. It is empty where none was.
func (h *History) FocusArea(upTo *logbook.Log) string {
	focus := ""
	for _, l := range h.Logs {
		if l.Status == logbook.Held && l.FocusArea != "" {
			focus = l.FocusArea
		}
		if l == upTo {
			break
		}
	}
	return focus
}
