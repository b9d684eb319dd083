package audit

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/history"
)

// Event is one thing that happened to a statement.
type Event struct {
	Date calendar.Date
	// Kind is rated, focus, session, step or review.
	Kind string
	// What says it in words. File is the log that records it.
	What, File string
}

// Trace tells the way of a statement: how it was rated, whether it became a focus, which sessions covered it, which steps served it, how
// those were reviewed.
func Trace(h *history.History, id string) []Event {
	var events []Event
	for _, l := range h.Audits() {
		for _, r := range l.Audit.Ratings {
			if r.Statement == id && r.Rating != "" {
				events = append(events, Event{l.Date, "rated", fmt.Sprintf("rated %s in the audit of %s", r.Rating, h.AuditOf(l)), l.File})
			}
		}
		if slices.Contains(l.Audit.Focus, id) {
			events = append(events, Event{l.Date, "focus", "agreed as a focus of " + h.AuditOf(l), l.File})
		}
	}
	for _, l := range h.Held() {
		if s := h.Session(l.Session); s != nil && s.Kind != "audit" && slices.Contains(s.Statements, id) {
			events = append(events, Event{l.Date, "session", s.ID + ": " + s.Title, l.File})
		}
	}
	for _, step := range h.Steps() {
		if step.Area == id {
			events = append(events, stepEvents(step)...)
		}
	}
	slices.SortStableFunc(events, func(a, b Event) int { return cmp.Compare(a.Date, b.Date) })
	return events
}

func stepEvents(s *history.Step) []Event {
	events := []Event{{s.Log.Date, "step", "step " + s.ID + " set", s.Log.File}}
	for _, r := range s.Reviews {
		events = append(events, Event{r.Log.Date, "review", fmt.Sprintf("step %s reviewed: %s", s.ID, r.Outcome), r.Log.File})
	}
	return events
}

// patience is how many days a focus that is emerging may wait for a step.
const patience = 28

// Gaps says what is missing on the way of the statements of a report: an emerging focus with no step after four weeks, a focus that no session
// ahead covers, a rise without evidence, an emerging statement that is no focus and untouched.
func Gaps(h *history.History, r *Report, today calendar.Date) []string {
	var gaps []string
	for _, gap := range GapsByStatement(h, r, today) {
		gaps = append(gaps, gap.Statement+" "+gap.Why)
	}
	if len(r.Unevidenced) > 0 {
		gaps = append(gaps, fmt.Sprintf("%s rose without evidence", strings.Join(r.Unevidenced, ", ")))
	}
	return gaps
}

// Gap is what is missing on the way of one statement.
type Gap struct{ Statement, Why string }

// GapsByStatement says what is missing on the way of each statement, but for rises without evidence, which the report lists.
func GapsByStatement(h *history.History, r *Report, today calendar.Date) []Gap {
	var gaps []Gap
	steps := map[string]bool{}
	for _, s := range h.Steps() {
		if r.Log != nil && s.Log.Date >= r.Date {
			steps[s.Area] = true
		}
	}
	for _, row := range r.Rows {
		focus := slices.Contains(r.Focus, row.ID)
		waited := r.Date.DaysUntil(today)
		switch {
		case focus && row.Rating == Emerging && !steps[row.ID] && waited >= patience:
			gaps = append(gaps, Gap{row.ID, fmt.Sprintf("is an emerging focus and has no action step after %d weeks", waited/7)})
		case focus && row.Rating != Secure && len(r.Coming[row.ID]) == 0 && !steps[row.ID]:
			gaps = append(gaps, Gap{row.ID, "is a focus, but no session ahead covers it and no step serves it"})
		case !focus && row.Rating == Emerging && slices.Contains(r.Untouched, row.ID):
			gaps = append(gaps, Gap{row.ID, "is emerging, but is no focus, and no session or step has touched it"})
		}
	}
	return gaps
}

// GapsOf says what is missing on the way of one statement, by the latest audit that rated it.
func GapsOf(h *history.History, id string, today calendar.Date) []string {
	entries := Statements(h)[id]
	if len(entries) == 0 {
		return nil
	}
	p, part, ok := Find(h, entries[len(entries)-1].Of)
	if !ok {
		return nil
	}
	r := Of(h, p, part)
	var gaps []string
	for _, gap := range GapsByStatement(h, r, today) {
		if gap.Statement == id {
			gaps = append(gaps, gap.Statement+" "+gap.Why)
		}
	}
	if slices.Contains(r.Unevidenced, id) {
		gaps = append(gaps, fmt.Sprintf("%s rose without evidence in the audit of %s", id, r.Of()))
	}
	return gaps
}
