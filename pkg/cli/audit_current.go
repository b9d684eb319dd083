package cli

import (
	"errors"
	"fmt"
	"path"
	"slices"

	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/draft"
	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/plan"
	"github.com/ectm/ectm/pkg/session"
)

// saver finds the log that the audit belongs to, or makes it. ratings are those that will be written.
func (o *auditOptions) saver(f *folder, e *load.Folder, p *session.Programme, part *session.Part, ratings []logbook.Rating) (*auditSaver, error) {
	date := calendar.Date("")
	if o.date != "" {
		d, err := parseDate("--date", o.date)
		if err != nil {
			return nil, err
		}
		date = d
	}
	saver := &auditSaver{folder: f, of: p.ID + "/" + part.ID}
	l := currentAudit(e.History, saver.of, part, date, f.today)
	kept := ""
	if l != nil && date == "" && l.Status == logbook.Held && l.Date != f.today {
		kept = overwritten(l, ratings)
	}
	if l != nil && kept == "" {
		saver.file = l.File
		return saver, nil
	}
	s := auditSession(e.History, part)
	switch {
	case s == nil && kept != "":
		return nil, fmt.Errorf("%s is held and rates %s, and %s has no re-audit; to correct it, give --date %s", l.File, kept, saver.of, l.Date)
	case s == nil:
		return nil, errors.New("the module has no session for an audit")
	case kept != "":
		o.say("note: %s is held and rates %s, so a new audit begins; to correct that one, give --date %s", l.File, kept, l.Date)
	}
	if date == "" {
		date = f.today
	}
	base := path.Join("logs", e.ID, string(date)+"-"+s.Short)
	saver.file = base + ".yaml"
	for n := 2; f.store.Exists(saver.file); n++ {
		saver.file = fmt.Sprintf("%s-%d.yaml", base, n)
	}
	return saver, f.store.Create(saver.file, draft.Log(e.History, s, date, logbook.Planned))
}

// currentAudit gives the log of the module's audit that is under way: the one of the given day, else one that is planned, of today, or held
// and still without some ratings. It is nil where a new one begins.
func currentAudit(h *history.History, of string, part *session.Part, date, today calendar.Date) *logbook.Log {
	var current *logbook.Log
	for _, l := range h.Logs {
		s := h.Session(l.Session)
		if s == nil || s.Programme+"/"+s.Part != of || s.Kind != "audit" && !l.Has("audit") {
			continue
		}
		switch {
		case l.Status != logbook.Held && l.Status != logbook.Planned:
		case date != "" && l.Date != date:
		case date != "", l.Status == logbook.Planned, l.Date == today, !complete(l, part):
			current = l
		default:
			current = nil
		}
	}
	return current
}

// overwritten gives a statement whose rating or evidence in a log would be lost by new ratings, "" where none would.
func overwritten(l *logbook.Log, ratings []logbook.Rating) string {
	for _, r := range ratings {
		for _, was := range l.Audit.Ratings {
			lost := was.Rating != "" && was.Rating != r.Rating || was.Evidence != "" && r.Evidence != "" && was.Evidence != r.Evidence
			if was.Statement == r.Statement && lost {
				return r.Statement
			}
		}
	}
	return ""
}

func complete(l *logbook.Log, part *session.Part) bool {
	rated := map[string]bool{}
	for _, r := range l.Audit.Ratings {
		rated[r.Statement] = rated[r.Statement] || r.Rating != ""
	}
	return !slices.ContainsFunc(part.Audit, func(id string) bool { return !rated[id] })
}

// auditSession gives the session that a new audit of a module is held in: the audit that opens it; once that was begun the session that
// comes next, where it rates the whole module again, else a re-audit.
func auditSession(h *history.History, part *session.Part) *session.Session {
	if next := plan.Next(h, "").Session; next != nil && slices.Contains(part.Sessions, next) && next.Audit.Use == "re-audit" && next.Audit.Scope == "full" {
		return next
	}
	var again *session.Session
	for _, s := range part.Sessions {
		switch {
		case s.Kind != "audit":
		case s.Optional:
			again = s
		case h.LogOf(s.ID, logbook.Held, logbook.Planned, logbook.Skipped) == nil:
			return s
		}
	}
	return again
}
