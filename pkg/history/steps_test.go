package history_test

import (
	"testing"

	"github.com/ectm/ectm/pkg/calendar"
)

func dateOf(text string) calendar.Date { return calendar.Date(text) }

func review(step, outcome, next string) string {
	return "reviews:\n  - {step: " + step + ", outcome: " + outcome + ", next: " + next + "}\n"
}

func TestStatesOfAStep(t *testing.T) {
	for _, c := range []struct {
		name   string
		status string
		lines  string
		state  string
		open   bool
	}{
		{"no review", "held", "", "open", true},
		{"not met", "held", review("a", "not-met", "refine"), "open", true},
		{"partly met", "held", review("a", "partly-met", "continue"), "partly-met", true},
		{"met", "held", review("a", "met", "new-step"), "met", false},
		{"met and embedded", "held", review("a", "met", "embed"), "embedded", false},
		{"dropped", "held", review("a", "dropped", "new-step"), "dropped", false},
		{"no outcome yet", "held", review("a", "", ""), "open", true},
		{"review in a planned log", "planned", review("a", "met", "new-step"), "met", false},
		{"review in a cancelled log", "cancelled", review("a", "met", "new-step"), "open", true},
		{"review in a skipped log", "skipped", review("a", "met", "new-step"), "open", true},
		{"review of another step", "held", review("b", "met", "new-step"), "open", true},
		{"refined", "held", step("b", ", refines: a"), "refined", false},
		{"refined and partly met", "held", review("a", "partly-met", "refine") + step("b", ", refines: a"), "refined", false},
		{"refined in a planned log", "planned", step("b", ", refines: a"), "open", true},
		{"another step that refines nothing", "held", step("b", ""), "open", true},
		{"a step that refines itself", "held", step("b", ", refines: b"), "open", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			h := tell(t, mia,
				[4]string{"alpha/p1/talk", "2026-09-14", "held", step("a", ", review: 2026-09-21")},
				[4]string{"alpha/p2/talk", "2026-09-21", c.status, c.lines})
			s := h.Step("a")
			if s.State() != c.state || s.IsOpen() != c.open {
				t.Errorf("%s, open %t; want %s, %t", s.State(), s.IsOpen(), c.state, c.open)
			}
		})
	}
}

// Later words count: a step that was partly met and then met is met, and what is said after that changes nothing.
func TestSeveralReviewsOfAStep(t *testing.T) {
	h := tell(t, mia,
		[4]string{"alpha/p1/talk", "2026-09-14", "held", step("a", "")},
		[4]string{"alpha/p1/rate", "2026-09-21", "held", review("a", "partly-met", "continue")},
		[4]string{"alpha/p2/talk", "2026-09-28", "held", review("a", "met", "embed")},
		[4]string{"school/start/farewell", "2026-10-05", "held", review("a", "dropped", "new-step")})
	s := h.Step("a")
	if s.State() != "embedded" || len(s.Reviews) != 3 || s.Reviews[0].Log.Date != "2026-09-21" || s.Reviews[2].Outcome != "dropped" {
		t.Errorf("%s, %d reviews", s.State(), len(s.Reviews))
	}
}

// A step that was partly met and then not met is where it began.
func TestNotMetAfterPartlyMet(t *testing.T) {
	h := tell(t, mia,
		[4]string{"alpha/p1/talk", "2026-09-14", "held", step("a", "")},
		[4]string{"alpha/p1/rate", "2026-09-21", "held", review("a", "partly-met", "continue")},
		[4]string{"alpha/p2/talk", "2026-09-28", "held", review("a", "not-met", "continue")})
	if s := h.Step("a"); s.State() != "open" || !s.IsOpen() {
		t.Error(s.State())
	}
}

// A review counts only of a step that was set before it, and a step only where its log was held.
func TestStepsThatAreNotSet(t *testing.T) {
	h := tell(t, mia,
		[4]string{"alpha/p1/talk", "2026-09-14", "held", review("late", "met", "new-step")},
		[4]string{"alpha/p1/rate", "2026-09-21", "held", step("late", "")},
		[4]string{"alpha/p2/talk", "2026-09-28", "planned", step("dreamt", "")},
		[4]string{"school/start/farewell", "2026-10-05", "cancelled", step("gone", "")})
	if len(h.Step("late").Reviews) != 0 || h.Step("dreamt") != nil || h.Step("gone") != nil || len(h.Steps()) != 1 {
		t.Errorf("%s; late has %d reviews", ids(h.Steps()), len(h.Step("late").Reviews))
	}
}

func TestLineage(t *testing.T) {
	h := tell(t, mia,
		[4]string{"alpha/p1/talk", "2026-09-14", "held", step("a", "")},
		[4]string{"alpha/p1/rate", "2026-09-21", "held", step("b", ", refines: a")},
		[4]string{"alpha/p2/talk", "2026-09-28", "held", step("c", ", refines: b")},
		[4]string{"school/start/farewell", "2026-10-05", "held", step("a", ", refines: nothing")})
	a, b, c := h.Step("a"), h.Step("b"), h.Step("c")
	if a.Earlier != nil || a.Later != b || b.Earlier != a || b.Later != c || c.Later != nil {
		t.Error("the lineage is broken")
	}
	if a.Log.Date != "2026-09-14" || len(h.Steps()) != 4 {
		t.Errorf("of two steps with one id the first counts, not that of %s", a.Log.Date)
	}
}

func TestOpenBeforeAndAfter(t *testing.T) {
	h := tell(t, mia,
		[4]string{"alpha/p1/talk", "2026-09-14", "held", step("a", "")},
		[4]string{"alpha/p1/rate", "2026-09-21", "held", step("b", "")},
		[4]string{"alpha/p2/talk", "2026-09-28", "held", review("b", "met", "new-step") + step("c", ", refines: a")},
		[4]string{"school/start/farewell", "2026-10-05", "held", review("c", "partly-met", "continue")})
	for _, c := range []struct{ session, date, before, after string }{
		{"alpha/p1/talk", "2026-09-14", "", "a "},
		{"alpha/p1/rate", "2026-09-21", "a ", "a b "},
		{"alpha/p2/talk", "2026-09-28", "a b ", "c "},
		{"school/start/farewell", "2026-10-05", "c ", "c "},
	} {
		l := logOf(t, h, c.session, c.date)
		if before, after := ids(h.OpenBefore(l)), ids(h.OpenAfter(l)); before != c.before || after != c.after {
			t.Errorf("%s: open before %q, after %q; want %q, %q", c.session, before, after, c.before, c.after)
		}
	}
	if got := ids(h.OpenSteps()); got != "c " {
		t.Errorf("open in the end: %q", got)
	}
}

func TestOverdue(t *testing.T) {
	for _, c := range []struct {
		name, review, today string
		later               [4]string
		want                bool
	}{
		{"on its day", "2026-09-21", "2026-09-21", [4]string{}, false},
		{"a day later", "2026-09-21", "2026-09-22", [4]string{}, true},
		{"without a date", "", "2027-01-01", [4]string{}, false},
		{"reviewed on the day", "2026-09-21", "2026-09-22", [4]string{"alpha/p2/talk", "2026-09-21", "held", review("a", "not-met", "continue")}, false},
		{"reviewed before", "2026-09-21", "2026-09-22", [4]string{"alpha/p2/talk", "2026-09-20", "held", review("a", "not-met", "continue")}, true},
		{"met before", "2026-09-21", "2026-09-22", [4]string{"alpha/p2/talk", "2026-09-20", "held", review("a", "met", "new-step")}, false},
		{"refined", "2026-09-21", "2026-09-22", [4]string{"alpha/p2/talk", "2026-09-20", "held", step("b", ", refines: a")}, false},
	} {
		logs := [][4]string{{"alpha/p1/talk", "2026-09-14", "held", step("a", ", review: "+c.review)}}
		if c.later[0] != "" {
			logs = append(logs, c.later)
		}
		if got := tell(t, mia, logs...).Step("a").Overdue(dateOf(c.today)); got != c.want {
			t.Errorf("%s: %t", c.name, got)
		}
	}
}
