package plan_test

import (
	"fmt"
	"testing"

	"github.com/ectm/ectm/pkg/plan"
)

func TestStatus(t *testing.T) {
	step := "minutes: 45\naction_steps: [{id: a, step: Wait, review: 2026-09-10}, {id: b, step: Ask, review: 2026-12-01}]\n"
	for _, c := range []struct{ name, want string }{
		{"nothing yet", `alpha 0 of 6, last "", 0 of 600 minutes, 0 overdue`},
		{"on the way", `alpha 4 of 6, last "2026-09-02", 65 of 600 minutes, 1 overdue`},
		{"both programmes", `beta 0 of 1, last "2026-09-06", 45 of 700 minutes, 1 overdue`},
		{"all done", `alpha 6 of 6, last "2026-09-06", 45 of 600 minutes, 1 overdue`},
		{"no programme", `none 0 of 0, last "", 0 of 0 minutes, 0 overdue`},
	} {
		var s story
		switch c.name {
		case "on the way":
			s.logs = append(upTo(step, "p1/look", "p1/one"), [4]string{"alpha/p1/visit", "2026-09-03", "skipped", "reason: ill\nminutes: 9\n"},
				[4]string{"alpha/p1/two", "2026-09-04", "cancelled", "minutes: 50\n"}, [4]string{"alpha/p1/extra", "2026-09-05", "planned", "minutes: 50\n"},
				[4]string{"alpha/p1/drop-in", "2026-09-06", "held", "minutes: 20\n"})
		case "both programmes", "all done":
			s.logs = upTo(step, "p1/look", "p1/one", "p1/visit", "p1/two", "p1/drop-in", "p2/three")
			s.programmes = map[string]string{"both programmes": "[alpha, beta]"}[c.name]
		case "no programme":
			s.programmes = "[omega]"
		}
		status := plan.StatusOf(s.tell(t), "2026-09-21")
		current := "none"
		if status.Current != nil {
			current = status.Current.ID
		}
		got := fmt.Sprintf("%s %d of %d, last %q, %d of %d minutes, %d overdue", current, status.Done, status.Total, status.Last, status.Minutes,
			status.Entitled, status.OverdueSteps)
		if got != c.want {
			t.Errorf("%s: %s\nwant %s", c.name, got, c.want)
		}
	}
}
