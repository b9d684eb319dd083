package render

import (
	"strings"

	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/logbook"
)

// stepView is an action step with all that became of it.
type stepView struct {
	Title, Anchor, Text                 Safe
	Why, Area, From, Where, EvaluatedBy Safe
	Teacher, Pupils                     []Safe
	Set, SetAt, Due, State              Safe
	Open, Overdue                       bool
	Refines, RefinedBy                  *stepLink
	Noticed, Because                    Safe
	Reviews                             []reviewView
}

// stepLink names another step.
type stepLink struct{ Title, Anchor Safe }

// reviewView is a review of a step.
type reviewView struct {
	Step               *stepLink
	Text               Safe
	On, At             Safe
	Outcome, Next, And Safe
	Evidence           Safe
}

var (
	stateWords = map[string]Safe{history.Open: "open", history.Met: "met", history.PartlyMet: "partly met",
		history.Refined: "refined", history.Dropped: "dropped", history.Embedded: "met and embedded"}
	outcomeWords = map[string]Safe{"met": "met", "partly-met": "partly met", "not-met": "not yet met", "dropped": "dropped"}
	nextWords    = map[string]Safe{"new-step": "set a new step", "refine": "refine the step", "continue": "carry on with the step",
		"embed": "embed it and keep it up"}
	originWords = map[string]Safe{"diagnostic": "the diagnostic", "audit": "the audit", "observation": "an observation",
		"expert": "the visit to an expert", "study": "self-study or a seminar", "discussion": "discussion"}
)

// stepTitle names a step by its short name in words.
func (b *builder) stepTitle(s *logbook.ActionStep) string {
	if s.ID == "" {
		return "Action step"
	}
	return capital(b.who.replace(titleOf(s.ID)))
}

func (b *builder) stepLink(s *history.Step) *stepLink {
	if s == nil {
		return nil
	}
	return &stepLink{Title: text(b.stepTitle(s.ActionStep)), Anchor: b.stepAnchor(s)}
}

// stepAnchor gives the anchor of a step's heading on a page that shows all steps in order.
func (b *builder) stepAnchor(s *history.Step) Safe {
	if b.anchors == nil {
		b.anchors = map[*history.Step]Safe{}
		for _, step := range b.h.Steps() {
			b.anchors[step] = b.anchor(b.stepTitle(step.ActionStep))
		}
	}
	return b.anchors[s]
}

// linkTo names a step by its id, also one that nobody set.
func (b *builder) linkTo(id string) *stepLink {
	if s := b.h.Step(id); s != nil {
		return b.stepLink(s)
	}
	if id == "" {
		return nil
	}
	return &stepLink{Title: text(capital(b.who.replace(titleOf(id))))}
}

// actionStep is the view of a step as its log sets it.
func (b *builder) actionStep(s *logbook.ActionStep) stepView {
	return stepView{
		Title: text(b.stepTitle(s)), Text: text(s.Step), Why: text(s.Why), Area: text(b.h.AreaLabel(s.Area)),
		From: originWords[s.From], Where: where(s), EvaluatedBy: text(s.EvaluatedBy),
		Teacher: texts(s.TeacherCriteria), Pupils: texts(s.PupilCriteria), Due: day(s.Review),
		Refines: b.linkTo(s.Refines), Noticed: text(s.Noticed), Because: text(s.Because),
	}
}

// step is the view of a step with its life.
func (b *builder) step(s *history.Step) stepView {
	v := b.actionStep(s.ActionStep)
	v.Anchor = b.stepAnchor(s)
	v.Set, v.SetAt = day(s.Log.Date), text(b.sessionTitle(s.Log.Session))
	v.State, v.Open = stateWords[s.State()], s.IsOpen()
	v.Overdue = s.Overdue(b.options.Today)
	v.RefinedBy = b.stepLink(s.Later)
	for _, r := range s.Reviews {
		v.Reviews = append(v.Reviews, b.review(r.Review, r.Log))
	}
	return v
}

func (b *builder) steps(all []*history.Step) []stepView {
	var out []stepView
	for _, s := range all {
		out = append(out, b.step(s))
	}
	return out
}

func (b *builder) review(r *logbook.Review, l *logbook.Log) reviewView {
	v := reviewView{Step: b.linkTo(r.Step), On: day(l.Date), At: text(b.sessionTitle(l.Session)), Outcome: outcomeWords[r.Outcome],
		Next: nextWords[r.Next], Evidence: text(r.Evidence)}
	if s := b.h.Step(r.Step); s != nil {
		v.Text = text(s.Step)
	}
	return v
}

// where joins class, lesson and moment.
func where(s *logbook.ActionStep) Safe {
	var parts []string
	for _, t := range texts([]string{s.Class, s.Lesson, s.When}) {
		parts = append(parts, string(t))
	}
	return Safe(strings.Join(parts, ", "))
}
