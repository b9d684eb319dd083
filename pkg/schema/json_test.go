package schema

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"testing"

	"github.com/ectm/ectm/pkg/calendar"
)

// A pattern of numbers accepts exactly those of its range, whatever stands in front of them.
func TestUpToIsTheRange(t *testing.T) {
	for _, r := range [][2]int{{0, 0}, {1, 1}, {0, 9}, {0, 50}, {1, 99}, {0, 600}, {1, 9999}, {0, 100000}} {
		pattern := regexp.MustCompile(`^(\+?0*(` + upTo(r[0], r[1]) + `))?$`)
		for n := range r[1] + 1000 {
			inside := n >= r[0] && n <= r[1]
			for _, form := range []string{"%d", "00%d", "+%d"} {
				if text := fmt.Sprintf(form, n); pattern.MatchString(text) != inside {
					t.Fatalf("%d to %d: %q gives %v", r[0], r[1], text, !inside)
				}
			}
		}
	}
}

// The pattern of dates knows each day of four hundred years, and the days that are none.
func TestDatePatternIsTheCalendar(t *testing.T) {
	pattern := regexp.MustCompile(`^(` + datePattern + `)$`)
	for year := 1896; year < 2300; year++ {
		for month := range 14 {
			for day := range 33 {
				text := fmt.Sprintf("%04d-%02d-%02d", year, month, day)
				if _, real := calendar.ParseDate(text); pattern.MatchString(text) != real {
					t.Fatalf("%s gives %v", text, !real)
				}
			}
		}
	}
}

func TestJSONSchemaIsTheSameEachTime(t *testing.T) {
	file := &Type{Kind: Object, Name: "a file", Fields: []Field{
		{Key: "id", Type: ASlug, Required: true, Doc: "The name, \"short\" & <plain>.", Example: "a-b"},
		{Key: "areas", Type: ListOf(APath), Doc: "Where it counts."},
		{Key: "rank", Type: &Type{Kind: Int, Name: "a rank", Max: 3}, Doc: "The rank.", Example: "2"},
		{Key: "marks", Type: &Type{Kind: Map, Name: "marks", Elem: ABool}, Doc: "Marks by name."},
	}}
	hints := Hints{Sets: map[string][]Hint{"b": {{"x/y", "Why"}}, "a": {{"z", "Zed"}}, "none": nil}, At: map[string][]string{"areas": {"b", "a", "none"}, "id": {"none"}}}
	first := JSONSchema(file, "urn:example", "A file", hints)
	for range 20 {
		if again := JSONSchema(file, "urn:example", "A file", hints); !bytes.Equal(first, again) {
			t.Fatalf("two runs differ:\n%s\n%s", first, again)
		}
	}
	var parsed struct {
		Properties map[string]struct {
			Description string
			Examples    []any
			Items       struct {
				AnyOf []map[string]string
			}
		}
		Required []string
		Defs     map[string]any `json:"$defs"`
	}
	if err := json.Unmarshal(first, &parsed); err != nil {
		t.Fatal(err)
	}
	offered := fmt.Sprint(parsed.Properties["areas"].Items.AnyOf)
	if offered != "[map[$ref:#/$defs/b] map[$ref:#/$defs/a] map[]]" || len(parsed.Defs) != 2 {
		t.Errorf("offered: %s of %v", offered, parsed.Defs)
	}
	if id := parsed.Properties["id"]; id.Description != `The name, "short" & <plain>.` || fmt.Sprint(id.Examples, parsed.Required) != "[a-b] [id]" {
		t.Errorf("id: %+v, required: %v", id, parsed.Required)
	}
	if rank := parsed.Properties["rank"]; fmt.Sprint(rank.Examples) != "[2]" {
		t.Errorf("rank: %+v", rank)
	}
}
