package cli

import (
	"cmp"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/ectm/ectm/pkg/importer"
	"github.com/ectm/ectm/pkg/schema"
)

const importHelp = `Turns published mentor-session pages, written in Markdown, into session definitions of a programme of your own.

Of a folder the pages named ...mentor-materials.md are read, or every .md file where there are none. It writes
sessions/<programme>/<part>/<session>.yaml and, where it is missing, sessions/<programme>/programme.yaml, and prints the paths that it
wrote. What has no place in a definition is left out and named on stderr. Files that are there already are left as they are; with --force
they are written anew, and a programme.yaml that import wrote gets the new sessions added; in another one you list them yourself. Of a
programme that comes with ectm only its own sessions can be overridden.

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
	o.tell(f, r)
	kept, err := o.keepListed(f, r)
	if err != nil {
		return err
	}
	written, err := o.write(f, r)
	if err != nil {
		return err
	}
	if !sound || !kept || !written || len(r.Faults) > 0 {
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
func (o *importOptions) tell(f *folder, r *importer.Result) {
	for _, n := range r.Notes {
		o.say("%s", n)
	}
	for _, n := range r.Faults {
		o.warn("%s", n)
	}
	if r.Unlicensed && o.builtin(f, r) == nil {
		o.say("note: where these pages come from is not known; write the publisher and the licence into sessions/%s/programme.yaml", o.programme)
	}
}
