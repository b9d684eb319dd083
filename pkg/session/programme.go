package session

import (
	"strings"

	"github.com/ectm/ectm/pkg/yamlnode"
)

// Programme is a published programme, or a school's own.
type Programme struct {
	yamlnode.Place
	ID, Title, Provider string
	// Year is the year of induction, 0 where the programme covers both.
	Year int
	// Cadence is weekly, fortnightly, Nd or empty.
	Cadence         string
	MinutesEntitled int
	Source          Source
	Areas           []Area
	Guides          []Guide
	Proformas       []Proforma
	Parts           []Part
	Standards       []Standard
	// Lost lists the full ids of sessions whose definitions can't be read.
	Lost []string
	// Partial tells that a file of the programme can't be read, so that more may be defined than is known.
	Partial bool
}

// Source names the document that the facts of a programme come from.
type Source struct{ Title, Publisher, Year, Licence string }

// Part is a cycle or a module.
type Part struct {
	yamlnode.Place
	ID, Title string
	Weeks     int
	Year      int
	Standards []string
	Themes    []Theme
	// Audit lists the statements of the part's audit in order; empty where it has none.
	Audit    []string
	Sessions []*Session
}

// Theme is what a part is about.
type Theme struct {
	Title, Seminar string
	Prompts        []string
	Examples       []Example
}

// Area is a development area. ID is programme/part/area.
type Area struct{ ID, Part, Theme, Label, Seminar string }

// Guide is an aid for a part of an agenda, such as the steps of deliberate practice.
type Guide struct {
	ID, Title string
	Steps     []GuideStep
}

// GuideStep is one step of a guide, with example phrases.
type GuideStep struct {
	ID, Title string
	Do, Say   []string
}

// Proforma is the form for a visit to an expert.
type Proforma struct {
	ID, Title  string
	Rules, Ask []string
	Fields     []FormField
}

// FormField is one field of a form.
type FormField struct {
	Key, Label string
	Lines      int
	Columns    []string
}

// Standard is one standard of the framework with its statements.
type Standard struct {
	ID, Title  string
	Statements []Statement
}

// Statement is one statement of the framework.
type Statement struct {
	ID, Label string
	// Standard is the number of its standard. Group is the heading it stands under, "Learn that" for knowledge.
	Standard, Group string
}

// LearnThat is the group of the statements about knowledge.
const LearnThat = "Learn that"

// Sessions gives all sessions in order, optional ones included.
func (p *Programme) Sessions() []*Session {
	var all []*Session
	for i := range p.Parts {
		all = append(all, p.Parts[i].Sessions...)
	}
	return all
}

// Part gives a part by its short id, nil where there is none.
func (p *Programme) Part(id string) *Part {
	for i := range p.Parts {
		if p.Parts[i].ID == id {
			return &p.Parts[i]
		}
	}
	return nil
}

// Area gives a development area by its full id; ok is false where there is none.
func (p *Programme) Area(id string) (a Area, ok bool) {
	for _, a := range p.Areas {
		if a.ID == id {
			return a, true
		}
	}
	return Area{}, false
}

// Statement gives a statement by its number; ok is false where there is none, and then only its number is known.
func (p *Programme) Statement(id string) (s Statement, ok bool) {
	for _, standard := range p.Standards {
		for _, s := range standard.Statements {
			if s.ID == id {
				return s, true
			}
		}
	}
	return Statement{ID: id}, false
}

// Guide gives a guide by its id; ok is false where there is none.
func (p *Programme) Guide(id string) (g Guide, ok bool) {
	for _, g := range p.Guides {
		if g.ID == id {
			return g, true
		}
	}
	return Guide{}, false
}

// ThemeTitles joins the titles of the part's themes for a sentence.
func (p *Part) ThemeTitles() string {
	titles := make([]string, len(p.Themes))
	for i, t := range p.Themes {
		titles[i] = t.Title
	}
	return strings.Join(titles, " and ")
}
