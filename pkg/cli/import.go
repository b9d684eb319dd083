package cli

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/ectm/ectm/pkg/importer"
	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/schema"
	"github.com/ectm/ectm/pkg/session"
)

const importHelp = `Turns published mentor-session pages, written in Markdown, into session definitions of a programme of your own.

Of a folder the pages named ...mentor-materials.md are read, or every .md file where there are none. It writes
sessions/<programme>/<part>/<session>.yaml and, where it is missing, sessions/<programme>/programme.yaml, and prints the paths that it
wrote. What has no place in a definition is left out and named on stderr. Files that are there already are left as they are; with --force
they are written anew, and a programme.yaml that import wrote gets the new sessions added; in another one you list them yourself.

Numbers of statements are taken from the page; a text without a number gets one where it is plainly meant. Several pages that are imported
together help each other there: one that prints the number tells it for the others.`

type importOptions struct {
	*app
	programme, title string
	force            bool
}

func newImport(a *app) *cobra.Command {
	o := &importOptions{app: a}
	cmd := &cobra.Command{
		Use: "import FILE|DIR... --programme ID", Short: "Make session definitions of published Markdown pages", Long: importHelp,
		Example: "  ectm import pages/ucl --programme our-ucl\n  ectm import week-2.md --programme our-own --title \"Our own programme\"",
		RunE:    func(_ *cobra.Command, args []string) error { return o.run(args) },
	}
	cmd.Flags().StringVar(&o.programme, "programme", "", "the `ID` of the programme, the name of its folder")
	required(cmd, "programme")
	cmd.Flags().StringVar(&o.title, "title", "", "the title of the programme")
	cmd.Flags().BoolVar(&o.force, "force", false, "write over files that are there already")
	return cmd
}

func (o *importOptions) run(args []string) error {
	switch {
	case len(args) == 0:
		return errors.New("expected pages or folders of pages; see ectm import --help")
	case !schema.IsSlug(o.programme):
		return fmt.Errorf("--programme: %q is not a short name; use lower-case letters, digits and single hyphens, such as %q",
			o.programme, cmp.Or(schema.Slugify(o.programme), "our-own"))
	}
	f, err := o.open()
	if err != nil {
		return err
	}
	defer f.root.Close()
	pages, modules, sound := o.read(args)
	if len(pages) == 0 {
		return errors.New("no page could be read; nothing was written")
	}
	r := importer.Import(pages, importer.Options{
		Programme: o.programme, Title: o.title, Modules: modules, Statements: framework(f),
	})
	o.tell(r)
	written, err := o.write(f, r)
	if err != nil {
		return err
	}
	if !sound || !written || len(r.Faults) > 0 {
		return errProblems
	}
	return nil
}

// framework gives the statements that the built-in programmes know.
func framework(f *folder) (out []importer.Statement) {
	p := f.Library.Programme("ucl")
	if p == nil {
		return nil
	}
	for _, standard := range p.Standards {
		for _, s := range standard.Statements {
			out = append(out, importer.Statement{ID: s.ID, Label: s.Label})
		}
	}
	return out
}

// tell says what was left out, and which pages could not be read.
func (o *importOptions) tell(r *importer.Result) {
	for _, n := range r.Notes {
		o.say("%s", n)
	}
	for _, n := range r.Faults {
		o.warn("%s", n)
	}
	if r.Unlicensed {
		o.say("note: where these pages come from is not known; write the publisher and the licence into sessions/%s/programme.yaml", o.programme)
	}
}

// write writes the sessions and the programme and prints their paths. The first file that can't be written is the error; the others are
// written all the same. It is not done where a session is not listed in the programme.
func (o *importOptions) write(f *folder, r *importer.Result) (done bool, err error) {
	for _, s := range r.Sessions {
		if failed := o.put(f, s); failed != nil {
			o.warn("%s", sentence(unwritten(failed)))
			err = failed
		}
	}
	if r.Programme.Name == "" {
		return true, err
	}
	done, failed := o.list(f, r)
	if failed != nil {
		return false, unwritten(failed)
	}
	if err != nil {
		return false, errors.New("not every session was written; --force writes over files that are there")
	}
	return done, nil
}

// put writes a file, unless it is there with the same content.
func (o *importOptions) put(f *folder, file importer.File) error {
	if before, err := f.root.ReadFile(file.Name); err == nil && bytes.Equal(before, file.Data) {
		o.say("left  %s, it is the same", file.Name)
		return nil
	}
	write := f.store.Create
	if o.force {
		write = f.store.Replace
	}
	if err := write(file.Name, file.Data); err != nil {
		return err
	}
	fmt.Fprintln(newText(o.stdout), file.Name)
	return nil
}

// list makes programme.yaml where it is missing, and sees that one that is there lists the sessions.
func (o *importOptions) list(f *folder, r *importer.Result) (done bool, err error) {
	existing, err := f.root.ReadFile(r.Programme.Name)
	if err != nil && !f.store.Exists(r.Programme.Name) {
		builtin := f.Library.Programme(o.programme)
		if builtin == nil {
			return true, o.put(f, r.Programme)
		}
		return o.unlisted(r, r.Unlisted(lists(builtin))), nil
	}
	if err != nil {
		return false, fmt.Errorf("can't read %s: %s", r.Programme.Name, load.Cause(err))
	}
	data, missing := r.Merge(existing)
	if data != nil && o.force {
		return true, o.put(f, importer.File{Name: r.Programme.Name, Data: data})
	}
	return o.unlisted(r, missing), nil
}

// lists tells of a programme whether it lists a session of a part.
func lists(p *session.Programme) func(part, id string) bool {
	return func(part, id string) bool {
		return slices.ContainsFunc(p.Sessions(), func(s *session.Session) bool { return s.Part == part && s.Short == id })
	}
}

// unlisted names the sessions that no programme lists yet, and tells whether there are none.
func (o *importOptions) unlisted(r *importer.Result, missing []string) bool {
	if len(missing) > 0 {
		o.warn("%s does not list %s; add them to its parts", r.Programme.Name, strings.Join(missing, ", "))
	}
	return len(missing) == 0
}
