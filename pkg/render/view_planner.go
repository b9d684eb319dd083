package render

import (
	"slices"
	"strconv"

	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/plan"
	"github.com/ectm/ectm/pkg/session"
)

// plannerView is the sessions of a cycle or module in order, with dates.
type plannerView struct {
	head
	Parts []plannerPart
}

type plannerPart struct {
	Title, Anchor, Weeks Safe
	// State says in the contents how far the part is.
	State  Safe
	Themes []Safe
	Rows   []plannerRow
	// Guessed tells whether a date is one that follows from the rhythm alone.
	Guessed bool
	// Timed tells whether the programme gives minutes.
	Timed bool
}

// plannerRow is one session.
type plannerRow struct{ Title, Kind, Date, State, Minutes Safe }

var kindWords = map[string]Safe{"meeting": "meeting", "audit": "meeting with audit", "diagnostic": "diagnostic", "expert": "visit to an expert",
	"observation": "observation", "review": "review meeting", "self-study": "self-study", "seminar": "seminar", "training": "training",
	"none": "no meeting"}

// Planner makes the table of a part's sessions with their dates. The part may be named with or without its programme; an empty one asks for
// all parts, the one that is under way first.
func (r *Renderer) Planner(f Format, h *history.History, part string) ([]byte, error) {
	return r.render(f, "planner", r.builder(f, h).planner(part))
}

func (b *builder) planner(part string) *page {
	title := "Planner: " + b.name()
	v := &plannerView{head: b.head(title)}
	b.ectFacts(&v.head)
	current, days := b.current(), b.days()
	for _, p := range b.h.Programmes {
		for i := range p.Parts {
			one := &p.Parts[i]
			id := p.ID + "/" + one.ID
			switch {
			case part == "" && id == current:
				v.Parts = slices.Insert(v.Parts, 0, b.plannerPart(one, days))
			case part == "", part == one.ID, part == id:
				v.Parts = append(v.Parts, b.plannerPart(one, days))
			}
		}
	}
	b.anchor(title)
	b.anchor(contentsTitle)
	for i, p := range v.Parts {
		v.Parts[i].Anchor = b.anchor(string(p.Title))
	}
	return &page{title: title, view: v, pictures: b.pictures}
}

// current gives the part of the next session, or of the last where all is done.
func (b *builder) current() string {
	s := b.next().Session
	if s == nil && len(b.h.Order()) > 0 {
		s = b.h.Order()[len(b.h.Order())-1]
	}
	if s == nil {
		return ""
	}
	return s.Programme + "/" + s.Part
}

// next tells what comes next, as every command does.
func (b *builder) next() plan.Plan { return plan.Next(b.h, b.options.Today) }

func (b *builder) plannerPart(part *session.Part, days map[*session.Session]plannedDay) plannerPart {
	v := plannerPart{Title: text(partTitle(part))}
	if part.Weeks > 0 {
		v.Weeks = Safe(count(part.Weeks, "week", "weeks"))
	}
	for _, t := range part.Themes {
		v.Themes = append(v.Themes, text(t.Title))
	}
	progress := partRow{}
	for _, s := range part.Sessions {
		if s.Optional && b.logOf(s) == nil {
			continue
		}
		row := plannerRow{Title: text(b.title(s)), Kind: kindWords[s.Kind], Minutes: Safe(strconv.Itoa(s.Minutes)), Date: days[s].day,
			State: b.unbroken(b.stateOf(s))}
		if s.Minutes == 0 {
			row.Minutes = ""
		}
		if s.NeedsLog() && !s.Optional {
			progress.states = append(progress.states, b.stateOf(s))
		}
		v.Timed = v.Timed || s.Minutes > 0
		v.Guessed = v.Guessed || days[s].guessed
		v.Rows = append(v.Rows, row)
	}
	v.State = Safe(progress.done())
	return v
}
