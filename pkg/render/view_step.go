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
	// Life are the days of a step in short, for a table, and what became of it.
	Life          lifeView
	Open, Overdue bool
	// Context says in one line what the step serves, where it comes from and where it is tried.
	Context            Safe
	Refines, RefinedBy *stepLink
	Noticed, Because   Safe
	Reviews            []reviewView
}

// lifeView says when a step was set and reviewed, and how it stands.
type lifeView struct {
	Set, Due, State Safe
	Reviewed        []Safe
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

// stepAnchor gives the anchor of the record that set a step, on a page that shows all records.
func (b *builder) stepAnchor(s *history.Step) Safe { return b.anchors[s.Log] }

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
	v := stepView{
		Title: text(b.stepTitle(s)), Text: text(s.Step), Why: text(s.Why), Area: text(b.h.AreaLabel(s.Area)),
		From: originWords[s.From], Where: where(s), EvaluatedBy: text(s.EvaluatedBy),
		Teacher: texts(s.TeacherCriteria), Pupils: texts(s.PupilCriteria), Due: day(s.Review),
		Refines: b.linkTo(s.Refines), Noticed: text(s.Noticed), Because: text(s.Because),
	}
	v.Context = v.context(b.short(s.Review))
	return v
}

func (v *stepView) context(review Safe) Safe {
	var parts []Safe
	for _, p := range []struct{ label, value Safe }{{"Serves", v.Area}, {"Comes from", v.From}, {"Tried first in", v.Where},
		{"Looked at by", v.EvaluatedBy}, {"Review on", review}} {
		if p.value != "" {
			parts = append(parts, "**"+p.label+":** "+p.value)
		}
	}
	return join(parts, "; ")
}

// step is the view of a step with its life.
func (b *builder) step(s *history.Step) stepView {
	v := b.actionStep(s.ActionStep)
	v.Anchor = b.stepAnchor(s)
	v.Set, v.SetAt = day(s.Log.Date), text(b.sessionTitle(s.Log.Session))
	v.State, v.Open = stateWords[s.State()], s.IsOpen()
	v.Overdue = s.Overdue(b.options.Today)
	v.RefinedBy = b.stepLink(s.Later)
	v.Life = lifeView{Set: b.short(s.Log.Date), Due: b.short(s.Review), State: b.stateNow(s)}
	for _, r := range s.Reviews {
		v.Life.Reviewed = append(v.Life.Reviewed, b.short(r.Log.Date))
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
