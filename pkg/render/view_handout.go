package render

import (
	"slices"
	"strings"

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
	// Timed agendas say how long a part takes, Clocked ones also when it comes.
	Timed, Clocked bool
	// Spaces is room to write for what no part of the agenda records.
	Spaces []spaceView
	// Decision is what no part of the agenda holds.
	Decision *decisionView
	Guides   []*guideView
	Closing  []Safe
	// Next is the form for the next meeting, where one follows and the agenda has no place for it.
	Next            *spaceView
	Statements      []standardView
	FocusStatements []statementView
	Forms           []formView
	// Earlier are the ratings to compare with once the statements have been rated again.
	Earlier *tableView
	// Source says what the session was made from, and under which licence.
	Source Safe
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
		Source: source(p, s),
	}
	b.handoutFacts(v, p, s)
	b.agenda(v, s)
	v.Spaces, v.Next = b.recordSpaces(s), b.nextForm(s)
	if !slices.ContainsFunc(s.Agenda, func(a session.AgendaPart) bool { return slices.Contains(a.Record, "audit") }) {
		// An audit's form lists them already.
		v.Statements = b.statements(p, s.Statements, s)
	}
	if b.h != nil {
		v.Last = b.last(s)
		v.FocusStatements = b.focusStatements(p, s)
		v.Earlier = b.earlierRatings(s)
	}
	v.First = b.first(p, s)
	// Sheets lie on one pile, so their head says of which module or cycle they are.
	if part, _, _ := strings.Cut(b.partOf(s), ":"); partNumber.MatchString(s.Part) {
		title = part + ", " + title
	}
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
	v.add("Time needed", duration(s.Minutes))
	if s.Study.Minutes > 0 {
		v.add("Self-study this week", duration(s.Study.Minutes))
	}
	if s.Observes.Minutes > 0 {
		v.add("Observation", duration(s.Observes.Minutes)+map[bool]Safe{true: ", optional"}[s.Observes.Optional])
	}
}

func source(p *session.Programme, s *session.Session) Safe {
	var parts []Safe
	if t := text(s.Source); t != "" {
		parts = append(parts, "Made from: "+t+".")
	}
	if t := text(p.Source.Title); t != "" {
		parts = append(parts, t+".")
	}
	return join(append(parts, texts([]string{p.Source.Licence})...), " ")
}
