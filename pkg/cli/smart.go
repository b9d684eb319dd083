package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"github.com/ectm/ectm/pkg/judge"
	"github.com/ectm/ectm/pkg/report"
)

const smartHelp = `Judges whether an action step can be practised and seen, or whether a success criterion could be seen by someone in the room.

Each TEXT is one step; with - each line of the input is one. On a terminal without TEXT it reads a line, answers, and lets you try again
until the step is precise. Exit code 1 means that one is vague. What can't be judged, such as a blank line or another language, has
the verdict null in JSON. It works offline and keeps nothing.`

type smartOptions struct {
	*app
	kind, format string
}

func newSmart(a *app) *cobra.Command {
	o := &smartOptions{app: a}
	cmd := &cobra.Command{
		Use: "smart [TEXT... | -]", Short: "Judge the wording of action steps and success criteria", Long: smartHelp,
		Example: "  ectm smart \"Wait for silence before speaking\"\n  ectm smart --kind criterion \"Pupils are more engaged\"\n  ectm smart --format json - < steps.txt",
		RunE:    func(_ *cobra.Command, args []string) error { return o.run(args) },
	}
	cmd.Flags().Var(newChoice(&o.kind, "step", "criterion"), "kind", "step or criterion")
	cmd.Flags().Var(newChoice(&o.format, "text", "json"), "format", "text or json, one object a line")
	return cmd
}

func (o *smartOptions) run(args []string) error {
	if len(args) == 0 && isTerminal(o.stdin) {
		return o.talk()
	}
	texts := args
	if len(args) == 0 || len(args) == 1 && args[0] == "-" {
		return o.lines(o.stdin)
	}
	out := bufio.NewWriter(o.stdout)
	vague := false
	for _, text := range texts {
		vague = o.judge(out, text) || vague
	}
	return ended(out, vague)
}

// lines judges the input line by line, as it comes.
func (o *smartOptions) lines(in io.Reader) error {
	out := bufio.NewWriter(o.stdout)
	reader := bufio.NewReader(in)
	vague, read := false, false
	for {
		line, err := reader.ReadString('\n')
		if line != "" {
			read = true
			vague = o.judge(out, strings.TrimRight(line, "\r\n")) || vague
		}
		if errors.Is(err, io.EOF) && !read {
			return errors.New("there is nothing to judge; give a TEXT, or lines on the input")
		}
		if errors.Is(err, io.EOF) {
			return ended(out, vague)
		}
		if err != nil {
			return fmt.Errorf("can't read the input: %w", err)
		}
	}
}

func ended(out *bufio.Writer, vague bool) error {
	if err := out.Flush(); err != nil {
		return fmt.Errorf("can't write: %w", err)
	}
	if vague {
		return errProblems
	}
	return nil
}

// talk asks for a line until one is precise, or the input ends.
func (o *smartOptions) talk() error {
	reader := bufio.NewReader(o.stdin)
	for {
		fmt.Fprintf(o.stdout, "%s> ", o.kind)
		line, err := reader.ReadString('\n')
		if strings.TrimSpace(line) != "" {
			out := bufio.NewWriter(o.stdout)
			vague := o.judge(out, strings.TrimSpace(line))
			if err := out.Flush(); err != nil || !vague {
				return err
			}
		}
		if err != nil {
			fmt.Fprintln(o.stdout)
			return nil
		}
	}
}

// judge writes the verdict on a text and tells whether it is vague.
func (o *smartOptions) judge(w io.Writer, text string) (vague bool) {
	kind := judge.Step
	if o.kind == "criterion" {
		kind = judge.Criterion
	}
	v := judge.Judge(kind, text)
	if o.format == "json" {
		smartJSON(w, text, v)
	} else {
		smartText(w, text, v)
	}
	return !v.Precise
}

// word names a verdict; it is empty where the text can't be judged.
func word(v judge.Verdict) string {
	switch {
	case !v.Judged:
		return ""
	case v.Precise:
		return "precise"
	}
	return "vague"
}

func smartText(w io.Writer, text string, v judge.Verdict) {
	verdict := word(v)
	if verdict == "" {
		verdict = "can't judge"
	}
	fmt.Fprintf(w, "%s: %s\n", verdict, report.Clean(text))
	for _, f := range v.Findings {
		fmt.Fprintf(w, "  %s\n", report.Clean(f.Message))
		if f.Help != "" {
			fmt.Fprintf(w, "  help: %s\n", report.Clean(f.Help))
		}
	}
}

func smartJSON(w io.Writer, text string, v judge.Verdict) {
	type jsonReason struct {
		Fails   string `json:"fails"`
		Start   int    `json:"start"`
		End     int    `json:"end"`
		Message string `json:"message"`
		Help    string `json:"help"`
	}
	out := struct {
		Text     string       `json:"text"`
		Verdict  *string      `json:"verdict"`
		Fails    []string     `json:"fails"`
		Findings []jsonReason `json:"findings"`
	}{text, orNull(word(v)), list(v.Fails), []jsonReason{}}
	for _, f := range v.Findings {
		out.Findings = append(out.Findings, jsonReason{f.Fails, characters(text, f.Start), characters(text, f.End), f.Message, f.Help})
	}
	_ = report.WriteJSONLine(w, out)
}

// characters counts the characters before a byte offset.
func characters(text string, offset int) int {
	return utf8.RuneCountInString(text[:min(max(offset, 0), len(text))])
}
