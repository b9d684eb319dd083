package form

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var rewrite = flag.Bool("update", false, "write the golden screens anew")

// wide is an audit with texts that take two columns a character, are long, or try to steer the terminal.
func wide() Audit {
	a := sample()
	a.ECT = "山田花子\x1b[2J"
	a.Statements[0].Label = strings.Repeat("教師は生徒の幸福と動機に影響を与える ", 4) + "\x1b]0;title\x07\u202e"
	a.Statements[1].Label = strings.Repeat("verylongwordwithoutanyblank", 30)
	a.Statements[2].Evidence = "two\nlines \u009b31m"
	a.Statements[2].Rating = "secure"
	return a
}

func long() Audit {
	a := Audit{Title: "Module 8 audit", ECT: "Ben Carter"}
	for k := range 73 {
		s := Statement{ID: fmt.Sprintf("%d.%d", 1+k/10, 1+k%10), Label: "Statement number " + strings.Repeat("word ", 3+k%9),
			Standard: fmt.Sprintf("Standard %d", 1+k/10), Group: "Learn that", Earlier: scale[k%3].word, EarlierDate: "2026-10-12"}
		if k%20 != 19 {
			s.Rating = scale[(k/4)%3].word
		}
		a.Statements = append(a.Statements, s)
	}
	a.Focus = []string{"2.1"}
	return a
}

var screens = []struct {
	name, keys string
	audit      Audit
}{
	{"first", "", sample()},
	{"secure", "e s", sample()},
	{"rated", "e s k", sample()},
	{"writing", "e s x 'pupils_named_the_goal", sample()},
	{"needs-rating", "n", sample()},
	{"saved", "d d d", sample()},
	{"summary-open", "d d tab", sample()},
	{"summary-all", "d d d s", sample()},
	{"summary-long", "tab", long()},
	{"focus", "e e d s enter j space", sample()},
	{"focus-open", "e tab enter end", sample()},
	{"focus-long", "tab enter pgdown pgdown", long()},
	{"focus-nothing", "d d d d enter enter", sample()},
	{"help", "?", sample()},
	{"wide", "", wide()},
	{"wide-word", "right", wide()},
	{"wide-evidence", "right right", wide()},
	{"wide-writing", "e x " + "'" + strings.Repeat("教師", 30), wide()},
}

func TestScreens(t *testing.T) {
	for _, c := range screens {
		for _, size := range [][2]int{{80, 24}, {60, 24}} {
			name := fmt.Sprintf("%s-%d.txt", c.name, size[0])
			t.Run(name, func(t *testing.T) {
				s, _ := press(newState(c.audit, emergingFirst), c.keys)
				f := view(s, size[0], size[1], false)
				golden(t, name, strings.Join(f.lines, "\n")+"\n")
			})
		}
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *rewrite {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != strings.ReplaceAll(string(want), "\r\n", "\n") {
		t.Errorf("screen differs; go test ./pkg/form -update writes it anew\n%s", got)
	}
}

// Every screen fits into every size, has no raw control character, and the plain text does not depend on colour.
func TestScreensFit(t *testing.T) {
	codes := regexp.MustCompile("\x1b\\[[0-9;]*m")
	for _, c := range screens {
		s, _ := press(newState(c.audit, emergingFirst), c.keys)
		for _, size := range [][2]int{{20, 8}, {40, 12}, {60, 20}, {60, 24}, {80, 24}, {132, 50}} {
			f := view(s, size[0], size[1], false)
			where := fmt.Sprintf("%s at %dx%d", c.name, size[0], size[1])
			if len(f.lines) != size[1] {
				t.Errorf("%s: %d lines", where, len(f.lines))
			}
			for _, l := range f.lines {
				if cells(l) > size[0] || strings.ContainsFunc(l, unsafe) || strings.HasSuffix(l, " ") && strings.TrimSpace(l) == "" {
					t.Errorf("%s: bad line %q", where, l)
				}
			}
			if f.cursor && (f.x >= size[0] || f.y >= size[1] || f.y == 0) {
				t.Errorf("%s: cursor at %d, %d", where, f.x, f.y)
			}
			painted := strings.Join(view(s, size[0], size[1], true).lines, "\n")
			if plain := codes.ReplaceAllString(painted, ""); plain != strings.Join(f.lines, "\n") {
				t.Errorf("%s: colour changes the text", where)
			}
		}
	}
}

func TestRatingsAreAlwaysInSight(t *testing.T) {
	for _, c := range screens {
		s, _ := press(newState(c.audit, emergingFirst), c.keys)
		if s.screen != rating && s.screen != writing {
			continue
		}
		for _, width := range []int{60, 80} {
			text := strings.Join(view(s, width, 24, false).lines, "\n")
			for _, r := range scale {
				if !strings.Contains(text, pad(r.word, 10)+"  "+r.means) {
					t.Errorf("%s at %d columns does not define %s", c.name, width, r.word)
				}
			}
		}
	}
}
