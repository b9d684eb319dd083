package report_test

import (
	"strings"
	"testing"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/report"
	"github.com/ectm/ectm/pkg/source"
)

func place(line, column int) source.Position {
	return source.Position{File: "logs/ada-fox/a.yaml", Line: line, Column: column}
}

// finding marks the columns from, up to but not with to, of a line.
func finding(line string, from, to int) diag.Diagnostic {
	return diag.Diagnostic{Span: source.Span{Start: place(3, from), End: place(3, to)}, Severity: diag.Error, Rule: "file/yaml", Message: "m", Line: line}
}

func text(t *testing.T, o report.Options, found ...diag.Diagnostic) string {
	t.Helper()
	var b strings.Builder
	if err := report.Text(&b, found, report.Summary{}, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

const first = "logs/ada-fox/a.yaml:3:"

func TestTextOfAFinding(t *testing.T) {
	d := finding("notes: one two", 8, 11)
	d.Help = "mend it"
	d.Related = []diag.Related{{Pos: place(1, 1), Message: "first given here"}}
	want := first + "8: error: m [file/yaml]\n  logs/ada-fox/a.yaml:1:1: first given here\n   3 | notes: one two\n     |        ^~~\n  help: mend it\n"
	if got := text(t, report.Options{}, d); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	d.Line, d.Help, d.Related, d.Severity = "  ", "", nil, diag.Warning
	if got := text(t, report.Options{}, d); got != first+"8: warning: m [file/yaml]\n" {
		t.Errorf("%q", got)
	}
	if got := text(t, report.Options{Colour: true}, d); got != first+"8: \x1b[1;33mwarning\x1b[0m: m [file/yaml]\n" {
		t.Errorf("%q", got)
	}
	if got := text(t, report.Options{}); got != "" {
		t.Errorf("of nothing: %q", got)
	}
}

// The caret stands under the words by the cells that they take on a screen, whatever the characters before it.
func TestCaret(t *testing.T) {
	for _, c := range []struct {
		name, line string
		from, to   int
		want       string
	}{
		{"ASCII", "k: one", 4, 7, "   3 | k: one\n     |    ^~~\n"},
		{"no width", "k: one", 4, 4, "   3 | k: one\n     |    ^\n"},
		{"behind CJK", "日本: one", 5, 8, "   3 | 日本: one\n     |       ^~~\n"},
		{"CJK marked", "k: 日本 x", 4, 6, "   3 | k: 日本 x\n     |    ^~~~\n"},
		{"behind combining marks", "cafe\u0301: one", 8, 11, "   3 | cafe\u0301: one\n     |       ^~~\n"},
		{"behind an emoji of several characters", "👩\u200d🏫: one", 6, 9, "   3 | 👩\u200d🏫: one\n     |     ^~~\n"},
		{"behind tabs", "\tk:\tone", 5, 8, "   3 | \tk:\tone\n     | \t  \t^~~\n"},
		{"at the end", "k:", 3, 3, "   3 | k:\n     |   ^\n"},
		{"beyond the end", "k:", 9, 12, "   3 | k:\n     |   ^\n"},
		{"behind a control character", "\x1b[2Jk: one", 8, 11, "   3 | \\u001b[2Jk: one\n     |             ^~~\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := text(t, report.Options{}, finding(c.line, c.from, c.to))
			if _, got, _ = strings.Cut(got, "\n"); got != c.want {
				t.Errorf("got\n%swant\n%s", got, c.want)
			}
		})
	}
	over := finding("k: one", 4, 7)
	over.Span.End = place(5, 2)
	if got := text(t, report.Options{}, over); !strings.HasSuffix(got, "     |    ^~~\n") {
		t.Errorf("a stretch over lines is marked to the end of the first:\n%s", got)
	}
}

// Long lines are cut so that the marked words stay in sight and the whole fits a screen.
func TestLongLines(t *testing.T) {
	long := strings.Repeat("word ", 80)
	wide := strings.Repeat("日本語", 40)
	for _, c := range []struct {
		name     string
		line     string
		from, to int
		marked   string
	}{
		{"start", "MARK " + long, 1, 5, "MARK"},
		{"middle", long + "MARK " + long, 401, 405, "MARK"},
		{"end", long + "MARK", 401, 405, "MARK"},
		{"wide", wide + "MARK" + wide, 121, 125, "MARK"},
		{"all", strings.Repeat("MARK", 100), 1, 401, "MARKMARK"},
		{"all wide", wide, 1, 121, "日本語日本語"},
	} {
		t.Run(c.name, func(t *testing.T) {
			lines := strings.Split(text(t, report.Options{}, finding(c.line, c.from, c.to)), "\n")
			shown, caret := lines[1], lines[2]
			if !strings.Contains(shown, c.marked) || !strings.Contains(shown, "…") {
				t.Errorf("shown: %s", shown)
			}
			if n := cells(shown); n > 7+98 {
				t.Errorf("%d cells: %s", n, shown)
			}
			before, _, _ := strings.Cut(shown, c.marked)
			if at := strings.Index(caret, "^"); at != cells(before) || cells(caret) > 7+98 {
				t.Errorf("the caret stands at %d, the words at %d:\n%s\n%s", at, cells(before), shown, caret)
			}
		})
	}
}

// cells counts the columns of a screen for the letters used here.
func cells(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r > 0x2fff {
			n++
		}
	}
	return n
}

// Nothing from a file or its name steers a terminal or forges a line of the report.
func TestControlCharactersAreWrittenOut(t *testing.T) {
	evil := "a\x1b[2J\r\nb\u202ec\u2028d\u0085e\x00\x7f\u2066f\tg"
	d := finding(evil, 1, 2)
	d.Span.Start.File, d.Span.End.File = evil+".yaml", evil+".yaml"
	d.Message, d.Help = evil, evil
	d.Related = []diag.Related{{Pos: d.Span.Start, Message: evil}}
	got := text(t, report.Options{}, d)
	if strings.ContainsAny(got, "\x1b\r\x00\x7f\u0085\u2028\u202e\u2066") || strings.Count(got, "\n") != 5 {
		t.Errorf("%q", got)
	}
	const safe = `a\u001b[2J\u000d\u000ab\u202ec\u2028d\u0085e\u0000\u007f\u2066f` + "\tg"
	if report.Clean(evil) != safe || strings.Count(got, safe) != 6 {
		t.Errorf("%q holds %q %d times", got, safe, strings.Count(got, safe))
	}
	if got := report.Clean("a\x9b31mb\xff\n"); got != `a\x9b31mb\xff\u000a` {
		t.Errorf("bytes that are no text: %q", got)
	}
	if report.Clean("日本 é\t😀") != "日本 é\t😀" {
		t.Error("ordinary words changed")
	}
}
