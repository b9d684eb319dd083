package yamlnode_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/source"
	"github.com/ectm/ectm/pkg/yamlnode"
)

// broken is an input with all that is said of it, as line:column message; usable tells whether the rest of the file is still read.
type broken struct {
	name, data string
	usable     bool
	want       []string
}

func parse(data string) (*source.File, *yamlnode.Node, diag.List) {
	f := source.NewFile("f.yaml", []byte(data))
	root, found := yamlnode.Parse(f)
	return f, root, found
}

func TestBrokenFiles(t *testing.T) {
	for _, c := range brokenFiles() {
		t.Run(c.name, func(t *testing.T) {
			_, root, found := parse(c.data)
			var got []string
			for _, d := range found {
				got = append(got, fmt.Sprintf("%d:%d %s", d.Pos().Line, d.Pos().Column, d.Message))
				if d.Rule != "file/yaml" || d.Severity != diag.Error || d.Help == "" || d.Pos().File != "f.yaml" {
					t.Errorf("%s: rule %s, severity %s, help %q", d.Pos(), d.Rule, d.Severity, d.Help)
				}
			}
			if g, w := strings.Join(got, "\n"), strings.Join(c.want, "\n"); g != w {
				t.Errorf("found:\n%s\nwant:\n%s", g, w)
			}
			if (root != nil) != c.usable {
				t.Errorf("usable: %t, want %t", root != nil, c.usable)
			}
		})
	}
}

// What is left of a file with a fault at a single place reads as if the fault were not there.
func TestFaultyPlacesLeaveTheRest(t *testing.T) {
	_, root, found := parse("a: 1\nb: &x 2\nc: !y 3\na: 4\nd: {e: 5, e: 6}\n[f]: 7\ng: [h, *x]\n---\ni: 8\n")
	if len(found) != 7 {
		t.Errorf("%d findings: %v", len(found), found)
	}
	for key, want := range map[string]string{"a": "1", "b": "2", "c": "3", "i": ""} {
		if got := root.Value(key); got != want {
			t.Errorf("%s: %q, want %q", key, got, want)
		}
	}
	if got := root.Get("d").Value("e"); got != "5" {
		t.Errorf("of two values the first counts, not %q", got)
	}
	if got := root.Strings("g"); len(got) != 1 || got[0] != "h" {
		t.Errorf("list with a reference: %q", got)
	}
	if len(root.Entries) != 5 {
		t.Errorf("%d keys", len(root.Entries))
	}
}

func TestOtherPlaceOfFault(t *testing.T) {
	for _, c := range []struct{ data, want string }{
		{"a: 1\n日: {k: 2, k: 3}\n", "f.yaml:2:5 first given here"},
		{"a: 1\nb: 2\na: 3\n", "f.yaml:1:1 first given here"},
		{"<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> main\n", "f.yaml:5:1 the other version ends here"},
		{"<<<<<<< HEAD\r\na: 1\r\n||||||| base\r\n=======\r\na: 2\r\n>>>>>>> x\r\n<<<<<<< HEAD\r\n>>>>>>> x\r\n", "f.yaml:6:1 the other version ends here"},
	} {
		_, _, found := parse(c.data)
		if len(found) != 1 || len(found[0].Related) != 1 {
			t.Errorf("%q: %v", c.data, found)
			continue
		}
		if r := found[0].Related[0]; r.Pos.String()+" "+r.Message != c.want {
			t.Errorf("%q: %s %s, want %s", c.data, r.Pos, r.Message, c.want)
		}
	}
}

// A key that does not look like one may be a text with a colon in it, which is nobody's business.
func TestDuplicateKeyIsQuotedOnlyWhereItIsOne(t *testing.T) {
	for _, c := range []struct{ key, want string }{
		{"notes", `the key "notes" stands twice`},
		{"looking_for", `the key "looking_for" stands twice`},
		{"She said in tears", "a key stands twice"},
		{"Zadie", "a key stands twice"},
		{strings.Repeat("a", 32), "a key stands twice"},
	} {
		_, _, found := parse(c.key + ": 1\n" + c.key + ": 2\n")
		if len(found) != 1 || found[0].Message != c.want {
			t.Errorf("%q: %v, want %q", c.key, found, c.want)
		}
	}
}

func TestFilesThatAreFine(t *testing.T) {
	for _, data := range []string{
		"a: 1\n", "a: 1", "--- # log\na: 1\n", "a: 1\n...\n", "\ufeffa: 1\r\nb: 2\r\n", "a: 1\rb: 2\r", "a: 3.10\nb: no\n",
		"a: \"Why?\"\nb: [\"Why?\"]\n", "a: Why?\n", "a: |\n  <<<<<<< HEAD\n  =======\n", "a: |\n  x\n  \ttab\n", "a: \"x\ty\"\n", "a: x\t# y\n",
		"a: >-\n  one: two\n", "a: one:two\n", "a: it's\n", "a: \"x\n  y\"\n", "a: 1 # &x *y !z\n", "a: '*x'\nb: \"&y\"\n",
		"a: 日本\nb: e\u0301\n", "a: {b: [1, 2], c: {d: e}}\n", "a:\n- b\n- c\n", "- a\n- b\n", "'a': 1\n", "a:\n", "# ===\na: 1\n",
	} {
		_, root, found := parse(data)
		if root == nil || len(found) > 0 {
			t.Errorf("%q: %v", data, found)
		}
	}
}
