package cli

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/plan"
	"github.com/ectm/ectm/pkg/report"
)

const nextHelp = `Tells which session is next, when, what must come first, its agenda, and which action steps are open or overdue.

The next session is the first that needs a log after the latest one done, in the order of the ECT's programmes. A meeting is due on the
date agreed at the last one, else by the cadence, moved past the breaks of the terms in ectm.yaml.`

type nextOptions struct {
	*app
	format string
}

// planned is an ECT's history with what comes next.
type planned struct {
	*history.History
	next    plan.Plan
	today   calendar.Date
	leftOut []string // files that could not be read, so that the plan may be wrong
}

func newNextSession(a *app) *cobra.Command {
	o := &nextOptions{app: a}
	cmd := &cobra.Command{
		Use: "next-session [ECT...]", Short: "Tell what comes next", Long: nextHelp,
		Example: "  ectm next-session\n  ectm next-session aisha-khan --format markdown",
		RunE:    func(_ *cobra.Command, args []string) error { return o.run(args) },
	}
	cmd.Flags().Var(newChoice(&o.format, "text", "markdown", "json", "ics"), "format", "text, markdown, json or ics")
	return cmd
}

func (o *nextOptions) run(args []string) error {
	f, err := o.open()
	if err != nil {
		return err
	}
	defer f.root.Close()
	all, sound, err := o.collect(f, args)
	if err != nil {
		return err
	}
	switch o.format {
	case "json":
		err = nextJSON(o.stdout, all)
	case "ics":
		err = nextCalendar(o.stdout, all)
	case "markdown":
		err = nextMarkdown(o.stdout, all)
	default:
		err = nextText(o.stdout, all)
	}
	if err != nil {
		return fmt.Errorf("can't write: %w", err)
	}
	if !sound {
		return errProblems
	}
	return nil
}

// collect plans each ECT that was asked for; sound is false where a file could not be read.
func (o *nextOptions) collect(f *folder, args []string) (all []planned, sound bool, err error) {
	ids, err := f.chosen(args)
	if err != nil {
		return nil, false, err
	}
	sound = o.sound(f.Found, nil)
	if len(ids) == 0 {
		o.say(noECT)
	}
	for _, id := range ids {
		loaded := f.Folder(id)
		sound = o.sound(loaded.Found, loaded.LeftOut) && sound
		all = append(all, planned{loaded.History, plan.Next(loaded.History, f.today), f.today, loaded.LeftOut})
	}
	return all, o.sound(f.Library.Found(), nil) && sound, nil
}

type (
	jsonMeeting struct {
		Session string  `json:"session"`
		Title   string  `json:"title"`
		Due     *string `json:"due"`
	}
	jsonPreparation struct {
		Text    string  `json:"text"`
		Session *string `json:"session"`
		Done    *bool   `json:"done"`
	}
	jsonAgenda struct {
		Title   string `json:"title"`
		Minutes *int   `json:"minutes"`
		Focus   bool   `json:"focus"`
	}
	jsonOpenStep struct {
		ID      string  `json:"id"`
		Step    string  `json:"step"`
		Set     string  `json:"set"`
		Review  *string `json:"review"`
		Overdue bool    `json:"overdue"`
	}
	jsonNext struct {
		ECT             string            `json:"ect"`
		Name            *string           `json:"name"`
		Programme       *string           `json:"programme"`
		Session         *string           `json:"session"`
		Title           *string           `json:"title"`
		Kind            *string           `json:"kind"`
		Due             *string           `json:"due"`
		Overdue         bool              `json:"overdue"`
		Minutes         *int              `json:"minutes"`
		Meeting         *jsonMeeting      `json:"meeting"`
		Missed          []string          `json:"missed"`
		Prepare         []jsonPreparation `json:"prepare"`
		Agenda          []jsonAgenda      `json:"agenda"`
		OpenSteps       []jsonOpenStep    `json:"open_steps"`
		FocusStatements []string          `json:"focus_statements"`
		Complete        bool              `json:"complete"`
		LeftOut         []string          `json:"left_out,omitempty"`
	}
)

// orNull gives a pointer to a value, nil for an empty one: what is not known is null.
func orNull[T comparable](value T) *T {
	var zero T
	if value == zero {
		return nil
	}
	return &value
}

func nextJSON(w io.Writer, all []planned) error {
	out := make([]jsonNext, 0, len(all))
	for _, p := range all {
		out = append(out, p.json())
	}
	return report.WriteJSON(w, out)
}

func (p planned) json() jsonNext {
	n := jsonNext{
		ECT: p.Folder, Due: orNull(string(p.next.Due)), Overdue: p.next.Overdue, Complete: p.next.Complete, LeftOut: p.leftOut, Missed: []string{},
		Prepare: []jsonPreparation{}, Agenda: []jsonAgenda{}, OpenSteps: []jsonOpenStep{}, FocusStatements: append([]string{}, p.next.Focus...),
	}
	if p.ECT != nil {
		n.Name = orNull(p.ECT.Name)
	}
	for _, s := range p.next.Missed {
		n.Missed = append(n.Missed, s.ID)
	}
	for _, s := range p.next.OpenSteps {
		n.OpenSteps = append(n.OpenSteps, jsonOpenStep{s.ID, s.Step, string(s.Log.Date), orNull(string(s.Review)), s.Overdue(p.today)})
	}
	if p.next.Session == nil {
		return n
	}
	n.Programme, n.Session, n.Title, n.Kind = &p.next.Session.Programme, &p.next.Session.ID, &p.next.Session.Title, &p.next.Session.Kind
	n.Minutes = orNull(p.next.Session.Minutes)
	if p.next.Meeting != nil {
		n.Meeting = &jsonMeeting{p.next.Meeting.ID, p.next.Meeting.Title, orNull(string(p.next.MeetingDue))}
	}
	for _, item := range p.next.Prepare {
		n.Prepare = append(n.Prepare, preparationJSON(item))
	}
	for _, part := range p.next.Session.Agenda {
		n.Agenda = append(n.Agenda, jsonAgenda{part.Title, orNull(part.Minutes), p.ServesFocus(p.next.Session, part)})
	}
	return n
}

func preparationJSON(item plan.Preparation) jsonPreparation {
	if item.Session == nil {
		return jsonPreparation{Text: item.Text}
	}
	return jsonPreparation{Text: item.Text, Session: &item.Session.ID, Done: &item.Done}
}
