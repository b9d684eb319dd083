package render

import (
	"github.com/ectm/ectm/pkg/session"
)

// spaceView is room to write: a label with some lines, or a table with empty cells.
type spaceView struct {
	Label Safe
	Lines int
	Table *tableView
}

// tableView is a table; an empty cell is one to write in.
type tableView struct {
	Head []Safe
	Rows [][]Safe
}

// empty gives a table of empty rows.
func empty(rows int, head ...Safe) *tableView {
	t := &tableView{Head: head}
	for range rows {
		t.Rows = append(t.Rows, make([]Safe, len(head)))
	}
	return t
}

// spacer gives room to write along an agenda. A section that several parts record gets each of its spaces once.
type spacer struct {
	*builder
	s    *session.Session
	left map[string][]spaceView
	// parts counts in how many parts a section is still to come.
	parts map[string]int
}

func (b *builder) spacer(s *session.Session) *spacer {
	sp := &spacer{builder: b, s: s, left: map[string][]spaceView{}, parts: map[string]int{}}
	for _, part := range s.Agenda {
		for _, section := range part.Record {
			sp.parts[section]++
			if sp.left[section] == nil {
				sp.left[section] = b.space(s, section)
			}
		}
	}
	return sp
}

// in gives the spaces of one part of the agenda: for what it records, else lines for what its prompts bring up.
func (sp *spacer) in(part *session.AgendaPart) []spaceView {
	var out []spaceView
	for _, section := range part.Record {
		out = append(out, sp.share(section)...)
	}
	asks := 0
	for _, group := range part.Prompts {
		asks += len(group.Ask)
	}
	if len(out) == 0 && asks > 0 {
		out = append(out, spaceView{Label: "Notes", Lines: min(2+asks/2, 8)})
	}
	return out
}

// share gives a part the spaces of a section that fall to it: one each, and all the rest to the last part that records it. The diagnostic
// is written down where its results are read, at the end.
func (sp *spacer) share(section string) []spaceView {
	sp.parts[section]--
	left := sp.left[section]
	switch {
	case sp.parts[section] == 0:
		sp.left[section] = nil
		return left
	case section == "diagnostic" || len(left) == 0:
		return nil
	case section == "audit":
		sp.left[section] = left[len(left)-1:]
		return left[:len(left)-1]
	}
	sp.left[section] = left[1:]
	return left[:1]
}

// space gives the room for one section of the log, sized to what it asks for.
func (b *builder) space(s *session.Session, section string) []spaceView {
	switch section {
	case "focus_area":
		return []spaceView{{Label: "Focus area agreed", Lines: 2}}
	case "contract":
		return []spaceView{{Label: "What we agree", Table: b.contractForm()}}
	case "transition":
		return []spaceView{{Label: "Strengths to build on", Lines: 3}, {Label: "Targets that matter here", Lines: 3}}
	case "feedback":
		return []spaceView{{Label: "Strengths, each with its moment and its effect on pupils", Lines: 4}, {Label: "Questions, and what the ECT said", Lines: 5}}
	case "action_steps":
		return b.stepForm(s)
	case "no_step":
		return []spaceView{{Label: "If no step is set, the reason", Lines: 2}}
	case "reviews":
		return []spaceView{{Label: "Review of the open steps", Table: b.reviewForm(s)}}
	case "practice":
		return []spaceView{{Label: "Script to practise", Lines: 6}, {Label: "Feedback after each round", Lines: 3}}
	case "expert":
		if s.Kind == "expert" && len(b.programme.Proformas) > 0 {
			// The form that follows has it all.
			return nil
		}
		return []spaceView{{Label: "The visit", Table: &tableView{Head: []Safe{"What", "Agreed"}, Rows: labelled("Colleague",
			"Observation or discussion", "Date", "Focus", "Looking for")}}}
	case "observation":
		return []spaceView{{Label: "What I see", Table: empty(9, "Time", "What the ECT does or says", "What pupils do or say")}}
	case "diagnostic":
		return []spaceView{{Label: "Both views of each area: emerging, developing or secure", Table: b.diagnosticForm(s)}}
	case "audit":
		return b.auditForm(s)
	case "action_plan":
		return []spaceView{{Label: "Targets for the coming year", Table: empty(3, "Target", "Action steps", "Review date")}}
	case "next_meeting":
		return []spaceView{{Label: "Next meeting", Table: empty(1, "Date", "Time", "Place")}}
	}
	return []spaceView{{Label: "Notes", Lines: 5}}
}

// recordSpaces gives the room for what a session records in no part of its agenda, and for notes where there is no other room: also for
// what an ECT is asked to find out in a study or seminar.
func (b *builder) recordSpaces(s *session.Session) []spaceView {
	var out []spaceView
	asked := b.asked(s)
	for _, r := range s.Record {
		if !asked[r.Section] && r.Section != "next_meeting" {
			out = append(out, b.space(s, r.Section)...)
		}
	}
	if len(s.Agenda) == 0 && s.IsMeeting() && !asked["notes"] || !s.NeedsLog() && s.Kind != "none" {
		out = append(out, b.space(s, "notes")...)
	}
	return out
}

// asked tells which sections have a place in the agenda.
func (b *builder) asked(s *session.Session) map[string]bool {
	asked := map[string]bool{}
	for _, part := range s.Agenda {
		for _, section := range part.Record {
			asked[section] = true
		}
	}
	return asked
}

// nextForm gives the form for the next meeting where the agenda has none, nil where no meeting follows.
func (b *builder) nextForm(s *session.Session) *spaceView {
	if !s.IsMeeting() || b.asked(s)["next_meeting"] || b.isLast(s) {
		return nil
	}
	return &b.space(s, "next_meeting")[0]
}

// isLast tells whether no meeting comes after a session: by the programmes of the ECT, or in a blank handout by its own programme, unless
// that has no other meeting at all.
func (b *builder) isLast(s *session.Session) bool {
	if s.Final || s.Optional {
		return s.Final
	}
	all, known := b.programme.Sessions(), false
	if b.h != nil {
		if _, known = b.h.Rank(s.ID); known {
			all = b.h.Order()
		}
	}
	before, behind := false, false
	for _, other := range all {
		switch {
		case other.ID == s.ID:
			behind = true
		case !other.IsMeeting() || other.Optional:
		case behind:
			return false
		default:
			before = true
		}
	}
	return before || known
}

// labelled gives rows with a label and an empty cell each.
func labelled(labels ...Safe) [][]Safe {
	var rows [][]Safe
	for _, label := range labels {
		rows = append(rows, []Safe{"**" + label + "**", ""})
	}
	return rows
}
