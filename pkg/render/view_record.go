package render

import (
	"strings"

	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/session"
)

// recordView is one log: what was done and agreed. Empty sections are not shown.
type recordView struct {
	Title, Anchor, Date, Status, Reason, Link Safe
	Minutes                                   int
	Meeting                                   bool
	Completed                                 []Safe
	Focus                                     Safe
	Contract                                  []agreementView
	Praise, Probe                             []Safe
	Steps                                     []stepView
	NoStep                                    Safe
	Reviews                                   []reviewView
	Practice                                  *practiceView
	Expert                                    *expertView
	Observation                               *observationView
	Diagnostic                                []diagnosisView
	Audit                                     *auditView
	Plan                                      *planView
	Notes, Next, Private                      Safe
}

type agreementView struct{ Topic, Agreed Safe }

type practiceView struct {
	Model, Script, Rounds Safe
	Feedback              []Safe
}

type expertView struct {
	Colleague, How, Date, Focus, LookingFor, Context Safe
	Seen                                             []seenView
	Questions                                        []questionView
	WillTry                                          Safe
	FollowUp                                         []Safe
}

type seenView struct{ Teacher, Pupils Safe }

type questionView struct{ Ask, Notes Safe }

type observationView struct {
	Date, Focus Safe
	Seen        []Safe
	Met         []*stepLink
}

type diagnosisView struct{ Area, Knowledge, Application, Note Safe }

var statusWords = map[logbook.Status]Safe{logbook.Held: "held", logbook.Planned: "planned", logbook.Cancelled: "cancelled", logbook.Skipped: "skipped"}

// record is the view of a log.
func (b *builder) record(l *logbook.Log) recordView {
	title := b.sessionTitle(l.Session)
	v := recordView{
		Title: text(title), Date: weekday(l.Date), Status: statusWords[l.Status], Reason: text(l.Reason), Minutes: l.Minutes,
		Meeting: b.h.IsMeeting(l), Focus: text(b.h.AreaLabel(l.FocusArea)), Contract: agreements(l.Contract),
		Praise: texts(l.Praise), Probe: texts(l.Probe), NoStep: text(l.NoStep), Practice: practice(l.Practice), Expert: expert(l.Expert),
		Observation: b.observation(l.Observation), Diagnostic: b.diagnostic(l.Diagnostic), Audit: b.audit(l), Plan: b.plan(l),
		Notes: prose(l.Notes), Next: next(l.NextMeeting), Private: prose(l.Private),
	}
	for _, id := range l.Completed {
		v.Completed = append(v.Completed, text(b.sessionTitle(id)))
	}
	for i := range l.ActionSteps {
		if s := b.h.Step(l.ActionSteps[i].ID); s != nil && s.Log == l {
			v.Steps = append(v.Steps, b.step(s))
			continue
		}
		v.Steps = append(v.Steps, b.actionStep(&l.ActionSteps[i]))
	}
	for i := range l.Reviews {
		v.Reviews = append(v.Reviews, b.review(&l.Reviews[i], l))
	}
	if b.links.log != nil {
		v.Link = Safe(encodeURL(b.links.log(l)))
	}
	return v
}

func agreements(all []logbook.Agreement) []agreementView {
	var out []agreementView
	for _, a := range all {
		out = append(out, agreementView{text(a.Topic), text(a.Agreed)})
	}
	return out
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

func (b *builder) diagnostic(all []logbook.Diagnosis) []diagnosisView {
	var out []diagnosisView
	for _, d := range all {
		out = append(out, diagnosisView{text(b.h.AreaLabel(d.Area)), text(d.Knowledge), text(d.Application), text(d.Note)})
	}
	return out
}

// next says when and where the next meeting is.
func next(n logbook.NextMeeting) Safe {
	var parts []string
	if n.Date != "" {
		parts = append(parts, n.Date.Long())
	}
	if n.Time != "" {
		parts = append(parts, string(text(n.Time)))
	}
	if n.Place != "" {
		parts = append(parts, string(text(n.Place)))
	}
	return Safe(strings.Join(parts, ", "))
}

// partOf names the programme and part of a session.
func (b *builder) partOf(s *session.Session) string {
	p := b.programme
	if b.h != nil {
		p = b.h.Programme(s.Programme)
	}
	if p == nil {
		return ""
	}
	if part := p.Part(s.Part); part != nil {
		return partTitle(part)
	}
	return ""
}
