package schema_test

import (
	"strings"
	"testing"

	"github.com/ectm/ectm/pkg/schema"
)

func TestSlugs(t *testing.T) {
	for text, want := range map[string]bool{
		"a": true, "refocus-2": true, "2026": true, strings.Repeat("a", 64): true,
		"": false, "A": false, "a--b": false, "-a": false, "a-": false, "a_b": false, "a b": false, "é": false, "a/b": false, "a\n": false,
		strings.Repeat("a", 65): false,
	} {
		if got := schema.IsSlug(text); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
	for text, want := range map[string]bool{
		"a": true, "a/b-2/c": true, "": false, "/a": false, "a/": false, "a//b": false, "../a": false, "a/..": false, "a/B": false, "a\n": false,
	} {
		if got := schema.IsPath(text); got != want {
			t.Errorf("path %q: %t", text, got)
		}
	}
}

func TestSlugify(t *testing.T) {
	for words, want := range map[string]string{
		"Plan Aloud": "plan-aloud", "Don't stop": "dont-stop", "Don’t stop": "dont-stop", "  a -- b  ": "a-b", "1.1 Trust": "1-1-trust", "Zoë": "zo",
		"日本": "", "": "", "--": "", "x!": "x", strings.Repeat("ab ", 40): strings.Repeat("ab-", 21) + "a",
	} {
		got := schema.Slugify(words)
		if got != want || got != "" && !schema.IsSlug(got) {
			t.Errorf("%q: %q, want %q", words, got, want)
		}
	}
}

func TestChoice(t *testing.T) {
	for want, words := range map[string][]string{"": nil, "a": {"a"}, "a or b": {"a", "b"}, "a, b or c": {"a", "b", "c"}} {
		if got := schema.Choice(words); got != want {
			t.Errorf("%v: %q", words, got)
		}
	}
}

// Every form of value that a description may ask for, with one text that fits and one that does not.
func TestScalarsOfEachKind(t *testing.T) {
	count := &schema.Type{Kind: schema.Int, Name: "a number", Min: 1, Max: 3}
	for _, c := range []struct {
		name    string
		t       *schema.Type
		fit, no string
		want    string
	}{
		{"slug", schema.ASlug, "a-b", "a b", `1:4-7 "a b" is not a short name (use lower-case letters, digits and single hyphens, at most 64 characters, such as "a-b")`},
		{"slug of nothing usable", schema.ASlug, "a", "日", `1:4-5 "日" is not a short name (use lower-case letters, digits and single hyphens, at most 64 characters)`},
		{"path", schema.APath, "a/b", "a//b", `1:4-8 "a//b" is not an id (ids have lower-case letters, digits, - and /)`},
		{"date", schema.ADate, "2026-09-28", "2026-09-31", `1:4-14 "2026-09-31" is not a day that exists (look at the month and the day again)`},
		{"time", schema.ATime, "09:05", "9:05", `1:4-8 "9:05" is not a time of day; expected HH:MM (write 15:45 for a quarter to four)`},
		{"cadence", schema.ACadence, "10d", "monthly", `1:4-11 "monthly" is not a rhythm; expected fortnightly, weekly or a number of days such as 10d (write fortnightly, weekly, or a number with d behind it)`},
		{"bool", schema.ABool, "true", "yes", `1:4-7 "yes" is neither true nor false (write true or false)`},
		{"int", count, "3", "4", `1:4-5 4 is out of range; expected 1 to 3 (write a number from 1 to 3)`},
		{"huge int", count, "1", "99999999999999999999", `1:4-24 "99999999999999999999" is not a whole number (write a number from 1 to 3, without words)`},
		{"enum", schema.OneOf("a word", "to", "fro"), "to", "TO", `1:4-6 "TO" is not a word; expected fro or to (write to)`},
	} {
		object := &schema.Type{Kind: schema.Object, Fields: []schema.Field{{Key: "k", Type: c.t}}}
		if got := told(schema.Check(read(t, "k: "+c.fit), object)); got != "" {
			t.Errorf("%s: %q does not fit: %s", c.name, c.fit, got)
		}
		if got := told(schema.Check(read(t, "k: "+c.no), object)); got != c.want {
			t.Errorf("%s: %s\nwant %s", c.name, got, c.want)
		}
	}
}

func TestOneOfSeveralForms(t *testing.T) {
	either := &schema.Type{Kind: schema.Either, Name: "a text or a list of texts", Options: []*schema.Type{schema.ADate, schema.ListOf(schema.ASlug)}}
	object := &schema.Type{Kind: schema.Object, Fields: []schema.Field{{Key: "k", Type: either}}}
	for data, want := range map[string]string{
		"k: 2026-09-28": "", "k: [a, b-c]": "", "k:": "", "k: []": "",
		"k: [a, B]":    `1:8-9 "B" is not a short name (use lower-case letters, digits and single hyphens, at most 64 characters, such as "b")`,
		"k: {a: b}":    "1:4-4 expected a text or a list of texts, found keys with values (a text with a colon in it needs quotes)",
		"k: yesterday": `1:4-13 "yesterday" is not a date; expected YYYY-MM-DD (write the year, the month and the day as numbers, such as 2026-09-28)`,
	} {
		if got := told(schema.Check(read(t, data), object)); got != want {
			t.Errorf("%q: %s\nwant %s", data, got, want)
		}
	}
}
