package cli

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/ectm/ectm/pkg/check"
	"github.com/ectm/ectm/pkg/diag"
)

const explainHelp = `Tells what a rule wants and why, with a bad and a good example and how to silence it. Without RULE it lists all rules.`

func newExplain(a *app) *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use: "explain [RULE]", Short: "Explain a rule", Long: explainHelp,
		Example: "  ectm explain\n  ectm explain smart/specific",
		Args:    atMost("one RULE"),
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 1 {
				return explain(a.stdout, args[0])
			}
			return ruleTable(a.stdout, format)
		},
	}
	cmd.Flags().Var(newChoice(&format, "text", "markdown"), "format", "form of the table: text or markdown")
	cmd.ValidArgs = check.Names()
	return cmd
}

func ruleTable(w io.Writer, format string) error {
	out := bufio.NewWriter(w)
	if format == "markdown" {
		fmt.Fprint(out, "| rule | default | holds when |\n| --- | --- | --- |\n")
	}
	for _, r := range check.Rules {
		if format == "markdown" {
			fmt.Fprintf(out, "| %s | %s | %s |\n", r.Name, r.Severity, r.Holds)
			continue
		}
		fmt.Fprintf(out, "%-20s %-8s %s\n", r.Name, r.Severity, r.Holds)
	}
	return out.Flush()
}

func explain(w io.Writer, name string) error {
	r := check.Find(name)
	if r == nil {
		if near := nearestRule(name); near != "" {
			return fmt.Errorf("there is no rule %q; did you mean %q?", name, near)
		}
		return fmt.Errorf("there is no rule %q; see them all with ectm explain", name)
	}
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "%s (%s)\n\n", r.Name, r.Severity)
	paragraph(out, "Holds when "+r.Holds+".")
	paragraph(out, r.Why)
	if r.Source != "" {
		paragraph(out, "Source: "+r.Source+".")
	}
	example(out, "Bad", r.Bad)
	example(out, "Good", r.Good)
	for i, pair := range r.Pairs {
		if i == 0 {
			fmt.Fprint(out, "More pairs:\n\n")
		}
		fmt.Fprintf(out, "    not:  %s\n    but:  %s\n\n", pair.Bad, pair.Good)
	}
	fmt.Fprintf(out, "Silence one finding by a comment on the line above it, with a reason:\n\n    # ectm:ignore %s -- reason\n\n", r.Name)
	fmt.Fprintf(out, "Set its severity for the whole school in ectm.yaml (error, warning, info or off):\n\n    checks:\n      %s: %s\n", r.Name, r.Severity)
	return out.Flush()
}

// nearestRule gives the rule that a word resembles, with its family or without.
func nearestRule(word string) string {
	names := check.Names()
	var short []string
	for _, name := range names {
		_, last, _ := strings.Cut(name, "/")
		short = append(short, last)
	}
	if near := diag.Nearest(word, names); near != "" {
		return near
	}
	if i := slices.Index(short, diag.Nearest(word, short)); i >= 0 {
		return names[i]
	}
	return ""
}

func paragraph(w io.Writer, text string) {
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && len(line)+1+len(word) > 90 {
			fmt.Fprintln(w, line)
			line = ""
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	fmt.Fprintf(w, "%s\n\n", line)
}

func example(w io.Writer, title string, e check.Example) {
	if strings.TrimSpace(e.Lines) == "" {
		fmt.Fprintf(w, "%s: the same without these lines\n\n", title)
		for _, line := range strings.Split(strings.TrimRight(e.Over, "\n"), "\n") {
			fmt.Fprintf(w, "    %s\n", line)
		}
		fmt.Fprintln(w)
		return
	}
	fmt.Fprintf(w, "%s%s:\n\n", title, on(e))
	for _, line := range strings.Split(strings.TrimRight(e.Lines, "\n"), "\n") {
		fmt.Fprintf(w, "    %s\n", line)
	}
	fmt.Fprintln(w)
}

func on(e check.Example) string {
	if e.Today == "" {
		return ""
	}
	return " on " + string(e.Today)
}
