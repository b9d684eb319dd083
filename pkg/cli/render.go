package cli

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/render"
	"github.com/ectm/ectm/pkg/report"
	"github.com/ectm/ectm/sessions"
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
	sound := o.allSound(f, e)
	people, unread, err := o.people(f)
	if err != nil {
		return err
	}
	for _, file := range unread {
		if !strings.HasPrefix(file+"/", "logs/"+e.ID+"/") {
			o.warn("%s can't be read; a name that stands only there is not replaced", report.Clean(file))
			sound = false
		}
	}
	r, err := o.renderer(f, people, f.missing(e))
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

// missing lists the files that a page about an ECT lacks something of.
func (f *folder) missing(e *load.Folder) []string {
	return slices.Concat(e.LeftOut, e.Partly, f.Library.LeftOut())
}

func (o *renderOptions) renderer(f *folder, people *render.People, missing []string) (*render.Renderer, error) {
	audience, _ := render.ParseAudience(o.audience)
	options := render.Options{Audience: audience, Anonymous: o.anonymous, Today: f.today, School: f.Config.School, Missing: missing,
		People: people}
	override, err := fs.Sub(f.root.FS(), "templates")
	if err != nil {
		return nil, err
	}
	return render.New(templates.FS, override, options)
}

// people gathers the names in all records, once for all pages; only pages without names need them. unread are files whose names are not
// known.
func (o *renderOptions) people(f *folder) (people *render.People, unread []string, err error) {
	if !o.anonymous {
		return nil, nil, nil
	}
	ids, err := f.chosen(nil)
	if err != nil {
		return nil, nil, err
	}
	people = &render.People{}
	for e := range inOrder(ids, f.Folder) {
		people.Add(e.History)
		unread = append(unread, e.LeftOut...)
	}
	return people, unread, nil
}

// blank makes a page that concerns no ECT; it needs no records folder, but takes the name of the school and the templates of one that is
// there.
func (o *renderOptions) blank(draw func(*render.Renderer, *load.Library) ([]byte, error)) error {
	today, err := o.day()
	if err != nil {
		return err
	}
	audience, _ := render.ParseAudience(o.audience)
	library := load.NewLibrary(sessions.FS, nil)
	r, err := render.New(templates.FS, nil, render.Options{Audience: audience, Anonymous: o.anonymous, Today: today})
	if err != nil {
		return err
	}
	if _, missing := findRoot(o.start()); missing == nil || o.dir != "" {
		f, err := o.open()
		if err != nil {
			return err
		}
		defer f.root.Close()
		library = f.Library
		if r, err = o.renderer(f, nil, nil); err != nil {
			return err
		}
	}
	data, err := draw(r, library)
	if err != nil {
		return err
	}
	sound := o.sound(library.Found(), nil)
	if err := o.deliverHere(data); err != nil {
		return err
	}
	if !sound {
		return errProblems
	}
	return nil
}
