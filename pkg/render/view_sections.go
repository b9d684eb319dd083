package render

import (
	"github.com/ectm/ectm/pkg/logbook"
)

type agreementView struct{ Topic, Agreed Safe }

func agreements(all []logbook.Agreement) []agreementView {
	var out []agreementView
	for _, a := range all {
		out = append(out, agreementView{text(a.Topic), text(a.Agreed)})
	}
	return out
}

type practiceView struct {
	Model, Script, Rounds Safe
	Feedback              []Safe
}

func practice(p logbook.Practice) *practiceView {
	v := practiceView{Model: text(p.Model), Script: script(p.Script), Feedback: texts(p.Feedback)}
	if p.Rounds > 0 {
		v.Rounds = Safe(count(p.Rounds, "round", "rounds"))
	}
	if v.Model == "" && v.Script == "" && v.Rounds == "" && v.Feedback == nil {
		return nil
	}
	return &v
}

type expertView struct {
	Colleague, How, Date, Focus, LookingFor, Context Safe
	Seen                                             []seenView
	Questions                                        []questionView
	WillTry                                          Safe
	FollowUp                                         []Safe
}

func expert(e logbook.Expert) *expertView {
	v := expertView{Colleague: text(e.Colleague), How: text(e.How), Date: weekday(e.Date), Focus: text(e.Focus),
		LookingFor: text(e.LookingFor), Context: text(e.Context), WillTry: text(e.WillTry), FollowUp: texts(e.FollowUp)}
	for _, s := range e.Seen {
		v.Seen = append(v.Seen, seenView{text(s.Teacher), text(s.Pupils)})
	}
	for _, q := range e.Questions {
		v.Questions = append(v.Questions, questionView{text(q.Ask), text(q.Notes)})
	}
	said := v.Colleague + v.How + v.Date + v.Focus + v.LookingFor + v.Context + v.WillTry
	if said == "" && v.FollowUp == nil && v.Seen == nil && v.Questions == nil {
		return nil
	}
	return &v
}

type seenView struct{ Teacher, Pupils Safe }

type questionView struct{ Ask, Notes Safe }

type observationView struct {
	Date, Focus Safe
	Seen        []Safe
	Met         []*stepLink
}

func (b *builder) observation(o logbook.Observation) *observationView {
	v := observationView{Date: weekday(o.Date), Focus: text(o.Focus), Seen: texts(o.Seen)}
	for _, id := range o.Met {
		v.Met = append(v.Met, b.linkTo(id))
	}
	if v.Date == "" && v.Focus == "" && v.Seen == nil && v.Met == nil {
		return nil
	}
	return &v
}

type diagnosisView struct{ Area, Knowledge, Application, Note Safe }

func (b *builder) diagnostic(all []logbook.Diagnosis) []diagnosisView {
	var out []diagnosisView
	for _, d := range all {
		out = append(out, diagnosisView{text(b.h.AreaLabel(d.Area)), text(d.Knowledge), text(d.Application), text(d.Note)})
	}
	return out
}
