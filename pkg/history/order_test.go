package history_test

import (
	"strings"
	"testing"

	"github.com/ectm/ectm/pkg/logbook"
)

func TestOrderOfProgrammes(t *testing.T) {
	for _, c := range []struct{ programmes, want string }{
		{"[alpha]", "alpha/p1/study alpha/p1/talk alpha/p1/rate alpha/p2/talk"},
		{"[school]", "school/start/welcome school/start/visit school/start/farewell school/start/never"},
		{"[school, alpha]", "school/start/welcome school/start/never alpha/p1/study alpha/p1/talk school/start/visit alpha/p1/rate alpha/p2/talk school/start/farewell"},
		{"[alpha, school]", "alpha/p1/study alpha/p1/talk school/start/visit alpha/p1/rate alpha/p2/talk school/start/farewell school/start/welcome school/start/never"},
		{"[alpha, nothing, alpha]", "alpha/p1/study alpha/p1/talk alpha/p1/rate alpha/p2/talk"},
	} {
		h := tell(t, "ect: mia-stone\nprogrammes: "+c.programmes+"\n")
		var got []string
		for i, s := range h.Order() {
			got = append(got, s.ID)
			if rank, ok := h.Rank(s.ID); !ok || rank != i {
				t.Errorf("%s: rank of %s is %d, %t", c.programmes, s.ID, rank, ok)
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.programmes, strings.Join(got, " "), c.want)
		}
		if _, ok := h.Rank("alpha/p1/extra"); ok {
			t.Errorf("%s: an optional session has a rank", c.programmes)
		}
	}
}

// Logs are in the order in which things happened; on one day the programme decides, then the file.
func TestOrderOfLogs(t *testing.T) {
	h := tell(t, mia,
		[4]string{"alpha/p1/rate", "2026-09-14", "held"},
		[4]string{"alpha/p1/extra", "2026-09-14", "held"},
		[4]string{"alpha/p1/talk", "2026-09-14", "held"},
		[4]string{"school/start/welcome", "2026-09-07", "held"},
		[4]string{"alpha/p1/talk", "2026-09-14", "cancelled"},
		[4]string{"alpha/p2/talk", "2026-09-08", "planned"})
	var got []string
	for _, l := range h.Logs {
		got = append(got, l.Session+" "+string(l.Status))
	}
	want := "school/start/welcome held, alpha/p2/talk planned, alpha/p1/talk held, alpha/p1/talk cancelled, alpha/p1/rate held, alpha/p1/extra held"
	if strings.Join(got, ", ") != want {
		t.Errorf("%s\nwant\n%s", strings.Join(got, ", "), want)
	}
	if !h.Before(h.Logs[0], h.Logs[1]) || h.Before(h.Logs[1], h.Logs[0]) || h.Before(h.Logs[2], h.Logs[2]) {
		t.Error("before is told wrongly")
	}
	if len(h.Held()) != 4 || h.Held()[1].Session != "alpha/p1/talk" {
		t.Errorf("held: %d", len(h.Held()))
	}
}

func TestDone(t *testing.T) {
	h := tell(t, mia,
		[4]string{"school/start/welcome", "2026-09-07", "held", "completed: [alpha/p1/study]\n"},
		[4]string{"alpha/p1/talk", "2026-09-14", "skipped", "reason: ill\n"},
		[4]string{"alpha/p1/rate", "2026-09-21", "planned", "completed: [alpha/p1/extra]\n"},
		[4]string{"alpha/p2/talk", "2026-09-28", "cancelled", "reason: ill\ncompleted: [school/start/visit]\n"})
	for _, c := range []struct {
		id, by string
		want   bool
	}{
		{"school/start/welcome", "", true},
		{"school/start/welcome", "2026-09-07", true},
		{"school/start/welcome", "2026-09-06", false},
		{"alpha/p1/study", "2026-09-07", true},
		{"alpha/p1/talk", "", true},
		{"alpha/p1/rate", "", false},
		{"alpha/p1/extra", "", true},
		{"alpha/p2/talk", "", false},
		{"school/start/visit", "", false},
		{"alpha/p9/x", "", false},
	} {
		if got := h.Done(c.id, dateOf(c.by)); got != c.want {
			t.Errorf("%s done by %q: %t", c.id, c.by, got)
		}
	}
	if l := h.LogOf("alpha/p1/talk", logbook.Held, logbook.Skipped); l == nil || l.Date != "2026-09-14" {
		t.Errorf("log of the talk: %v", l)
	}
	if h.LogOf("alpha/p1/talk", logbook.Held) != nil || h.LogOf("alpha/p1/talk") != nil {
		t.Error("a log of another status was given")
	}
}

func TestNamesAndLabels(t *testing.T) {
	h := tell(t, mia, [4]string{"alpha/p1/talk", "2026-09-14", "held"}, [4]string{"alpha/p1/study", "2026-09-15", "held"})
	for id, want := range map[string]string{
		"alpha/p1/voice": "Use of the voice", "7a": "7a Practise routines", "alpha/p1/unknown": "alpha/p1/unknown", "own words": "own words", "": "",
	} {
		if got := h.AreaLabel(id); got != want {
			t.Errorf("label of %q: %q", id, got)
		}
	}
	if h.Name() != "Mia Stone" || tell(t, "").Name() != "mia-stone" || tell(t, "ect: mia-stone\nprogrammes: [alpha]\n").Name() != "mia-stone" {
		t.Error("wrong name")
	}
	if !h.IsMeeting(h.Logs[0]) || h.IsMeeting(h.Logs[1]) {
		t.Error("a talk is a meeting, a study is none")
	}
	if h.Session("alpha/p1/nothing") != nil || h.Session("alpha/p1/extra") == nil || h.Programme("beta") != nil || h.Programme("school").Title != "School" {
		t.Error("sessions or programmes are found wrongly")
	}
}
