package cli

import (
	"fmt"
	"io"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/ectm/ectm/pkg/check"
	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/report"
)

const checkHelp = `Checks the records: their form, their order, their action steps, their audits.

Without PATH everything is checked. A PATH names an ECT, an ECT's folder or one file: only what concerns it is shown.
Exit code 1 means that an error was found, with --strict also a warning.
A comment "# ectm:ignore rule/name -- reason" on the line above silences one finding.`

type checkOptions struct {
	*app
	format string
	strict bool
	paths  []string
}

func newCheck(a *app) *cobra.Command {
	o := &checkOptions{app: a}
	cmd := &cobra.Command{
		Use: "check [PATH...]", Short: "Check the records", Long: checkHelp,
		Example: "  ectm check\n  ectm check aisha-khan\n  ectm check --format json --strict",
		RunE: func(_ *cobra.Command, args []string) error {
			o.paths = args
			return o.run()
		},
	}
	cmd.Flags().Var(newChoice(&o.format, report.Formats()...), "format", "form of the report: "+strings.Join(report.Formats(), ", "))
	cmd.Flags().BoolVar(&o.strict, "strict", false, "exit with 1 on a warning too")
	return cmd
}

func (o *checkOptions) run() error {
	f, err := o.open()
	if err != nil {
		return err
	}
	defer f.root.Close()
	targets, err := o.targets(f)
	if err != nil {
		return err
	}
	var found diag.List
	var summary report.Summary
	for result := range check.Run(f.Records, targets.ects, f.today) {
		shown, files := targets.only(result)
		summary.Add(shown, files)
		found = append(found, shown...)
	}
	if err := o.write(o.stdout, found, summary); err != nil {
		return fmt.Errorf("can't write the report: %w", err)
	}
	o.say("%s", closing(summary))
	if summary.Errors > 0 || o.strict && summary.Warnings > 0 {
		return errProblems
	}
	return nil
}

func (o *checkOptions) write(w io.Writer, found diag.List, s report.Summary) error {
	return report.Format(o.format)(w, found, s, report.Options{Colour: o.coloured(w)})
}

// closing is the last line for people.
func closing(s report.Summary) string {
	if s.Errors+s.Warnings+s.Infos == 0 {
		return count(s.Files, "file") + " checked, nothing found"
	}
	return fmt.Sprintf("%s checked: %s, %s, %s", count(s.Files, "file"), count(s.Errors, "error"), count(s.Warnings, "warning"), count(s.Infos, "info"))
}

// count writes a number with its word in the singular or plural.
func count(n int, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return fmt.Sprintf("%d %ss", n, word)
}

// targets are the ECTs to check and the files to show; no files means all.
type targets struct {
	ects  []string
	files []string
}

// targets reads the arguments: ids of ECTs, or paths from where the command was called or from the root.
func (o *checkOptions) targets(f *folder) (targets, error) {
	all, err := f.chosen(nil)
	if err != nil || len(o.paths) == 0 {
		return targets{ects: all}, err
	}
	var t targets
	for _, arg := range o.paths {
		name, err := o.below(f, arg, all)
		if err != nil {
			return t, err
		}
		if name == "." {
			return targets{ects: all}, nil
		}
		t.files = append(t.files, name)
		for _, id := range all {
			if dir := "logs/" + id; under(dir, name) || under(name, dir) {
				t.ects = append(t.ects, id)
			}
		}
	}
	slices.SortFunc(t.ects, func(a, b string) int { return strings.Compare(a+"/", b+"/") })
	t.ects = slices.Compact(t.ects)
	return t, nil
}

// below gives the path below the root that an argument means.
func (o *checkOptions) below(f *folder, arg string, all []string) (string, error) {
	if slices.Contains(all, arg) {
		return "logs/" + arg, nil
	}
	for _, start := range []string{o.start(), f.dir} {
		full := arg
		if !filepath.IsAbs(arg) {
			full, _ = filepath.Abs(filepath.Join(start, arg))
		}
		rel, err := filepath.Rel(f.dir, full)
		if err != nil || strings.HasPrefix(rel, "..") {
			continue
		}
		if _, err := f.root.Lstat(rel); err == nil {
			return path.Clean(filepath.ToSlash(rel)), nil
		}
	}
	return "", fmt.Errorf("%q is neither an ECT nor a file or folder below %s", arg, f.dir)
}

func under(name, dir string) bool { return name == dir || strings.HasPrefix(name, dir+"/") }

// only keeps what concerns the files that were asked for.
func (t targets) only(r check.Result) (diag.List, int) {
	if len(t.files) == 0 {
		return r.Found, r.Files
	}
	var shown diag.List
	for _, d := range r.Found {
		if slices.ContainsFunc(t.files, func(f string) bool { return under(d.Pos().File, f) }) {
			shown = append(shown, d)
		}
	}
	if r.ECT == "" && len(shown) == 0 {
		return nil, 0
	}
	return shown, r.Files
}
