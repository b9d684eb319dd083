package render_test

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/render"
)

// demo is the records folder of the demo, of which the tests below name sessions and ECTs.
func demo(t testing.TB) *load.Records { return open(t, os.DirFS("../../templates/demo")) }

// TestHandout looks for what a handout says, blank or for an ECT, and for what it leaves out.
func TestHandout(t *testing.T) {
	rec := demo(t)
	cases := []struct {
		name, session, ect string
		audience           render.Audience
		want, not          []string
	}{
		{"a step that was reviewed", "ucl/m3/week-4", "ben-carter", render.ECT,
			[]string{"Reviewed on 14 May 2026: **partly met**; next: carry on with the step. The frame went twice", "To be reviewed on 21 May 2026."},
			[]string{"To be reviewed on 14 May 2026"}},
		{"the evidence is not for the school", "ucl/m3/week-4", "ben-carter", render.School,
			[]string{"Reviewed on 14 May 2026: **partly met**"}, []string{"The frame went twice", "First question"}},
		{"review answers have one place", "teach-first-y2/c1/integrate-4", "priya-nair", render.ECT, []string{"First questions:"}, []string{"know?\n\n____"}},
		{"an observation looks for the step", "teach-first-y2/c1/observation-1", "priya-nair", render.ECT,
			[]string{"To look for:", "- [ ] The ECT: "}, []string{"First question", "When did this happen"}},
		{"next meeting", "teach-first-y2/c1/refocus-1", "", render.ECT, []string{"## Closing\n\n**Next meeting**\n\n| Date | Time | Place |"}, nil},
		{"next meeting beside the closing words", "teach-first-y2/c1/integrate-4", "", render.ECT, []string{"**Next meeting**"}, nil},
		{"next meeting after the only one", "school-initial-meeting/start/initial-meeting", "", render.ECT, []string{"**Next meeting**"}, nil},
		{"next meeting after a re-audit", "ucl/m1/re-audit", "", render.ECT, []string{"**Next meeting**"}, nil},
		{"no next meeting after the last", "teach-first-y2/c3/integrate-6", "", render.ECT, nil, []string{"**Next meeting**"}},
		{"an observation is no meeting", "teach-first-y2/c1/observation-1", "", render.ECT, nil, []string{"**Next meeting**"}},
		{"a section that may stand instead", "ucl/m3/week-4", "", render.ECT, []string{"**If no step is set, the reason**"}, nil},
		{"room to write in a study", "ucl/m7/week-2", "", render.ECT, []string{"## Room to write\n\n**Notes**\n\n____"}, nil},
		{"room to write with an agenda", "teach-first-y2/c1/self-study-1", "", render.ECT, []string{"## Room to write\n\n**Notes**\n\n____"}, nil},
		{"hours", "teach-first-y2/c1/seminar-1", "", render.ECT, nil, []string{"120 minutes"}},
		{"lines for a step", "teach-first-y2/c1/develop-3", "", render.ECT,
			[]string{"back to " + wide + " " + wide + ".", "Your focus is " + wide + ". What did", "directly to ________________________?"}, []string{`"____`, "\u00a0"}},
		{"a step by its short name", "teach-first-y2/c1/develop-5", "priya-nair", render.ECT, []string{"leading back to “"}, []string{`""`, `"“`}},
		{"themes in quotation marks", "teach-first-y2/c1/refocus-2", "", render.ECT,
			[]string{"“Supporting pupils to develop intrinsic motivation” and “Anticipating"}, nil},
		{"the fork has a box for each way", "teach-first-y2/c1/integrate-4", "", render.ECT, []string{"| ☐ Yes: Met, so agree new action steps | ☐ No: Not yet"},
			[]string{"| – |"}},
		{"a review has room for evidence", "teach-first-y2/c1/integrate-4", "", render.ECT,
			[]string{"| Step | Outcome | Evidence | What next |", "| met · partly met · not yet · dropped |  | new step · refine · continue · embed |"}, nil},
		{"two steps side by side", "teach-first-y2/c1/refocus-2", "", render.ECT, []string{"| Part | Step 1 | Step 2 |"}, nil},
		{"the scale of the diagnostic", "teach-first-y2/c1/diagnostic", "", render.ECT, []string{"| E · D · S | E · D · S |  |"}, nil},
		{"what was agreed already", "ucl/m1/week-1", "sofia-lindqvist", render.ECT, []string{"| where and when | Mondays at 15:40 in L3, never longer than an hour |"}, nil},
		{"earlier ratings", "ucl/m1/re-audit", "ben-carter", render.ECT,
			[]string{"## Earlier ratings\n", "| 1.1 Teachers influence pupils' wellbeing, motivation and conduct | "}, nil},
		{"no earlier ratings for the school", "ucl/m1/re-audit", "ben-carter", render.School, nil, []string{"## Earlier ratings"}},
		{"one form", "teach-first-y2/c1/expert-1", "", render.ECT, []string{"## Engage with an expert, observation", "## Engage with an expert, discussion"},
			[]string{"**The visit**"}},
		{"the source is a line", "teach-first-y2/c1/expert-1", "", render.ECT, []string{"\n*Made from: "}, []string{"## Source"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			id, _, _ := strings.Cut(c.session, "/")
			p := rec.Library.Programme(id)
			var h *history.History
			if c.ect != "" {
				h = rec.Folder(c.ect).History
			}
			r := renderer(t, render.Options{Audience: c.audience, Today: "2026-05-18"})
			for _, s := range p.Sessions() {
				if s.ID != c.session {
					continue
				}
				page, err := r.Handout(render.Markdown, p, s, h)
				if err != nil {
					t.Fatal(err)
				}
				says(t, string(page), c.want, c.not)
			}
		})
	}
}

const wide = "________________________________________"

func says(t *testing.T, page string, want, not []string) {
	t.Helper()
	for _, words := range want {
		if !strings.Contains(page, words) {
			t.Errorf("the page does not say %q:\n%s", words, page)
		}
	}
	for _, words := range not {
		if strings.Contains(page, words) {
			t.Errorf("the page says %q", words)
		}
	}
}

// TestVisit arranges a visit to an expert and looks at its handout and form.
func TestVisit(t *testing.T) {
	const arranged = "session: teach-first-y2/c1/refocus-2\ndate: 2026-09-28\nstatus: held\nexpert: {colleague: Sam Reed, how: observation, date: 2026-10-12}\n"
	files := fstest.MapFS{
		"ectm.yaml":                file("version: 1\n"),
		"logs/rowan-hale/ect.yaml": file("ect: rowan-hale\nname: Rowan Hale\nprogrammes: [teach-first-y2]\n"),
		"logs/rowan-hale/2026-09-28-refocus-2.yaml": file(arranged + "focus_area: teach-first-y2/c1/metacognition\n"),
	}
	agreed := "| **Date of the observation** | Monday 12 October 2026 |"
	look := func(name string, audience render.Audience, today calendar.Date, want, not []string) {
		h := open(t, files).Folder("rowan-hale").History
		r := renderer(t, render.Options{Audience: audience, Today: today})
		p, s := theSession(t, h, "teach-first-y2/c1/expert-1")
		form, err := r.Proforma(render.Markdown, p, "observation", h)
		if err != nil {
			t.Fatal(err)
		}
		handout, err := r.Handout(render.Markdown, p, s, h)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(name, func(t *testing.T) {
			says(t, string(form), want, not)
			says(t, string(handout), want, append(not, "**The visit**"))
		})
	}
	look("ahead", render.ECT, "2026-10-05", []string{agreed, "| **Expert colleague** | Sam Reed |", "serves** | Model how to plan"}, []string{"discussion\n"})
	h := open(t, files).Folder("rowan-hale").History
	p, s := theSession(t, h, "teach-first-y2/c1/expert-2")
	if page, err := renderer(t, render.Options{}).Handout(render.Markdown, p, s, h); err != nil || strings.Contains(string(page), "Sam Reed |") {
		t.Errorf("the second visit takes what was arranged for the first (%v)", err)
	}
	look("ahead, for the school", render.School, "2026-10-05", []string{agreed}, []string{"Sam Reed"})
	look("notes are still to be written", render.ECT, "2026-10-13", []string{agreed}, nil)
	look("over, for the school", render.School, "2026-10-13", nil, []string{agreed})
	files["logs/rowan-hale/2026-10-12-expert-1.yaml"] = file("session: teach-first-y2/c1/expert-1\ndate: 2026-10-12\nstatus: held\nexpert: {will_try: Wait}\n")
	look("held", render.ECT, "2026-10-12", nil, []string{agreed})
	look("held, for the school", render.School, "2026-10-12", nil, []string{agreed})
}
