package cli

import (
	"bytes"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/ectm/ectm/pkg/format"
	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/report"
)

const fmtHelp = `Puts files into their canonical form: keys in the order of the format, two spaces for each level, one blank line at most. Comments stay
with the key they stand above or behind, words and quotes stay as they were typed, and what the file says stays the same.

Without PATH all files of the records folder are formatted: ectm.yaml, logs, sessions. A PATH names an ECT, a folder or a file. It prints
the files that it changed; with --check those that it would change, and exits with 1. A file that can't be read is left alone.`

type fmtOptions struct {
	*app
	check bool
}

func newFmt(a *app) *cobra.Command {
	o := &fmtOptions{app: a}
	cmd := &cobra.Command{
		Use: "fmt [PATH...]", Short: "Put files into their canonical form", Long: fmtHelp,
		Example: "  ectm fmt\n  ectm fmt aisha-khan\n  ectm fmt --check logs/aisha-khan/2026-09-28-refocus-2.yaml",
		RunE:    func(_ *cobra.Command, args []string) error { return o.run(args) },
	}
	cmd.Flags().BoolVar(&o.check, "check", false, "change nothing; list the files that would change, and exit with 1")
	return cmd
}

func (o *fmtOptions) run(args []string) error {
	f, err := o.open()
	if err != nil {
		return err
	}
	defer f.root.Close()
	files, err := o.files(f, args)
	if err != nil {
		return err
	}
	progress := o.progress("formatting", len(files))
	defer progress.done()
	changed, sound := 0, true
	for _, name := range files {
		progress.step()
		data, err := o.format(f, name)
		if err != nil {
			progress.done()
			o.warn("%s: %s", report.Clean(name), report.Clean(err.Error()))
			sound = false
			continue
		}
		if data == nil {
			continue
		}
		changed++
		if !o.check {
			if err := f.store.Replace(name, data); err != nil {
				return err
			}
		}
		fmt.Fprintln(newText(o.stdout), name)
	}
	progress.done()
	if o.check && changed > 0 {
		o.say("%d of %s %s not in canonical form; mend with ectm fmt", changed, count(len(files), "file"), is(changed))
	}
	if !sound || o.check && changed > 0 {
		return errProblems
	}
	return nil
}

// is agrees with a number.
func is(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}

// format gives the new content of a file, nil where it is in its form already. The error says why it was left alone.
func (o *fmtOptions) format(f *folder, name string) ([]byte, error) {
	before, err := readWhole(f.root.FS(), name)
	if err != nil {
		return nil, fmt.Errorf("it can't be read: %s; it was left as it is", load.Cause(err))
	}
	after, found, err := format.Format(name, before, schemaFor(name))
	switch {
	case err != nil:
		return nil, err
	case name == load.ConfigFile && len(found) == 1 && found[0].Message == "the file is empty":
		return nil, nil // all its keys are optional
	case len(found) > 0:
		p := found[0].Pos()
		return nil, fmt.Errorf("%d:%d: %s; it was left as it is, see ectm check", p.Line, p.Column, found[0].Message)
	case bytes.Equal(before, after):
		return nil, nil
	}
	return after, nil
}
