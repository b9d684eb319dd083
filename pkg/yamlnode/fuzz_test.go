package yamlnode_test

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"github.com/ectm/ectm/pkg/source"
	"github.com/ectm/ectm/pkg/yamlnode"
)

// FuzzParse: whatever the bytes, reading ends, gives content or a reason, and each finding lies inside the file.
func FuzzParse(f *testing.F) {
	seeds := brokenFiles()
	if len(seeds) < 40 {
		f.Fatalf("only %d seeds", len(seeds))
	}
	for _, c := range seeds {
		if len(c.data) < 4096 {
			f.Add(c.data)
		}
	}
	f.Fuzz(func(t *testing.T, data string) {
		file, root, found := parse(data)
		if root == nil && len(found) == 0 {
			t.Error("neither content nor a finding")
		}
		for _, d := range found {
			checkPlace(t, file, d.Span.Start)
			checkPlace(t, file, d.Span.End)
			for _, r := range d.Related {
				checkPlace(t, file, r.Pos)
			}
		}
		checkNode(t, file, root)
		if again, _ := yamlnode.Parse(file); (again == nil) != (root == nil) {
			t.Error("reading twice differs")
		}
	})
}

func checkPlace(t *testing.T, f *source.File, p source.Position) {
	t.Helper()
	if p.Line < 1 || p.Line > f.LineCount() || p.Column < 1 {
		t.Fatalf("%v lies outside of %d lines", p, f.LineCount())
	}
	if chars := utf8.RuneCountInString(f.Line(p.Line)); p.Column > chars+1 {
		t.Fatalf("%v lies behind the %d characters of its line", p, chars)
	}
}

func checkNode(t *testing.T, f *source.File, n *yamlnode.Node) {
	t.Helper()
	if n == nil {
		return
	}
	checkPlace(t, f, n.Pos())
	checkPlace(t, f, n.Text.Span().End)
	seen := map[string]bool{}
	for _, e := range n.Entries {
		if seen[e.Key.Value] {
			t.Fatalf("the key %q is read twice", e.Key.Value)
		}
		seen[e.Key.Value] = true
		checkPlace(t, f, e.Key.Pos())
		checkNode(t, f, e.Value)
	}
	for _, item := range n.Items {
		checkNode(t, f, item)
	}
}

// quotable are texts that need care: what looks like something else, what YAML keeps for itself, what must be escaped.
var quotable = []string{
	"", " ", "a", " a", "a ", "a b", "true", "No", "null", "~", "1", "3.10", "010", "0x1f", "0b1", "1e3", "1_000", ".5", ".inf", "-1", "+1",
	"15:45", "2026-09-28", "2026-9", "2026-9-2", "1000-1-1", "2026-09-28T10:00:00Z", "-", "- a", "a - b", "?", "? a", "a?", ":", "a:", "a: b", "a:b", "#", "a #b", "a#b",
	"[a]", "{a}", "a, b", "a]", "&a", "*a", "!a", "|", ">", "%a", "@a", "`a`", "\"a\"", "'a'", "it's", "a\"b'c", `a\b`, `\`, "'", "\"", "a\nb", "\n",
	"a\n", "\ta", "a\tb", "a\rb", "\x00", "\x1b[31m", "\x7f", "\u0080", "\u0085", "\u00a0", "a\u00a0b", "\u2028", "\u2029", "\ufeff", "\ufffd", "日本語",
	"e\u0301", "\u0301e", "😀", "👩\u200d🏫", "\u202eabc", "---", "...", "--- a", "<<", "=", "y", "on", "Off", "1:30", "12e03", "0o17", "1.", "/a", "(a)",
	"a/b", "_a", "._", "1.2.3", "<<<<<<< HEAD", "ectm:ignore", "\U000e0001", "\ue000", "\u00ad", "a\u200bb", "\uffff", "0", "00", "nan", "+.inf", "1__0",
}

// FuzzQuote: what is written is read as the same text, in lines and in brackets, by this package and by any other reader of YAML.
func FuzzQuote(f *testing.F) {
	for _, text := range quotable {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || len(text) > 200 {
			t.Skip("no text, or too long for a key")
		}
		q := yamlnode.Quote(text)
		if strings.ContainsAny(q, "\n\r") {
			t.Fatalf("%q is written over several lines: %q", text, q)
		}
		for _, data := range []string{
			"k: " + q, "k: " + q + "\nz: 1\n", "k: {a: " + q + ", b: c}\n", "k: [" + q + "]\n", "k: [a, " + q + ", b]\n", "k: [" + q + ", {a: " + q + "}]\n",
			"k:\n  - " + q + "\n  - b\n", "k: " + q + " # why\n", q + ": 1\n",
		} {
			_, root, found := parse(data)
			if root == nil || len(found) > 0 {
				t.Fatalf("%q is written as %q, which can't be read in %q: %v", text, q, data, found)
			}
			if !readsBack(root, text) {
				t.Fatalf("%q is written as %q, which reads otherwise in %q", text, q, data)
			}
		}
		otherReader(t, text, q)
	})
}

// readsBack tells whether the text stands somewhere in what was read.
func readsBack(n *yamlnode.Node, text string) bool {
	if n.Kind == yamlnode.Scalar && n.Text.Value == text {
		return true
	}
	for _, e := range n.Entries {
		if e.Key.Value == text || readsBack(e.Value, text) {
			return true
		}
	}
	for _, item := range n.Items {
		if readsBack(item, text) {
			return true
		}
	}
	return false
}

// day is a date, which ectm writes without quotes on purpose.
var day = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}$`)

// otherReader decodes as a program would that knows nothing of texts: a number, a date or a truth must not come out.
func otherReader(t *testing.T, text, q string) {
	t.Helper()
	for _, data := range []string{"k: " + q, "k: [" + q + "]", "k: {a: " + q + "}"} {
		var got struct{ K any }
		if err := yaml.Unmarshal([]byte(data), &got); err != nil {
			t.Fatalf("%q: %v", data, err)
		}
		value := got.K
		switch v := value.(type) {
		case []any:
			value = v[0]
		case map[string]any:
			value = v["a"]
		}
		if day.MatchString(text) {
			continue
		}
		if value != any(text) {
			t.Fatalf("%q is written as %q and read by others as %T %v", text, q, value, value)
		}
	}
}
