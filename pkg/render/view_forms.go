package render

import (
	"slices"

	"github.com/ectm/ectm/pkg/session"
)

// stepForm is the form of action steps. Where several may be set there is room for two side by side, and a word on how many there may be.
func (b *builder) stepForm(s *session.Session) []spaceView {
	rows := labelled("What the ECT will do, and how", "Why, for which pupils", "Class, lesson and moment", "We will see the ECT",
		"We will see pupils", "Review date")
	r, ok := s.Requires("action_steps")
	out := []spaceView{{Label: "Action step", Table: &tableView{Head: []Safe{"Part", "In our words"}, Rows: rows}}}
	if ok && r.Max > 1 {
		label := "Action steps (at most " + Safe(numberWord(r.Max)) + map[bool]Safe{true: "; take another sheet for more than two"}[r.Max > 2] + ")"
		out = []spaceView{{Label: label, Table: &tableView{Head: []Safe{"Part", "Step 1", "Step 2"}, Rows: rows}}}
	}
	if ok && r.Or == "no_step" && !b.asked(s)["no_step"] {
		out = append(out, b.space(s, "no_step")...)
	}
	return out
}

// contractForm holds what the two agreed already, and room for more.
func (b *builder) contractForm() *tableView {
	head := []Safe{"Topic", "Agreed"}
	if b.h == nil || b.h.ECT == nil || len(b.h.ECT.Contract) == 0 {
		return empty(5, head...)
	}
	t := empty(2, head...)
	var known [][]Safe
	for _, a := range b.h.ECT.Contract {
		known = append(known, []Safe{text(a.Topic), text(a.Agreed)})
	}
	t.Rows = append(known, t.Rows...)
	return t
}

func numberWord(n int) string {
	words := []string{"none", "one", "two", "three", "four", "five"}
	return words[min(n, len(words)-1)]
}

// reviewForm has a row for each open step, in a blank handout two.
func (b *builder) reviewForm(s *session.Session) *tableView {
	head := []Safe{"Step", "Outcome", "Evidence", "What next"}
	if b.h == nil {
		return &tableView{Head: head, Rows: [][]Safe{{"", outcomeChoice, "", nextChoice}, {"", outcomeChoice, "", nextChoice}}}
	}
	t := &tableView{Head: head}
	for _, step := range b.openFor(s) {
		t.Rows = append(t.Rows, []Safe{"**" + text(b.stepTitle(step.ActionStep)) + "**", outcomeChoice, "", nextChoice})
	}
	if t.Rows == nil {
		return empty(1, head...)
	}
	return t
}

// The words to ring in a form.
const (
	outcomeChoice Safe = "met · partly met · not yet · dropped"
	nextChoice    Safe = "new step · refine · continue · embed"
	ratingChoice  Safe = "E · D · S"
)

func (b *builder) diagnosticForm(s *session.Session) *tableView {
	t := &tableView{Head: []Safe{"Development area", "Knowledge (ECT)", "In lessons (mentor)", "Note"}}
	for _, area := range b.programme.Areas {
		if area.Part == s.Part {
			t.Rows = append(t.Rows, []Safe{"**" + text(area.Label) + "**", ratingChoice, ratingChoice, ""})
		}
	}
	return t
}

// auditForm lists the statements that are rated, and room for the focus.
func (b *builder) auditForm(s *session.Session) []spaceView {
	head := []Safe{"Statement", "Emerging, developing, secure", "Example from practice"}
	focus := spaceView{Label: "Statements for particular focus", Lines: 2}
	part := b.programme.Part(s.Part)
	if part == nil || s.Audit.Scope == "areas" || s.Audit.Scope == "selection" {
		return []spaceView{{Label: "The statements we look at again", Table: empty(6, head...)}, focus}
	}
	var out []spaceView
	for _, group := range b.statements(b.programme, auditStatements(s, part, b.programme), s) {
		t := &tableView{Head: head}
		for _, st := range group.Statements {
			t.Rows = append(t.Rows, []Safe{st.ID + " " + st.Label, ratingChoice, ""})
		}
		out = append(out, spaceView{Label: group.Title, Table: t})
	}
	return append(out, focus)
}

// auditStatements gives the statements that a session audits: those of the standards it names, else all of the module, and only those of
// practice where it says so. Where mentor and ECT choose the statements there are none to list.
func auditStatements(s *session.Session, part *session.Part, p *session.Programme) []string {
	var out []string
	for _, id := range part.Audit {
		st, ok := p.Statement(id)
		switch {
		case ok && len(s.Audit.Standards) > 0 && !slices.Contains(s.Audit.Standards, st.Standard):
		case s.Audit.Scope == "learn-how-to" && st.Group == session.LearnThat:
		default:
			out = append(out, id)
		}
	}
	return out
}
