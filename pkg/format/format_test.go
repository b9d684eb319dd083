package format_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ectm/ectm/pkg/format"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/schema"
	"github.com/ectm/ectm/pkg/session"
	"github.com/ectm/ectm/pkg/source"
	"github.com/ectm/ectm/pkg/yamlnode"
)

// Each case in testdata holds a file and its canonical form, with a line === between.
func TestCases(t *testing.T) {
	cases, err := os.ReadDir("testdata/cases")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		t.Run(strings.TrimSuffix(c.Name(), ".txt"), func(t *testing.T) {
			data, _ := os.ReadFile("testdata/cases/" + c.Name())
			before, want, ok := strings.Cut(string(data), "\n===\n")
			if !ok {
				t.Fatal("no line ===")
			}
			got := formatted(t, before+"\n", logbook.LogSchema)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
			if again := formatted(t, got, logbook.LogSchema); again != got {
				t.Errorf("a second time:\n%s", cmp.Diff(got, again))
			}
		})
	}
}

func formatted(t *testing.T, text string, s *schema.Type) string {
	t.Helper()
	got, found, err := format.Format("log.yaml", []byte(text), s)
	if err != nil || len(found) > 0 {
		t.Fatalf("%v %v\n%s", err, found, text)
	}
	return string(got)
}

// Files as people and ectm write them keep their meaning and comments in any order of keys, with any line breaks.
func TestOwnFiles(t *testing.T) {
	n := 0
	ownFiles(t, func(name, text string, s *schema.Type) {
		n++
		want := formatted(t, text, s)
		turned := formatted(t, text, reversed(s, map[*schema.Type]*schema.Type{}))
		if !strings.Contains(text, "#") && !strings.Contains(text, "\n\n") {
			if diff := cmp.Diff(want, formatted(t, turned, s)); diff != "" {
				t.Errorf("%s, there and back:\n%s", name, diff)
			}
		}
		windows := "\ufeff" + strings.ReplaceAll(strings.ReplaceAll(text, "\n", "  \r\n"), "|  \r\n", "|\r\n")
		if strings.Contains(text, "|") || strings.Contains(text, ">") {
			windows = "\ufeff" + strings.ReplaceAll(text, "\n", "\r\n")
		}
		if diff := cmp.Diff(want, formatted(t, windows, s)); diff != "" {
			t.Errorf("%s, from Windows:\n%s", name, diff)
		}
	})
	if n < 150 {
		t.Errorf("only %d files", n)
	}
}

// The records that come with ectm are in their canonical form.
func TestDemoIsFormatted(t *testing.T) {
	ownFiles(t, func(name, text string, s *schema.Type) {
		if !strings.HasPrefix(name, "../../templates/demo") {
			return
		}
		if diff := cmp.Diff(text, formatted(t, text, s)); diff != "" {
			t.Errorf("%s:\n%s", name, diff)
		}
	})
}

func ownFiles(t *testing.T, visit func(name, text string, s *schema.Type)) {
	t.Helper()
	for _, root := range []string{"../../templates/demo", "../../testdata/rules", "../../sessions"} {
		err := fs.WalkDir(os.DirFS(root), ".", func(at string, d fs.DirEntry, err error) error {
			if err != nil || path.Ext(at) != ".yaml" {
				return err
			}
			data, err := os.ReadFile(path.Join(root, at))
			visit(path.Join(root, at), string(data), schemaOf(root, path.Base(at)))
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

func schemaOf(root, base string) *schema.Type {
	switch {
	case base == "ectm.yaml":
		return logbook.ConfigSchema(nil)
	case base == "programme.yaml":
		return session.ProgrammeSchema
	case base == "statements.yaml":
		return session.StatementsSchema
	case strings.HasSuffix(root, "sessions"):
		return session.SessionSchema
	case base == "ect.yaml":
		return logbook.ECTSchema
	}
	return logbook.LogSchema
}

// reversed gives the same description with its keys in the opposite order.
func reversed(s *schema.Type, done map[*schema.Type]*schema.Type) *schema.Type {
	if s == nil || done[s] != nil {
		return done[s]
	}
	out := *s
	done[s] = &out
	out.Fields, out.Options = nil, nil
	for _, f := range s.Fields {
		f.Type = reversed(f.Type, done)
		out.Fields = append([]schema.Field{f}, out.Fields...)
	}
	for _, o := range s.Options {
		out.Options = append(out.Options, reversed(o, done))
	}
	out.Elem = reversed(s.Elem, done)
	return &out
}

func TestLeftAlone(t *testing.T) {
	for name, text := range map[string]string{
		"not readable": "session: [a\n", "twice": "date: 1\ndate: 2\n", "alias": "date: &x 1\nstatus: *x\n",
		"explicit key": "? date\n: x\n", "a list": "- a\n", "directive": "%YAML 1.1\n---\ndate: x\n",
	} {
		out, found, err := format.Format("log.yaml", []byte(text), logbook.LogSchema)
		if out != nil || len(found) == 0 && err == nil {
			t.Errorf("%s: %q %v %v", name, out, found, err)
		}
	}
}

// FuzzFormat holds for every file: no panic, the same values, the same form a second time, and never a form for what can't be read.
func FuzzFormat(f *testing.F) {
	cases, _ := os.ReadDir("testdata/cases")
	for _, c := range cases {
		data, _ := os.ReadFile("testdata/cases/" + c.Name())
		f.Add(data)
		before, after, _ := bytes.Cut(data, []byte("\n===\n"))
		f.Add(before)
		f.Add(after)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		out, found, err := format.Format("log.yaml", data, logbook.LogSchema)
		if out == nil {
			return
		}
		if err != nil || len(found) > 0 {
			t.Fatalf("a form and a fault: %v %v", found, err)
		}
		again, found, err := format.Format("log.yaml", out, logbook.LogSchema)
		if err != nil || len(found) > 0 || !bytes.Equal(out, again) {
			t.Fatalf("a second time: %v %v\n%q\n%q\n%q", found, err, data, out, again)
		}
		if want, got := values(t, append(bytes.TrimSuffix(data, []byte("\n")), '\n')), values(t, out); want != got {
			t.Fatalf("values:\n%s", cmp.Diff(want, got))
		}
		if bytes.ContainsRune(out, '\r') || bytes.HasPrefix(out, []byte("\ufeff")) || !bytes.HasSuffix(out, []byte("\n")) {
			t.Fatalf("breaks or mark: %q", out)
		}
	})
}

// values lists the values of a file with the way to each, sorted.
func values(t *testing.T, data []byte) string {
	root, found := yamlnode.Parse(source.NewFile("log.yaml", data))
	if root == nil || len(found) > 0 {
		t.Fatalf("%v\n%q", found, data)
	}
	var all []string
	var visit func(string, *yamlnode.Node)
	visit = func(way string, n *yamlnode.Node) {
		all = append(all, fmt.Sprintf("%s %s %q %d", way, n.Kind, n.Text.Value, len(n.Items)))
		for _, e := range n.Entries {
			visit(fmt.Sprintf("%s/%q", way, e.Key.Value), e.Value)
		}
		for i, item := range n.Items {
			visit(fmt.Sprintf("%s/%d", way, i), item)
		}
	}
	visit("", root)
	slices.Sort(all)
	return strings.Join(all, "\n")
}
