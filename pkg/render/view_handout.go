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
	// Decision is what no part of the agenda holds.
	Decision            *decisionView
	Guides              []*guideView
	Closing             []Safe
	Statements          []standardView
	FocusStatements     []statementView
	Forms               []formView
	ProgrammeSource     Safe
	SessionSource       Safe
	Licence             Safe
	SelfStudy, Observes Safe
}

// lastView is what was agreed last time.
type lastView struct {
	Title, Date Safe
	Focus       Safe
	Steps       []stepView
	Asked       []Safe
}

// doneView is a session that comes first, and whether it is done.
type doneView struct {
	Title Safe
	Done  bool
}

// decisionView is a question with the two ways on from it. Ways pairs what follows from yes with what follows from no.
type decisionView struct {
	Question, Yes, No Safe
	Ways              []wayView
}

type wayView struct{ Yes, No Safe }

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
		title += ": " + b.name()
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

// when says when the session is: as its record says, else as the last meeting agreed, else a blank.
func (b *builder) when(s *session.Session) Safe {
	if own := b.logOf(s); own != nil {
		return weekday(own.Date)
	}
	if last := b.lastMeeting(s); last != nil && s.IsMeeting() && last.NextMeeting.Date >= b.options.Today && last.NextMeeting.Date != "" {
		return next(last.NextMeeting)
	}
	return longGap
}

// last is what the meeting before agreed, nil for the first.
func (b *builder) last(s *session.Session) *lastView {
	meeting, open := b.lastMeeting(s), b.openFor(s)
	if meeting == nil && len(open) == 0 {
		return nil
	}
	v := &lastView{Focus: text(b.h.AreaLabel(b.focusBefore(s))), Steps: b.steps(open)}
	if meeting != nil {
		v.Title, v.Date = text(b.sessionTitle(meeting.Session)), weekday(meeting.Date)
		v.Asked = texts(meeting.Expert.FollowUp)
	}
	return v
}

// first lists what comes before the session. A blank handout asks for it, a personal one knows what is done.
func (b *builder) first(p *session.Programme, s *session.Session) []doneView {
	var out []doneView
	for _, id := range s.After {
		title := id
		for _, other := range p.Sessions() {
			if other.ID == id {
				title = other.Title
			}
		}
		done := false
		if b.h != nil {
			title, done = b.sessionTitle(id), b.h.Done(id, "")
		}
		out = append(out, doneView{text(title), done})
	}
	return out
}

func (b *builder) decision(s *session.Session) *decisionView {
	if s.Decision == nil {
		return nil
	}
	yes, no := b.fills(s, s.Decision.Yes.Do), b.fills(s, s.Decision.No.Do)
	v := &decisionView{Question: b.fill(s, s.Decision.Question), Yes: b.fill(s, s.Decision.Yes.Label), No: b.fill(s, s.Decision.No.Label)}
	for i := range max(len(yes), len(no)) {
		var way wayView
		if i < len(yes) {
			way.Yes = yes[i]
		}
		if i < len(no) {
			way.No = no[i]
		}
		v.Ways = append(v.Ways, way)
	}
	return v
}

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
