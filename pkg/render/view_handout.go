package render

import (
	"slices"

	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/session"
)

// handoutView is a session to take into the meeting.
type handoutView struct {
	head
	// Personal handouts are filled from an ECT's history.
	Personal       bool
	Focus          Safe
	Last           *lastView
	First          []doneView
	Aims           []Safe
	Prepare, Brief []Safe
	Agenda         []agendaView
	Timed          bool
	// Spaces is room to write where the programme gives no agenda.
	Spaces []spaceView
	// Decision is what no part of the agenda holds.
	Decision        *decisionView
	Guides          []*guideView
	Closing         []Safe
	Statements      []standardView
	FocusStatements []statementView
	Forms           []formView
	ProgrammeSource Safe
	SessionSource   Safe
	Licence         Safe
}

// Handout makes the handout of a session: blank for a nil history, else filled for the ECT.
func (r *Renderer) Handout(f Format, p *session.Programme, s *session.Session, h *history.History) ([]byte, error) {
	return r.render(f, "handout", r.builder(f, h).handout(p, s))
}

func (b *builder) handout(p *session.Programme, s *session.Session) *page {
	b.programme = p
	title := b.title(s)
	v := &handoutView{
		head: b.head(title), Personal: b.h != nil, Focus: b.fill(s, s.Focus), Aims: b.fills(s, s.Aims), Prepare: b.fills(s, s.Prepare),
		Brief: b.fills(s, s.Brief), Closing: b.fills(s, s.Closing), Forms: b.forms(p, s),
		ProgrammeSource: text(p.Source.Title), SessionSource: text(s.Source), Licence: text(p.Source.Licence),
	}
	b.handoutFacts(v, p, s)
	b.agenda(v, s)
	if len(s.Agenda) == 0 {
		v.Spaces = b.recordSpaces(s)
	}
	if !slices.ContainsFunc(s.Agenda, func(a session.AgendaPart) bool { return slices.Contains(a.Record, "audit") }) {
		// An audit's form lists them already.
		v.Statements = b.statements(p, s.Statements, s)
	}
	if b.h != nil {
		v.Last = b.last(s)
		v.FocusStatements = b.focusStatements(p, s)
	}
	v.First = b.first(p, s)
	if b.h != nil {
		title += ", " + b.name()
	}
	return &page{title: title, view: v, pictures: b.pictures}
}

func (b *builder) handoutFacts(v *handoutView, p *session.Programme, s *session.Session) {
	v.add("Programme", text(p.Title))
	v.add("Part", text(b.partOf(s)))
	if b.h != nil {
		b.people(&v.head)
		v.add("Date", b.when(s))
	} else {
		v.add("ECT", longGap)
		v.add("Mentor", longGap)
		v.add("Date", longGap)
	}
	v.add("Time needed", minutes(s.Minutes))
	if s.Study.Minutes > 0 {
		v.add("Self-study this week", minutes(s.Study.Minutes))
	}
	if s.Observes.Minutes > 0 {
		v.add("Observation", minutes(s.Observes.Minutes)+map[bool]Safe{true: ", optional"}[s.Observes.Optional])
	}
}
