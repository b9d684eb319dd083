package edit_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/ectm/ectm/pkg/edit"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/source"
)

var secure = logbook.Rating{Statement: "7a", Rating: "secure", Evidence: "Seen: twice"}

const rating = "    - statement: 7a\n      rating: secure\n      evidence: \"Seen: twice\"\n"

func compare(t *testing.T, c piece, change func(*source.File) ([]byte, error)) {
	t.Helper()
	for newline, name := range map[string]string{"\n": c.name, "\r\n": c.name + " with CRLF"} {
		t.Run(name, func(t *testing.T) {
			before, want := strings.ReplaceAll(c.before, "\n", newline), strings.ReplaceAll(c.after, "\n", newline)
			f := source.NewFile("log.yaml", []byte(before))
			got, err := change(f)
			if err != nil || string(got) != want {
				t.Errorf("%v\n%q\nwant\n%q", err, got, want)
			}
			if string(f.Data) != before {
				t.Errorf("the file in memory changed: %q", f.Data)
			}
		})
	}
}

func TestSetRatingInEveryLayout(t *testing.T) {
	list := head + "audit:\n  of: ucl/m1\n  ratings:\n"
	for _, c := range []piece{
		{"no section", head + "notes: x\n", head + "audit:\n  of: ucl/m1\n  ratings:\n" + rating + "notes: x\n"},
		{"no section, no final line break", strings.TrimSuffix(head, "\n"), head + "audit:\n  of: ucl/m1\n  ratings:\n" + rating},
		{"blank section", head + "audit:\nnotes: x\n", head + "audit:\n  of: ucl/m1\n  ratings:\n" + rating + "notes: x\n"},
		{"no ratings", head + "audit:\n  of: ucl/m1\nnotes: x\n", list + rating + "notes: x\n"},
		{"blank ratings", list + "  focus: []\n", list + rating + "  focus: []\n"},
		{"evidence above the rating", list + "    - statement: 7a\n      evidence: >-\n        one\n        two\n      rating: emerging\n  focus: []\n",
			list + "    - statement: 7a\n      evidence: \"Seen: twice\"\n      rating: secure\n  focus: []\n"},
		{"short evidence above the rating", list + "    - {evidence: a, statement: 7a, rating: emerging}\n", list + "    - {evidence: \"Seen: twice\", statement: 7a, rating: secure}\n"},
		{"empty brackets", head + "audit:\n  of: ucl/m1\n  ratings: []\n  focus: []\n", list + rating + "  focus: []\n"},
		{"brackets", head + "audit:\n  ratings: [{statement: \"1.1\", rating: secure}]\n",
			head + "audit:\n  ratings: [{statement: 7a, rating: secure, evidence: \"Seen: twice\"}, {statement: \"1.1\", rating: secure}]\n"},
		{"stub", list + "    # 7a\n    - statement: \"7a\"\n      rating:\n      evidence:\n  focus: []\n",
			list + "    # 7a\n    - statement: \"7a\"\n      rating: secure\n      evidence: \"Seen: twice\"\n  focus: []\n"},
		{"stub without evidence", list + "    - statement: 7a\n      rating:\n    - statement: \"1.1\"\n      rating:\n",
			list + "    - statement: 7a\n      rating: secure\n      evidence: \"Seen: twice\"\n    - statement: \"1.1\"\n      rating:\n"},
		{"stub with a comment", list + "    - statement: 7a\n      rating: # which?\n      evidence:\n",
			list + "    - statement: 7a\n      rating: secure # which?\n      evidence: \"Seen: twice\"\n"},
		{"another rating", list + "    - statement: 7a\n      rating: emerging # once\n      evidence: 'don''t'\n",
			list + "    - statement: 7a\n      rating: secure # once\n      evidence: \"Seen: twice\"\n"},
		{"another rating in braces", list + "    - {statement: 7a, rating: emerging, evidence: \"a \\\"b\\\"\"}\n",
			list + "    - {statement: 7a, rating: secure, evidence: \"Seen: twice\"}\n"},
		{"braces that lack evidence", list + "    - {statement: \"7a\", rating: emerging}\n", list + "    - {statement: \"7a\", rating: secure, evidence: \"Seen: twice\"}\n"},
		{"evidence in a block", list + "    - statement: 7a\n      rating: emerging\n      evidence: >-\n        one\n        two\n  focus: []\n",
			list + "    - statement: 7a\n      rating: secure\n      evidence: \"Seen: twice\"\n  focus: []\n"},
		{"evidence over lines in quotes", list + "    - statement: 7a\n      rating: 'emerging'\n      evidence: \"one\n        two\" # so\n",
			list + "    - statement: 7a\n      rating: secure\n      evidence: \"Seen: twice\" # so\n"},
		{"rating in a deep indentation", head + "audit:\n    ratings:\n        - statement: \"1.1\"\n          rating: secure\n",
			head + "audit:\n    ratings:\n        - statement: \"1.1\"\n          rating: secure\n        - statement: 7a\n          rating: secure\n          evidence: \"Seen: twice\"\n"},
		{"added behind others", list + "    - statement: \"1.1\"\n      rating: secure\n      evidence: |\n        one\n\n        two\n  focus: []\n",
			list + "    - statement: \"1.1\"\n      rating: secure\n      evidence: |\n        one\n\n        two\n" + rating + "  focus: []\n"},
	} {
		compare(t, c, func(f *source.File) ([]byte, error) { return edit.SetRating(f, "ucl/m1", secure, false) })
	}
}

func TestSetRatingKeepsTheEvidence(t *testing.T) {
	before := head + "audit:\n  ratings:\n    - {statement: 7a, rating: emerging, evidence: kept}\n"
	got, err := edit.SetRating(source.NewFile("log.yaml", []byte(before)), "ucl/m1", logbook.Rating{Statement: "7a", Rating: "developing"}, false)
	if want := strings.Replace(before, "emerging", "developing", 1); err != nil || string(got) != want {
		t.Errorf("%v\n%s", err, got)
	}
}

func TestSetRatingClearsTheEvidence(t *testing.T) {
	before := head + "audit:\n  ratings:\n    - {statement: 7a, rating: emerging, evidence: 'don''t'} # so\n"
	got, err := edit.SetRating(source.NewFile("log.yaml", []byte(before)), "ucl/m1", logbook.Rating{Statement: "7a", Rating: "secure"}, true)
	if want := head + "audit:\n  ratings:\n    - {statement: 7a, rating: secure, evidence: \"\"} # so\n"; err != nil || string(got) != want {
		t.Errorf("%v\n%s", err, got)
	}
}

func TestSetFocusInEveryLayout(t *testing.T) {
	section := head + "audit:\n  of: ucl/m1\n"
	for _, c := range []piece{
		{"no section", head + "notes: x\n", section + "  focus: [\"7a\", \"1.1\"]\nnotes: x\n"},
		{"blank section", head + "audit:\nnotes: x\n", section + "  focus: [\"7a\", \"1.1\"]\nnotes: x\n"},
		{"no focus", section + "\n# next\nnotes: x\n", section + "  focus: [\"7a\", \"1.1\"]\n\n# next\nnotes: x\n"},
		{"no focus, no final line break", strings.TrimSuffix(section, "\n"), section + "  focus: [\"7a\", \"1.1\"]\n"},
		{"blank", section + "  focus: # which?\n", section + "  focus: [\"7a\", \"1.1\"] # which?\n"},
		{"empty brackets", section + "  focus: []\n", section + "  focus: [\"7a\", \"1.1\"]\n"},
		{"other statements", section + "  focus: [7b, \"7c\"] # agreed\n  ratings: []\n", section + "  focus: [\"7a\", \"1.1\"] # agreed\n  ratings: []\n"},
		{"brackets over lines", section + "  focus: [\n    7b,\n    7c\n  ]\nnotes: x\n", section + "  focus: [\"7a\", \"1.1\"]\nnotes: x\n"},
		{"in lines", section + "  focus:\n    - 7b\n    - \"7c\" # so\nnotes: x\n", section + "  focus: [\"7a\", \"1.1\"] # so\nnotes: x\n"},
	} {
		compare(t, c, func(f *source.File) ([]byte, error) { return edit.SetFocus(f, "ucl/m1", []string{"7a", "1.1"}) })
	}
}

func TestRefusedLayoutsOfAudits(t *testing.T) {
	for name, lines := range map[string]string{
		"audit in braces":        "audit: {of: ucl/m1}\n",
		"audit as text":          "audit: none\n",
		"audit as list":          "audit: [7a]\n",
		"broken file":            "audit: [\n",
		"rating as list":         "audit:\n  ratings:\n    - statement: 7a\n      rating: [secure]\n  focus: {a: b}\n",
		"rating given in a list": "audit:\n  ratings: {7a: secure}\n  focus: {a: b}\n",
	} {
		data := head + lines
		f := source.NewFile("log.yaml", []byte(data))
		got, err := edit.SetRating(f, "ucl/m1", secure, false)
		if !errors.Is(err, edit.ErrUnclear) || got != nil || string(f.Data) != data {
			t.Errorf("%s: rating: %v\n%s", name, err, got)
		}
		got, err = edit.SetFocus(f, "ucl/m1", []string{"7a"})
		if !errors.Is(err, edit.ErrUnclear) || got != nil || string(f.Data) != data {
			t.Errorf("%s: focus: %v\n%s", name, err, got)
		}
	}
}
