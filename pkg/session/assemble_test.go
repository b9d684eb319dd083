package session_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/schema"
	"github.com/ectm/ectm/pkg/session"
	"github.com/ectm/ectm/pkg/source"
	"github.com/ectm/ectm/pkg/yamlnode"
)

func read(t *testing.T, data string, described *schema.Type) *yamlnode.Node {
	t.Helper()
	root, found := yamlnode.Parse(source.NewFile("f.yaml", []byte(data)))
	if root != nil {
		found = append(found, schema.Check(root, described)...)
	}
	for _, d := range found {
		t.Fatalf("%s: %s", d.Pos(), d.Message)
	}
	return root
}

// definition gives a session file that lies in the folder of a part, "" for all parts.
func definition(t *testing.T, part, data string) session.Definition {
	t.Helper()
	return session.Definition{Part: part, Node: read(t, data, session.SessionSchema)}
}

func assemble(t *testing.T, programme string, definitions ...session.Definition) (*session.Programme, diag.List) {
	t.Helper()
	return session.Assemble("elm", read(t, programme, session.ProgrammeSchema), nil, definitions)
}

const two = "id: elm\ntitle: Elm\nparts:\n  - {id: a, title: A, themes: [Calm, {title: Bold, seminar: \"1.2\", prompts: [\"Why?\", {kind: how, ask: \"How?\"}]," +
	" examples: [{title: E, step: Do it}]}], sessions: [x]}\n  - {id: b, title: B, sessions: [x]}\n"

// Of several definitions for one place the first counts, and one for a part goes before one for all.
func TestWhichDefinitionCounts(t *testing.T) {
	named := func(part, id, title string) session.Definition {
		return definition(t, part, "id: "+id+"\ntitle: "+title+"\nkind: meeting\n")
	}
	for _, c := range []struct {
		name        string
		definitions []session.Definition
		want        string
	}{
		{"one for all", []session.Definition{named("", "x", "All")}, "All All"},
		{"the first counts", []session.Definition{named("", "x", "Own"), named("", "x", "Builtin")}, "Own Own"},
		{"one for a part", []session.Definition{named("", "x", "All"), named("b", "x", "B")}, "All B"},
		{"the part in the id", []session.Definition{named("", "x", "All"), named("", "b/x", "B")}, "All B"},
		{"the whole id", []session.Definition{named("", "x", "All"), named("", "elm/a/x", "A")}, "A All"},
		{"the id goes before the folder", []session.Definition{named("", "x", "All"), named("b", "a/x", "A")}, "A All"},
	} {
		p, found := assemble(t, two, c.definitions...)
		if len(found) > 0 {
			t.Errorf("%s: %s", c.name, found[0].Message)
		}
		if got := p.Parts[0].Sessions[0].Title + " " + p.Parts[1].Sessions[0].Title; got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

const everything = `id: x
title: Meeting
kind: review
final: true
optional: true
minutes: 30
prepare: One thing
brief: [Two, Three]
after: [y, b/z, oak/p1/one]
study: {minutes: 45, statements: ["1.1"]}
observes: {minutes: 20, optional: true}
audit: {use: baseline, scope: full, standards: ["1"]}
agenda:
  - {title: P, minutes: 10, do: [Talk, {kind: rehearsal, text: Act}], prompts: ["One?", "Two?", {title: G, ask: ["Three?"]}, "Four?"], themes: prompts}
  - {title: Q, minutes: 20, parts: [b], record: notes}
  - {title: R, minutes: 20, parts: [a], themes: examples, record: [action_steps, notes]}
record:
  action_steps: {min: 0, max: 3, or: no_step, refined: true}
  transition: {in: ect}
  expert: {fields: [colleague]}
  notes:
decision: {question: "Met?", yes: {label: "Yes", do: [Go on]}, no: {label: Not yet, do: [Refine]}}
closing: [Always, {text: Only a, parts: [a]}, {text: Only b, parts: [b]}]
`

func TestSessionOfEachPart(t *testing.T) {
	more := []session.Definition{definition(t, "", everything), definition(t, "", "id: y\ntitle: Y\nkind: none\n"), definition(t, "", "id: z\ntitle: Z\nkind: none\n")}
	p, found := assemble(t, strings.ReplaceAll(two, "[x]", "[x, y, z]"), more...)
	for _, d := range found {
		t.Errorf("%s: %s", d.Pos(), d.Message)
	}
	a, b := p.Parts[0].Sessions[0], p.Parts[1].Sessions[0]
	if a.ID != "elm/a/x" || b.ID != "elm/b/x" || b.Short != "x" || b.Programme != "elm" || b.Part != "b" || !a.Final || !a.Optional {
		t.Errorf("%+v", b)
	}
	if !slices.Equal(a.After, []string{"elm/a/y", "elm/b/z", "oak/p1/one"}) || !slices.Equal(b.After, []string{"elm/b/y", "elm/b/z", "oak/p1/one"}) {
		t.Errorf("after: %q and %q", a.After, b.After)
	}
	if !slices.Equal(a.Prepare, []string{"One thing"}) || !slices.Equal(a.Brief, []string{"Two", "Three"}) || a.Study.Minutes != 45 || a.Observes.Minutes != 20 ||
		!a.Observes.Optional || a.Audit.Use != "baseline" {
		t.Errorf("%+v", a)
	}
	if !slices.Equal(a.Closing, []string{"Always", "Only a"}) || !slices.Equal(b.Closing, []string{"Always", "Only b"}) {
		t.Errorf("closing: %q and %q", a.Closing, b.Closing)
	}
	if d := a.Decision; d == nil || d.Question != "Met?" || d.Yes.Label != "Yes" || !slices.Equal(d.No.Do, []string{"Refine"}) {
		t.Errorf("decision: %+v", d)
	}
	if got := fmt.Sprint(agendaOf(a), agendaOf(b)); got != "[P R] [P Q]" {
		t.Errorf("agendas: %s", got)
	}
	if got := fmt.Sprint(a.Agenda[0].Do, a.Agenda[0].Prompts); got != "[{ Talk} {rehearsal Act}] [{ [One? Two?]} {G [Three?]} { [Four?]} {Calm []} {Bold (seminar 1.2) [Why? How?]}]" {
		t.Errorf("%s", got)
	}
	if got := fmt.Sprint(a.Agenda[1].Examples, a.Agenda[1].Record); got != "[{Bold E Do it}] [action_steps notes]" {
		t.Errorf("%s", got)
	}
}

func agendaOf(s *session.Session) []string {
	var titles []string
	for _, a := range s.Agenda {
		titles = append(titles, a.Title)
	}
	return titles
}

func TestRequirements(t *testing.T) {
	p, _ := assemble(t, two, definition(t, "", everything))
	s := p.Parts[0].Sessions[0]
	for section, want := range map[string]string{
		"action_steps": "{action_steps 0 3 no_step [] true false}", "transition": "{transition 1 0  [] false true}",
		"expert": "{expert 1 0  [colleague] false false}", "notes": "{notes 1 0  [] false false}",
	} {
		if r, ok := s.Requires(section); !ok || fmt.Sprint(r) != want {
			t.Errorf("%s: %v, %t", section, r, ok)
		}
	}
	if _, ok := s.Requires("audit"); ok {
		t.Error("the audit is required")
	}
	list, _ := assemble(t, two, definition(t, "", "id: x\ntitle: X\nkind: meeting\nrecord: [notes, audit]\n"))
	if got := fmt.Sprint(list.Parts[0].Sessions[0].Record); got != "[{notes 1 0  [] false false} {audit 1 0  [] false false}]" {
		t.Errorf("as a list: %s", got)
	}
}

func TestKinds(t *testing.T) {
	for kind, want := range map[string][2]bool{
		"meeting": {true, true}, "audit": {true, true}, "review": {true, true}, "diagnostic": {true, false}, "expert": {true, false}, "observation": {true, false},
		"self-study": {false, false}, "seminar": {false, false}, "training": {false, false}, "none": {false, false},
	} {
		s := &session.Session{Kind: kind}
		if got := [2]bool{s.NeedsLog(), s.IsMeeting()}; got != want {
			t.Errorf("%s: needs a log, is a meeting: %v", kind, got)
		}
	}
	if len(session.Kinds) != 10 {
		t.Errorf("%d kinds", len(session.Kinds))
	}
}

// What several parts share is reported once, at its one place.
func TestSharedFaultsAreReportedOnce(t *testing.T) {
	_, found := assemble(t, two, definition(t, "", "id: x\ntitle: X\nkind: meeting\nfocus: For {nobody}\nafter: [b/gone]\n"))
	var got []string
	for _, d := range found.Sort() {
		got = append(got, fmt.Sprintf("%d:%d %s [%s]", d.Pos().Line, d.Pos().Column, d.Message, d.Rule))
	}
	want := []string{`4:12 "{nobody}" is not something that can be filled in [file/schema]`,
		`5:9 session "elm/b/gone", which should come first, is not in the programme [file/schema]`}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}
