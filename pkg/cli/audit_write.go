package cli

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/edit"
	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/logbook"
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
	clear := map[string]bool{}
	for _, text := range o.set {
		r, cleared, err := parseRating(text, e.ID, part)
		if err != nil {
			return err
		}
		ratings, clear[r.Statement] = append(ratings, r), cleared
	}
	for i, id := range o.focus {
		o.focus[i] = strings.TrimSpace(id)
		if err := knownStatement("--focus", o.focus[i], e.ID, part); err != nil {
			return err
		}
	}
	sound := o.allSound(f, e)
	saver, err := o.saver(f, e, p, part, ratings)
	if err != nil {
		return err
	}
	for _, r := range ratings {
		if err := saver.rate(r, clear[r.Statement]); err != nil {
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

// parseRating reads ID=RATING[:EVIDENCE]. A colon with nothing behind it means that the evidence is to go.
func parseRating(text, ect string, part *session.Part) (r logbook.Rating, clear bool, err error) {
	id, rest, ok := strings.Cut(text, "=")
	if !ok {
		return r, false, fmt.Errorf("--set: %q is not ID=RATING, such as 7a=developing", text)
	}
	rating, evidence, given := strings.Cut(rest, ":")
	id, rating, evidence = strings.TrimSpace(id), strings.TrimSpace(rating), strings.TrimSpace(evidence)
	if err := knownStatement("--set", id, ect, part); err != nil {
		return r, false, err
	}
	if !slices.Contains(logbook.Ratings, rating) {
		hint := ""
		if near := diag.Nearest(rating, logbook.Ratings); near != "" {
			hint = fmt.Sprintf("; did you mean %s?", near)
		}
		return r, false, fmt.Errorf("--set: %q is not a rating; expected %s%s", rating, schema.Choice(logbook.Ratings), hint)
	}
	return logbook.Rating{Statement: id, Rating: rating, Evidence: evidence}, given && evidence == "", nil
}

func knownStatement(flag, id, ect string, part *session.Part) error {
	if slices.Contains(part.Audit, id) {
		return nil
	}
	hint := fmt.Sprintf("see its statements with ectm audit %s %s --format text", ect, part.ID)
	if near := diag.Nearest(id, part.Audit); near != "" {
		hint = fmt.Sprintf("did you mean %q?", near)
	}
	return fmt.Errorf("%s: statement %q is not in the audit of %s; %s", flag, id, part.ID, hint)
}

// auditSaver writes answers into the log of an audit, each at once.
type auditSaver struct {
	folder *folder
	file   string
	of     string
}

// Rate stores the rating of a statement with its evidence; an empty one deletes what is there.
func (s *auditSaver) Rate(statement, rating, evidence string) error {
	return s.rate(logbook.Rating{Statement: statement, Rating: rating, Evidence: evidence}, true)
}

func (s *auditSaver) rate(r logbook.Rating, clear bool) error {
	return s.change(func(f *source.File) ([]byte, error) { return edit.SetRating(f, s.of, r, clear) })
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
