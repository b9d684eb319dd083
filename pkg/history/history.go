// Package history is the model of one ECT's way through the programmes: what was done, what comes in which order, and what became of
// each action step. Checking, planning and rendering all ask it.
package history

import (
	"cmp"
	"slices"

	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/session"
)

// History is all that is recorded of one ECT. It does not change once it is made.
type History struct {
	// Folder is the name of the ECT's folder below logs.
	Folder string
	// ECT is nil where ect.yaml is missing or can't be read.
	ECT *logbook.ECT
	// Logs are in the order in which things happened: by date, on one day by the programme's order.
	Logs []*logbook.Log
	// Programmes are those that the ECT follows and that exist, in order.
	Programmes []*session.Programme
	Terms      calendar.Terms
	// Incomplete tells that a file of the ECT could not be read, so that what seems to be missing may stand there.
	Incomplete bool

	order []*session.Session
	moved map[string]bool
	index map[string]int
	steps []*Step
	byID  map[string]*Step
}

// New makes a history. The logs may come in any order.
func New(folder string, ect *logbook.ECT, logs []*logbook.Log, programmes []*session.Programme, terms calendar.Terms) *History {
	h := &History{Folder: folder, ECT: ect, Logs: logs, Programmes: programmes, Terms: terms}
	h.order, h.moved = order(programmes)
	h.index = make(map[string]int, len(h.order))
	for i, s := range h.order {
		h.index[s.ID] = i
	}
	// Of two logs of one session the name without a number, which is shorter, is the older.
	slices.SortStableFunc(h.Logs, func(a, b *logbook.Log) int {
		return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(h.rank(a.Session), h.rank(b.Session)), cmp.Compare(a.Session, b.Session),
			cmp.Compare(len(a.File), len(b.File)), cmp.Compare(a.File, b.File))
	})
	h.linkSteps()
	return h
}

// Name is the name of the ECT, or the folder's where none is known.
func (h *History) Name() string {
	if h.ECT == nil {
		return h.Folder
	}
	return h.ECT.DisplayName()
}

// Session gives a session of the ECT's programmes by its full id, nil where there is none.
func (h *History) Session(id string) *session.Session {
	for _, p := range h.Programmes {
		for i := range p.Parts {
			for _, s := range p.Parts[i].Sessions {
				if s.ID == id {
					return s
				}
			}
		}
	}
	return nil
}

// Programme gives a programme that the ECT follows, nil where there is none of that id.
func (h *History) Programme(id string) *session.Programme {
	for _, p := range h.Programmes {
		if p.ID == id {
			return p
		}
	}
	return nil
}

// Held gives the logs of what took place, in order.
func (h *History) Held() []*logbook.Log {
	var held []*logbook.Log
	for _, l := range h.Logs {
		if l.Status == logbook.Held {
			held = append(held, l)
		}
	}
	return held
}

// TimeLogged counts the meetings among some logs that were held, and the minutes of all of these logs: a mentor's time for a diagnostic or an
// observation is claimed like that of a meeting.
func (h *History) TimeLogged(logs []*logbook.Log) (meetings, minutes int) {
	for _, l := range logs {
		if l.Status != logbook.Held {
			continue
		}
		minutes += l.Minutes
		if h.IsMeeting(l) {
			meetings++
		}
	}
	return meetings, minutes
}

// Before tells whether log a comes before log b in the history.
func (h *History) Before(a, b *logbook.Log) bool {
	return slices.Index(h.Logs, a) < slices.Index(h.Logs, b)
}

// IsMeeting tells whether a log is of a session in which mentor and ECT meet.
func (h *History) IsMeeting(l *logbook.Log) bool {
	s := h.Session(l.Session)
	return s != nil && s.IsMeeting()
}
