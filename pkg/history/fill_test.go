package history_test

import (
	"strings"
	"testing"

	"github.com/ectm/ectm/pkg/history"
)

func TestFocusArea(t *testing.T) {
	h := tell(t, mia,
		[4]string{"school/start/welcome", "2026-09-07", "held", "focus_area: first\n"},
		[4]string{"alpha/p1/talk", "2026-09-14", "held", ""},
		[4]string{"alpha/p1/rate", "2026-09-21", "planned", "focus_area: dreamt\n"},
		[4]string{"alpha/p2/talk", "2026-09-28", "held", "focus_area: alpha/p1/voice\n"})
	for i, want := range []string{"first", "first", "first", "alpha/p1/voice"} {
		if got := h.FocusArea(h.Logs[i]); got != want {
			t.Errorf("up to %s: %q, want %q", h.Logs[i].Session, got, want)
		}
	}
	if got := h.FocusArea(nil); got != "alpha/p1/voice" {
		t.Errorf("in the end: %q", got)
	}
	if got := tell(t, mia).FocusArea(nil); got != "" {
		t.Errorf("without logs: %q", got)
	}
}

func TestFill(t *testing.T) {
	const text = "{ect}, {mentor}: {focus_area}; {action_step}; {themes}; {part}; {next_part}; {other} {"
	full := tell(t, mia, [4]string{"alpha/p1/talk", "2026-09-14", "held", "focus_area: alpha/p1/voice\n" + step("a", "")})
	two := tell(t, mia, [4]string{"alpha/p1/talk", "2026-09-14", "held", step("a", "")}, [4]string{"alpha/p2/talk", "2026-09-21", "held", step("b", "")})
	closed := tell(t, mia, [4]string{"alpha/p1/talk", "2026-09-14", "held", "focus_area: own words\n" + step("a", "")},
		[4]string{"alpha/p2/talk", "2026-09-21", "held", review("a", "met", "new-step")})
	unknown := tell(t, "")
	p := full.Programme("alpha")
	for _, c := range []struct {
		name string
		h    *history.History
		id   string
		want string
	}{
		{"all that is known", full, "alpha/p1/talk", "Mia Stone, Jon Reed: Use of the voice; Do a aloud; Calm starts and Clear ends; First; Second; {other} {"},
		{"two open steps", two, "alpha/p1/talk", "Mia Stone, Jon Reed: ________; Do a aloud; Do b aloud; Calm starts and Clear ends; First; Second; {other} {"},
		{"last part, no open step", closed, "alpha/p2/talk", "Mia Stone, Jon Reed: own words; ________; Bold ends; Second; ________; {other} {"},
		{"nothing recorded", unknown, "alpha/p1/talk", "________, ________: ________; ________; Calm starts and Clear ends; First; Second; {other} {"},
		{"no ECT", nil, "alpha/p1/talk", "________, ________: ________; ________; Calm starts and Clear ends; First; Second; {other} {"},
	} {
		if got := history.Fill(text, c.h, p, full.Session(c.id)); got != c.want {
			t.Errorf("%s: %q\nwant %q", c.name, got, c.want)
		}
	}
	if got := history.Fill(text, nil, nil, nil); got != "________, ________: ________; ________; ________; ________; ________; {other} {" {
		t.Errorf("no programme: %q", got)
	}
	if got := history.Fill("no braces", full, p, full.Session("alpha/p1/talk")); got != "no braces" {
		t.Errorf("a plain text became %q", got)
	}
}

// What stands in a record is a text: braces in it are not filled a second time.
func TestFilledWordsStay(t *testing.T) {
	h := tell(t, "ect: mia-stone\nname: \"{mentor}\"\nmentor: Jon Reed\nprogrammes: [alpha]\n")
	for range 20 {
		if got := history.Fill("{ect} and {mentor}", h, nil, nil); got != "{mentor} and Jon Reed" {
			t.Fatalf("%q", got)
		}
	}
}

func TestAudits(t *testing.T) {
	h := tell(t, mia,
		[4]string{"alpha/p1/rate", "2026-09-14", "held", "audit: {ratings: [{statement: \"7a\", rating: emerging}], focus: [\"7a\"]}\n"},
		[4]string{"alpha/p1/extra", "2026-09-21", "planned", "audit: {of: alpha/p2, ratings: [{statement: \"1.1\", rating: secure}], focus: [\"1.1\"]}\n"},
		[4]string{"alpha/p2/talk", "2026-09-28", "held", "audit: {ratings: [{statement: \"1.1\", rating: }]}\n"},
		[4]string{"school/start/farewell", "2026-10-05", "cancelled", "audit: {ratings: [{statement: \"1.1\", rating: secure}], focus: [\"x\"]}\n"},
		[4]string{"school/start/visit", "2026-10-12", "held", "audit: {ratings: [{statement: \"7a\", rating: secure}]}\n"})
	var got []string
	for _, l := range h.Audits() {
		got = append(got, l.Session+" of "+h.AuditOf(l))
	}
	want := []string{"alpha/p1/rate of alpha/p1", "alpha/p1/extra of alpha/p2", "school/start/visit of school/start"}
	if len(got) != 3 || got[0] != want[0] || got[1] != want[1] || got[2] != want[2] {
		t.Errorf("%q, want %q", got, want)
	}
}

// Each module keeps the focus of its latest audit that agreed any, though another module was audited since.
func TestFocusOfEachModule(t *testing.T) {
	audit := func(of, statement, focus string) string {
		return "audit: {of: " + of + ", ratings: [{statement: " + statement + ", rating: emerging}], focus: [" + focus + "]}\n"
	}
	h := tell(t, mia,
		[4]string{"alpha/p1/rate", "2026-09-14", "held", audit("alpha/p1", "7a", "7b")},
		[4]string{"alpha/p1/extra", "2026-09-21", "held", audit("alpha/p1", "7a", "7a, 1.1")},
		[4]string{"alpha/p2/talk", "2026-09-28", "held", audit("alpha/p2", "1.1", "1.1, 2a")},
		[4]string{"alpha/p1/extra", "2026-10-05", "planned", audit("alpha/p1", "7a", "")})
	if focus := h.FocusStatements(); strings.Join(focus, " ") != "7a 1.1 2a" {
		t.Errorf("focus: %q", focus)
	}
}

func TestPartsThatServeTheFocus(t *testing.T) {
	h := tell(t, mia, [4]string{"alpha/p1/rate", "2026-09-14", "held", "audit: {ratings: [{statement: \"7a\", rating: emerging}], focus: [\"7a\"]}\n"})
	talk, rate := h.Session("alpha/p1/talk"), h.Session("alpha/p1/rate")
	if !h.ServesFocus(talk, talk.Agenda[0]) || h.ServesFocus(talk, talk.Agenda[1]) || h.ServesFocus(rate, rate.Agenda[0]) {
		t.Error("the parts that serve the focus are told wrongly")
	}
}
