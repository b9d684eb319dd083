package plan_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/ectm/ectm/pkg/plan"
)

func TestNextSession(t *testing.T) {
	skipped := [4]string{"alpha/p1/one", "2026-09-08", "skipped", "reason: trip\n"}
	for _, c := range []struct {
		name                  string
		story                 story
		next, meeting, missed string
		complete              bool
	}{
		{"at the start", story{}, "p1/look", "p1/one", "", false},
		{"after the diagnostic", story{logs: upTo("", "p1/look")}, "p1/one", "p1/one", "", false},
		{"a self-study needs no log", story{logs: upTo("", "p1/look", "p1/one")}, "p1/visit", "p1/two", "", false},
		{"one left out is missed", story{logs: upTo("", "p1/one", "p1/visit")}, "p1/two", "p1/two", "p1/look", false},
		{"several left out", story{logs: upTo("", "p1/drop-in")}, "p2/three", "p2/three", "p1/look p1/one p1/visit p1/two", false},
		{"an optional one moves nothing", story{logs: upTo("", "p1/look", "p1/extra")}, "p1/one", "p1/one", "", false},
		{"a skipped one is done", story{logs: append(upTo("", "p1/look"), skipped)}, "p1/visit", "p1/two", "", false},
		{"a cancelled one is not", story{logs: append(upTo("", "p1/look"), [4]string{"alpha/p1/one", "2026-09-08", "cancelled"})}, "p1/one", "p1/one", "", false},
		{"a planned one is not", story{logs: append(upTo("", "p1/look"), [4]string{"alpha/p1/one", "2026-09-08", "planned"})}, "p1/one", "p1/one", "", false},
		{"completed in another log", story{logs: upTo("completed: [alpha/p1/visit]\n", "p1/look", "p1/one")}, "p1/two", "p1/two", "", false},
		{"held out of order", story{logs: upTo("", "p1/look", "p1/two", "p1/one")}, "p1/drop-in", "p2/three", "p1/visit", false},
		{"all done", story{logs: upTo("", "p1/look", "p1/one", "p1/visit", "p1/two", "p1/drop-in", "p2/three")}, "", "", "", true},
		{"the last done, others missed", story{logs: upTo("", "p2/three")}, "", "", "p1/look p1/one p1/visit p1/two p1/drop-in", true},
		{"two programmes", story{programmes: "[alpha, beta]", logs: upTo("", "p2/three")}, "beta/b/last", "beta/b/last", "p1/look p1/one p1/visit p1/two p1/drop-in", false},
		{"two programmes, the other way round", story{programmes: "[beta, alpha]"}, "beta/b/last", "beta/b/last", "", false},
		{"one that waits for another programme, held early", story{programmes: "[delta, alpha]",
			logs: [][4]string{{"delta/d/welcome", "2026-09-01", "held"}, {"delta/d/look-in", "2026-09-02", "held"}}}, "p1/look", "p1/one", "", false},
		{"one that waits for another programme, its turn", story{programmes: "[delta, alpha]",
			logs: append(upTo("", "p1/look", "p1/one", "p1/visit", "p1/two"), [4]string{"delta/d/welcome", "2026-09-01", "held"})}, "delta/d/look-in", "p2/three", "", false},
		{"no programme that exists", story{programmes: "[omega]"}, "", "", "", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			h := c.story.tell(t)
			p := plan.Next(h, "2026-09-30")
			got := fmt.Sprintf("next %q, meeting %q, missed %q, complete %t", named(p.Session), named(p.Meeting), list(p.Missed), p.Complete)
			if want := fmt.Sprintf("next %q, meeting %q, missed %q, complete %t", c.next, c.meeting, c.missed, c.complete); got != want {
				t.Errorf("%s\nwant %s", got, want)
			}
			if (p.Programme == nil) != (p.Session == nil) || p.Programme != nil && p.Programme.ID != p.Session.Programme {
				t.Errorf("programme %v", p.Programme)
			}
		})
	}
}

func TestDueDates(t *testing.T) {
	held := func(id, date, lines string) [4]string { return [4]string{"alpha/" + id, date, "held", lines} }
	for _, c := range []struct {
		name         string
		story        story
		due, meeting string
	}{
		{"start", story{ect: "start: 2026-09-07\n"}, "2026-09-07", "2026-09-07"},
		{"no start", story{}, "", ""},
		{"still the start after an event", story{ect: "start: 2026-09-07\n", logs: [][4]string{held("p1/look", "2026-09-03", "")}}, "2026-09-07", "2026-09-07"},
		{"agreed", story{logs: [][4]string{held("p1/one", "2026-09-14", "next_meeting: {date: 2026-09-23}\n")}}, "2026-09-23", "2026-09-23"},
		{"agreed in a break", story{logs: [][4]string{held("p1/one", "2026-10-14", "next_meeting: {date: 2026-10-27}\n")}}, "2026-10-27", "2026-10-27"},
		{"by the programme's rhythm", story{logs: [][4]string{held("p1/one", "2026-09-14", "")}}, "2026-09-21", "2026-09-21"},
		{"by one's own rhythm", story{ect: "cadence: 10d\n", logs: [][4]string{held("p1/one", "2026-09-14", "")}}, "2026-09-24", "2026-09-24"},
		{"past a break", story{logs: [][4]string{held("p1/one", "2026-10-20", "")}}, "2026-11-03", "2026-11-03"},
		{"past the holidays", story{ect: "cadence: fortnightly\n", logs: [][4]string{held("p1/one", "2026-12-15", "")}}, "2027-01-05", "2027-01-05"},
		{"the last meeting counts", story{logs: [][4]string{held("p1/one", "2026-09-14", "next_meeting: {date: 2026-09-23}\n"), held("p1/extra", "2026-09-24", "")}},
			"2026-10-01", "2026-10-01"},
		{"an extra one leaves what was agreed", story{logs: [][4]string{held("p1/one", "2026-09-14", "next_meeting: {date: 2026-09-23}\n"), held("p1/extra", "2026-09-16", "")}},
			"2026-09-23", "2026-09-23"},
		{"a cancelled one agrees nothing", story{logs: [][4]string{held("p1/one", "2026-09-14", ""),
			{"alpha/p1/two", "2026-09-21", "cancelled", "next_meeting: {date: 2026-09-30}\n"}}}, "2026-09-21", "2026-09-21"},
		{"an event agrees nothing", story{logs: [][4]string{held("p1/one", "2026-09-14", ""), held("p1/visit", "2026-09-16", "next_meeting: {date: 2026-11-11}\n")}},
			"2026-09-21", "2026-09-21"},
		{"visit as arranged", story{logs: [][4]string{held("p1/one", "2026-09-14", "expert: {date: 2026-09-17}\n")}}, "2026-09-17", "2026-09-21"},
		{"visit not arranged", story{logs: [][4]string{held("p1/one", "2026-09-14", "expert: {colleague: Ann Lee}\n")}}, "2026-09-21", "2026-09-21"},
		{"visit as planned in its own log", story{logs: [][4]string{held("p1/one", "2026-09-14", "expert: {date: 2026-09-17}\n"),
			{"alpha/p1/visit", "2026-09-18", "planned", "expert: {date: 2026-09-18}\n"}}}, "2026-09-18", "2026-09-21"},
		{"second visit not arranged", story{programmes: "[gamma]", logs: [][4]string{{"gamma/g/plan-1", "2026-09-01", "held", "expert: {date: 2026-09-03}\n"},
			{"gamma/g/visit-1", "2026-09-03", "held", "expert: {date: 2026-09-03}\n"},
			{"gamma/g/plan-2", "2026-09-14", "held", "expert: {colleague: Ann Lee}\nnext_meeting: {date: 2026-09-24}\n"}}}, "2026-09-24", "2026-09-24"},
		{"second visit, the first skipped", story{programmes: "[gamma]", logs: [][4]string{{"gamma/g/plan-1", "2026-09-01", "held", "expert: {date: 2026-09-03}\n"},
			{"gamma/g/visit-1", "2026-09-03", "skipped", "reason: ill\n"},
			{"gamma/g/plan-2", "2026-09-14", "held", "expert: {date: 2026-09-22}\n"}}}, "2026-09-22", "2026-09-21"},
		{"event with its meeting", story{logs: [][4]string{held("p1/two", "2026-09-14", "next_meeting: {date: 2026-09-25}\n")}}, "2026-09-25", "2026-09-25"},
		{"no rhythm known", story{programmes: "[alpha, beta]", logs: [][4]string{held("p2/three", "2026-09-14", "")}}, "", ""},
		{"own rhythm where the programme has none", story{programmes: "[alpha, beta]", ect: "cadence: weekly\n", logs: [][4]string{held("p2/three", "2026-09-14", "")}},
			"2026-09-21", "2026-09-21"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := plan.Next(c.story.tell(t), "2026-09-21")
			if string(p.Due) != c.due || string(p.MeetingDue) != c.meeting {
				t.Errorf("%s due %q, meeting %q; want %q, %q", named(p.Session), p.Due, p.MeetingDue, c.due, c.meeting)
			}
			if want := c.due != "" && c.due < "2026-09-21"; p.Overdue != want {
				t.Errorf("overdue: %t", p.Overdue)
			}
		})
	}
}

func TestPreparations(t *testing.T) {
	for _, c := range []struct {
		name  string
		story story
		want  []string
	}{
		{"event and the meeting behind it", story{}, []string{"Look round, false", "Read about ________, false"}},
		{"what is done", story{logs: upTo("focus_area: the voice\n", "p1/look")}, []string{"Look round, true", "Read about the voice, false"}},
		{"a visit, for the ECT", story{logs: upTo("", "p1/look", "p1/one")}, []string{"for the ECT: Tell the colleague, false", "Visit, false", "Reading, false"}},
		{"activities in another log", story{logs: upTo("completed: [alpha/p1/read]\n", "p1/look", "p1/one", "p1/visit")}, []string{"Visit, true", "Reading, true"}},
		{"of another part", story{logs: upTo("", "p1/drop-in")}, []string{"Drop-in, true"}},
	} {
		var got []string
		for _, p := range plan.Next(c.story.tell(t), "2026-09-21").Prepare {
			got = append(got, fmt.Sprintf("%s, %t", p.Text, p.Done))
			if p.Session != nil && p.Session.Title != p.Text {
				t.Errorf("%s: %q prepares %s", c.name, p.Text, p.Session.ID)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q\nwant %q", c.name, got, c.want)
		}
	}
}

func TestOpenStepsAndFocus(t *testing.T) {
	h := story{logs: [][4]string{
		{"alpha/p1/one", "2026-09-14", "held", "action_steps:\n  - {id: a, step: Wait, review: 2026-09-20}\n  - {id: b, step: Ask}\naudit: {ratings: [{statement: \"1.1\", rating: emerging}], focus: [\"7a\", \"1.1\"]}\n"},
		{"alpha/p1/visit", "2026-09-16", "held", ""},
	}}.tell(t)
	p := plan.Next(h, "2026-09-22")
	if len(p.OpenSteps) != 2 || p.OpenSteps[0].ID != "a" || !slices.Equal(p.Focus, []string{"1.1"}) {
		t.Errorf("%d open steps, focus %q", len(p.OpenSteps), p.Focus)
	}
}
