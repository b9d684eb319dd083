package main

import (
	"strings"
	"testing"

	"github.com/emersion/go-ical"
)

// TestCalendarReadsElsewhere parses the calendar with another library than the one that wrote it.
func TestCalendarReadsElsewhere(t *testing.T) {
	t.Chdir(t.TempDir())
	t.Setenv("ECTM_TODAY", demoDay)
	run(t, "init --demo demo")
	text := run(t, "-C demo next-session --format ics")
	if strings.Contains(strings.ReplaceAll(text, "\r\n", ""), "\n") {
		t.Error("a line does not end in CRLF")
	}
	for _, line := range strings.Split(text, "\r\n") {
		if len(line) > 75 {
			t.Errorf("a line of %d bytes is not folded: %q", len(line), line)
		}
	}
	first, again := events(t, text), events(t, run(t, "-C demo next-session --format ics"))
	if len(first) < 10 {
		t.Fatalf("%d events", len(first))
	}
	for uid := range again {
		if _, ok := first[uid]; !ok {
			t.Errorf("%s is new the second time", uid)
		}
	}
	meeting := first["daniel-osei.session.ucl.m1.week-4@ectm"]
	if start := meeting.Props.Get(ical.PropDateTimeStart); start == nil || start.Value != "20260520T080000" || start.Params.Get(ical.ParamTimezoneID) != "Europe/London" {
		t.Errorf("the meeting starts at %+v", start)
	}
	at, err := meeting.DateTimeStart(nil)
	if err != nil || at.UTC().Format("15:04") != "07:00" {
		t.Errorf("08:00 in London in May is %v, %v", at.UTC(), err)
	}
	review := first["daniel-osei.review.point-and-tell@ectm"]
	if start := review.Props.Get(ical.PropDateTimeStart); start == nil || start.Value != "20260520" || start.ValueType() != ical.ValueDate {
		t.Errorf("the review is on %+v", start)
	}
	if len(review.Children) != 1 || review.Children[0].Name != ical.CompAlarm {
		t.Errorf("the review has %d alarms", len(review.Children))
	}
}

// events gives the events of a calendar by their ids, which must differ.
func events(t *testing.T, text string) map[string]ical.Event {
	t.Helper()
	cal, err := ical.NewDecoder(strings.NewReader(text)).Decode()
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]ical.Event{}
	for _, e := range cal.Events() {
		uid, err := e.Props.Text(ical.PropUID)
		if err != nil {
			t.Fatal(err)
		}
		if _, twice := out[uid]; twice {
			t.Errorf("two events have the id %s", uid)
		}
		out[uid] = e
	}
	return out
}
