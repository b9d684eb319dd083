package history_test

import "testing"

func TestTimeLogged(t *testing.T) {
	h := tell(t, mia,
		[4]string{"alpha/p1/talk", "2026-09-14", "held", "minutes: 40\n"},
		[4]string{"alpha/p1/rate", "2026-09-21", "held", "minutes: 30\n"},
		[4]string{"alpha/p2/talk", "2026-09-28", "planned", "minutes: 50\n"},
		[4]string{"school/start/visit", "2026-10-05", "held", "minutes: 20\n"},
		[4]string{"school/start/none", "2026-10-12", "held", "minutes: 10\n"})
	if n, minutes := h.TimeLogged(h.Logs); n != 2 || minutes != 100 {
		t.Errorf("%d meetings, %d minutes", n, minutes)
	}
}
