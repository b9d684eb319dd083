package cli

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/render"
	"github.com/ectm/ectm/pkg/report"
)

const stepsHelp = `Lists action steps with their lineage: when each was set, how it was reviewed, which step it refines and which refines it.`

type stepsOptions struct {
	*app
	onlyOpen bool
	asOf     calendar.Date
	format   string
}

func newSteps(a *app) *cobra.Command {
	o := &stepsOptions{app: a}
	cmd := &cobra.Command{
		Use: "steps [ECT...]", Short: "List action steps with their lineage", Long: stepsHelp,
		Example: "  ectm steps aisha-khan\n  ectm steps --open --format json",
		RunE:    func(_ *cobra.Command, args []string) error { return o.run(args) },
	}
	cmd.Flags().BoolVar(&o.onlyOpen, "open", false, "only steps that are still open")
	cmd.Flags().Var(newChoice(&o.format, "text", "markdown", "json"), "format", "text, markdown or json")
	return cmd
}

func (o *stepsOptions) run(args []string) error {
	f, err := o.open()
	if err != nil {
		return err
	}
	defer f.root.Close()
	o.asOf = f.today
	ids, err := f.chosen(args)
	if err != nil {
		return err
	}
	sound := o.sound(f.Found, nil)
	if len(ids) == 0 {
		o.say(noECT)
	}
	var all []*history.History
	for _, id := range ids {
		e := f.Folder(id)
		sound = o.sound(e.Found, e.LeftOut) && sound
		all = append(all, e.History)
	}
	write := map[string]func(io.Writer, []*history.History) error{"text": o.text, "markdown": o.markdown, "json": o.json}
	if err := write[o.format](o.stdout, all); err != nil {
		return fmt.Errorf("can't write: %w", err)
	}
	if !o.sound(f.Library.Found(), nil) || !sound {
		return errProblems
	}
	return nil
}

// shown gives the steps that were asked for.
func (o *stepsOptions) shown(h *history.History) []*history.Step {
	if o.onlyOpen {
		return h.OpenSteps()
	}
	return h.Steps()
}

type (
	jsonReview struct {
		Date    string  `json:"date"`
		Outcome string  `json:"outcome"`
		Next    *string `json:"next"`
	}
	jsonStep struct {
		ECT       string       `json:"ect"`
		ID        string       `json:"id"`
		Step      string       `json:"step"`
		Set       string       `json:"set"`
		Review    *string      `json:"review"`
		State     string       `json:"state"`
		Refines   *string      `json:"refines"`
		RefinedBy *string      `json:"refined_by"`
		Reviews   []jsonReview `json:"reviews"`
	}
)

func (o *stepsOptions) json(w io.Writer, all []*history.History) error {
	out := []jsonStep{}
	for _, h := range all {
		for _, s := range o.shown(h) {
			j := jsonStep{
				ECT: h.Folder, ID: s.ID, Step: s.Step, Set: string(s.Log.Date), Review: orNull(string(s.Review)), State: s.State(),
				Refines: orNull(s.Refines), Reviews: []jsonReview{},
			}
			if s.Later != nil {
				j.RefinedBy = &s.Later.ID
			}
			for _, r := range s.Reviews {
				j.Reviews = append(j.Reviews, jsonReview{string(r.Log.Date), r.Outcome, orNull(r.Next)})
			}
			out = append(out, j)
		}
	}
	return report.WriteJSON(w, out)
}

func (o *stepsOptions) text(w io.Writer, all []*history.History) error {
	buffer := bufio.NewWriter(w)
	out := newText(buffer)
	for i, h := range all {
		if i > 0 {
			fmt.Fprintln(out)
		}
		fmt.Fprintf(out, "%s (%s)\n", report.Clean(h.Name()), report.Clean(h.Folder))
		steps := o.shown(h)
		if len(steps) == 0 && !h.Incomplete {
			fmt.Fprintln(out, "  no steps")
		}
		if h.Incomplete {
			fmt.Fprintln(out, "  caution: a file can't be read, so steps or reviews may be missing here")
		}
		for _, s := range steps {
			fmt.Fprintf(out, "  %-10s %s: %s\n", s.State(), s.ID, report.Clean(oneLine(s.Step)))
			for _, line := range lineage(s, o.asOf) {
				fmt.Fprintf(out, "             %s\n", line)
			}
		}
	}
	return buffer.Flush()
}

func (o *stepsOptions) markdown(w io.Writer, all []*history.History) error {
	buffer := bufio.NewWriter(w)
	out := newText(buffer)
	for i, h := range all {
		if i > 0 {
			fmt.Fprintln(out)
		}
		fmt.Fprintf(out, "## %s\n\n", render.Escape(h.Name()))
		if h.Incomplete {
			fmt.Fprint(out, "**Caution:** a file can't be read, so steps or reviews may be missing here.\n\n")
		}
		for _, s := range o.shown(h) {
			fmt.Fprintf(out, "- **%s** (`%s`): %s\n", s.State(), s.ID, render.Escape(oneLine(s.Step)))
			for _, line := range lineage(s, o.asOf) {
				fmt.Fprintf(out, "  - %s\n", render.Escape(line))
			}
		}
	}
	return buffer.Flush()
}

// lineage tells the life of a step, an event a line.
func lineage(s *history.Step, today calendar.Date) []string {
	set := "set " + string(s.Log.Date)
	if s.Refines != "" {
		set += ", refines " + s.Refines
	}
	if s.Review != "" {
		set += ", review " + string(s.Review)
	}
	lines := []string{set}
	for _, r := range s.Reviews {
		line := fmt.Sprintf("reviewed %s: %s", r.Log.Date, r.Outcome)
		if r.Next != "" {
			line += ", then " + r.Next
		}
		lines = append(lines, line)
	}
	switch {
	case len(s.Heirs) > 1:
		var ids []string
		for _, heir := range s.Heirs {
			ids = append(ids, heir.ID)
		}
		lines = append(lines, fmt.Sprintf("split %s into %s", s.Later.Log.Date, strings.Join(ids, ", ")))
	case s.Later != nil:
		lines = append(lines, fmt.Sprintf("refined %s by %s", s.Later.Log.Date, s.Later.ID))
	case s.Overdue(today):
		lines = append(lines, fmt.Sprintf("rolled over: its review on %s did not take place", s.Review))
	}
	return lines
}
