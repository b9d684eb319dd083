package cli

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/ectm/ectm/pkg/edit"
	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/schema"
)

const reviewHelp = `Records a review of an action step in the ECT's latest log, or in FILE. It adds those lines and changes nothing else in the file.`

type reviewOptions struct {
	*app
	outcome, next, evidence, log string
}

func newReview(a *app) *cobra.Command {
	o := &reviewOptions{app: a}
	cmd := &cobra.Command{
		Use: "review ECT STEP", Short: "Record a review of an action step", Long: reviewHelp,
		Example: "  ectm review aisha-khan plan-aloud --outcome met --evidence \"Seen with 8B on Tuesday\" --next new-step",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 2 {
				return fmt.Errorf("expected an ECT and a STEP, got %d words; see %s --help", len(args), cmd.CommandPath())
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error { return o.run(args[0], args[1]) },
	}
	flags := cmd.Flags()
	flags.StringVar(&o.outcome, "outcome", "", "met, partly-met, not-met or dropped")
	flags.StringVar(&o.evidence, "evidence", "", "what was seen or read that shows it")
	flags.StringVar(&o.next, "next", "", schema.Choice(logbook.NextSteps))
	flags.StringVar(&o.log, "log", "", "the `FILE` to add it to, instead of the latest log")
	required(cmd, "outcome")
	return cmd
}

func (o *reviewOptions) run(id, stepID string) error {
	if err := allowed("--outcome", o.outcome, logbook.Outcomes); err != nil {
		return err
	}
	if err := allowed("--next", o.next, logbook.NextSteps); o.next != "" && err != nil {
		return err
	}
	f, err := o.open()
	if err != nil {
		return err
	}
	defer f.root.Close()
	e, err := f.ect(id)
	if err != nil {
		return err
	}
	sound := o.sound(e.Found, e.LeftOut)
	l, err := o.target(f, e)
	if err != nil {
		return err
	}
	if err := reviewable(e.History, l, stepID); err != nil {
		return err
	}
	if step := e.History.Step(stepID); !step.IsOpen() {
		o.say("note: step %q is closed already (%s)", stepID, closedBy(step))
	}
	doc := e.Doc(l.File)
	review := logbook.Review{Step: stepID, Outcome: o.outcome, Evidence: o.evidence, Next: o.next}
	data, err := edit.AddReview(doc.File, doc.Root, review)
	if err != nil {
		return fmt.Errorf("%s: %w. these lines belong under reviews:\n%s", l.File, err, strings.TrimRight(edit.ReviewLines(review), "\n"))
	}
	if err := f.store.Replace(l.File, doc.File.WithMark(data)); err != nil {
		return err
	}
	o.say("added to %s", l.File)
	if !sound {
		return errProblems
	}
	return nil
}

func allowed(flag, word string, words []string) error {
	if slices.Contains(words, word) {
		return nil
	}
	return fmt.Errorf("%s: %q is not allowed; expected %s", flag, word, schema.Choice(words))
}

// target gives the log to write to: --log, else the latest that is planned or held.
func (o *reviewOptions) target(f *folder, e *load.Folder) (*logbook.Log, error) {
	if o.log == "" {
		var latest *logbook.Log
		for _, l := range e.History.Logs {
			if l.Status == logbook.Planned || l.Status == logbook.Held {
				latest = l
			}
		}
		if latest == nil && e.History.Incomplete {
			return nil, fmt.Errorf("no log of %s could be read; mend them first, see ectm check %s", e.ID, e.ID)
		}
		if latest == nil {
			return nil, fmt.Errorf("%s has no log yet; open one with ectm new-log %s", e.ID, e.ID)
		}
		return latest, nil
	}
	for _, l := range e.History.Logs {
		for _, start := range []string{o.start(), f.dir, filepath.Join(f.dir, "logs", e.ID)} {
			full, _ := filepath.Abs(filepath.Join(start, o.log))
			if filepath.IsAbs(o.log) {
				full = o.log
			}
			if full == filepath.Join(f.dir, filepath.FromSlash(l.File)) {
				return l, nil
			}
		}
	}
	return nil, fmt.Errorf("--log: %q is not a log of %s, or can't be read; its logs lie in logs/%s", o.log, e.ID, e.ID)
}
