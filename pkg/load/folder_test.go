package load_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/source"
)

const ect = "ect: kit-lowe\nname: Kit Lowe\nprogrammes: [oak]\n"

func folder(more map[string]string) fstest.MapFS {
	out := files(map[string]string{"ectm.yaml": "school: Hill School\n", "logs/kit-lowe/ect.yaml": ect, "logs/kit-lowe/a.yaml": good})
	for name, text := range more {
		out[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return out
}

// Whatever is wrong with one file, the others are read, and what was left out is named.
func TestOneBadFileDoesNotHideTheOthers(t *testing.T) {
	for _, c := range []struct{ name, file, data, want string }{
		{"broken", "b.yaml", "session: [\n\"", "logs/kit-lowe/b.yaml:"},
		{"empty", "b.yaml", "", "logs/kit-lowe/b.yaml:1:1: the file is empty (write the keys it should have, or delete it)"},
		{"nothing", "b.yaml", "~\n", "logs/kit-lowe/b.yaml:1:1: the file is empty ("},
		{"a folder", "b.yaml/c.yaml", "a: b\n", "logs/kit-lowe/b.yaml:1:1: the file can't be read: it is not an ordinary file ("},
		{"a list", "b.yaml", "- a\n", "logs/kit-lowe/b.yaml:1:1: expected keys with values, found a list (keys here: session, "},
		{"no UTF-8", "b.yaml", "a: \xff", "logs/kit-lowe/b.yaml:1:4: a byte here is not UTF-8 text (save the file again with the encoding UTF-8)"},
		{"too large", "b.yaml", strings.Repeat("# x\n", 1<<19), "logs/kit-lowe/b.yaml:1:1: the file has more than 1 MiB, which is the most that is read ("},
		{"conflict", "b.yaml", "<<<<<<< a\n=======\n>>>>>>> b\n", "logs/kit-lowe/b.yaml:1:1: two people changed these lines and git could not join them ("},
		{"no date", "b.yaml", "session: oak/p1/two\nstatus: held\ndate: soon\n", "logs/kit-lowe/b.yaml:3:7: \"soon\" is not a date; expected YYYY-MM-DD ("},
		{"no session", "b.yaml", "date: 2026-09-21\nstatus: held\n", "logs/kit-lowe/b.yaml:1:1: the key \"session\" is missing ("},
		{"session that is no id", "b.yaml", "session: Two!\ndate: 2026-09-21\nstatus: held\n", "logs/kit-lowe/b.yaml:1:10: \"Two!\" is not an id ("},
		{"other ending", "b.YML", "a: [", "logs/kit-lowe/b.YML:1:4: "},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := open(t, folder(map[string]string{"logs/kit-lowe/" + c.file: c.data})).Folder("kit-lowe")
			if got := told(f.Found); !strings.HasPrefix(got, c.want) || strings.Contains(got, "\n") {
				t.Errorf("found:\n%s\nwant:\n%s", got, c.want)
			}
			if len(f.Found) > 0 && f.Found[0].ECT != "kit-lowe" {
				t.Errorf("finding of %q", f.Found[0].ECT)
			}
			if !slices.Equal(f.LeftOut, []string{"logs/kit-lowe/" + strings.TrimSuffix(c.file, "/c.yaml")}) || !f.History.Incomplete {
				t.Errorf("left out: %q, incomplete %t", f.LeftOut, f.History.Incomplete)
			}
			if len(f.History.Logs) != 1 || f.History.Logs[0].File != "logs/kit-lowe/a.yaml" || f.History.Name() != "Kit Lowe" {
				t.Errorf("the good files: %d logs of %s", len(f.History.Logs), f.History.Name())
			}
		})
	}
}

func TestFileOfWhichAPartIsWrong(t *testing.T) {
	f := open(t, folder(map[string]string{"logs/kit-lowe/b.yaml": "session: oak/p1/two\ndate: 2026-09-21\nstatus: held\nminutes: long\nnotes: &x kept\n"})).Folder("kit-lowe")
	if len(f.Found) != 2 || len(f.LeftOut) != 0 || !slices.Equal(f.Partly, []string{"logs/kit-lowe/b.yaml"}) || f.History.Incomplete {
		t.Errorf("%s\nleft out %q, partly %q", told(f.Found), f.LeftOut, f.Partly)
	}
	if len(f.History.Logs) != 2 || f.History.Logs[1].Minutes != 0 || f.History.Logs[1].Notes != "kept" {
		t.Errorf("%+v", f.History.Logs[1])
	}
}

func TestECTThatCannotBeRead(t *testing.T) {
	f := open(t, folder(map[string]string{"logs/kit-lowe/ect.yaml": "ect: [\n\""})).Folder("kit-lowe")
	if f.History.ECT != nil || len(f.History.Programmes) != 0 || len(f.History.Logs) != 1 || !slices.Equal(f.LeftOut, []string{"logs/kit-lowe/ect.yaml"}) {
		t.Errorf("%v, %d logs, left out %q", f.History.ECT, len(f.History.Logs), f.LeftOut)
	}
	if !f.HasFile("logs/kit-lowe/ect.yaml") || f.HasFile("logs/kit-lowe/nothing.yaml") || f.Doc("logs/kit-lowe/a.yaml") == nil || f.Doc("x") != nil {
		t.Error("the files of the folder are told wrongly")
	}
}

func TestWhatLiesInTheWrongPlace(t *testing.T) {
	records := open(t, folder(map[string]string{
		"logs/kit-lowe/old/b.yaml": good, "logs/kit-lowe/.hidden.yaml": "[", "logs/kit-lowe/notes.txt": "[", "logs/stray.yaml": good, "logs/read-me.md": "x",
		"logs/.git/x.yaml": "[", "logs/ada-fox/ect.yaml": "ect: ada-fox\nprogrammes: [oak]\n",
	}))
	f := records.Folder("kit-lowe")
	want := "logs/kit-lowe/old:1:1: a folder in an ECT's folder is not read (move the logs in it up one level; logs lie directly in the ECT's folder)"
	if got := told(f.Found); got != want || len(f.History.Logs) != 1 {
		t.Errorf("%s\n%d logs", got, len(f.History.Logs))
	}
	want = "logs/stray.yaml:1:1: the file lies in no ECT's folder and is not read (move it into the folder of its ECT)"
	if got := told(records.Stray()); got != want {
		t.Errorf("%s", got)
	}
	if ids, err := records.ECTs(); err != nil || !slices.Equal(ids, []string{"ada-fox", "kit-lowe"}) {
		t.Errorf("ECTs: %q, %v", ids, err)
	}
}

func TestECTsInTheOrderOfTheirPaths(t *testing.T) {
	more := map[string]string{}
	for _, id := range []string{"a-b", "a", "ab", "a0"} {
		more["logs/"+id+"/ect.yaml"] = "ect: x\n"
	}
	ids, _ := open(t, folder(more)).ECTs()
	if !slices.Equal(ids, []string{"a-b", "a", "a0", "ab", "kit-lowe"}) {
		t.Errorf("%q", ids)
	}
	if ids, err := open(t, files(map[string]string{"ectm.yaml": ""})).ECTs(); err != nil || len(ids) != 0 {
		t.Errorf("without logs: %q, %v", ids, err)
	}
}

func TestConfig(t *testing.T) {
	if _, err := load.Open(fstest.MapFS{}, builtin(), nil); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("without ectm.yaml: %v", err)
	}
	for _, data := range []string{"", "# nothing\n", "---\n", "~\n"} {
		if r := open(t, files(map[string]string{"ectm.yaml": data})); len(r.Found) != 0 {
			t.Errorf("%q: %s", data, told(r.Found))
		}
	}
	r := open(t, files(map[string]string{"ectm.yaml": "school: Hill School\nchecks: {log/order: off}\nterms: [{name: A, start: 2026-09-02, end: 2026-12-18, breaks: [{start: 2026-10-26, end: 2026-10-30}]}]\n"}))
	if c := r.Config; c.School != "Hill School" || c.Checks["log/order"] != "off" || len(c.Terms) != 1 || c.Terms[0].Breaks[0].End != "2026-10-30" {
		t.Errorf("%+v", c)
	}
	bad := open(t, folder(map[string]string{"ectm.yaml": "schools: x\n"}))
	want := `ectm.yaml:1:1: unknown key "schools"; the nearest known key is "school" (keys here: checks, school, terms, version)`
	if got := told(bad.Found); got != want || len(bad.Folder("kit-lowe").History.Logs) != 1 {
		t.Errorf("%s", got)
	}
}

// Links, special files and files without permission are findings; a link to a file inside is read.
func TestFilesOfOtherKinds(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"ectm.yaml": "", "logs/kit-lowe/ect.yaml": ect, "logs/kit-lowe/a.yaml": good, "elsewhere/b.yaml": good} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for name, target := range map[string]string{
		"logs/kit-lowe/c.yaml": "a.yaml", "logs/kit-lowe/d.yaml": "nowhere.yaml", "logs/kit-lowe/e.yaml": "/etc/hostname", "logs/kit-lowe/f.yaml": "../kit-lowe", "logs/linked": "kit-lowe",
	} {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Skip("no links here")
		}
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	records := open(t, root.FS())
	f := records.Folder("kit-lowe")
	want := "logs/kit-lowe/d.yaml:1:1: the file can't be read: there is no such file (check the file and its permissions)\n" +
		"logs/kit-lowe/e.yaml:1:1: the file can't be read: a link leads out of the records folder (put the file or folder itself there)\n" +
		"logs/kit-lowe/f.yaml:1:1: the file can't be read: it is not an ordinary file (check the file and its permissions)"
	if got := told(f.Found); got != want || len(f.History.Logs) != 2 {
		t.Errorf("%s\n%d logs", got, len(f.History.Logs))
	}
	linked := records.Folder("linked")
	want = "logs/linked:1:1: the file can't be read: it is a link to a folder, and links to folders are not followed (put the file or folder itself there)"
	if got := told(linked.Found); got != want || len(linked.History.Logs) != 0 || !slices.Equal(linked.LeftOut, []string{"logs/linked"}) {
		t.Errorf("%s\nleft out %q", got, linked.LeftOut)
	}
	want = "logs/nobody:1:1: the file can't be read: there is no such file (check the file and its permissions)"
	if got := told(records.Folder("nobody").Found); got != want {
		t.Errorf("%s", got)
	}
}

func TestTextsOfAFile(t *testing.T) {
	f := open(t, folder(map[string]string{"logs/kit-lowe/a.yaml": good + "feedback: {praise: [one, two]}\nnotes: three\n"})).Folder("kit-lowe")
	var got []string
	f.Logs()[0].Texts(func(section string, text source.Text) { got = append(got, section+" "+text.Value) })
	if want := []string{"session oak/p1/one", "date 2026-09-14", "status held", "feedback one", "feedback two", "notes three"}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}
