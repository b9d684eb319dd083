package source_test

import (
	"slices"
	"testing"

	"github.com/ectm/ectm/pkg/source"
)

func TestLines(t *testing.T) {
	for _, c := range []struct {
		name, data string
		lines      []string
	}{
		{"empty", "", []string{""}},
		{"one line", "a", []string{"a"}},
		{"final break", "a\n", []string{"a", ""}},
		{"LF", "a\nb\n\nc", []string{"a", "b", "", "c"}},
		{"CRLF", "a\r\nb\r\n\r\nc\r\n", []string{"a", "b", "", "c", ""}},
		{"lone CR", "a\rb\r\rc\r", []string{"a", "b", "", "c", ""}},
		{"mixed", "a\nb\r\nc\rd", []string{"a", "b", "c", "d"}},
		{"CR before CRLF", "a\r\r\nb", []string{"a", "", "b"}},
		{"LF before CR", "a\n\rb", []string{"a", "", "b"}},
		{"byte order mark", "\xef\xbb\xbfa\nb", []string{"a", "b"}},
		{"only a byte order mark", "\xef\xbb\xbf", []string{""}},
		{"NEL, LS and PS break no line", "a\u0085b\u2028c\u2029d", []string{"a\u0085b\u2028c\u2029d"}},
		{"blanks at the end stay", "a \t\n b ", []string{"a \t", " b "}},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := source.NewFile("f", []byte(c.data))
			var got []string
			for n := 1; n <= f.LineCount(); n++ {
				got = append(got, f.Line(n))
			}
			if !slices.Equal(got, c.lines) {
				t.Errorf("got %q, want %q", got, c.lines)
			}
			for _, n := range []int{-1, 0, f.LineCount() + 1} {
				if f.Line(n) != "" || f.LineStart(n) != len(f.Data) {
					t.Errorf("line %d: %q at %d, want nothing at %d", n, f.Line(n), f.LineStart(n), len(f.Data))
				}
			}
		})
	}
}

func TestByteOrderMark(t *testing.T) {
	f := source.NewFile("f", []byte("\xef\xbb\xbfé: 1\n"))
	if string(f.Data) != "é: 1\n" || !f.HadMark {
		t.Errorf("data %q, mark %t", f.Data, f.HadMark)
	}
	if got := string(f.WithMark([]byte("x"))); got != "\xef\xbb\xbfx" {
		t.Errorf("with mark: %q", got)
	}
	if f.WithMark(nil); string(f.Data) != "é: 1\n" {
		t.Errorf("the data changed: %q", f.Data)
	}
	plain := source.NewFile("f", []byte("x"))
	if got := string(plain.WithMark([]byte("y"))); plain.HadMark || got != "y" {
		t.Errorf("a file without a mark: %q, mark %t", got, plain.HadMark)
	}
}

// Columns count characters: one for a letter of any script, a combining mark, a tab, and a byte that is no UTF-8.
func TestColumnsCountCharacters(t *testing.T) {
	for _, c := range []struct {
		name, data   string
		offset       int
		line, column int
	}{
		{"start", "abc", 0, 1, 1},
		{"ASCII", "abc", 2, 1, 3},
		{"behind the end", "abc", 99, 1, 4},
		{"before the start", "abc", -5, 1, 1},
		{"CJK takes three bytes", "日本x", 6, 1, 3},
		{"combining mark is a character of its own", "e\u0301x", 3, 1, 3},
		{"emoji of four bytes", "😀x", 4, 1, 2},
		{"tab", "\t\tx", 2, 1, 3},
		{"no UTF-8", "\xff\xfex", 2, 1, 3},
		{"second line", "a\nbc", 3, 2, 2},
		{"behind CRLF", "a\r\nbc", 3, 2, 1},
		{"the CR of CRLF is on its line", "a\r\nbc", 1, 1, 2},
		{"the LF of CRLF is on its line", "a\r\nbc", 2, 1, 3},
		{"behind a lone CR", "a\rbc", 2, 2, 1},
		{"end of file behind a break", "a\n", 2, 2, 1},
		{"behind a byte order mark", "\xef\xbb\xbfab", 1, 1, 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := source.NewFile("f", []byte(c.data))
			want := source.Position{File: "f", Line: c.line, Column: c.column}
			if got := f.Position(c.offset); got != want {
				t.Errorf("position of %d is %v, want %v", c.offset, got, want)
			}
		})
	}
}

// Offset is the way back from Position, for every character of a file with all that is awkward in it.
func TestOffsetTurnsPositionBack(t *testing.T) {
	f := source.NewFile("f", []byte("\xef\xbb\xbfa日e\u0301\t😀\r\nb\r\rc\xff\n\n終"))
	for offset := range string(f.Data) {
		p := f.Position(offset)
		if got := f.Offset(p.Line, p.Column); got != offset {
			t.Errorf("offset %d is %v, which leads to %d", offset, p, got)
		}
	}
	for _, c := range []struct{ line, column, want int }{
		{1, 0, 0}, {1, 1, 0}, {2, 99, f.LineStart(3)}, {99, 1, len(f.Data)}, {0, 1, len(f.Data)},
	} {
		if got := f.Offset(c.line, c.column); got != c.want {
			t.Errorf("offset of %d:%d is %d, want %d", c.line, c.column, got, c.want)
		}
	}
}

func TestPositionsOrder(t *testing.T) {
	at := func(file string, line, column int) source.Position {
		return source.Position{File: file, Line: line, Column: column}
	}
	sorted := []source.Position{at("", 0, 0), at("a.yaml", 1, 9), at("a.yaml", 2, 1), at("a.yaml", 2, 10), at("a.yaml", 10, 1), at("b.yaml", 1, 1)}
	for i, p := range sorted {
		for j, q := range sorted {
			if got, want := p.Compare(q) < 0, i < j; got != want {
				t.Errorf("%v before %v: %t, want %t", p, q, got, want)
			}
		}
	}
	if !sorted[0].IsZero() || sorted[1].IsZero() {
		t.Error("only the zero position is nowhere")
	}
	if got := sorted[3].String(); got != "a.yaml:2:10" {
		t.Errorf("written as %q", got)
	}
	if span := source.At(sorted[1]); span.Start != sorted[1] || span.End != sorted[1] {
		t.Errorf("span at a position: %v", span)
	}
}
