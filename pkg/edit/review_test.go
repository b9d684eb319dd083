package edit_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/ectm/ectm/pkg/edit"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/source"
	"github.com/ectm/ectm/pkg/yamlnode"
)

const head = "session: ucl/m1/week-2\ndate: 2026-09-14\nstatus: held\n"

var met = logbook.Review{Step: "ask-why", Outcome: "met", Evidence: "Seen: twice", Next: "new-step"}

func addReview(t *testing.T, data string, r logbook.Review) (f *source.File, got string, err error) {
	t.Helper()
	f = source.NewFile("log.yaml", []byte(data))
	root, found := yamlnode.Parse(f)
	if root == nil {
		t.Fatal(found)
	}
	out, err := edit.AddReview(f, root, r)
	if string(f.Data) != strings.TrimPrefix(data, "\ufeff") {
		t.Errorf("the file in memory changed: %q", f.Data)
	}
	return f, string(out), err
}

// piece is what a layout adds: the text in between is just what was there before.
type piece struct{ name, before, after string }

const (
	item = "  - step: ask-why\n    outcome: met\n    evidence: \"Seen: twice\"\n    next: new-step\n"
	flow = `{step: ask-why, outcome: met, evidence: "Seen: twice", next: new-step}`
)

func TestAddReviewInEveryLayout(t *testing.T) {
	for _, c := range []piece{
		{"no section", head, head + "reviews:\n" + item},
		{"no section, before later ones", head + "minutes: 50\n\n# later\nnotes: x\n", head + "minutes: 50\nreviews:\n" + item + "\n# later\nnotes: x\n"},
		{"no section, behind a block of text", head + "no_step: |\n  one\n\n  two\nnotes: x\n", head + "no_step: |\n  one\n\n  two\nreviews:\n" + item + "notes: x\n"},
		{"no final line break", head + "minutes: 50", head + "minutes: 50\nreviews:\n" + item},
		{"blank section", head + "reviews:\nnotes: x\n", head + "reviews:\n" + item + "notes: x\n"},
		{"blank section at the end without line break", head + "reviews:", head + "reviews:\n" + item},
		{"empty brackets", head + "reviews: []\nnotes: x\n", head + "reviews: [" + flow + "]\nnotes: x\n"},
		{"brackets", head + "reviews: [{step: a, outcome: met}] # so\n", head + "reviews: [{step: a, outcome: met}, " + flow + "] # so\n"},
		{"brackets over lines", head + "reviews: [\n  {step: a, outcome: met}\n]\nnotes: x\n", head + "reviews: [\n  {step: a, outcome: met}\n, " + flow + "]\nnotes: x\n"},
		{"list in lines", head + "reviews:\n  - step: a\n    outcome: met\nnotes: x\n", head + "reviews:\n  - step: a\n    outcome: met\n" + item + "notes: x\n"},
		{"list without indentation", head + "reviews:\n- step: a\n  outcome: met\nnotes: x\n",
			head + "reviews:\n- step: a\n  outcome: met\n" + strings.ReplaceAll(item, "\n  ", "\n")[2:] + "notes: x\n"},
		{"list indented by four", head + "reviews:\n    - step: a\n      outcome: met\n", head + "reviews:\n    - step: a\n      outcome: met\n" +
			"    - step: ask-why\n      outcome: met\n      evidence: \"Seen: twice\"\n      next: new-step\n"},
		{"list at the end without line break", head + "reviews:\n  - {step: a, outcome: met}", head + "reviews:\n  - {step: a, outcome: met}\n" + item},
		{"list with a comment behind", head + "reviews:\n  - step: a\n    outcome: met\n\n# about the notes\nnotes: x\n",
			head + "reviews:\n  - step: a\n    outcome: met\n" + item + "\n# about the notes\nnotes: x\n"},
		{"list with evidence in a block", head + "reviews:\n  - step: a\n    outcome: met\n    evidence: |\n      one\n\n      two\n",
			head + "reviews:\n  - step: a\n    outcome: met\n    evidence: |\n      one\n\n      two\n" + item},
		{"stub", head + "reviews:\n  # hint\n  - step: ask-why\n    outcome:\n    evidence:\n    next:\nnotes: x\n",
			head + "reviews:\n  # hint\n  - step: ask-why\n    outcome: met\n    evidence: \"Seen: twice\"\n    next: new-step\nnotes: x\n"},
		{"stub with a comment", head + "reviews:\n  - step: ask-why\n    outcome: # how far?\n    evidence:\n    next:\n",
			head + "reviews:\n  - step: ask-why\n    outcome: met # how far?\n    evidence: \"Seen: twice\"\n    next: new-step\n"},
		{"second stub", head + "reviews:\n  - {step: a, outcome: met}\n  - step: ask-why\n    next:\n    outcome:\n    evidence:\n",
			head + "reviews:\n  - {step: a, outcome: met}\n  - step: ask-why\n    next: new-step\n    outcome: met\n    evidence: \"Seen: twice\"\n"},
		{"stub that lacks a key", head + "reviews:\n  - step: ask-why\n    outcome:\n    evidence:\n",
			head + "reviews:\n  - step: ask-why\n    outcome: met\n    next: new-step\n    evidence: \"Seen: twice\"\n"},
		{"stub of a step alone", head + "reviews:\n  - step: ask-why\n  - {step: a, outcome: met}\n", head + "reviews:\n" + item + "  - {step: a, outcome: met}\n"},
		{"stub of a step alone at the end without line break", head + "reviews:\n  - step: ask-why", head + "reviews:\n" + item},
		{"stub of a step alone in braces", head + "reviews:\n  - {step: ask-why}\n", head + "reviews:\n  - " + flow + "\n"},
		{"stub without an outcome", head + "reviews:\n  - step: ask-why\n    evidence:\n", head + "reviews:\n  - step: ask-why\n    outcome: met\n    next: new-step\n    evidence: \"Seen: twice\"\n"},
		{"a filled review of the same step", head + "reviews:\n  - {step: ask-why, outcome: not-met}\n", head + "reviews:\n  - {step: ask-why, outcome: not-met}\n" + item},
		{"stub in braces", head + "reviews:\n  - {step: ask-why, outcome: , evidence: , next: }\n", head + "reviews:\n  - {step: ask-why, outcome: met , evidence: \"Seen: twice\" , next: new-step }\n"},
		{"byte order mark", "\ufeff" + head, head + "reviews:\n" + item},
		{"comments everywhere", "# one\n" + head + "# two\nreviews: # three\n  # four\n  - step: a # five\n    outcome: met # six\n# seven\n",
			"# one\n" + head + "# two\nreviews: # three\n  # four\n  - step: a # five\n    outcome: met # six\n" + item + "# seven\n"},
		{"a quoted key", head + "\"reviews\":\n  - step: a\n    outcome: met\n", head + "\"reviews\":\n  - step: a\n    outcome: met\n" + item},
	} {
		for newline, name := range map[string]string{"\n": c.name, "\r\n": c.name + " with CRLF"} {
			t.Run(name, func(t *testing.T) {
				before, want := strings.ReplaceAll(c.before, "\n", newline), strings.ReplaceAll(c.after, "\n", newline)
				_, got, err := addReview(t, before, met)
				if err != nil || got != want {
					t.Errorf("%v\n%q\nwant\n%q", err, got, want)
				}
			})
		}
	}
}

func TestReviewWithFewWords(t *testing.T) {
	for want, r := range map[string]logbook.Review{
		"  - step: a\n    outcome: dropped\n":                            {Step: "a", Outcome: "dropped"},
		"  - step: a\n    outcome: met\n    next: embed\n":               {Step: "a", Outcome: "met", Next: "embed"},
		"  - step: a\n    outcome: met\n    evidence: \"two\\nlines\"\n": {Step: "a", Outcome: "met", Evidence: "two\nlines"},
		"  - step: a\n    outcome: met\n    evidence: '\"no\"'\n":        {Step: "a", Outcome: "met", Evidence: `"no"`},
		"  - step: a\n    outcome: met\n    evidence: \"# no\"\n":        {Step: "a", Outcome: "met", Evidence: "# no"},
	} {
		_, got, err := addReview(t, head, r)
		if err != nil || got != head+"reviews:\n"+want || edit.ReviewLines(r) != want {
			t.Errorf("%v: %v\n%s", r, err, got)
		}
	}
}

// Layouts in which the place for a review is not certain are left to a person.
func TestRefusedLayouts(t *testing.T) {
	for name, lines := range map[string]string{
		"keys where a list belongs": "reviews: {step: ask-why}\n",
		"a text":                    "reviews: none\n",
		"a stub with other words":   "reviews:\n  - step: ask-why\n    outcome:\n    evidence: already said\n    next:\n",
	} {
		_, got, err := addReview(t, head+lines, met)
		if !errors.Is(err, edit.ErrUnclear) || got != "" {
			t.Errorf("%s: %v\n%s", name, err, got)
		}
	}
}
