package session

import (
	"strings"

	"github.com/ectm/ectm/pkg/yamlnode"
)

// decodeProgramme makes a programme of a file that was checked against ProgrammeSchema; its parts have no sessions yet.
func decodeProgramme(id string, n node) *Programme {
	source := n.Get("source")
	p := &Programme{
		Place: yamlnode.PlaceOf(n), ID: id, Title: n.Value("title"), Provider: n.Value("provider"), Year: n.Number("year"),
		Cadence: n.Value("cadence"), MinutesEntitled: n.Number("minutes_entitled"),
		Source: Source{Title: source.Value("title"), Publisher: source.Value("publisher"), Year: source.Value("year"), Licence: source.Value("licence")},
	}
	for _, item := range n.List("parts") {
		p.Parts = append(p.Parts, decodePart(item))
	}
	for _, item := range n.List("areas") {
		p.Areas = append(p.Areas, p.decodeArea(item))
	}
	for _, item := range n.List("guides") {
		p.Guides = append(p.Guides, decodeGuide(item))
	}
	for _, item := range n.List("proformas") {
		p.Proformas = append(p.Proformas, decodeProforma(item))
	}
	return p
}

func decodePart(n node) Part {
	part := Part{
		Place: yamlnode.PlaceOf(n), ID: n.Value("id"), Title: n.Value("title"), Weeks: n.Number("weeks"), Year: n.Number("year"),
		Standards: n.Strings("standards"), Audit: n.Strings("audit"),
	}
	for _, item := range n.List("themes") {
		part.Themes = append(part.Themes, decodeTheme(item))
	}
	return part
}

func decodeTheme(n node) Theme {
	if n.Kind == yamlnode.Scalar {
		return Theme{Title: n.Text.Value}
	}
	t := Theme{Title: n.Value("title"), Seminar: n.Value("seminar")}
	for _, item := range n.List("prompts") {
		if item.Kind == yamlnode.Scalar {
			t.Prompts = append(t.Prompts, item.Text.Value)
			continue
		}
		t.Prompts = append(t.Prompts, item.Value("ask"))
	}
	for _, item := range n.List("examples") {
		t.Examples = append(t.Examples, Example{Theme: t.Title, Title: item.Value("title"), Step: item.Value("step")})
	}
	return t
}

// decodeArea completes an area's id: with its part where it is short, found by the theme, and with the programme.
func (p *Programme) decodeArea(n node) Area {
	a := Area{ID: n.Value("id"), Theme: n.Value("theme"), Label: n.Value("label"), Seminar: n.Value("seminar")}
	a.ID = strings.TrimPrefix(a.ID, p.ID+"/")
	if part, _, ok := strings.Cut(a.ID, "/"); ok {
		a.Part = part
	} else {
		a.Part = p.partOfTheme(a.Theme)
		a.ID = strings.Trim(a.Part+"/"+a.ID, "/")
	}
	a.ID = p.ID + "/" + a.ID
	return a
}

func (p *Programme) partOfTheme(title string) string {
	for _, part := range p.Parts {
		for _, t := range part.Themes {
			if t.Title == title {
				return part.ID
			}
		}
	}
	return ""
}

func decodeGuide(n node) Guide {
	g := Guide{ID: n.Value("id"), Title: n.Value("title")}
	for _, item := range n.List("steps") {
		g.Steps = append(g.Steps, GuideStep{ID: item.Value("id"), Title: item.Value("title"), Do: item.Strings("do"), Say: item.Strings("say")})
	}
	return g
}

func decodeProforma(n node) Proforma {
	p := Proforma{ID: n.Value("id"), Title: n.Value("title"), Rules: n.Strings("rules"), Ask: n.Strings("ask")}
	for _, item := range n.List("fields") {
		p.Fields = append(p.Fields, FormField{Key: item.Value("key"), Label: item.Value("label"), Lines: item.Number("lines"),
			Columns: item.Strings("columns")})
	}
	return p
}

func decodeStandards(n node) (out []Standard) {
	for _, item := range n.List("standards") {
		s := Standard{ID: item.Value("id"), Title: item.Value("title")}
		s.add(item, "learn_that", LearnThat)
		for _, group := range item.List("learn_how_to") {
			s.add(group, "statements", group.Value("title"))
		}
		out = append(out, s)
	}
	return out
}

func (s *Standard) add(n node, key, group string) {
	for _, item := range n.List(key) {
		s.Statements = append(s.Statements, Statement{ID: item.Value("id"), Label: item.Value("label"), Standard: s.ID, Group: group})
	}
}
