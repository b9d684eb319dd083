package session

import (
	"slices"
	"strings"

	"github.com/ectm/ectm/pkg/yamlnode"
)

type node = *yamlnode.Node

// decodeSession makes the session of one part of a definition that was checked against SessionSchema.
func decodeSession(n node, programme string, part *Part) *Session {
	short := lastPart(n.Value("id"))
	study, observes, audit := n.Get("study"), n.Get("observes"), n.Get("audit")
	s := &Session{
		Place: yamlnode.PlaceOf(n), ID: programme + "/" + part.ID + "/" + short, Short: short, Programme: programme, Part: part.ID,
		Title: n.Value("title"), Kind: n.Value("kind"), Optional: flag(n, "optional"), Final: flag(n, "final"),
		Stage: n.Value("stage"), Focus: n.Value("focus"), Aims: n.Strings("aims"), Minutes: n.Number("minutes"),
		Prepare: n.Strings("prepare"), Brief: n.Strings("brief"), Event: n.Value("event"),
		Study:      Study{Minutes: study.Number("minutes"), Statements: study.Strings("statements")},
		Observes:   Observes{Minutes: observes.Number("minutes"), Optional: flag(observes, "optional")},
		Audit:      AuditUse{Use: audit.Value("use"), Scope: audit.Value("scope"), Standards: audit.Strings("standards")},
		Statements: n.Strings("statements"), Record: decodeRecord(n.Get("record")), Decision: decodeDecision(n.Get("decision")),
		Closing: decodeClosing(n, part.ID), Source: n.Value("source"),
	}
	for _, id := range n.Strings("after") {
		s.After = append(s.After, fullID(id, programme, part.ID))
	}
	for _, item := range n.List("agenda") {
		if parts := item.Strings("parts"); len(parts) == 0 || slices.Contains(parts, part.ID) {
			s.Agenda = append(s.Agenda, decodeAgenda(item, part))
		}
	}
	return s
}

func flag(n node, key string) bool { return n.Value(key) == "true" }

func lastPart(id string) string { return id[strings.LastIndexByte(id, '/')+1:] }

// fullID completes the id of a session: a short one is of the same part, one with a single / of the same programme.
func fullID(id, programme, part string) string {
	switch strings.Count(id, "/") {
	case 0:
		return programme + "/" + part + "/" + id
	case 1:
		return programme + "/" + id
	}
	return id
}

func decodeAgenda(n node, part *Part) AgendaPart {
	a := AgendaPart{
		Place: yamlnode.PlaceOf(n), Title: n.Value("title"), Minutes: n.Number("minutes"), Guide: n.Value("guide"),
		Record: n.Strings("record"), Statements: n.Strings("statements"),
	}
	for _, item := range n.List("do") {
		activity := Activity{Kind: item.Value("kind"), Text: item.Value("text")}
		if item.Kind == yamlnode.Scalar {
			activity.Text = item.Text.Value
		}
		a.Do = append(a.Do, activity)
	}
	a.Prompts = decodePrompts(n)
	switch n.Value("themes") {
	case "prompts":
		for _, t := range part.Themes {
			a.Prompts = append(a.Prompts, PromptGroup{Title: t.heading(), Ask: t.Prompts})
		}
	case "examples":
		for _, t := range part.Themes {
			a.Examples = append(a.Examples, t.Examples...)
		}
	}
	return a
}

func (t Theme) heading() string {
	if t.Seminar == "" {
		return t.Title
	}
	return t.Title + " (seminar " + t.Seminar + ")"
}

// decodePrompts joins questions that stand alone into one group without a title.
func decodePrompts(n node) (groups []PromptGroup) {
	for _, item := range n.List("prompts") {
		if item.Kind == yamlnode.Mapping {
			groups = append(groups, PromptGroup{Title: item.Value("title"), Ask: item.Strings("ask")})
			continue
		}
		if last := len(groups) - 1; last >= 0 && groups[last].Title == "" {
			groups[last].Ask = append(groups[last].Ask, item.Text.Value)
			continue
		}
		groups = append(groups, PromptGroup{Ask: []string{item.Text.Value}})
	}
	return groups
}

func decodeRecord(n node) (out []Requirement) {
	if n == nil {
		return nil
	}
	for _, item := range n.Items {
		out = append(out, Requirement{Section: item.Text.Value, Min: 1})
	}
	for _, e := range n.Entries {
		r := Requirement{
			Section: e.Key.Value, Min: 1, Max: e.Value.Number("max"), Or: e.Value.Value("or"), Fields: e.Value.Strings("fields"),
			Refined: flag(e.Value, "refined"), InECT: e.Value.Value("in") == "ect",
		}
		if e.Value.Entry("min") != nil {
			r.Min = e.Value.Number("min")
		}
		out = append(out, r)
	}
	return out
}

func decodeDecision(n node) *Decision {
	if n == nil || n.Kind != yamlnode.Mapping {
		return nil
	}
	yes, no := n.Get("yes"), n.Get("no")
	return &Decision{
		Question: n.Value("question"),
		Yes:      Branch{Label: yes.Value("label"), Do: yes.Strings("do")},
		No:       Branch{Label: no.Value("label"), Do: no.Strings("do")},
	}
}

func decodeClosing(n node, part string) (out []string) {
	for _, item := range n.List("closing") {
		if item.Kind == yamlnode.Scalar {
			out = append(out, item.Text.Value)
			continue
		}
		if parts := item.Strings("parts"); len(parts) == 0 || slices.Contains(parts, part) {
			out = append(out, item.Value("text"))
		}
	}
	return out
}
