package render_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/render"
)

const own = "logs/rowan-hale/"

// changed is the history of the fixture with other files; an empty text takes a file away.
func changed(t testing.TB, files map[string]string) *history.History {
	t.Helper()
	folder := fstest.MapFS{}
	if err := copyInto(folder, fixtureFS()); err != nil {
		t.Fatal(err)
	}
	for name, text := range files {
		delete(folder, own+name)
		if text != "" {
			folder[own+name] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	return open(t, folder).Folder("rowan-hale").History
}

func auditPage(t testing.TB, h *history.History, f render.Format) string {
	t.Helper()
	page, err := renderer(t, render.Options{}).Audit(f, h, "m1")
	if err != nil {
		t.Fatal(err)
	}
	return string(page)
}

const again = "session: north/m1/look-again\nstatus: held\naudit:\n  of: north/m1\n  ratings:\n"

// TestChangeColumn: a change is told where there is an audit before, and since which.
func TestChangeColumn(t *testing.T) {
	for _, c := range []struct {
		name       string
		files      map[string]string
		has, hasnt []string
	}{
		{"one audit", map[string]string{"2026-10-20-look-again.yaml": ""}, []string{"| Statement | Rating | Example"}, []string{"no change", "Since"}},
		{"two audits", nil, []string{"| Since 7 Sep 2026 |", "| secure | no change |"}, nil},
		{"three audits", map[string]string{"2026-11-03-look-again.yaml": again + "    - {statement: \"1.1\", rating: developing}\ndate: 2026-11-03\n"},
			[]string{"| Since the audit before |", "down from secure (20 Oct 2026)", "up from emerging (7 Sep 2026)"}, nil},
		{"one is not rated", map[string]string{"2026-10-20-look-again.yaml": again + "    - {statement: \"1.1\"}\n    - {statement: \"1a\", rating: secure}\ndate: 2026-10-20\n"},
			[]string{"| – | was developing |", "up from emerging"}, nil},
		{"one is new", map[string]string{"2026-09-07-audit.yaml": "session: north/m1/audit\ndate: 2026-09-07\nstatus: held\naudit: {of: north/m1, ratings: [{statement: \"1.1\", rating: secure}]}\n"},
			[]string{"| secure | no change |", "| developing | not rated before |"}, nil},
	} {
		page := auditPage(t, changed(t, c.files), render.Markdown)
		for _, words := range c.has {
			if !strings.Contains(page, words) {
				t.Errorf("%s: no %q in\n%s", c.name, words, page)
			}
		}
		for _, words := range c.hasnt {
			if strings.Contains(page, words) {
				t.Errorf("%s: %q in\n%s", c.name, words, page)
			}
		}
	}
}

// TestAuditPage: what to do next comes before the long list, and the picture says every number by what is to be known and to be done.
func TestAuditPage(t *testing.T) {
	page := auditPage(t, changed(t, nil), render.HTML)
	inOrder(t, page, "Agreed for particular focus", "Where the time should go", "1a Choose words that signal challenge", "<figure", ": learn that</p>", "E 0, D 1, S 0",
		": learn how to</p>", "E 1, D 0, S 1", "</figure>", "Example from practice")
}

// inOrder looks for words one after the other.
func inOrder(t testing.TB, page string, all ...string) {
	t.Helper()
	rest := page
	for _, words := range all {
		_, after, found := strings.Cut(rest, words)
		if !found {
			start := max(0, strings.Index(page, "<main"))
			t.Errorf("no %q where it belongs in\n%s", words, page[start:])
			return
		}
		rest = after
	}
}
