package session_test

import (
	"slices"
	"testing"

	"github.com/ectm/ectm/pkg/session"
)

const whole = `id: elm
title: Elm
provider: Hill School
year: 2
cadence: 10d
minutes_entitled: 900
source: {title: T, publisher: P, year: "2026", licence: L}
areas:
  - {id: a/voice, label: Voice}
  - {id: calm, theme: Calm, label: Calm starts}
  - {id: elm/b/pace, label: Pace, seminar: "2.1"}
guides: [{id: g, title: Guide, steps: [{id: s, title: Step, do: [Go], say: [Well]}]}]
proformas: [{id: observation, title: Watch, rules: [R], ask: ["Q?"], fields: [{key: seen, label: Seen, lines: 3, columns: [Teacher, Pupils]}]}]
parts:
  - {id: a, title: A, weeks: 6, year: 1, standards: ["1"], themes: [Calm, Bold], audit: ["1.1", "1a"], sessions: [{id: x, title: X, kind: none}]}
  - {id: b, title: B, sessions: [{id: x, title: X, kind: none}]}
`

const statements = `standards:
  - id: "1"
    title: One
    learn_that: [{id: "1.1", label: That}]
    learn_how_to:
      - {group: g, title: Group, statements: [{id: "1a", label: How}, {id: "1b", label: How else}]}
`

func TestProgramme(t *testing.T) {
	p, found := session.Assemble("elm", read(t, whole, session.ProgrammeSchema), read(t, statements, session.StatementsSchema), nil)
	for _, d := range found {
		t.Errorf("%s: %s", d.Pos(), d.Message)
	}
	if p.ID != "elm" || p.Provider != "Hill School" || p.Year != 2 || p.Cadence != "10d" || p.MinutesEntitled != 900 || p.Source.Licence != "L" || p.Source.Year != "2026" {
		t.Errorf("%+v", p)
	}
	for id, want := range map[string]string{"elm/a/voice": "a Voice", "elm/a/calm": "a Calm starts", "elm/b/pace": "b Pace", "a/voice": " ", "elm/calm": " "} {
		a, ok := p.Area(id)
		if got := a.Part + " " + a.Label; got != want || ok != (want != " ") {
			t.Errorf("area %s: %q, %t", id, got, ok)
		}
	}
	for id, want := range map[string]string{"1.1": "1 Learn that That", "1a": "1 Group How", "2a": "  "} {
		s, ok := p.Statement(id)
		if got := s.Standard + " " + s.Group + " " + s.Label; got != want || ok != (want != "  ") {
			t.Errorf("statement %s: %q, %t", id, got, ok)
		}
	}
	if got := p.StatementIDs(); !slices.Equal(got, []string{"1.1", "1a", "1b"}) {
		t.Errorf("statements: %q", got)
	}
	if g, ok := p.Guide("g"); !ok || g.Steps[0].Say[0] != "Well" {
		t.Errorf("guide: %+v", g)
	}
	if _, ok := p.Guide("none"); ok {
		t.Error("a guide that does not exist was given")
	}
	if f := p.Proformas[0].Fields[0]; f.Lines != 3 || !slices.Equal(f.Columns, []string{"Teacher", "Pupils"}) {
		t.Errorf("proforma: %+v", p.Proformas[0])
	}
	a := p.Part("a")
	if a == nil || a.Weeks != 6 || a.ThemeTitles() != "Calm and Bold" || !slices.Equal(a.Audit, []string{"1.1", "1a"}) || p.Part("c") != nil || len(p.Sessions()) != 2 {
		t.Errorf("part: %+v", a)
	}
}
