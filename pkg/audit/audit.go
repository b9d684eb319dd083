// Package audit reads the module audits out of a history: where an ECT stands in each statement, what moved since the last time, and where
// the time should go. A statement has one history, whichever module's audit it was rated in.
package audit

import (
	"slices"
	"strings"

	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/session"
)

// The ratings, in their order.
const (
	Emerging   = "emerging"
	Developing = "developing"
	Secure     = "secure"
)

// level orders the ratings; a statement that is not rated has none.
var level = map[string]int{Emerging: 1, Developing: 2, Secure: 3}

// Report is the latest audit of a module, beside what came before.
type Report struct {
	Programme *session.Programme
	Part      *session.Part
	// Log holds the latest audit of the module; nil where there is none. Date is its day.
	Log  *logbook.Log
	Date calendar.Date
	Rows []Row
	// Counts gives the number of statements for each rating; "" counts those that are not rated.
	Counts map[string]int
	// Focus is what the two agreed; Suggested what the ratings suggest: what is emerging first, then what is developing and comes up in the
	// next sessions.
	Focus, Suggested []string
	// Coming gives for each focus statement the sessions ahead that cover it.
	Coming map[string][]*session.Session
	// Unevidenced are statements that rose without evidence, Untouched those that no session and no step has touched yet.
	Unevidenced, Untouched []string
}

// Row is one statement of a report. Previous is its rating in the audit before, of whichever module, with its day; empty where there was
// none.
type Row struct {
	session.Statement
	Rating, Evidence string
	Previous         string
	PreviousDate     calendar.Date
}

// Moved tells how far a statement rose, negative where it fell, 0 where it stayed or can't be compared.
func (r Row) Moved() int {
	if r.Rating == "" || r.Previous == "" {
		return 0
	}
	return level[r.Rating] - level[r.Previous]
}

// Of gives the id of the module, such as ucl/m1.
func (r *Report) Of() string { return r.Programme.ID + "/" + r.Part.ID }

// Find gives the module that a name means: its id, or the last part of it where only one programme of the ECT has an audit of that name.
func Find(h *history.History, name string) (p *session.Programme, part *session.Part, ok bool) {
	for _, m := range h.AuditModules() {
		if m.ID() == name || strings.HasSuffix(m.ID(), "/"+name) {
			return m.Programme, m.Part, true
		}
	}
	return nil, nil, false
}

// Modules gives the ids of all modules of the ECT that have an audit.
func Modules(h *history.History) []string {
	var ids []string
	for _, m := range h.AuditModules() {
		ids = append(ids, m.ID())
	}
	return ids
}

// Of reports on a module of the ECT.
func Of(h *history.History, p *session.Programme, part *session.Part) *Report {
	r := &Report{Programme: p, Part: part, Counts: map[string]int{}, Coming: map[string][]*session.Session{}}
	for _, l := range h.Audits() {
		if h.AuditOf(l) == r.Of() {
			r.Log, r.Date, r.Focus = l, l.Date, l.Audit.Focus
		}
	}
	past := Statements(h)
	for _, id := range part.Audit {
		statement, _ := p.Statement(id)
		row := r.row(statement, past[id])
		r.Rows = append(r.Rows, row)
		r.Counts[row.Rating]++
		if row.Moved() > 0 && strings.TrimSpace(row.Evidence) == "" {
			r.Unevidenced = append(r.Unevidenced, id)
		}
	}
	r.look(h)
	return r
}

// row gives a statement as the latest audit of the module rated it, and as the audit before did.
func (r *Report) row(s session.Statement, entries []Entry) Row {
	row := Row{Statement: s}
	for _, e := range entries {
		if e.Log == r.Log {
			row.Rating, row.Evidence = e.Rating, e.Evidence
			break
		}
		row.Previous, row.PreviousDate = e.Rating, e.Log.Date
	}
	return row
}

// Entry is one rating of a statement.
type Entry struct {
	Log              *logbook.Log
	Of               string
	Rating, Evidence string
}

// Statements gives the history of each statement that was ever rated, over all modules.
func Statements(h *history.History) map[string][]Entry {
	out := map[string][]Entry{}
	for _, l := range h.Audits() {
		for _, r := range l.Audit.Ratings {
			if r.Rating != "" {
				out[r.Statement] = append(out[r.Statement], Entry{l, h.AuditOf(l), r.Rating, r.Evidence})
			}
		}
	}
	return out
}

// look finds where the time should go: sessions ahead, suggestions, and what was left untouched.
func (r *Report) look(h *history.History) {
	ahead := Ahead(h)
	for _, id := range r.Focus {
		for _, s := range ahead {
			if slices.Contains(s.Statements, id) {
				r.Coming[id] = append(r.Coming[id], s)
			}
		}
	}
	r.Suggested = r.suggest(ahead)
	touched := Touched(h)
	for _, id := range r.Part.Audit {
		if !touched[id] {
			r.Untouched = append(r.Untouched, id)
		}
	}
}

// near is how many sessions ahead count as the next ones.
const near = 3

// suggest lists what is emerging, then what is developing and comes up in the next sessions (UCL module 1, week 1, Next Steps: attention to
// the emerging statements).
func (r *Report) suggest(ahead []*session.Session) []string {
	ratings := map[string]string{}
	for _, row := range r.Rows {
		ratings[row.ID] = row.Rating
	}
	return Suggest(r.Part, ratings, ahead)
}

// Suggest lists the statements of a module to focus on, given their ratings and the sessions ahead.
func Suggest(part *session.Part, ratings map[string]string, ahead []*session.Session) []string {
	var out []string
	for _, id := range part.Audit {
		if ratings[id] == Emerging {
			out = append(out, id)
		}
	}
	for _, s := range ahead[:min(near, len(ahead))] {
		for _, id := range s.Statements {
			if ratings[id] == Developing && !slices.Contains(out, id) {
				out = append(out, id)
			}
		}
	}
	return out
}

// Ahead gives the meetings that are still to come after the latest one done, audits left out.
func Ahead(h *history.History) []*session.Session {
	var out []*session.Session
	for _, s := range h.Order()[h.LatestDone()+1:] {
		if s.IsMeeting() && s.Kind != "audit" && !h.Done(s.ID, "") {
			out = append(out, s)
		}
	}
	return out
}

// Touched tells of each statement whether a session that was done covers it, or a step serves it. Audits cover all and count for none.
func Touched(h *history.History) map[string]bool {
	touched := map[string]bool{}
	for _, s := range h.Order() {
		if s.Kind != "audit" && h.Done(s.ID, "") {
			for _, id := range s.Statements {
				touched[id] = true
			}
		}
	}
	for _, step := range h.Steps() {
		touched[step.Area] = true
	}
	return touched
}
