package draft_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/draft"
	"github.com/ectm/ectm/pkg/logbook"
)

// refocus is a meeting that agreed a focus, set a step and arranged a visit.
const refocus = `session: teach-first-y2/c1/refocus-2
date: 2026-09-28
status: held
focus_area: teach-first-y2/c1/metacognition
action_steps:
  - id: first-line
    step: 'Read the first line aloud: "What do we know?"'
    success_criteria: {teacher: [Reads it before any pen moves], pupils: ["Every pupil says: we know"]}
    review: 2026-10-12
expert: {colleague: 'Noor "N" Aziz', how: observation, date: 2026-10-05, focus: first lines, looking_for: the words used}
next_meeting: {date: 2026-10-12, time: "15:45", place: "Room 4: upstairs"}
`

const audited = `session: ucl/m1/week-1
date: 2026-09-07
status: held
audit:
  of: ucl/m1
  ratings: [{statement: "1.1", rating: emerging}, {statement: "7a", rating: secure}]
`

// drafted gives the draft of a session for an ECT with one log.
func drafted(t *testing.T, programme, id, log string, date calendar.Date, status logbook.Status) string {
	t.Helper()
	w := newWorld(t, programme)
	if log != "" {
		w.files["logs/ivy-lane/earlier.yaml"] = &fstest.MapFile{Data: []byte(log)}
	}
	f := w.folder()
	for _, d := range f.Found {
		t.Fatalf("%s: %s", d.Pos(), d.Message)
	}
	return string(draft.Log(f.History, f.History.Session(id), date, status))
}

// ECTM_UPDATE=1 go test ./pkg/draft writes the golden files anew.
func TestGoldenDrafts(t *testing.T) {
	for name, got := range map[string]string{
		"initial-meeting": drafted(t, "school-initial-meeting", "school-initial-meeting/start/initial-meeting", "", "2026-09-07", logbook.Planned),
		"integrate-4":     drafted(t, "teach-first-y2", "teach-first-y2/c1/integrate-4", refocus, "2026-10-12", logbook.Planned),
		"ucl-m1-re-audit": drafted(t, "ucl", "ucl/m1/re-audit", audited, "2026-10-12", logbook.Planned),
	} {
		path := filepath.Join("testdata", name+".golden.yaml")
		if os.Getenv("ECTM_UPDATE") != "" {
			if err := os.MkdirAll("testdata", 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s: the draft differs from %s:\n%s", name, path, got)
		}
	}
}

func TestWhatIsKnownIsFilledIn(t *testing.T) {
	for _, c := range []struct {
		name, got    string
		holds, lacks []string
	}{
		{"a visit as arranged", drafted(t, "teach-first-y2", "teach-first-y2/c1/expert-1", refocus, "2026-10-05", logbook.Planned),
			[]string{"  colleague: 'Noor \"N\" Aziz'\n", "  how: observation\n", "  date: 2026-10-05\n", "  focus: first lines\n", "  looking_for: the words used\n", "  seen:\n"},
			[]string{"questions:", "next_meeting", "minutes:"}},
		{"a review in the log of a visit", drafted(t, "teach-first-y2", "teach-first-y2/c1/expert-1", refocus, "2026-10-05", logbook.Planned),
			[]string{"reviews:\n", "  - step: first-line\n    outcome:\n"}, nil},
		{"a review in a diagnostic", drafted(t, "teach-first-y2", "teach-first-y2/c2/diagnostic", refocus, "2026-11-05", logbook.Planned),
			[]string{"reviews:\n", "  - step: first-line\n    outcome:\n"}, nil},
		{"no step is open at a visit", drafted(t, "teach-first-y2", "teach-first-y2/c1/expert-1", "", "2026-10-05", logbook.Planned), nil, []string{"reviews:"}},
		{"the visit behind another", drafted(t, "teach-first-y2", "teach-first-y2/c1/expert-2", refocus, "2026-11-05", logbook.Planned),
			[]string{"  colleague:\n", "  how:\n"}, []string{"Aziz"}},
		{"a visit that nobody arranged", drafted(t, "teach-first-y2", "teach-first-y2/c1/expert-2", "", "2026-10-05", logbook.Planned),
			[]string{"  colleague:\n", "  how:\n", "  seen:\n", "  questions:\n"}, nil},
		{"a visit in another cycle", drafted(t, "teach-first-y2", "teach-first-y2/c2/expert-1", refocus, "2026-12-05", logbook.Planned),
			[]string{"  colleague:\n", "  how:\n"}, []string{"Aziz"}},
		{"a meeting", drafted(t, "teach-first-y2", "teach-first-y2/c1/develop-3", refocus, "2026-10-12", logbook.Planned),
			[]string{"status: planned\n", "minutes:\n", "  - step: first-line\n    outcome:\n", "  # - ECT: Reads it before any pen moves\n",
				"  # - pupils: Every pupil says: we know\n", "  date: 2026-10-26\n", "  time: \"15:45\"\n", "  place: \"Room 4: upstairs\"\n"},
			[]string{"reason:", "No action step is open"}},
		{"an observation", drafted(t, "teach-first-y2", "teach-first-y2/c1/observation-1", refocus, "2026-10-12", logbook.Planned),
			[]string{"observation:\n  date: 2026-10-12\n", "  focus: first-line\n", "  met: []\n", "  - step: first-line\n    outcome:\n", "# open step first-line: Read the first line aloud"}, nil},
		{"the last meeting of all", drafted(t, "ucl", "ucl/m9/week-4", "", "2028-06-05", logbook.Planned), nil, []string{"next_meeting"}},
		{"the last meeting of a programme without a last word", drafted(t, "teach-first-y2", "teach-first-y2/c3/integrate-6", "", "2027-06-05", logbook.Planned),
			nil, []string{"next_meeting"}},
		{"the last meeting, another programme behind", drafted(t, "ucl, teach-first-y2", "ucl/m9/week-4", "", "2027-06-05", logbook.Planned),
			[]string{"next_meeting:\n  date:\n"}, nil},
		{"a skipped meeting", drafted(t, "teach-first-y2", "teach-first-y2/c1/develop-3", "", "2026-10-12", logbook.Skipped),
			[]string{"status: skipped\nreason:\n"}, []string{"minutes:", "practice:", "notes:", "next_meeting:", "to held"}},
		{"a skipped audit", drafted(t, "ucl", "ucl/m1/week-1", "", "2026-10-12", logbook.Skipped), []string{"status: skipped\nreason:\n"}, []string{"audit:"}},
		{"a focus of another cycle", drafted(t, "teach-first-y2", "teach-first-y2/c2/refocus-1", refocus, "2026-11-12", logbook.Planned),
			[]string{"\nfocus_area:\n"}, nil},
		{"the focus of this cycle", drafted(t, "teach-first-y2", "teach-first-y2/c1/refocus-2", strings.Replace(refocus, "refocus-2", "refocus-1", 1), "2026-10-12", logbook.Planned),
			[]string{"\nfocus_area: teach-first-y2/c1/metacognition\n", "    area: teach-first-y2/c1/metacognition\n", "    review: 2026-10-26\n"}, nil},
		{"earlier ratings beside blanks", drafted(t, "ucl", "ucl/m1/re-audit", audited, "2026-10-12", logbook.Planned),
			[]string{"(was emerging)\n    - statement: \"1.1\"\n      rating:\n", "(was secure)\n    - statement: 7a\n      rating:\n"}, []string{"\n      rating: emerging", "\n      rating: secure"}},
	} {
		for _, part := range c.holds {
			if !strings.Contains(c.got, part) {
				t.Errorf("%s: %q is not in\n%s", c.name, part, c.got)
			}
		}
		for _, part := range c.lacks {
			if strings.Contains(c.got, part) {
				t.Errorf("%s: %q is in\n%s", c.name, part, c.got)
			}
		}
	}
}

// Names and words of steps go into comments; none of them may end the comment and become a key.
func TestWordsStayInComments(t *testing.T) {
	log := `session: teach-first-y2/c1/refocus-2
date: 2026-09-28
status: held
action_steps:
  - id: forged
    step: "Wait\nprivate: forged\r\nnotes: forged ` + strings.Repeat("long words ", 30) + `"
    success_criteria: {teacher: ["- x\nprivate: forged"], pupils: ["\tprivate: forged"]}
`
	w := newWorld(t, "teach-first-y2")
	w.files["logs/ivy-lane/ect.yaml"] = &fstest.MapFile{Data: []byte("ect: ivy-lane\nname: \"Ivy\\nprivate: forged\"\nmentor: \"\\e[2JTom\\Lprivate: forged\"\nprogrammes: [teach-first-y2]\n")}
	w.files["logs/ivy-lane/earlier.yaml"] = &fstest.MapFile{Data: []byte(log)}
	h := w.folder().History
	for _, id := range []string{"develop-3", "observation-1", "integrate-4"} {
		s := h.Session("teach-first-y2/c1/" + id)
		data := string(draft.Log(h, s, "2026-10-12", logbook.Planned))
		w.put(s, "2026-10-12", data)
		if l := w.folder().History.LogOf(s.ID, logbook.Planned); l == nil || l.Private != "" || strings.Contains(l.Notes, "forged") {
			t.Errorf("%s: the draft reads as %+v", id, l)
		}
		for _, line := range strings.Split(data, "\n") {
			if len([]rune(line)) > 110 && strings.HasPrefix(strings.TrimSpace(line), "#") {
				t.Errorf("%s: a comment of %d characters: %s", id, len([]rune(line)), line)
			}
			if strings.ContainsAny(line, "\x1b\r\u2028") || strings.HasPrefix(strings.TrimSpace(line), "private") {
				t.Errorf("%s: %q", id, line)
			}
		}
	}
}

// A step of a cycle is reviewed before its term ends: where the next meeting lies behind the holidays, the date stays for the two to choose.
func TestReviewStaysInTheTerm(t *testing.T) {
	for date, want := range map[calendar.Date]string{"2026-11-30": "    review: 2026-12-14\n", "2026-12-07": "    review:\n"} {
		w := newWorld(t, "teach-first-y2")
		w.records.Config.Terms = calendar.Terms{{Start: "2026-09-02", End: "2026-12-18"}, {Start: "2027-01-05", End: "2027-03-25"}}
		h := w.folder().History
		got := string(draft.Log(h, h.Session("teach-first-y2/c1/refocus-2"), date, logbook.Planned))
		if !strings.Contains(got, want) {
			t.Errorf("%s: %q is not in\n%s", date, want, got)
		}
	}
}
