package cli

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/ectm/ectm/pkg/check"
	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/report"
)

const checkHelp = `Checks the records: their form, their order, their action steps, their audits.

Without PATH everything is checked. A PATH names an ECT, an ECT's folder or one file: only what concerns it is shown.
Exit code 1 means that an error was found, with --strict also a warning.
A comment "# ectm:ignore rule/name -- reason" on the line above silences one finding, in ectm.yaml and in definitions too. A file that
can't be read is never silent: it is named, and the exit code is 1.

--since checks the ECTs with a file that differs from where the branch left REV, new and deleted files too. --shard 2/4 checks the second
of four shares of the ECTs. --report writes a second form to a file below the root. In a GitHub workflow the form github also adds a
summary to the page of the job. In a job of GitHub or GitLab the forms github, sarif and junit name files from the top of the repository.`

type checkOptions struct {
	*app
	format, since, shard string
	reports              []string
	strict               bool
	paths                []string
	records              string // the records folder
}

func newCheck(a *app) *cobra.Command {
	o := &checkOptions{app: a}
	cmd := &cobra.Command{
		Use: "check [PATH...]", Short: "Check the records", Long: checkHelp,
		Example: "  ectm check\n  ectm check aisha-khan\n  ectm check --since origin/main --format github --report junit=report.xml",
		RunE: func(_ *cobra.Command, args []string) error {
			o.paths = args
			return o.run()
		},
	}
	flags := cmd.Flags()
	flags.Var(newChoice(&o.format, report.Formats()...), "format", "form of the report: "+strings.Join(report.Formats(), ", "))
	flags.StringArrayVar(&o.reports, "report", nil, "write a second form too: `FORMAT=PATH`; may be given several times")
	flags.StringVar(&o.since, "since", "", "check only ECTs with a file that changed since `REV`")
	flags.StringVar(&o.shard, "shard", "", "check only one share of the ECTs: `I/N`")
	flags.BoolVar(&o.strict, "strict", false, "exit with 1 on a warning too")
	return cmd
}

func (o *checkOptions) run() error {
	f, err := o.open()
	if err != nil {
		return err
	}
	defer f.root.Close()
	o.records = f.dir
	extra, err := o.extraReports(f)
	if err != nil {
		return err
	}
	targets, err := o.targets(f)
	if err != nil {
		return err
	}
	var found diag.List
	var unsaid []string
	var summary report.Summary
	progress := o.progress("checking ECTs", len(targets.ects))
	for result := range check.Run(f.Records, targets.ects, f.today) {
		progress.step()
		shown, files := targets.only(result)
		summary.Add(shown, files)
		found = append(found, shown...)
		unsaid = append(unsaid, targets.unsaid(result)...)
	}
	progress.done()
	found = found.Sort()
	if err := o.write(o.stdout, o.format, found, summary); err != nil {
		return fmt.Errorf("can't write the report: %w", err)
	}
	for _, r := range extra {
		if err := o.writeFile(f, r, found, summary); err != nil {
			return err
		}
	}
	if err := o.jobSummary(found, summary); err != nil {
		return err
	}
	if o.format != "github" { // whose last line says it already
		o.say("%s", summary)
	}
	if !o.sound(nil, unsaid) || summary.Errors > 0 || o.strict && summary.Warnings > 0 {
		return errProblems
	}
	return nil
}

func (o *checkOptions) write(w io.Writer, format string, found diag.List, s report.Summary) error {
	titles := map[string]string{}
	for _, r := range check.Rules {
		titles[r.Name] = r.Holds
	}
	return report.Format(format)(w, found.Below(o.place(format)), s, report.Options{Colour: o.coloured(w), Titles: titles})
}

// extraReport is a second form of the report with the path below the root that it goes to.
type extraReport struct{ format, name string }

func (o *checkOptions) extraReports(f *folder) ([]extraReport, error) {
	var out []extraReport
	for _, text := range o.reports {
		format, target, ok := strings.Cut(text, "=")
		if !ok || target == "" || report.Format(format) == nil {
			return nil, fmt.Errorf("--report: %q is not FORMAT=PATH with a form of %s", text, strings.Join(report.Formats(), ", "))
		}
		name, err := o.inside(f.dir, "--report", target)
		if err != nil {
			return nil, err
		}
		out = append(out, extraReport{format, name})
	}
	return out, nil
}

// writeFile writes a report over an earlier report of the same form, but over nothing else.
func (o *checkOptions) writeFile(f *folder, r extraReport, found diag.List, s report.Summary) error {
	var data bytes.Buffer
	if err := o.write(&data, r.format, found, s); err != nil {
		return fmt.Errorf("can't write %s: %w", r.name, err)
	}
	if before, err := f.root.ReadFile(r.name); err == nil && reportLike(before, data.Bytes()) {
		return f.store.Replace(r.name, data.Bytes())
	}
	return unwritten(f.store.Create(r.name, data.Bytes()))
}

// reportLike tells whether an old file starts as the new report does.
func reportLike(before, after []byte) bool {
	const head = 24
	return len(before) == 0 || len(before) >= head && len(after) >= head && bytes.Equal(before[:head], after[:head])
}

// jobSummary adds a summary to the page of a GitHub job, where the workflow names a file for it.
func (o *checkOptions) jobSummary(found diag.List, s report.Summary) error {
	target := o.getenv("GITHUB_STEP_SUMMARY")
	if o.format != "github" || target == "" {
		return nil
	}
	file, err := os.OpenFile(target, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return fmt.Errorf("can't write the summary of the job: %s", load.Cause(err))
	}
	defer file.Close()
	return report.Markdown(file, found.Below(o.place(o.format)), s, report.Options{})
}

// count writes a number with its word in the singular or plural.
func count(n int, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return fmt.Sprintf("%d %ss", n, word)
}
