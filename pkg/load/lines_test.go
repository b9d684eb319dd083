package load_test

import (
	"strings"
	"testing"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/source"
)

// lineOf gives what a report would show of a line of a log, and the line of the key above it.
func lineOf(t *testing.T, data string, line, column int) (string, int) {
	t.Helper()
	f := open(t, folder(map[string]string{"logs/kit-lowe/b.yaml": data})).Folder("kit-lowe")
	found := load.WithLines(diag.List{{Span: source.At(source.Position{File: "logs/kit-lowe/b.yaml", Line: line, Column: column})}}, f.Docs)
	return found[0].Line, found[0].Anchor
}

func TestLinesShowNothingSaidInTrust(t *testing.T) {
	const head = "session: oak/p1/two\ndate: 2026-09-21\nstatus: held\n"
	for _, c := range []struct {
		name, lines string
		line        int
		want        string
	}{
		{"plain value", head + "reason: Trip to York\n", 4, "reason: Trip to York"},
		{"notes", head + "notes: She cried, twice.\n", 4, "notes: ··· ·····, ·····."},
		{"notes over lines", head + "notes: |\n  Zoë wept\n", 5, "  ··· ····"},
		{"CJK", head + "notes: 日本 one\n", 4, "notes: ·· ···"},
		{"numbers and symbols", head + "private: 07700 900 £5 😀\n", 4, "private: ····· ··· ·· ·"},
		{"both in braces", head + "reviews:\n  - {step: plan-aloud, evidence: she wept, outcome: met}\n", 5, "  - {step: plan-aloud, evidence: ··· ····, outcome: met}"},
		{"words that look like keys", head + "notes: |\n  notes: she wept\n  status: wept\n", 5, "  ·····: ··· ····"},
		{"unknown key outside of trust", head + "minuets: she wept\n", 4, "minuets: ··· ····"},
		{"slip of a key in trust", head + "feedback: {prase: she wept}\n", 4, "feedback: {prase: ··· ····}"},
		{"unknown key in trust", head + "feedback: {mood: she wept}\n", 4, "feedback: {····: ··· ····}"},
		{"comment", head + "# she wept\nnotes: x\n", 4, "# ··· ····"},
		{"behind a value", head + "minutes: 50 # she wept\n", 4, "minutes: 50 # ··· ····"},
		{"structure lost", head + "why: she wept: loud\n", 4, "why: ··· ····: ····"},
		{"structure lost, plain key", head + "notes: [\nminutes: 50\n", 3, "status: held"},
		{"structure lost, in trust", head + "notes: \"she\nwept\n", 5, "····"},
		{"conflict marker", head + "<<<<<<< HEAD\nnotes: she wept\n=======\n>>>>>>> main\n", 4, "<<<<<<< HEAD"},
		{"text in a conflict", head + "<<<<<<< HEAD\nnotes: she wept\n=======\n>>>>>>> main\n", 5, "notes: ··· ····"},
		{"very long line", head + "reason: " + strings.Repeat("x", 600) + "\n", 4, ""},
		{"no such line", head, 99, ""},
	} {
		if got, _ := lineOf(t, c.lines, c.line, 1); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// Files that hold nothing in trust are shown as they are.
func TestLinesOfOtherFiles(t *testing.T) {
	r := open(t, folder(map[string]string{"ectm.yaml": "school: Hill School\nterm: {a: b} # Spring\n"}))
	if len(r.Found) != 1 || r.Found[0].Line != "term: {a: b} # Spring" {
		t.Errorf("%+v", r.Found)
	}
	l := own(map[string]string{"sessions/elm/programme.yaml": "id: elm\ntitle: Elm # ours\nparts: none\n"})
	l.Programme("elm")
	if len(l.Found()) != 1 || l.Found()[0].Line != "parts: none" || l.Found()[0].Anchor != 3 {
		t.Errorf("%+v", l.Found())
	}
}

func TestAnchorIsTheLineOfTheKey(t *testing.T) {
	const data = "session: oak/p1/two\ndate: 2026-09-21\nstatus: held\naction_steps:\n  - id: a\n    step: >-\n      one\n      two\n    why: x\n  - id: b\nnotes: |\n  one\n\n  two\n"
	for _, c := range []struct{ line, column, want int }{{1, 10, 1}, {4, 1, 4}, {5, 5, 5}, {7, 7, 6}, {8, 9, 6}, {9, 10, 9}, {10, 9, 10}, {14, 3, 11}} {
		if _, got := lineOf(t, data, c.line, c.column); got != c.want {
			t.Errorf("%d:%d lies under the key of line %d, not %d", c.line, c.column, c.want, got)
		}
	}
	if _, got := lineOf(t, "a: [\n\"", 1, 1); got != 0 {
		t.Errorf("without structure there is no key, not one on line %d", got)
	}
}
