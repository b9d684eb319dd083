package source_test

import (
	"strings"
	"testing"

	"github.com/ectm/ectm/pkg/source"
	"github.com/ectm/ectm/pkg/yamlnode"
)

// parseKey reads the text below the key k.
func parseKey(t *testing.T, yaml string) (*source.File, source.Text) {
	t.Helper()
	f := source.NewFile("f.yaml", []byte(yaml))
	root, found := yamlnode.Parse(f)
	for _, d := range found {
		t.Fatalf("%s: %s in\n%s", d.Pos(), d.Message, yaml)
	}
	return f, root.Str("k")
}

// written gives what stands in the file between the ends of a span.
func written(f *source.File, s source.Span) string {
	return string(f.Data[f.Offset(s.Start.Line, s.Start.Column):f.Offset(s.End.Line, s.End.Column)])
}

func TestLocateWords(t *testing.T) {
	for _, c := range []struct {
		name, yaml, words, at, want string
	}{
		{"plain", "k: one two three", "two", "f.yaml:1:8", "two"},
		{"plain at the end", "k: one two", "two", "f.yaml:1:8", "two"},
		{"plain behind CJK", "k: 日本 two", "two", "f.yaml:1:7", "two"},
		{"plain behind a combining mark", "k: cafe\u0301 two", "two", "f.yaml:1:10", "two"},
		{"plain with several blanks", "k: one   two", "two", "f.yaml:1:10", "two"},
		{"plain over two lines", "k: one\n  two three", "two", "f.yaml:2:3", "two"},
		{"plain over a line break", "k: one\n  two three", "one two", "f.yaml:1:4", "one\n  two"},
		{"plain with an apostrophe", "k: don't stop", "stop", "f.yaml:1:10", "stop"},
		{"plain with a backslash", `k: a\nb stop`, "stop", "f.yaml:1:9", "stop"},
		{"single quotes", "k: 'one two'", "one", "f.yaml:1:5", "one"},
		{"behind a doubled quote", "k: 'don''t stop'", "stop", "f.yaml:1:12", "stop"},
		{"around a doubled quote", "k: 'don''t stop'", "don't", "f.yaml:1:5", "don''t"},
		{"two doubled quotes", "k: '''a'' b'", "b", "f.yaml:1:11", "b"},
		{"backslash in single quotes", `k: 'a\n b'`, "b", "f.yaml:1:9", "b"},
		{"double quotes", `k: "one two"`, "two", "f.yaml:1:9", "two"},
		{"behind an escaped quote", `k: "say \"go\" now"`, "now", "f.yaml:1:16", "now"},
		{"behind a \\u escape", `k: "caf\u00e9 now"`, "now", "f.yaml:1:15", "now"},
		{"behind a \\x escape", `k: "caf\xe9 now"`, "now", "f.yaml:1:13", "now"},
		{"behind a \\U escape", `k: "\U0001F600 now"`, "now", "f.yaml:1:16", "now"},
		{"around an escape", `k: "caf\u00e9 now"`, "café", "f.yaml:1:5", `caf\u00e9`},
		{"behind an escaped line break", `k: "one\ntwo"`, "two", "f.yaml:1:10", "two"},
		{"doubled single quotes in double quotes", `k: "a '' b"`, "b", "f.yaml:1:10", "b"},
		{"double quotes over two lines", "k: \"one\n  two\"", "two", "f.yaml:2:3", "two"},
		{"folded", "k: >\n  one\n  two\n", "two", "f.yaml:3:3", "two"},
		{"folded and stripped", "k: >-\n  one two\n  three\n", "three", "f.yaml:3:3", "three"},
		{"folded with a paragraph", "k: >-\n  one\n\n  two\n", "two", "f.yaml:4:3", "two"},
		{"folded over a break", "k: >-\n  one\n  two\n", "one two", "f.yaml:2:3", "one\n  two"},
		{"folded behind blank lines", "k: >-\n\n\n  one\n", "one", "f.yaml:4:3", "one"},
		{"folded with a comment behind the mark", "k: >- # why\n  one\n", "one", "f.yaml:2:3", "one"},
		{"folded with quotes inside", "k: >-\n  say \"go\" and don''t\n", "don''t", "f.yaml:2:16", "don''t"},
		{"literal", "k: |\n  one\n    two\n", "two", "f.yaml:3:5", "two"},
		{"literal with a number", "k: |2\n    one\n  two\n", "two", "f.yaml:3:3", "two"},
		{"literal with a backslash", "k: |\n  a\\n b\n", "b", "f.yaml:2:7", "b"},
		{"literal with a tab", "k: |\n  a\tb\n", "b", "f.yaml:2:5", "b"},
		{"folded with CRLF", "k: >-\r\n  one\r\n  two\r\n", "two", "f.yaml:3:3", "two"},
		{"literal with CRLF", "k: |\r\n  one\r\n  two\r\n", "two", "f.yaml:3:3", "two"},
		{"plain over two lines with CRLF", "k: one\r\n  two", "two", "f.yaml:2:3", "two"},
		{"lone CR", "k: >-\r  one\r  two\r", "two", "f.yaml:3:3", "two"},
		{"behind a byte order mark", "\xef\xbb\xbfk: one two", "two", "f.yaml:1:8", "two"},
		{"behind a no-break space", "k: a\u00a0b two", "two", "f.yaml:1:8", "two"},
		{"behind an ideographic space", "k: 語\u3000語 two", "two", "f.yaml:1:8", "two"},
		{"behind a line that ends in a backslash", "k: \"one \\\n  two three\"", "two", "f.yaml:2:3", "two"},
		{"further behind it", "k: \"one \\\n  two three\"", "three", "f.yaml:2:7", "three"},
		{"behind a backslash and CRLF", "k: \"one\\\r\n  two three\"", "three", "f.yaml:2:7", "three"},
		{"in a list", "x: [a]\nk: one", "one", "f.yaml:2:4", "one"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, text := parseKey(t, c.yaml)
			from := strings.LastIndex(text.Value, c.words)
			if from < 0 {
				t.Fatalf("%q is not in %q", c.words, text.Value)
			}
			span := text.Locate(from, from+len(c.words))
			if got := written(f, span); got != c.want || span.Start.String() != c.at {
				t.Errorf("found %q at %s, want %q at %s", got, span.Start, c.want, c.at)
			}
		})
	}
}

func TestSpanOfText(t *testing.T) {
	for _, c := range []struct{ yaml, pos, want string }{
		{"k: one two", "f.yaml:1:4", "one two"},
		{"k: 'one two'", "f.yaml:1:4", "one two"},
		{"k: \"a\\\"b\"", "f.yaml:1:4", `a\"b`},
		{"k: >-\n  one\n  two\n", "f.yaml:1:4", "one\n  two"},
		{"k: |\n  one\n\n", "f.yaml:1:4", "one"},
		{"k: ''", "f.yaml:1:4", ""},
	} {
		f, text := parseKey(t, c.yaml)
		if got := written(f, text.Span()); got != c.want || text.Pos().String() != c.pos {
			t.Errorf("%q: span %q, starts at %s; want %q at %s", c.yaml, got, text.Pos(), c.want, c.pos)
		}
	}
}

func TestTextThatStandsNowhere(t *testing.T) {
	var none source.Text
	if !none.Blank() || !none.Pos().IsZero() || none.Locate(0, 1) != (source.Span{}) || none.Span() != (source.Span{}) {
		t.Errorf("the zero text: %+v at %v", none, none.Pos())
	}
	f := source.NewFile("f.yaml", []byte("k:"))
	behind := source.NewText("", f, 2)
	if got := behind.Span(); got != source.At(source.Position{File: "f.yaml", Line: 1, Column: 3}) {
		t.Errorf("an empty text at the end of its file: %v", got)
	}
	if text := source.NewText(" \t\n", f, 0); !text.Blank() || text.String() != " \t\n" {
		t.Errorf("white space: blank %t, %q", text.Blank(), text.String())
	}
}
