package check_test

import (
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/check"
	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/judge"
	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/sessions"
)

const exampleDay calendar.Date = "2026-12-10"

// exampleFolder reads testdata/rules into memory, so that each example can change it.
func exampleFolder(t *testing.T) fstest.MapFS {
	t.Helper()
	folder := fstest.MapFS{}
	root := os.DirFS("../../testdata/rules")
	err := fs.WalkDir(root, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(root, path)
		folder[path] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil || len(folder) < 10 {
		t.Fatalf("example folder: %d files, %v", len(folder), err)
	}
	return folder
}

func findings(t *testing.T, folder fs.FS, today calendar.Date, ects ...string) diag.List {
	t.Helper()
	records, err := load.Open(folder, sessions.FS, check.Names())
	if err != nil {
		t.Fatal(err)
	}
	if len(ects) == 0 {
		ects, _ = records.ECTs()
	}
	var all diag.List
	for result := range check.Run(records, ects, today) {
		all = append(all, result.Found...)
	}
	return all
}

func put(t *testing.T, folder fstest.MapFS, e check.Example) {
	t.Helper()
	if e.Over == "" {
		folder[e.File] = &fstest.MapFile{Data: []byte(e.Lines)}
		return
	}
	before := string(folder[e.File].Data)
	if n := strings.Count(before, e.Over); n != 1 {
		t.Fatalf("%s holds the lines %d times:\n%s", e.File, n, e.Over)
	}
	folder[e.File] = &fstest.MapFile{Data: []byte(strings.Replace(before, e.Over, e.Lines, 1))}
}

func TestExampleFolderKeepsEveryRule(t *testing.T) {
	for _, d := range findings(t, exampleFolder(t), exampleDay) {
		t.Errorf("%s: %s [%s]", d.Pos(), d.Message, d.Rule)
	}
}

// Each rule's Bad example must break just that rule, and its Good example none.
func TestExamplesOfEveryRule(t *testing.T) {
	for _, rule := range check.Rules {
		t.Run(rule.Name, func(t *testing.T) {
			bad := exampleFindings(t, rule.Bad)
			if len(bad) != 1 {
				t.Errorf("bad example: %d findings, want one", len(bad))
			}
			for _, d := range bad {
				if d.Rule != rule.Name || d.Help == "" {
					t.Errorf("bad example: %s: %s [%s] help: %q", d.Pos(), d.Message, d.Rule, d.Help)
				}
			}
			for _, d := range exampleFindings(t, rule.Good) {
				t.Errorf("good example: %s: %s [%s]", d.Pos(), d.Message, d.Rule)
			}
		})
	}
}

func exampleFindings(t *testing.T, e check.Example) diag.List {
	t.Helper()
	folder := exampleFolder(t)
	put(t, folder, e)
	today := exampleDay
	if e.Today != "" {
		today = e.Today
	}
	return findings(t, folder, today, strings.Split(e.File, "/")[1])
}

// The pairs that a rule shows are judged as it says.
func TestPairsAreJudgedAsShown(t *testing.T) {
	kinds := map[string]judge.Kind{"smart/specific": judge.Step, "smart/measurable": judge.Criterion}
	seen := 0
	for _, rule := range check.Rules {
		for _, pair := range rule.Pairs {
			seen++
			if judge.Judge(kinds[rule.Name], pair.Bad).Precise {
				t.Errorf("%s: %q is called precise", rule.Name, pair.Bad)
			}
			if !judge.Judge(kinds[rule.Name], pair.Good).Precise {
				t.Errorf("%s: %q is called vague", rule.Name, pair.Good)
			}
		}
	}
	if seen < 6 {
		t.Errorf("only %d pairs", seen)
	}
}
