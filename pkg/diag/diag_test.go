package diag_test

import (
	"slices"
	"testing"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/source"
)

func finding(file string, line, column int, rule, message string) diag.Diagnostic {
	return diag.Diagnostic{Span: source.At(source.Position{File: file, Line: line, Column: column}), Rule: rule, Message: message, Severity: diag.Error}
}

func TestSortOrdersAndDropsRepetitions(t *testing.T) {
	want := []diag.Diagnostic{
		finding("a.yaml", 2, 1, "b", "m"),
		finding("a.yaml", 2, 3, "a", "m"),
		finding("a.yaml", 2, 3, "b", "m"),
		finding("a.yaml", 2, 3, "b", "n"),
		finding("a.yaml", 10, 1, "a", "m"),
		finding("b.yaml", 1, 1, "a", "m"),
	}
	for _, order := range [][]int{{5, 4, 3, 2, 1, 0}, {0, 1, 2, 3, 4, 5}, {3, 3, 0, 5, 1, 4, 2, 0, 3}} {
		var l diag.List
		for _, i := range order {
			l = append(l, want[i])
		}
		same := func(a, b diag.Diagnostic) bool {
			return a.Pos() == b.Pos() && a.Rule == b.Rule && a.Message == b.Message
		}
		if got := l.Sort(); !slices.EqualFunc(got, want, same) {
			t.Errorf("order %v gives %v", order, got)
		}
	}
}

func TestSeverities(t *testing.T) {
	for _, s := range []diag.Severity{diag.Off, diag.Info, diag.Warning, diag.Error} {
		if got, ok := diag.ParseSeverity(s.String()); !ok || got != s {
			t.Errorf("%s reads as %v, %t", s, got, ok)
		}
	}
	for _, word := range []string{"", "Error", "fatal", " error"} {
		if _, ok := diag.ParseSeverity(word); ok {
			t.Errorf("%q is taken for a severity", word)
		}
	}
	l := diag.List{{Severity: diag.Error}, {Severity: diag.Info}, {Severity: diag.Error}}
	if l.Count(diag.Error) != 2 || l.Count(diag.Info) != 1 || l.Count(diag.Warning) != 0 {
		t.Errorf("counts: %d, %d, %d", l.Count(diag.Error), l.Count(diag.Info), l.Count(diag.Warning))
	}
}

func TestNearest(t *testing.T) {
	known := []string{"session", "date", "status", "focus_area", "action_steps", "next_meeting", "notes"}
	for word, want := range map[string]string{
		"sesion": "session", "Session": "session", "dtae": "date", "focus-area": "focus_area", "actionsteps": "action_steps", "action_step": "action_steps",
		"nxt_meetin": "next_meeting", "note": "notes", "session": "session", "NOTES": "notes", "stätus": "status",
		"xyz": "", "": "", "homework": "", "日本": "", "a": "", "meeting": "",
	} {
		if got := diag.Nearest(word, known); got != want {
			t.Errorf("nearest to %q: %q, want %q", word, got, want)
		}
	}
	if got := diag.Nearest("abd", []string{"abe", "abc"}); got != "abe" {
		t.Errorf("of equally close words the first counts, not %q", got)
	}
	if got := diag.Nearest("a", nil); got != "" {
		t.Errorf("of no words: %q", got)
	}
}
