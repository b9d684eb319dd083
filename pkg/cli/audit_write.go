package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/draft"
	"github.com/ectm/ectm/pkg/edit"
	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/plan"
	"github.com/ectm/ectm/pkg/schema"
	"github.com/ectm/ectm/pkg/session"
	"github.com/ectm/ectm/pkg/source"
)

// write does what --set and --focus say. All of it is checked before the first byte is written.
func (o *auditOptions) write(f *folder, e *load.Folder, name string) error {
	p, part, err := module(e, name)
	if err != nil {
		return err
	}
	var ratings []logbook.Rating
	for _, text := range o.set {
		r, err := parseRating(text, part)
		if err != nil {
			return err
		}
		ratings = append(ratings, r)
	}
	for _, id := range o.focus {
		if err := knownStatement("--focus", id, part); err != nil {
			return err
		}
	}
	sound := o.sound(e.Found, e.LeftOut)
	saver, err := o.saver(f, e, p, part)
	if err != nil {
		return err
	}
	for _, r := range ratings {
		if err := saver.Rate(r.Statement, r.Rating, r.Evidence); err != nil {
			return err
		}
	}
	if len(o.focus) > 0 {
		if err := saver.SetFocus(o.focus); err != nil {
			return err
		}
	}
	fmt.Fprintln(o.stdout, saver.file)
	focus := ""
	if len(o.focus) > 0 {
		focus = ", focus " + strings.Join(o.focus, ", ")
	}
	o.say("%s rated%s", count(len(ratings), "statement"), focus)
	if !sound {
		return errProblems
	}
	return nil
}

// parseRating reads ID=RATING[:EVIDENCE].
func parseRating(text string, part *session.Part) (r logbook.Rating, err error) {
	id, rest, ok := strings.Cut(text, "=")
	if !ok {
		return r, fmt.Errorf("--set: %q is not ID=RATING, such as 7a=developing", text)
	}
	rating, evidence, _ := strings.Cut(rest, ":")
	if err := knownStatement("--set", id, part); err != nil {
		return r, err
	}
	if !slices.Contains(logbook.Ratings, rating) {
		hint := ""
		if near := diag.Nearest(rating, logbook.Ratings); near != "" {
			hint = fmt.Sprintf("; did you mean %s?", near)
		}
		return r, fmt.Errorf("--set: %q is not a rating; expected %s%s", rating, schema.Choice(logbook.Ratings), hint)
	}
	return logbook.Rating{Statement: id, Rating: rating, Evidence: strings.TrimSpace(evidence)}, nil
}

func knownStatement(flag, id string, part *session.Part) error {
	if slices.Contains(part.Audit, id) {
		return nil
	}
	if near := diag.Nearest(id, part.Audit); near != "" {
		return fmt.Errorf("%s: statement %q is not in the audit of %s; did you mean %q?", flag, id, part.ID, near)
	}
	return fmt.Errorf("%s: statement %q is not in the audit of %s", flag, id, part.ID)
}

// auditSaver writes answers into the log of an audit, each at once.
type auditSaver struct {
	folder *folder
	file   string
	of     string
	// clear tells that an empty evidence is meant to delete what is there.
	clear bool
}

// Rate stores the rating of a statement, with its evidence where that is given.
func (s *auditSaver) Rate(statement, rating, evidence string) error {
	return s.change(func(f *source.File) ([]byte, error) {
		return edit.SetRating(f, s.of, logbook.Rating{Statement: statement, Rating: rating, Evidence: evidence}, s.clear)
	})
}

// SetFocus stores the statements agreed for particular focus.
func (s *auditSaver) SetFocus(statements []string) error {
	return s.change(func(f *source.File) ([]byte, error) { return edit.SetFocus(f, s.of, statements) })
}

func (s *auditSaver) change(work func(*source.File) ([]byte, error)) error {
	before, err := fs.ReadFile(s.folder.root.FS(), s.file)
	if err != nil {
		return fmt.Errorf("can't read %s: %s", s.file, load.Cause(err))
	}
	f := source.NewFile(s.file, before)
	data, err := work(f)
	if err != nil {
		return fmt.Errorf("%s: %w", s.file, err)
	}
	return s.folder.store.Replace(s.file, f.WithMark(data))
}

// saver finds the log that the audit belongs to, or makes it.
func (o *auditOptions) saver(f *folder, e *load.Folder, p *session.Programme, part *session.Part) (*auditSaver, error) {
	date := calendar.Date("")
	if o.date != "" {
		d, err := parseDate("--date", o.date)
		if err != nil {
			return nil, err
		}
		date = d
	}
	saver := &auditSaver{folder: f, of: p.ID + "/" + part.ID}
	if l := currentAudit(e.History, saver.of, part, date); l != nil {
		saver.file = l.File
		return saver, nil
	}
	s := auditSession(e.History, part)
	if s == nil {
		return nil, errors.New("the module has no session for an audit")
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

// currentAudit gives the log of the module's audit that is under way: the one of the given day, else one that is planned, else a held one
// that still lacks ratings. It is nil where a new one begins.
func currentAudit(h *history.History, of string, part *session.Part, date calendar.Date) *logbook.Log {
	var current *logbook.Log
	for _, l := range h.Logs {
		s := h.Session(l.Session)
		if s == nil || s.Programme+"/"+s.Part != of || s.Kind != "audit" && !l.Has("audit") {
			continue
		}
		switch {
		case l.Status != logbook.Held && l.Status != logbook.Planned:
		case date != "" && l.Date != date:
		case date != "", l.Status == logbook.Planned, !complete(l, part):
			current = l
		default:
			current = nil
		}
	}
	return current
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
