package audit_test

import (
	"slices"
	"testing"

	"github.com/ectm/ectm/pkg/audit"
	"github.com/ectm/ectm/pkg/calendar"
)

const step = "action_steps: [{id: first-words, step: Say it, area: \"1a\", review: 2026-10-05}]\n"

func TestTrace(t *testing.T) {
	h := tell(t,
		[3]string{"m1/rate", "2026-09-07", rated("1a emerging, 7a secure", "1a")},
		[3]string{"m1/talk-2", "2026-09-14", step},
		[3]string{"m1/talk-3", "2026-09-21", "reviews: [{step: first-words, outcome: met}]\n"},
		[3]string{"m6/rate", "2027-09-07", rated("1a secure!")})
	var got []string
	for _, e := range audit.Trace(h, "1a") {
		got = append(got, string(e.Date)+" "+e.Kind+": "+e.What+" ["+e.File[len("logs/una-frost/"):]+"]")
	}
	want := []string{
		"2026-09-07 rated: rated emerging in the audit of beech/m1 [log-0.yaml]",
		"2026-09-07 focus: agreed as a focus of beech/m1 [log-0.yaml]",
		"2026-09-14 session: beech/m1/talk-2: Talk two [log-1.yaml]",
		"2026-09-14 step: step first-words set [log-1.yaml]",
		"2026-09-21 review: step first-words reviewed: met [log-2.yaml]",
		"2027-09-07 rated: rated secure in the audit of beech/m6 [log-3.yaml]",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q\nwant %q", got, want)
	}
	if events := audit.Trace(h, "8a"); len(events) != 0 {
		t.Errorf("nothing happened to 8a, but %v", events)
	}
}

func TestGaps(t *testing.T) {
	first := [3]string{"m1/rate", "2026-09-07", rated("1.1 emerging, 1a emerging, 7a developing", "1a", "7a")}
	last := [3]string{"c1/talk", "2026-09-10", ""}
	for _, c := range []struct {
		name, today string
		logs        [][3]string
		want        []string
	}{
		{"on the day", "2026-09-07", [][3]string{first},
			[]string{"1.1 is emerging, but is no focus, and no session or step has touched it"}},
		{"after four weeks", "2026-10-05", [][3]string{first},
			[]string{"1.1 is emerging, but is no focus, and no session or step has touched it", "1a is an emerging focus and has no action step after 4 weeks"}},
		{"a day before", "2026-10-04", [][3]string{first, {"m1/talk-1", "2026-09-14", ""}}, nil},
		{"a step serves it", "2026-12-01", [][3]string{first, {"m1/talk-1", "2026-09-14", step}}, nil},
		{"no session ahead", "2026-09-11", [][3]string{first, {"m1/talk-1", "2026-09-08", ""}, last},
			[]string{"1a is a focus, but no session ahead covers it and no step serves it", "7a is a focus, but no session ahead covers it and no step serves it"}},
		{"a rise without evidence", "2026-10-06", [][3]string{first, {"m1/talk-1", "2026-09-14", step}, {"m1/re-audit", "2026-10-05", rated("1.1 secure, 1a developing, 7a secure!")}},
			[]string{"1.1, 1a rose without evidence"}},
		{"nothing rated", "2026-12-01", nil, nil},
	} {
		h := tell(t, c.logs...)
		if got := audit.Gaps(h, reportOf(t, h, "m1"), calendar.Date(c.today)); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q\nwant %q", c.name, got, c.want)
		}
	}
}

func TestGapsOfAStatement(t *testing.T) {
	h := tell(t,
		[3]string{"m1/rate", "2026-09-07", rated("1.1 emerging, 1a emerging, 7a emerging", "1a")})
	for id, want := range map[string][]string{
		"1a": {"1a is an emerging focus and has no action step after 4 weeks"},
		"7a": {"7a is emerging, but is no focus, and no session or step has touched it"},
		"8a": nil,
		"1":  nil,
	} {
		if got := audit.GapsOf(h, id, "2026-10-05"); !slices.Equal(got, want) {
			t.Errorf("%s: %q\nwant %q", id, got, want)
		}
	}
}

// One statement has one history: what a later audit of another module says counts, and is said once.
func TestGapsOfAStatementRatedAgain(t *testing.T) {
	h := tell(t, [3]string{"m1/rate", "2026-09-07", rated("1.1 emerging")}, [3]string{"m6/rate", "2027-09-07", rated("1.1 developing")})
	want := []string{"1.1 rose without evidence in the audit of beech/m6"}
	if got := audit.GapsOf(h, "1.1", "2027-09-08"); !slices.Equal(got, want) {
		t.Errorf("%q\nwant %q", got, want)
	}
}
