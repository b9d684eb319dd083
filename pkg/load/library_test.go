package load_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/session"
)

// own gives a library over built-in programmes and the records folder's own definitions.
func own(texts map[string]string) *load.Library {
	return load.NewLibrary(builtin(), files(texts))
}

func titles(p *session.Programme) string {
	if p == nil {
		return "none"
	}
	var out []string
	for _, s := range p.Sessions() {
		out = append(out, strings.TrimPrefix(s.ID, p.ID+"/")+" "+s.Title)
	}
	return strings.Join(out, ", ")
}

func TestOverrides(t *testing.T) {
	for _, c := range []struct {
		name  string
		texts map[string]string
		want  string
		files int
	}{
		{"nothing of one's own", nil, "p1/one One, p1/two Two, p2/one One, p2/two Two", 0},
		{"a session for all parts", map[string]string{"sessions/oak/one.yaml": "id: one\ntitle: Ours\nkind: meeting\n"},
			"p1/one Ours, p1/two Two, p2/one Ours, p2/two Two", 1},
		{"a session for one part by its folder", map[string]string{"sessions/oak/p2/one.yaml": "id: one\ntitle: Ours\nkind: meeting\n"},
			"p1/one One, p1/two Two, p2/one Ours, p2/two Two", 1},
		{"a session for one part by its id", map[string]string{"sessions/oak/any.yaml": "id: p2/two\ntitle: Ours\nkind: meeting\n"},
			"p1/one One, p1/two Two, p2/one One, p2/two Ours", 1},
		{"its full id", map[string]string{"sessions/oak/any.yaml": "id: oak/p1/two\ntitle: Ours\nkind: meeting\n"},
			"p1/one One, p1/two Ours, p2/one One, p2/two Two", 1},
		{"programme.yaml", map[string]string{"sessions/oak/programme.yaml": "id: oak\ntitle: Oak\nparts:\n  - {id: p1, title: First, sessions: [two]}\n"}, "p1/two Two", 1},
		{"a session written where it is listed", map[string]string{"sessions/oak/programme.yaml": "id: oak\ntitle: Oak\nparts:\n" +
			"  - {id: p1, title: First, sessions: [{id: new, title: New, kind: review}, one]}\n"}, "p1/new New, p1/one One", 1},
		{"a file in lower and upper case", map[string]string{"sessions/oak/one.YAML": "id: one\ntitle: Ours\nkind: meeting\n", "sessions/oak/.two.yaml": "[", "sessions/oak/two.txt": "["},
			"p1/one Ours, p1/two Two, p2/one Ours, p2/two Two", 1},
	} {
		l := own(c.texts)
		l.LoadOwn()
		if got := titles(l.Programme("oak")); got != c.want || len(l.Found()) != 0 || c.files > 0 && len(l.Own()) != c.files {
			t.Errorf("%s: %s (%d files)\nwant %s\n%s", c.name, got, len(l.Own()), c.want, told(l.Found()))
		}
	}
}

func TestOwnProgramme(t *testing.T) {
	l := own(map[string]string{
		"sessions/elm/programme.yaml":  "id: elm\ntitle: Elm\nparts:\n  - {id: a, title: A, audit: [\"1.1\"], sessions: [{id: talk, title: Talk, kind: meeting, after: oak/p1/one}]}\n",
		"sessions/elm/statements.yaml": "standards: [{id: \"1\", title: One, learn_that: [{id: \"1.1\", label: So}]}]\n",
		"sessions/Elm2/x.yaml":         "a: b\n", "sessions/elm3/x.yaml": "a: b\n", "sessions/loose.yaml": "a: b\n", "sessions/.git/programme.yaml": "[", "sessions/read-me.md": "x",
	})
	if got := l.IDs(); !slices.Equal(got, []string{"elm", "oak"}) {
		t.Errorf("programmes: %q", got)
	}
	p := l.Programme("elm")
	if s, ok := p.Statement("1.1"); titles(p) != "a/talk Talk" || !ok || s.Group != session.LearnThat || l.Found().Count(diag.Error) != 0 {
		t.Errorf("%s, %v\n%s", titles(p), s, told(l.Found()))
	}
	if l.Programme("elm") != p || l.Programme("ash") != nil || l.Programme("../elm") != nil || l.Programme("Elm2") != nil {
		t.Error("programmes are found wrongly")
	}
	l.LoadOwn()
	want := `sessions/Elm2/programme.yaml:1:1: the folder "Elm2" is not a short name (rename it, such as "elm2": lower-case letters, digits and single hyphens)` + "\n" +
		`sessions/elm3/programme.yaml:1:1: the folder "elm3" has no programme.yaml (add one, or rename the folder after the programme it belongs to)` + "\n" +
		`sessions/loose.yaml:1:1: the file lies in no programme's folder and is not read (move it into the folder of its programme, such as sessions/ucl)`
	if got := told(l.Found()); got != want {
		t.Errorf("%s", got)
	}
}

// Faults of definitions stand at their own place, and spoil no more than they must.
func TestFaultsInDefinitions(t *testing.T) {
	const head = "id: elm\ntitle: Elm\n"
	for _, c := range []struct {
		name, programme string
		more            map[string]string
		titles, want    string
	}{
		{"session that is not defined", "parts:\n  - {id: a, title: A, sessions: [gone]}\n", nil, "",
			`sessions/elm/programme.yaml:4:34: part "a" lists session "gone", which is not defined (add sessions/elm/gone.yaml, or take it off the list)`},
		{"session listed twice", "parts:\n  - {id: a, title: A, sessions: [x, x]}\n", map[string]string{"x.yaml": "id: x\ntitle: X\nkind: meeting\n"}, "a/x X",
			`sessions/elm/programme.yaml:4:37: part "a" lists session "x" twice (delete one)`},
		{"session that comes first but is not there", "parts:\n  - {id: a, title: A, sessions: [{id: x, title: X, kind: meeting, after: [y, oak/p1/none]}]}\n", nil, "a/x X",
			`sessions/elm/programme.yaml:4:75: session "elm/a/y", which should come first, is not in the programme ()`},
		{"minutes that do not add up", "parts:\n  - {id: a, title: A, sessions: [x]}\n",
			map[string]string{"x.yaml": "id: x\ntitle: X\nkind: meeting\nminutes: 30\nagenda:\n  - {title: P, minutes: 20}\n  - {title: Q, minutes: 20}\n"}, "a/x X",
			"sessions/elm/x.yaml:4:10: the session takes 30 minutes, but its agenda adds up to 40 ()"},
		{"guide that is not there", "parts:\n  - {id: a, title: A, sessions: [x]}\n",
			map[string]string{"x.yaml": "id: x\ntitle: X\nkind: meeting\nagenda:\n  - {title: P, guide: none, record: [homework]}\n"}, "a/x X",
			"sessions/elm/x.yaml:5:23: guide \"none\" is not in programme.yaml ()\nsessions/elm/x.yaml:5:29: \"homework\" is not a section of a log (sections: "},
		{"placeholder that nobody fills", "parts:\n  - {id: a, title: A, sessions: [x]}\n",
			map[string]string{"x.yaml": "id: x\ntitle: X\nkind: meeting\nfocus: Ask {ect} about {pupils}\n"}, "a/x X",
			`sessions/elm/x.yaml:4:24: "{pupils}" is not something that can be filled in (in braces can stand focus_area, `},
		{"statement that is not there", "parts:\n  - {id: a, title: A, audit: [\"1.2\"], sessions: [{id: x, title: X, kind: none}]}\n",
			map[string]string{"statements.yaml": "standards: [{id: \"1\", title: One, learn_that: [{id: \"1.1\", label: So}]}]\n"}, "a/x X",
			`sessions/elm/programme.yaml:4:32: statement "1.2" is not in statements.yaml; the nearest is "1.1" ()`},
		{"area of no part", "areas: [{id: b/voice, label: Voice, theme: None}, {id: pace, label: Pace}]\nparts:\n  - {id: a, title: A, sessions: [{id: x, title: X, kind: none}]}\n", nil, "a/x X",
			`sessions/elm/programme.yaml:3:9: development area "elm/b/voice" belongs to no part (put the id of its part in front, such as c1/voice, or none where it is for the whole programme)`},
		{"unknown key", "parts:\n  - {id: a, title: A, sessions: [{id: x, title: X, kind: none}]}\nprats: []\n", nil, "a/x X", `sessions/elm/programme.yaml:5:1: unknown key "prats"; the nearest known key is "parts" (keys here: `},
		{"broken session", "parts:\n  - {id: a, title: A, sessions: [x]}\n", map[string]string{"x.yaml": "id: x\ntitle: a: b\n"}, "",
			"sessions/elm/x.yaml:2:9: a colon with a space stands inside the text, so it reads as another key (put the text in quotes, or on the lines below >-)"},
		{"empty session", "parts:\n  - {id: a, title: A, sessions: [x, {id: y, title: Y, kind: none, after: [x]}]}\n", map[string]string{"x.yaml": "~\n"}, "a/y Y",
			"sessions/elm/x.yaml:1:1: the file is empty (write the keys it should have, or delete it)"},
		{"session without an id", "parts:\n  - {id: a, title: A, sessions: [x]}\n", map[string]string{"a/x.yaml": "title: X\nkind: none\n"}, "",
			`sessions/elm/a/x.yaml:1:1: the key "id" is missing (`},
		{"folder with a file's name", "parts:\n  - {id: a, title: A, sessions: [x]}\n", map[string]string{"x.yaml/y.yaml": "a: b\n"}, "",
			"sessions/elm/x.yaml:1:1: the file can't be read: it is not an ordinary file ("},
		{"another id", "parts:\n  - {id: a, title: A, sessions: [{id: x, title: X, kind: none}]}\nid: ash\n", nil, "a/x X",
			`sessions/elm/programme.yaml:4:5: programme.yaml is of "ash", but lies in the folder "elm" (give both the same name)`},
		{"limits that nobody can keep", "parts:\n  - {id: a, title: A, sessions: [x]}\n",
			map[string]string{"x.yaml": "id: x\ntitle: X\nkind: meeting\nrecord:\n  action_steps: {min: 3, max: 2, or: no_stp}\n  expert: {fields: [colleage]}\n  notes: {fields: [a]}\n"}, "a/x X",
			"sessions/elm/x.yaml:5:23: \"action_steps\" asks for at least 3 and at most 2 (put the lower number under min)\n" +
				"sessions/elm/x.yaml:5:38: \"no_stp\" is not a section of a log; the nearest is \"no_step\" (sections: completed, focus_area, contract, feedback, action_steps, no_step, reviews, practice, expert, observation, diagnostic, audit, action_plan, notes, next_meeting, transition)\n" +
				"sessions/elm/x.yaml:6:12: \"expert\" has no key \"colleage\"; the nearest is \"colleague\" (keys there: colleague, context, date, focus, follow_up, how, looking_for, questions, seen, will_try)\n" +
				"sessions/elm/x.yaml:7:11: \"notes\" has no key \"a\" (take fields away; the section is a text or a list)"},
		{"before itself", "parts:\n  - {id: a, title: A, sessions: [{id: x, title: X, kind: none, after: [x]}]}\n", nil, "a/x X",
			`sessions/elm/programme.yaml:4:72: session "x" can't come before itself (name another session, or delete it)`},
		{"in a circle", "parts:\n  - {id: a, title: A, sessions: [w, x, y]}\n  - {id: b, title: B, sessions: [x, y]}\n",
			map[string]string{"w.yaml": "id: w\ntitle: W\nkind: none\nafter: [x]\n", "x.yaml": "id: x\ntitle: X\nkind: none\nafter: [y]\n", "y.yaml": "id: y\ntitle: Y\nkind: none\nafter: [x]\n"},
			"a/w W, a/x X, a/y Y, b/x X, b/y Y", "sessions/elm/x.yaml:4:1: sessions wait for each other: elm/a/x after elm/a/y after elm/a/x (which of them comes first? take the others out of its after)"},
		{"session that no part lists", "parts:\n  - {id: a, title: A, sessions: [week-4]}\n",
			map[string]string{"week-4.yaml": "id: week-4\ntitle: X\nkind: none\n", "wek-4.yaml": "id: wek-4\ntitle: X\nkind: none\n", "week-5.yaml": "id: week-4\ntitle: X\nkind: none\n"}, "a/week-4 X",
			`sessions/elm/week-5.yaml:1:5: another file of "elm" defines session "week-4", so this one is not used (correct the id, list it in programme.yaml, or delete the file)` + "\n" +
				`sessions/elm/wek-4.yaml:1:5: no part of "elm" lists session "wek-4", so it is not used; the nearest is "week-4" (correct the id, list it in programme.yaml, or delete the file)`},
		{"broken programme", "parts: a: b\n", nil, "none", "sessions/elm/programme.yaml:3:9: a colon with a space stands inside the text, so it reads as another key ("},
	} {
		t.Run(c.name, func(t *testing.T) {
			texts := map[string]string{"sessions/elm/programme.yaml": head + c.programme}
			if strings.Contains(c.programme, "\nid:") {
				texts["sessions/elm/programme.yaml"] = "title: Elm\n" + c.programme
			}
			for name, text := range c.more {
				texts["sessions/elm/"+name] = text
			}
			l := own(texts)
			if got := titles(l.Programme("elm")); got != c.titles {
				t.Errorf("sessions: %q, want %q", got, c.titles)
			}
			if got := told(l.Found()); !strings.HasPrefix(got, c.want) || strings.Count(got, "\n") != strings.Count(c.want, "\n") {
				t.Errorf("found:\n%s\nwant:\n%s", got, c.want)
			}
			for _, d := range l.Found() {
				if d.Line == "" && !strings.Contains(d.Message, "ordinary") && !strings.Contains(d.Message, "empty") {
					t.Errorf("%s has no line to show", d.Pos())
				}
			}
			if titles(l.Programme("oak")) == "none" {
				t.Error("the other programme is gone")
			}
		})
	}
}

const elmAlone = "id: elm\ntitle: Elm\nparts:\n  - {id: a, title: A, sessions: [{id: x, title: X, kind: none}]}\n"

// What can't be read in sessions is said once, and never passed over.
func TestDefinitionsThatCannotBeReached(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"ectm.yaml", "away/programme.yaml", "sessions/elm/programme.yaml"} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(elmAlone), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for name, target := range map[string]string{"sessions/ash": "../away", "sessions/oak": "/", "sessions/elm/a": "../../away", "sessions/read-me": "elm/programme.yaml"} {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Skip("no links here")
		}
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	l := load.NewLibrary(builtin(), root.FS())
	l.Programme("elm")
	const way = "put the file or folder itself there"
	want := "sessions/ash:1:1: the file can't be read: it is a link to a folder, and links to folders are not followed (" + way + ")\n" +
		"sessions/elm/a:1:1: the file can't be read: it is a link to a folder, and links to folders are not followed (" + way + ")\n" +
		"sessions/oak:1:1: the file can't be read: a link leads out of the records folder (" + way + ")"
	if got := told(l.Found()); got != want || !slices.Equal(l.LeftOut(), []string{"sessions/ash", "sessions/oak", "sessions/elm/a"}) {
		t.Errorf("%s\nleft out %q", got, l.LeftOut())
	}
	if !l.Hides("ash") || l.Hides("elm") {
		t.Error("the hidden programmes are told wrongly")
	}
}

// shut is a folder of which some folders may not be read.
type shut struct {
	fstest.MapFS
	dir string
}

func (s shut) Open(name string) (fs.File, error) {
	if name == s.dir || strings.HasPrefix(name, s.dir+"/") {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return s.MapFS.Open(name)
}

func (s shut) Stat(name string) (fs.FileInfo, error) {
	if strings.HasPrefix(name, s.dir+"/") {
		return nil, &fs.PathError{Op: "stat", Path: name, Err: fs.ErrPermission}
	}
	return s.MapFS.Stat(name)
}

func (s shut) ReadDir(name string) ([]fs.DirEntry, error) {
	if name == s.dir || strings.HasPrefix(name, s.dir+"/") {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return s.MapFS.ReadDir(name)
}

func TestDefinitionsWithoutPermission(t *testing.T) {
	texts := files(map[string]string{"sessions/elm/programme.yaml": elmAlone, "sessions/oak/one.yaml": "id: one\ntitle: One\nkind: none\n"})
	for _, dir := range []string{"sessions", "sessions/elm", "sessions/oak"} {
		l := load.NewLibrary(builtin(), shut{texts, dir})
		l.LoadOwn()
		l.Programme("elm")
		l.Programme("oak")
		want := dir + ":1:1: the file can't be read: permission denied (check the file and its permissions)"
		if got := told(l.Found()); got != want || !slices.Equal(l.LeftOut(), []string{dir}) || titles(l.Programme("oak")) == "none" {
			t.Errorf("%s:\n%s\nleft out %q", dir, got, l.LeftOut())
		}
	}
}

// What should come first may be of another programme, and has to be there.
func TestSessionsOfOtherProgrammesThatComeFirst(t *testing.T) {
	l := own(map[string]string{"sessions/elm/programme.yaml": "id: elm\ntitle: Elm\nparts:\n" +
		"  - {id: a, title: A, sessions: [{id: x, title: X, kind: none, after: [oak/p1/one, oak/p1/three, fir/a/b]}]}\n"})
	l.LoadOwn()
	want := `sessions/elm/programme.yaml:4:84: session "oak/p1/three", which should come first, is not in the programme "oak" (see its sessions with ectm sessions oak)` + "\n" +
		`sessions/elm/programme.yaml:4:98: session "fir/a/b", which should come first, is of no programme (see the programmes with ectm sessions)`
	if got := told(l.Found()); got != want {
		t.Errorf("%s", got)
	}
}
