package render

import (
	"slices"

	"github.com/ectm/ectm/pkg/session"
)

// statements lists statements under their standards, in the order of the session.
func (b *builder) statements(p *session.Programme, ids []string, s *session.Session) []standardView {
	var out []standardView
	focus := b.focusIDs(s)
	for _, standard := range p.Standards {
		group := standardView{Title: text("Standard " + standard.ID + ": " + standard.Title)}
		for _, st := range standard.Statements {
			if slices.Contains(ids, st.ID) {
				group.Statements = append(group.Statements, statementView{ID: text(st.ID), Label: text(st.Label), Focus: slices.Contains(focus, st.ID)})
			}
		}
		if group.Statements != nil {
			out = append(out, group)
		}
	}
	return out
}

// earlierRatings gives the last rating of each statement before a session that rates them again, nil where there is none.
func (b *builder) earlierRatings(s *session.Session) *tableView {
	part := b.programme.Part(s.Part)
	if s.Audit.Use != "re-audit" || part == nil {
		return nil
	}
	last := map[string][]Safe{}
	for _, l := range b.heldBefore(s) {
		for _, rating := range l.Audit.Ratings {
			if rating.Rating != "" {
				last[rating.Statement] = []Safe{text(rating.Rating), day(l.Date)}
			}
		}
	}
	t := &tableView{Head: []Safe{"Statement", "Rating", "On"}}
	for _, id := range auditStatements(s, part, b.programme) {
		if st, ok := b.programme.Statement(id); ok && last[id] != nil {
			t.Rows = append(t.Rows, append([]Safe{text(st.ID + " " + st.Label)}, last[id]...))
		}
	}
	if t.Rows == nil {
		return nil
	}
	return t
}

// focusIDs gives the statements that the ECT gives more time to; a blank handout knows of none.
func (b *builder) focusIDs(s *session.Session) []string {
	if b.h == nil {
		return nil
	}
	return b.focusFor(s)
}

// focusStatements gives those statements of focus that the session is about.
func (b *builder) focusStatements(p *session.Programme, s *session.Session) []statementView {
	var out []statementView
	for _, group := range b.statements(p, s.Statements, s) {
		for _, st := range group.Statements {
			if st.Focus {
				out = append(out, st)
			}
		}
	}
	return out
}
