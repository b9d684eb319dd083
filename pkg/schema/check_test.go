package schema_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/schema"
	"github.com/ectm/ectm/pkg/source"
	"github.com/ectm/ectm/pkg/yamlnode"
)

const head = "session: ucl/m1/week-2\ndate: 2026-09-14\nstatus: held\n"

func read(t *testing.T, data string) *yamlnode.Node {
	t.Helper()
	root, found := yamlnode.Parse(source.NewFile("f.yaml", []byte(data)))
	if root == nil || len(found) > 0 {
		t.Fatalf("%q: %v", data, found)
	}
	return root
}

// told writes findings as line:column-end message (help).
func told(found diag.List) string {
	var b strings.Builder
	for _, d := range found {
		fmt.Fprintf(&b, "%d:%d-%d %s (%s)\n", d.Pos().Line, d.Pos().Column, d.Span.End.Column, d.Message, d.Help)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func TestFaultsOfALog(t *testing.T) {
	for _, c := range []struct{ name, lines, want string }{
		{"nothing wrong", "minutes: 50\nnotes: x\n", ""},
		{"blank values fit", "minutes:\naction_steps:\nreviews: []\nfeedback:\n  praise:\n    -\nnext_meeting: {date: , time: ''}\n", ""},
		{"date as in Britain", "next_meeting: {date: 28/9/2026}\n",
			`4:22-31 "28/9/2026" is not written as a date; expected YYYY-MM-DD (write 2026-09-28)`},
		{"date with words", "next_meeting:\n  date: 28 September 2026\n",
			`5:9-26 "28 September 2026" is not written as a date; expected YYYY-MM-DD (write 2026-09-28)`},
		{"day that does not exist", "next_meeting: {date: 2026-02-30}\n",
			`4:22-32 "2026-02-30" is not a day that exists (look at the month and the day again)`},
		{"no date", "next_meeting: {date: soon}\n",
			`4:22-26 "soon" is not a date; expected YYYY-MM-DD (write the year, the month and the day as numbers, such as 2026-09-28)`},
		{"time with a dot", "next_meeting: {time: 15.45}\n",
			`4:22-27 "15.45" is not a time of day; expected HH:MM (write 15:45 for a quarter to four)`},
		{"time that does not exist", "next_meeting:\n  time: \"24:00\"\n",
			`5:10-15 "24:00" is not a time of day; expected HH:MM (write 15:45 for a quarter to four)`},
		{"no number", "minutes: an hour\n", `4:10-17 "an hour" is not a whole number (write a number from 0 to 600, without words)`},
		{"half a minute", "minutes: 50.5\n", `4:10-14 "50.5" is not a whole number (write a number from 0 to 600, without words)`},
		{"too many", "minutes: 601\n", `4:10-13 601 is out of range; expected 0 to 600 (write a number from 0 to 600)`},
		{"below zero", "practice: {rounds: -1}\n", `4:20-22 -1 is out of range; expected 0 to 50 (write a number from 0 to 50)`},
		{"word with a capital", "reviews:\n  - {step: a-b, outcome: Met}\n",
			`5:26-29 "Met" is not an outcome; expected dropped, met, not-met or partly-met (write met)`},
		{"word in two words", "reviews:\n  - {step: a-b, outcome: partly met}\n",
			`5:26-36 "partly met" is not an outcome; expected dropped, met, not-met or partly-met (write partly-met)`},
		{"word from nowhere", "reviews:\n  - {step: a-b, outcome: excellent}\n",
			`5:26-35 "excellent" is not an outcome; expected dropped, met, not-met or partly-met (write one of them)`},
		{"id with capitals", "action_steps:\n  - id: Plan Aloud\n",
			`5:9-19 "Plan Aloud" is not a short name (use lower-case letters, digits and single hyphens, at most 64 characters, such as "plan-aloud")`},
		{"id of an area with a blank", "diagnostic:\n  - area: c1/think aloud\n",
			`5:11-25 "c1/think aloud" is not an id (ids have lower-case letters, digits, - and /)`},
		{"text where a list belongs", "reviews: none\n", "4:10-10 expected a list, found a text (write each item on a line of its own that starts with -)"},
		{"keys where a list belongs", "reviews:\n  step: a-b\n", "5:3-3 expected a list, found keys with values (start each item with - in front of its first key)"},
		{"keys where a text belongs", "focus_area:\n  Planning: aloud\n", "5:3-3 expected a text, found keys with values (a text with a colon in it needs quotes)"},
		{"list where a text belongs", "focus_area: [one, two]\n",
			"4:13-13 expected a text, found a list (join the items into one text; a text that starts with - or [ needs quotes)"},
		{"text where keys belong", "next_meeting: 2026-09-28\n", "4:15-15 expected keys with values, found a text (keys here: date, time, place)"},
		{"text in a list of keys", "reviews: [plan-aloud]\n",
			"4:11-11 expected keys with values, found a text (keys here: step, outcome, evidence, next)"},
		{"unknown key", "sesion: x\n", `4:1-7 unknown key "sesion"; the nearest known key is "session" (keys here: action_plan, action_steps, audit, completed, ` +
			`contract, date, diagnostic, expert, feedback, focus_area, minutes, next_meeting, no_step, notes, observation, practice, private, reason, reviews, session, status)`},
		{"unknown key far from all", "next_meeting:\n  weather: fine\n", `5:3-10 unknown key "weather" (keys here: date, place, time)`},
		{"key with a capital", "next_meeting: {Place: Room 4}\n", `4:16-21 unknown key "Place"; the nearest known key is "place" (keys here: date, place, time)`},
		{"comma in braces", "next_meeting: {place: Room 4, near the hall}\n",
			`4:31-44 the text before this ended at a comma (inside braces a text with a comma in it needs quotes)`},
		{"required key in a list", "audit:\n  ratings:\n    - rating: secure\n    - statement:\n      rating: secure\n",
			"6:7-7 the key \"statement\" is missing (add a text, for example statement: \"1.1\")\n" +
				"7:7-16 the key \"statement\" has no value (add a text, for example statement: \"1.1\")"},
		{"several faults, each at its place", "minutes: x\nnext_meeting: {date: y}\nunheard: z\n",
			"4:10-11 \"x\" is not a whole number (write a number from 0 to 600, without words)\n" +
				"5:22-23 \"y\" is not a date; expected YYYY-MM-DD (write the year, the month and the day as numbers, such as 2026-09-28)\n" +
				`6:1-8 unknown key "unheard" (keys here: action_plan, action_steps, audit, completed, contract, date, diagnostic, expert, feedback, focus_area, ` +
				`minutes, next_meeting, no_step, notes, observation, practice, private, reason, reviews, session, status)`},
	} {
		t.Run(c.name, func(t *testing.T) {
			found := schema.Check(read(t, head+c.lines), logbook.LogSchema)
			if got := told(found); got != c.want {
				t.Errorf("found:\n%s\nwant:\n%s", got, c.want)
			}
			for _, d := range found {
				if d.Rule != "file/schema" || d.Severity != diag.Error {
					t.Errorf("rule %s, severity %s", d.Rule, d.Severity)
				}
			}
		})
	}
}

func TestRequiredKeys(t *testing.T) {
	for _, c := range []struct{ data, want string }{
		{"status: held\nsession:\n", `2:1-8 the key "session" has no value (add an id, for example session: teach-first-y2/c1/refocus-2)` + "\n" +
			`1:1-1 the key "date" is missing (add a date, for example date: 2026-09-28)`},
		{"- a\n", "1:1-1 expected keys with values, found a list (keys here: session, date, status, reason, minutes, completed, focus_area, contract, feedback, " +
			"action_steps, no_step, reviews, practice, expert, observation, diagnostic, audit, action_plan, notes, next_meeting, private)"},
	} {
		if got := told(schema.Check(read(t, c.data), logbook.LogSchema)); got != c.want {
			t.Errorf("%q: found:\n%s\nwant:\n%s", c.data, got, c.want)
		}
	}
}

func TestRulesInConfig(t *testing.T) {
	config := logbook.ConfigSchema([]string{"log/order", "step/id"})
	root := read(t, "version: 2\nchecks:\n  log/order: off\n  log/odrer: error\n  step/id: loud\nterms:\n  - {name: Autumn, start: 2026-09-02}\n")
	want := "1:10-11 2 is not a version; expected 1 (write 1)\n" +
		"4:3-12 unknown key \"log/odrer\"; the nearest known key is \"log/order\" (keys here: log/order, step/id)\n" +
		"5:12-16 \"loud\" is not a severity; expected error, info, off or warning (write one of them)\n" +
		`7:5-5 the key "end" is missing (add a date, for example end: 2026-12-18)`
	if got := told(schema.Check(root, config)); got != want {
		t.Errorf("found:\n%s\nwant:\n%s", got, want)
	}
}
