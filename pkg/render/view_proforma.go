package render

import (
	"fmt"
	"slices"
	"strings"

	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/session"
)

// formView is a form to fill in by hand.
type formView struct {
	Title  Safe
	Rules  []Safe
	Ask    []Safe
	Fields []spaceView
}

// proformaView is a form for a visit to an expert on a page of its own.
type proformaView struct {
	head
	Step *stepView
	Form formView
}

// Proforma makes the form of a visit to an expert, observation or discussion: blank for a nil history, else with what was arranged. The
// error says which forms the programme has.
func (r *Renderer) Proforma(f Format, p *session.Programme, form string, h *history.History) ([]byte, error) {
	b := r.builder(f, h)
	for _, known := range p.Proformas {
		if known.ID == form {
			return r.render(f, "proforma", b.proforma(p, known))
		}
	}
	return nil, fmt.Errorf("programme %s has no form %q; it has: %s", p.ID, form, formNames(p))
}

func formNames(p *session.Programme) string {
	var names []string
	for _, known := range p.Proformas {
		names = append(names, known.ID)
	}
	if names == nil {
		return "none"
	}
	return strings.Join(names, ", ")
}

func (b *builder) proforma(p *session.Programme, form session.Proforma) *page {
	b.programme = p
	v := &proformaView{head: b.head(form.Title), Form: b.form(form, nil)}
	v.add("Programme", text(p.Title))
	title := form.Title
	if b.h == nil {
		v.add("ECT", longGap)
		v.add("Mentor", longGap)
		return &page{title: title, view: v}
	}
	b.people(&v.head)
	if open := b.h.OpenSteps(); len(open) > 0 {
		step := b.step(open[len(open)-1])
		v.Step = &step
	}
	return &page{title: title + ", " + b.name(), view: v}
}

// arranged gives what was agreed of a visit to an expert that has not taken place: of the session's, or of the next where it is nil. A
// school does not see whether there are notes of a visit, so for a school it is over with its day.
func (b *builder) arranged(visit *session.Session) logbook.Expert {
	var e logbook.Expert
	if b.h == nil {
		return e
	}
	logs := b.h.Logs
	if visit != nil {
		logs = b.h.Arranging(visit)
		if own := b.logOf(visit); own != nil {
			logs = append(logs, own)
		}
	}
	for _, l := range logs {
		s := b.h.Session(l.Session)
		switch {
		case l.Status == logbook.Held && s != nil && s.Kind == "expert":
			e = logbook.Expert{}
		case (l.Status == logbook.Held || l.Status == logbook.Planned) && (l.Expert.Colleague != "" || l.Expert.Date != "" || l.Expert.WillTry != ""):
			e = l.Expert
		}
	}
	if e.WillTry != "" || b.options.Audience == School && e.Date < b.options.Today {
		return logbook.Expert{}
	}
	return e
}

// entries gives what is known of a visit by the keys of a form.
func (b *builder) entries(visit *session.Session) map[string]Safe {
	if b.h == nil {
		return nil
	}
	e := b.arranged(visit)
	known := map[string]Safe{"colleague": text(e.Colleague), "date": weekday(e.Date), "focus": text(e.Focus), "looking_for": text(e.LookingFor),
		"context": text(e.Context)}
	if held := b.h.Held(); known["focus"] == "" && len(held) > 0 {
		known["focus"] = text(b.h.AreaLabel(b.h.FocusArea(held[len(held)-1])))
	}
	return known
}

// forms gives the forms that belong to a session: to a visit to an expert the one that was agreed, or else both.
func (b *builder) forms(p *session.Programme, s *session.Session) []formView {
	if s.Kind != "expert" {
		return nil
	}
	how := b.arranged(s).How
	if own := b.ownLog(s); own != nil && own.Expert.How != "" {
		how = own.Expert.How
	}
	agreed := slices.ContainsFunc(p.Proformas, func(form session.Proforma) bool { return form.ID == how })
	var out []formView
	for _, form := range p.Proformas {
		if !agreed || form.ID == how {
			out = append(out, b.form(form, s))
		}
	}
	return out
}

func (b *builder) form(form session.Proforma, visit *session.Session) formView {
	v := formView{Title: text(form.Title), Rules: texts(form.Rules), Ask: texts(form.Ask)}
	known := b.entries(visit)
	var short [][]Safe
	for _, field := range form.Fields {
		label := text(field.Label)
		switch {
		case len(field.Columns) > 0:
			v.Fields = append(v.Fields, spaceView{Label: label, Table: empty(max(3, field.Lines/2), texts(field.Columns)...)})
		case field.Lines <= 2:
			short = append(short, []Safe{"**" + label + "**", known[field.Key]})
		default:
			v.Fields = append(v.Fields, spaceView{Label: label, Lines: field.Lines})
		}
	}
	if short != nil {
		v.Fields = slices.Insert(v.Fields, 0, spaceView{Table: &tableView{Head: []Safe{"Field", "Entry"}, Rows: short}})
	}
	return v
}
