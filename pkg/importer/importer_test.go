package importer_test

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/importer"
	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/session"
	"github.com/ectm/ectm/sessions"
)

var update = flag.Bool("update", false, "write the expected files anew")

// framework gives the statements of the built-in programme.
func framework() (out []importer.Statement) {
	p := load.NewLibrary(sessions.FS, nil).Programme("ucl")
	for _, standard := range p.Standards {
		for _, s := range standard.Statements {
			out = append(out, importer.Statement{ID: s.ID, Label: s.Label})
		}
	}
	return out
}

// imported loads what an import wrote, as ectm check would.
func imported(t *testing.T, r *importer.Result) *session.Programme {
	t.Helper()
	files := fstest.MapFS{r.Programme.Name: {Data: r.Programme.Data}}
	for _, s := range r.Sessions {
		if files[s.Name] != nil {
			t.Fatalf("%s is written twice", s.Name)
		}
		files[s.Name] = &fstest.MapFile{Data: s.Data}
	}
	l := load.NewLibrary(sessions.FS, files)
	l.LoadOwn()
	for _, d := range l.Found() {
		if d.Severity == diag.Error {
			t.Errorf("%s: %s", d.Pos(), d.Message)
		}
	}
	p := l.Programme("own")
	if p == nil || len(p.Sessions()) != len(r.Sessions) {
		t.Fatalf("not every session is in the programme:\n%s", r.Programme.Data)
	}
	return p
}

// one imports a page and gives its session.
func one(t *testing.T, path, page string) (*session.Session, *importer.Result) {
	t.Helper()
	r := importer.Import([]importer.Page{{Path: path, Data: []byte(page)}}, importer.Options{Programme: "own", Statements: framework()})
	if len(r.Faults) > 0 || len(r.Sessions) != 1 {
		t.Fatalf("faults %v, %d sessions", r.Faults, len(r.Sessions))
	}
	return imported(t, r).Sessions()[0], r
}

func TestPagesBecomeDefinitions(t *testing.T) {
	pages, err := filepath.Glob("testdata/*.md")
	if err != nil || len(pages) < 4 {
		t.Fatalf("%d pages found: %v", len(pages), err)
	}
	paths := map[string]string{
		"sections": "ucl/year-1-second-half-term-developing-quality-pedagogy-part-2/spring-week-2-mentor-materials.md",
		"lines":    "ucl/year-2-fulfilling-professional-responsibilities/summer-week-3-mentor-materials.md",
		"timed":    "education-development-trust/year-1-how-pupils-learn/autumn-week-3-mentor-materials.md",
		"coaching": "ambition-institute/year-1-behaviour/autumn-week-3-mentor-materials.md",
		"foreign":  "pages/lunch-duty.md",
	}
	for _, page := range pages {
		name := strings.TrimSuffix(filepath.Base(page), ".md")
		t.Run(name, func(t *testing.T) {
			data, err := os.ReadFile(page)
			if err != nil {
				t.Fatal(err)
			}
			_, r := one(t, paths[name], string(data))
			got := string(r.Sessions[0].Data)
			_, windows := one(t, paths[name], "\ufeff"+strings.ReplaceAll(string(data), "\n", "\r\n"))
			if string(windows.Sessions[0].Data) != got {
				t.Errorf("line ends change the session:\n%s", windows.Sessions[0].Data)
			}
			for _, n := range r.Notes {
				got += "# note: " + strings.TrimPrefix(n.String(), paths[name]) + "\n"
			}
			golden := strings.TrimSuffix(page, ".md") + ".yaml"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("got:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}

func TestStageLines(t *testing.T) {
	for line, want := range map[string]int{
		"Review 5 mins": 5, "Review: 15 mins": 15, "Review and Plan (5 mins)": 5, "Review & Plan 10 mins": 10, "### Theory to Practice 40 mins": 40,
		"Theory to Practice 40 min": 40, "Plan/Theory to Practice: 30 mins": 30, "Next Steps: 5 mins You will agree a step.": 5,
		"Mentor Meeting Activities: 45 mins": 45, "### Looking back (10 minutes)": 10, "### Trying it (35 mins – Parts A and B)": 35,
		"### A walk (5 minute)": 5, "Spend 5 mins on this.": 0, "### Reading for 10 minutes or so": 0,
	} {
		s, _ := one(t, "a/week-1.md", "## Topic\n\n### Meeting activities\n\n"+line+"\n\nSay something.\n")
		if s.Minutes != want {
			t.Errorf("%q: %d minutes, want %d", line, s.Minutes, want)
		}
	}
}

func TestStagesThatSayNothingOfTheirTime(t *testing.T) {
	s, _ := one(t, "a/week-1.md", "## Topic\n\n### Meeting activities\n\nKeep the log at hand.\n\n1. Action planning\n\nDraft it.\n\nNext Steps 5 mins\n\nAgree a day.\n")
	if s.Minutes != 0 || len(s.Agenda) != 2 || len(s.Agenda[0].Do) != 2 || s.Agenda[0].Do[1].Kind != "action planning" {
		t.Errorf("%d minutes, agenda %+v", s.Minutes, s.Agenda)
	}
}

func TestKindOfSession(t *testing.T) {
	for page, want := range map[string]string{
		"## Module audit\n\n### Talk\n\nRate it.\n":                                                           "audit",
		"## Module interim audit\n\n### Talk\n\nRate it.\n":                                                   "review",
		"## Last thoughts\n\n### Introduction\n\nYou will revisit the audit of September.\n\n### Talk\n\nx\n": "review",
		"## Programme review and plans\n\n### Talk\n\nx\n":                                                    "review",
		"## Peer review in English\n\n### Talk\n\nx\n":                                                        "meeting",
	} {
		if s, _ := one(t, "a/week-1.md", page); s.Kind != want {
			t.Errorf("%s: %s, want %s", s.Title, s.Kind, want)
		}
	}
}

func TestPlaceInTheProgramme(t *testing.T) {
	body := "\n### Talk\n\nSay something.\n"
	var pages []importer.Page
	for path, title := range map[string]string{
		"x/ucl/year-1-second-half-term-developing-quality-pedagogy-part-2/spring-week-2-mentor-materials.md": "Nine",
		"x/ucl/year-1-first-half-term-developing-quality-pedagogy-part-1/spring-week-2-mentor-materials.md":  "Two",
		"x/ucl/year-1-enabling-pupil-learning/autumn-week-1-mentor-materials.md":                             "One",
		"x/ucl/year-2-a-module-of-its-own/summer-week-4-mentor-materials.md":                                 "Four",
	} {
		pages = append(pages, importer.Page{Path: path, Data: []byte("## " + title + "\n" + body)})
	}
	slices.SortFunc(pages, func(a, b importer.Page) int { return strings.Compare(a.Path, b.Path) })
	r := importer.Import(pages, importer.Options{Programme: "own"})
	var got []string
	for _, s := range imported(t, r).Sessions() {
		got = append(got, s.ID+" "+s.Title)
	}
	want := []string{"own/m1/week-1 One", "own/m3/week-2 Two", "own/m3/week-9 Nine", "own/year-2-a-module-of-its-own/week-4 Four"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if again := importer.Import(pages, importer.Options{Programme: "own"}); string(again.Programme.Data) != string(r.Programme.Data) {
		t.Error("a second import gives another programme")
	}
}

func TestMergeKeepsWhatPeopleWrote(t *testing.T) {
	page := func(week string) []importer.Page {
		return []importer.Page{{Path: "ucl/year-1-enabling-pupil-learning/autumn-week-" + week + "-mentor-materials.md", Data: []byte("## Topic\n\n### Talk\n\nx\n")}}
	}
	third := importer.Import(page("3"), importer.Options{Programme: "own"})
	second := importer.Import(page("2"), importer.Options{Programme: "own"})
	data, missing := second.Merge(third.Programme.Data)
	if !strings.Contains(string(data), "[week-2, week-3]") || !slices.Equal(missing, []string{"m1/week-2"}) {
		t.Errorf("missing %q, merged:\n%s", missing, data)
	}
	if data, missing := third.Merge(data); data != nil || missing != nil {
		t.Errorf("nothing is missing, but got %q and %s", missing, data)
	}
	for _, edited := range []string{string(third.Programme.Data) + "cadence: weekly\n", strings.TrimPrefix(string(third.Programme.Data), "# Made by ectm import.\n"), "[", ""} {
		if data, missing := second.Merge([]byte(edited)); data != nil || len(missing) != 1 {
			t.Errorf("a file that people edited would be written anew: %s", data)
		}
	}
}

func TestPageWithoutHeading(t *testing.T) {
	r := importer.Import([]importer.Page{
		{Path: "a.md", Data: []byte("Only words.\n")},
		{Path: "b.md", Data: []byte("\x00\x01")},
		{Path: "c.md", Data: []byte("## Topic\n")},
		{Path: "d.md", Data: []byte(strings.Repeat("a\n", importer.MaxSize))},
	}, importer.Options{Programme: "own"})
	if len(r.Faults) != 3 || len(r.Sessions) != 1 {
		t.Errorf("faults %v, %d sessions", r.Faults, len(r.Sessions))
	}
}

func FuzzImport(f *testing.F) {
	pages, _ := filepath.Glob("testdata/*.md")
	for _, page := range pages {
		data, err := os.ReadFile(page)
		if err != nil {
			f.Fatal(err)
		}
		f.Add("ucl/year-1-subject/autumn-week-2-mentor-materials.md", string(data))
	}
	f.Add("../é/week 3.md", "---\ntitle: {a}\n---\n# {ect}: - (5 mins)\nDuration: 900 minutes\n## : \n- \n  - |\n\n|a|\n|-|\n")
	f.Add("\xff/week-2.md", "Setext\n===\n\n```\n# a\n```\n<div>\n\n> > 1. a\n>    - b\n")
	statements := framework()
	f.Fuzz(func(t *testing.T, path, page string) {
		o := importer.Options{Programme: "own", Statements: statements}
		pages := []importer.Page{{Path: path, Data: []byte(page)}, {Path: path, Data: []byte(page)}}
		r := importer.Import(pages, o)
		if len(r.Sessions) > 0 {
			imported(t, r)
		}
		for i, again := range importer.Import(pages, o).Sessions {
			if string(again.Data) != string(r.Sessions[i].Data) {
				t.Error("a second import gives other bytes")
			}
		}
	})
}
