package draft_test

import (
	"testing"

	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/draft"
	"github.com/ectm/ectm/pkg/logbook"
)

// An ECT goes through each built-in programme, meeting after meeting, with nothing but drafts: each is right as it is, and right once it is
// filled in. A filled one is looked at together with the next draft.
func TestEverySessionOfEveryProgramme(t *testing.T) {
	for id, least := range map[string]int{"teach-first-y2": 30, "ucl": 50, "school-initial-meeting": 3} {
		t.Run(id, func(t *testing.T) {
			w := newWorld(t, id)
			date := calendar.Date("2026-09-07")
			drafted := 0
			for _, s := range w.folder().History.Order() {
				if !s.NeedsLog() || t.Failed() {
					continue
				}
				drafted++
				f := w.folder()
				data := string(draft.Log(f.History, s, date, logbook.Planned))
				w.put(s, date, data)
				w.clean(s.ID+" as planned", date)
				w.put(s, date, w.fill(f, s, date, data))
				date = date.AddDays(7)
			}
			w.clean("all as held", date)
			if drafted < least && !t.Failed() {
				t.Errorf("only %d sessions were drafted", drafted)
			}
			if steps := len(w.folder().History.Steps()); steps != w.steps {
				t.Errorf("%d of %d steps were set", steps, w.steps)
			}
		})
	}
}

// Optional sessions stand outside the order; a draft of one is right at any time.
func TestOptionalSessions(t *testing.T) {
	w := newWorld(t, "ucl")
	drafted := 0
	for _, s := range w.records.Library.Programme("ucl").Sessions() {
		if !s.Optional || !s.NeedsLog() {
			continue
		}
		drafted++
		f := w.folder()
		data := string(draft.Log(f.History, s, "2026-09-07", logbook.Planned))
		name := w.put(s, "2026-09-07", data)
		w.clean(s.ID+" as planned", "2026-09-07")
		w.put(s, "2026-09-07", w.fill(f, s, "2026-09-07", data))
		w.clean(s.ID+" as held", "2026-09-07")
		delete(w.files, name)
	}
	if drafted != 8 {
		t.Errorf("%d optional sessions, want a re-audit of each of eight modules", drafted)
	}
}
