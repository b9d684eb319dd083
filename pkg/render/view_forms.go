package render

import (
	"slices"

	"github.com/ectm/ectm/pkg/session"
)

// stepForm is the form of one action step, with a word on how many there may be.
func (b *builder) stepForm(s *session.Session) []spaceView {
	label := Safe("Action step")
	if r, ok := s.Requires("action_steps"); ok && r.Max > 1 {
		label = "Action step (at most " + Safe(numberWord(r.Max)) + "; use a sheet for each)"
	}
	return []spaceView{{Label: label, Table: &tableView{Head: []Safe{"Part", "In our words"}, Rows: labelled("What the ECT will do, and how",
		"Why, for which pupils", "Class, lesson and moment", "We will see the ECT", "We will see pupils", "Review date")}}}
}

func numberWord(n int) string {
	words := []string{"none", "one", "two", "three", "four", "five"}
	return words[min(n, len(words)-1)]
}

// reviewForm has a row for each open step, in a blank handout two.
func (b *builder) reviewForm(s *session.Session) *tableView {
	head := []Safe{"Step", "Outcome", "Evidence", "What next"}
	if b.h == nil {
		return &tableView{Head: head, Rows: [][]Safe{{"", outcomeChoice, "", ""}, {"", outcomeChoice, "", ""}}}
	}
	t := &tableView{Head: head}
	for _, step := range b.openFor(s) {
		t.Rows = append(t.Rows, []Safe{"**" + text(b.stepTitle(step.ActionStep)) + "**", outcomeChoice, "", ""})
	}
	if t.Rows == nil {
		return empty(1, head...)
	}
	return t
}

// The words to ring in a form.
const (
	outcomeChoice Safe = "met · partly met · not yet"
	ratingChoice  Safe = "E · D · S"
)

func (b *builder) diagnosticForm(s *session.Session) *tableView {
	t := &tableView{Head: []Safe{"Development area", "Knowledge (ECT)", "In lessons (mentor)"}}
	for _, area := range b.programme.Areas {
		if area.Part == s.Part {
			t.Rows = append(t.Rows, []Safe{"**" + text(area.Label) + "**", "", ""})
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
