package render

import (
	"slices"
	"strings"

	"github.com/ectm/ectm/pkg/audit"
)

// attentionView says where the time should go after an audit, and what is missing.
type attentionView struct {
	// Focus are the statements of the focus with the sessions to come that cover them.
	Focus []Safe
	// Why are the reasons to look at statements, each with those that it holds for.
	Why []reasonView
	// Untouched are the statements that no session and no step has touched yet, of Of statements.
	Untouched, Of int
	Codes         Safe
}

// reasonView is a reason to give time to some statements.
type reasonView struct {
	Reason     Safe
	Statements []Safe
}

// attention reads the latest audit of a module as every command does; nil for a school, which sees counts only.
func (b *builder) attention(of string) *attentionView {
	p, part, ok := audit.Find(b.h, of)
	if !ok || b.options.Audience == School {
		return nil
	}
	r := audit.Of(b.h, p, part)
	v := &attentionView{Untouched: len(r.Untouched), Of: len(r.Part.Audit), Codes: text(strings.Join(r.Untouched, ", "))}
	for _, id := range r.Focus {
		v.Focus = append(v.Focus, b.statement(id)+": "+b.ahead(r, id))
	}
	said := map[string]bool{}
	for _, gap := range audit.GapsByStatement(b.h, r, b.options.Today) {
		said[gap.Statement] = true
		v.add("Each of these "+text(gap.Why), b.statement(gap.Statement))
	}
	for _, id := range r.Suggested {
		switch {
		case said[id] || slices.Contains(r.Focus, id):
		case rated(r, id) == audit.Emerging:
			v.add("Suggested for focus, as they are emerging", b.statement(id))
		default:
			v.add("Suggested for focus, as they are developing and come up in the next sessions", b.statement(id))
		}
	}
	for _, id := range r.Unevidenced {
		v.add("Rose without an example from practice", b.statement(id))
	}
	return v
}

func rated(r *audit.Report, id string) string {
	for _, row := range r.Rows {
		if row.ID == id {
			return row.Rating
		}
	}
	return ""
}

// add puts a statement below its reason.
func (v *attentionView) add(reason, statement Safe) {
	for i := range v.Why {
		if v.Why[i].Reason == reason {
			v.Why[i].Statements = append(v.Why[i].Statements, statement)
			return
		}
	}
	v.Why = append(v.Why, reasonView{reason, []Safe{statement}})
}

// statement names a statement by its number and words.
func (b *builder) statement(id string) Safe { return text(b.h.AreaLabel(id)) }

func (b *builder) ahead(r *audit.Report, id string) Safe {
	var titles []string
	for _, s := range r.Coming[id] {
		titles = append(titles, s.Title)
	}
	if len(titles) == 0 {
		return "no session to come covers it"
	}
	return "comes up in " + text(strings.Join(titles, "; "))
}
