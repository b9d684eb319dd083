package cli

import (
	"slices"

	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/logbook"
)

// tables are what can be exported. Columns are only ever added, at the end.
var tables = map[string]table{
	"logs": {[]string{"ect", "log", "programme", "part", "session", "kind", "date", "status", "minutes", "focus_area", "steps_set", "reviews_made",
		"next_date"}, logRows},
	"steps": {[]string{"ect", "step", "log", "set", "words", "area", "from", "class", "review", "state", "refines", "refined_by", "reviews_made"},
		stepRows},
	"reviews": {[]string{"ect", "step", "log", "date", "outcome", "next"}, reviewRows},
	"ratings": {[]string{"ect", "log", "date", "module", "statement", "standard", "rating", "focus"}, ratingRows},
}

// value gives a text, or nil for an empty one.
func value(text string) any {
	if text == "" {
		return nil
	}
	return text
}

func number(n int) any {
	if n == 0 {
		return nil
	}
	return n
}

func logRows(h *history.History, write func(row) error) error {
	for _, l := range h.Logs {
		var programme, part, kind any
		if s := h.Session(l.Session); s != nil {
			programme, part, kind = s.Programme, s.Part, s.Kind
		}
		err := write(row{h.Folder, l.File, programme, part, l.Session, kind, string(l.Date), string(l.Status), number(l.Minutes),
			value(l.FocusArea), len(l.ActionSteps), len(l.Reviews), value(string(l.NextMeeting.Date))})
		if err != nil {
			return err
		}
	}
	return nil
}

func stepRows(h *history.History, write func(row) error) error {
	for _, s := range h.Steps() {
		refinedBy := ""
		if s.Later != nil {
			refinedBy = s.Later.ID
		}
		err := write(row{h.Folder, s.ID, s.Log.File, string(s.Log.Date), s.Step, value(s.Area), value(s.From), value(s.Class),
			value(string(s.Review)), s.State(), value(s.Refines), value(refinedBy), len(s.Reviews)})
		if err != nil {
			return err
		}
	}
	return nil
}

func reviewRows(h *history.History, write func(row) error) error {
	for _, s := range h.Steps() {
		for _, r := range s.Reviews {
			if err := write(row{h.Folder, s.ID, r.Log.File, string(r.Log.Date), r.Outcome, value(r.Next)}); err != nil {
				return err
			}
		}
	}
	return nil
}

func ratingRows(h *history.History, write func(row) error) error {
	for _, l := range h.Audits() {
		for _, r := range l.Audit.Ratings {
			if r.Rating == "" {
				continue
			}
			if err := write(ratingRow(h, l, r)); err != nil {
				return err
			}
		}
	}
	return nil
}

func ratingRow(h *history.History, l *logbook.Log, r logbook.Rating) row {
	var standard any
	if s, ok := h.Statement(r.Statement); ok {
		standard = s.Standard
	}
	return row{h.Folder, l.File, string(l.Date), h.AuditOf(l), r.Statement, standard, r.Rating, slices.Contains(l.Audit.Focus, r.Statement)}
}
