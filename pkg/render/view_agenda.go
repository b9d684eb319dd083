package render

import (
	"slices"

	"github.com/ectm/ectm/pkg/session"
)

// agendaView is one part of a meeting, with its place on the clock and room to write.
type agendaView struct {
	Number              int
	Title, Clock, Takes Safe
	Focus               []Safe
	Do                  []Safe
	Prompts             []promptView
	Examples            []exampleView
	// Guide is a short aid to use on the spot; See names a longer one, which stands at the end.
	Guide    *guideView
	See      *guideView
	Decision *decisionView
	Spaces   []spaceView
}

// promptView is a group of questions.
type promptView struct {
	Title Safe
	Ask   []Safe
}

// exampleView is an example of an action step.
type exampleView struct{ Title, Step Safe }

// guideView is an aid with its steps.
type guideView struct {
	Title, Anchor Safe
	// Long guides have example phrases.
	Long  bool
	Steps []guideStepView
}

type guideStepView struct {
	Title   Safe
	Do, Say []Safe
}

// agenda fills the agenda of a handout.
func (b *builder) agenda(v *handoutView, s *session.Session) {
	clock := newClock(b.start(s))
	focus := b.focusIDs(s)
	spaces := b.spacer(s)
	decision := b.decision(s)
	for i, part := range s.Agenda {
		a := agendaView{Number: i + 1, Title: b.fill(s, part.Title), Takes: minutes(part.Minutes), Clock: clock.next(part.Minutes),
			Spaces: spaces.in(&part)}
		for _, do := range part.Do {
			a.Do = append(a.Do, b.activity(s, do))
		}
		for _, group := range part.Prompts {
			a.Prompts = append(a.Prompts, promptView{b.fill(s, group.Title), b.fills(s, group.Ask)})
		}
		for _, e := range part.Examples {
			a.Examples = append(a.Examples, exampleView{text(e.Title), text(e.Step)})
		}
		for _, id := range part.Statements {
			if slices.Contains(focus, id) {
				a.Focus = append(a.Focus, text(id))
			}
		}
		b.addGuide(v, &a, part.Guide)
		if slices.Contains(part.Record, "reviews") {
			a.Decision, decision = decision, nil
		}
		v.Timed = v.Timed || a.Takes != ""
		v.Clocked = v.Clocked || a.Clock != ""
		v.Agenda = append(v.Agenda, a)
	}
	v.Decision = decision
}

// addGuide puts a short guide where it is used and a long one at the end of the handout, each once.
func (b *builder) addGuide(v *handoutView, a *agendaView, id string) {
	g := b.guide(id)
	switch {
	case g == nil:
	case !g.Long:
		a.Guide = g
	default:
		a.See = g
		if !slices.ContainsFunc(v.Guides, func(other *guideView) bool { return other.Title == g.Title }) {
			v.Guides = append(v.Guides, g)
		}
	}
}

func (b *builder) activity(s *session.Session, a session.Activity) Safe {
	if a.Kind == "" {
		return b.fill(s, a.Text)
	}
	return "**" + text(capital(a.Kind)) + ":** " + b.fill(s, a.Text)
}

func (b *builder) guide(id string) *guideView {
	g, ok := b.programme.Guide(id)
	if !ok {
		return nil
	}
	v := &guideView{Title: text(g.Title), Anchor: Safe(slug(g.Title))}
	for _, step := range g.Steps {
		v.Long = v.Long || len(step.Say) > 0
		v.Steps = append(v.Steps, guideStepView{text(step.Title), texts(step.Do), texts(step.Say)})
	}
	return v
}

// start gives the agreed time of the meeting, "" where none is known.
func (b *builder) start(s *session.Session) string {
	if b.h == nil || !s.IsMeeting() || b.logOf(s) != nil {
		return ""
	}
	last := b.lastMeeting(s)
	if last == nil || last.NextMeeting.Date < b.options.Today {
		return ""
	}
	return last.NextMeeting.Time
}
