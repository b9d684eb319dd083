package cli

import (
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/draft"
	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/plan"
	"github.com/ectm/ectm/pkg/session"
)

const newLogHelp = `Writes the log of the next session, or of the one that is named, and prints its path.

What is known is filled in: the sections that the session asks for, a review for each open step with its criteria, the last agreed focus,
the date of the next meeting. The questions of the agenda stand beside as comments. SESSION may be short where it is clear: refocus-2.
Without --date the log is of the day on which the session is due, but not of a day that is past.`

type newLogOptions struct {
	*app
	date, status string
	edit         bool
}

func newNewLog(a *app) *cobra.Command {
	o := &newLogOptions{app: a}
	cmd := &cobra.Command{
		Use: "new-log ECT [SESSION]", Short: "Open the log of the next session, pre-filled", Long: newLogHelp,
		Example: "  ectm new-log aisha-khan\n  ectm new-log aisha-khan refocus-2 --date 2026-09-28 --edit",
		Args:    oneOrTwo("ECT", "SESSION"),
		RunE:    func(_ *cobra.Command, args []string) error { return o.run(args) },
	}
	cmd.Flags().Var(newDay(&o.date), "date", "the `DATE` of the log (YYYY-MM-DD)")
	cmd.Flags().Var(newChoice(&o.status, logbook.Statuses...), "status", "planned, held, cancelled or skipped")
	cmd.Flags().BoolVar(&o.edit, "edit", false, "open the log in $VISUAL or $EDITOR")
	return cmd
}

func (o *newLogOptions) run(args []string) error {
	f, err := o.open()
	if err != nil {
		return err
	}
	defer f.root.Close()
	e, err := f.ect(args[0])
	if err != nil {
		return err
	}
	sound := o.allSound(f, e)
	next := plan.Next(e.History, f.today)
	s, err := o.choose(e, next, args[1:])
	if err != nil {
		return err
	}
	date, err := o.dateOf(f, next, s)
	if err != nil {
		return err
	}
	name, err := o.write(f, e, s, date)
	if err != nil {
		return unwritten(err)
	}
	fmt.Fprintln(o.stdout, name)
	if o.edit {
		if err := o.openEditor(filepath.Join(f.dir, filepath.FromSlash(name))); err != nil {
			return err
		}
	}
	if !sound {
		return errProblems
	}
	return nil
}

// choose gives the session that was named, or the next one.
func (o *newLogOptions) choose(e *load.Folder, next plan.Plan, named []string) (*session.Session, error) {
	h := e.History
	switch {
	case h.ECT == nil:
		return nil, fmt.Errorf("logs/%s/ect.yaml is missing or can't be read, so the programmes are not known; mend it first", e.ID)
	case len(named) == 1:
		return o.named(e, named[0], next)
	case h.Incomplete:
		return nil, fmt.Errorf("which session is next can't be told while %s can't be read; mend it, or name the session", strings.Join(e.LeftOut, ", "))
	case next.Complete && len(next.Missed) > 0:
		return nil, fmt.Errorf("every programme of %s is done, but for %s; name a session to open its log", e.ID, missed(next))
	case next.Complete:
		return nil, fmt.Errorf("every programme of %s is done; name a session to open a log all the same", e.ID)
	case next.Session == nil:
		return nil, fmt.Errorf("no programme of %s could be read; see ectm check %s", e.ID, e.ID)
	}
	return next.Session, nil
}

// named gives the session that a word means, and says which where it could be another.
func (o *newLogOptions) named(e *load.Folder, name string, next plan.Plan) (*session.Session, error) {
	s, err := findSession(e.History.Programmes, name, next)
	if err == nil && s.ID != name && len(endingIn(e.History.Programmes, name)) > 1 {
		o.say("note: %s is %s here; write the whole id for another", name, s.ID)
	}
	return s, err
}

// dateOf gives the date of the log: --date, else the day on which the next session is due, else today.
func (o *newLogOptions) dateOf(f *folder, next plan.Plan, s *session.Session) (calendar.Date, error) {
	if o.date != "" {
		return parseDate("--date", o.date)
	}
	if s == next.Session && o.status == string(logbook.Planned) {
		return max(next.Due, f.today), nil
	}
	return f.today, nil
}

// write makes the file under the first name that is free.
func (o *newLogOptions) write(f *folder, e *load.Folder, s *session.Session, date calendar.Date) (string, error) {
	if l := e.History.LogOf(s.ID, logbook.Planned, logbook.Held); l != nil {
		o.say("note: %s has a log of this session already: %s", e.ID, l.File)
	}
	data := draft.Log(e.History, s, date, logbook.Status(o.status))
	if f.store.Exists(logSchema) {
		data = append([]byte("# yaml-language-server: $schema=../../"+logSchema+"\n"), data...)
	}
	base := path.Join("logs", e.ID, string(date)+"-"+s.Short)
	name := base + ".yaml"
	for n := 2; f.store.Exists(name); n++ {
		name = fmt.Sprintf("%s-%d.yaml", base, n)
	}
	return name, f.store.Create(name, data)
}

// openEditor starts the editor that the user chose on a file.
func (o *newLogOptions) openEditor(file string) error {
	editor := o.getenv("VISUAL")
	if editor == "" {
		editor = o.getenv("EDITOR")
	}
	words := strings.Fields(editor)
	if len(words) == 0 {
		return fmt.Errorf("the log is made, but no editor is set; set EDITOR, or open %s", file)
	}
	cmd := exec.Command(words[0], append(words[1:], file)...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = o.stdin, os.Stderr, o.stderr
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("the log is made, but the editor %q failed: %w", editor, err)
	}
	return nil
}
