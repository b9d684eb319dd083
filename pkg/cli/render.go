package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/plan"
	"github.com/ectm/ectm/pkg/render"
	"github.com/ectm/ectm/pkg/session"
	"github.com/ectm/ectm/pkg/store"
	"github.com/ectm/ectm/templates"
)

const renderHelp = `Makes pages in Markdown or HTML: handouts to take into a meeting, records and learning logs to read and to print.

--audience says for whom: mentor shows all, ect (the default) leaves out what is private to the mentor, school shows activity and
progress and never content. --anonymous puts roles in the place of names.`

type renderOptions struct {
	*app
	format, audience, output string
	anonymous, force         bool
	ect                      string
}

func newRender(a *app) *cobra.Command {
	o := &renderOptions{app: a}
	cmd := &cobra.Command{
		Use: "render", Short: "Make pages: handouts, learning logs, plans, audits, a site", Long: renderHelp, Args: unknownCommand,
		Example: "  ectm render handout teach-first-y2/c1/refocus-2 --ect aisha-khan --format html -o handout.html",
		RunE: func(cmd *cobra.Command, _ []string) error {
			return fmt.Errorf("render what? expected %s; see ectm render --help", whats(cmd))
		},
	}
	cmd.PersistentPreRun = func(cmd *cobra.Command, _ []string) {
		if suffix := strings.ToLower(path.Ext(o.output)); !cmd.Flags().Changed("format") && (suffix == ".html" || suffix == ".htm") {
			o.format = "html"
		}
	}
	flags := cmd.PersistentFlags()
	flags.Var(newChoice(&o.format, "markdown", "html"), "format", "markdown or html; else what -o ends in")
	flags.Var(newChoice(&o.audience, "ect", "mentor", "school"), "audience", "ect, mentor or school")
	flags.BoolVar(&o.anonymous, "anonymous", false, "put roles in the place of names")
	flags.StringVarP(&o.output, "output", "o", "", "write to `PATH` instead of stdout")
	flags.BoolVar(&o.force, "force", false, "write over an existing file")
	cmd.AddCommand(o.handout(), o.log(), o.learningLog(), o.actionPlan(), o.auditPage(), o.planner(), o.proforma(), o.site())
	return cmd
}

func whats(cmd *cobra.Command) string {
	var names []string
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() {
			names = append(names, c.Name())
		}
	}
	return strings.Join(names, ", ")
}

func (o *renderOptions) handout() *cobra.Command {
	cmd := &cobra.Command{
		Use: "handout SESSION", Short: "The session to take into the meeting", Args: one("SESSION"),
		Example: "  ectm render handout teach-first-y2/c1/refocus-2\n  ectm render handout refocus-2 --ect aisha-khan --format html -o handout.html",
		RunE: func(_ *cobra.Command, args []string) error {
			if o.ect == "" {
				return o.blankHandout(args[0])
			}
			return o.page(o.ect, func(r *render.Renderer, e *load.Folder) ([]byte, error) {
				s, err := findSession(e.History.Programmes, args[0], plan.Next(e.History, ""))
				if err != nil {
					return nil, err
				}
				return r.Handout(render.Format(o.format), e.History.Programme(s.Programme), s, e.History)
			})
		},
	}
	cmd.Flags().StringVar(&o.ect, "ect", "", "fill it in for an ECT")
	return cmd
}

func (o *renderOptions) log() *cobra.Command {
	return &cobra.Command{
		Use: "log FILE", Short: "One record", Args: one("FILE"),
		Example: "  ectm render log logs/aisha-khan/2026-09-28-refocus-2.yaml",
		RunE: func(_ *cobra.Command, args []string) error {
			file, err := o.relative(args[0])
			if err != nil {
				return err
			}
			parts := strings.Split(file, "/")
			if len(parts) != 3 || parts[0] != "logs" {
				return fmt.Errorf("%q is not a log; logs lie in logs/ECT", args[0])
			}
			return o.page(parts[1], func(r *render.Renderer, e *load.Folder) ([]byte, error) {
				l, err := logFor(e, file)
				if err != nil {
					return nil, err
				}
				return r.Log(render.Format(o.format), e.History, l)
			})
		},
	}
}

func (o *renderOptions) learningLog() *cobra.Command {
	return &cobra.Command{
		Use: "learning-log ECT", Short: "The whole history of an ECT", Args: one("ECT"),
		Example: "  ectm render learning-log aisha-khan --format html -o learning-log.html",
		RunE: func(_ *cobra.Command, args []string) error {
			return o.page(args[0], func(r *render.Renderer, e *load.Folder) ([]byte, error) {
				return r.LearningLog(render.Format(o.format), e.History)
			})
		},
	}
}

// page makes a page about an ECT. Files that could not be read are named on stderr and on the page.
func (o *renderOptions) page(id string, draw func(*render.Renderer, *load.Folder) ([]byte, error)) error {
	f, err := o.open()
	if err != nil {
		return err
	}
	defer f.root.Close()
	e, err := f.ect(id)
	if err != nil {
		return err
	}
	sound := o.sound(append(append(diag.List{}, e.Found...), f.Library.Found()...), e.LeftOut)
	r, err := o.renderer(f, append(append([]string{}, e.LeftOut...), e.Partly...))
	if err != nil {
		return err
	}
	data, err := draw(r, e)
	if err != nil {
		return err
	}
	if err := o.deliver(f.store, f.dir, data); err != nil {
		return err
	}
	if !sound {
		return errProblems
	}
	return nil
}

func (o *renderOptions) renderer(f *folder, missing []string) (*render.Renderer, error) {
	audience, _ := render.ParseAudience(o.audience)
	options := render.Options{Audience: audience, Anonymous: o.anonymous, Today: f.today, School: f.Config.School, Missing: missing}
	override, err := fs.Sub(f.root.FS(), "templates")
	if err != nil {
		return nil, err
	}
	return render.New(templates.FS, override, options)
}

// blankHandout makes the handout of a session for nobody in particular.
func (o *renderOptions) blankHandout(id string) error {
	return o.blank(func(r *render.Renderer, library *load.Library) ([]byte, error) {
		programme, found, err := definition(library, id)
		if err != nil {
			return nil, err
		}
		return r.Handout(render.Format(o.format), programme, found, nil)
	})
}

// blank makes a page that concerns no ECT; it needs no records folder.
func (o *renderOptions) blank(draw func(*render.Renderer, *load.Library) ([]byte, error)) error {
	today, err := o.day()
	if err != nil {
		return err
	}
	library, err := (&sessionsOptions{app: o.app}).library()
	if err != nil {
		return err
	}
	audience, _ := render.ParseAudience(o.audience)
	r, err := render.New(templates.FS, nil, render.Options{Audience: audience, Anonymous: o.anonymous, Today: today})
	if err != nil {
		return err
	}
	data, err := draw(r, library)
	if err != nil {
		return err
	}
	return o.deliverHere(data)
}

// deliverHere writes a page that needs no records folder; -o is below the folder in which the command was called.
func (o *renderOptions) deliverHere(data []byte) error {
	dir, err := findRoot(o.start())
	if err != nil {
		if dir, err = filepath.Abs(o.start()); err != nil {
			return err
		}
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return fmt.Errorf("can't open %s: %s", dir, load.Cause(err))
	}
	defer root.Close()
	return o.deliver(store.New(root), dir, data)
}

// definition finds a session of any programme.
func definition(library *load.Library, id string) (*session.Programme, *session.Session, error) {
	programme, _, whole := strings.Cut(id, "/")
	p := library.Programme(programme)
	if p == nil && !whole {
		return nil, nil, fmt.Errorf("write the whole id of the session, such as teach-first-y2/c1/%s, or add --ect; see ectm sessions", id)
	}
	if p == nil {
		return nil, nil, unknownProgramme(programme, library.IDs())
	}
	var ids []string
	for _, s := range p.Sessions() {
		if s.ID == id {
			return p, s, nil
		}
		ids = append(ids, s.ID)
	}
	if near := diag.Nearest(id, ids); near != "" {
		return nil, nil, fmt.Errorf("there is no session %q; did you mean %q?", id, near)
	}
	return nil, nil, fmt.Errorf("there is no session %q; see them with ectm sessions %s", id, programme)
}

// relative gives the path below the root that a file argument means.
func (o *renderOptions) relative(arg string) (string, error) {
	dir, err := findRoot(o.start())
	if err != nil {
		return "", err
	}
	for _, start := range []string{o.start(), dir} {
		full, err := filepath.Abs(filepath.Join(start, arg))
		if filepath.IsAbs(arg) {
			full = arg
		}
		if err != nil {
			continue
		}
		if _, err := os.Stat(full); err != nil {
			continue
		}
		if rel, err := filepath.Rel(dir, full); err == nil && filepath.IsLocal(rel) {
			return path.Clean(filepath.ToSlash(rel)), nil
		}
	}
	return "", fmt.Errorf("there is no log %q below %s", arg, dir)
}

func logFor(e *load.Folder, file string) (*logbook.Log, error) {
	for _, l := range e.History.Logs {
		if l.File == file {
			return l, nil
		}
	}
	return nil, fmt.Errorf("%s can't be read; see ectm check %s", file, e.ID)
}

// deliver writes a page to stdout, or to a file below the root that it does not overwrite without --force.
func (o *renderOptions) deliver(s *store.Store, dir string, data []byte) error {
	if o.output == "" || o.output == "-" {
		_, err := o.stdout.Write(data)
		return err
	}
	name, err := o.inside(dir, "-o", o.output)
	if err != nil {
		return err
	}
	if ext := strings.ToLower(path.Ext(name)); ext == ".yaml" || ext == ".yml" {
		return fmt.Errorf("-o: %q would be taken for a record; a page ends in .md or .html", o.output)
	}
	if o.force {
		return s.Replace(name, data)
	}
	err = s.Create(name, data)
	if errors.Is(err, store.ErrExists) {
		return fmt.Errorf("%w; write over it with --force", err)
	}
	return err
}
