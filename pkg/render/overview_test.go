package render_test

import (
	"strings"
	"testing"

	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/render"
)

// indexOf makes the site of some ECTs and gives its index as words.
func indexOf(t testing.TB, o render.Options, all ...*history.History) string {
	t.Helper()
	index := ""
	s := renderer(t, o).Site(render.HTML, func(path string, data []byte) error {
		if path == "index.html" {
			index = string(data)
		}
		return nil
	})
	for i, h := range all {
		if err := s.Add(i+1, h, nil); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Finish(); err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(index, "\u00A0", " ")
}

// TestOverview: a leader sees who meets and who does not, and no content.
func TestOverview(t *testing.T) {
	h := changed(t, map[string]string{"2026-11-02-integrate.yaml": "", "2026-10-26-integrate.yaml": "", "2026-10-20-look-again.yaml": ""})
	page := indexOf(t, render.Options{Audience: render.School}, h)
	inOrder(t, page, "Imani Osei-Clarke", "4 of 5", "5 Oct 2026", "2 Nov 2026: Integrate: mentor interaction", "165 of 600", "2, <strong>2 overdue</strong>")
	if strings.Contains(page, "stalled") || strings.Contains(page, "First audit") {
		t.Error("mentoring has stalled, or the index lists handouts")
	}
	late := indexOf(t, render.Options{Audience: render.School, Today: "2026-11-20"}, h)
	inOrder(t, late, "Where mentoring has stalled", "Rowan Hale", "no meeting for 6 weeks; one was due on 2 Nov 2026", "<strong>2 Nov 2026, overdue</strong>")
	soon := indexOf(t, render.Options{Audience: render.School, Today: "2026-11-10"}, h)
	if strings.Contains(soon, "stalled") {
		t.Error("a meeting that is a week late is no pattern")
	}
}

// TestOverviewOrder: ECTs stand by the names that are shown; without names by number.
func TestOverviewOrder(t *testing.T) {
	named := func(folder, name string) *history.History {
		e := *rowan(t).ECT
		e.Name = name
		return history.New(folder, &e, nil, rowan(t).Programmes, nil)
	}
	first, second := named("a", "Zed"), named("b", "al")
	inOrder(t, indexOf(t, render.Options{}, first, second), ">al</a>", ">Zed</a>")
	inOrder(t, indexOf(t, render.Options{Anonymous: true}, first, second), ">ECT 1</a>", ">ECT 2</a>")
}

// TestPlannerHasAll: without a part the planner has every part, the one under way first, and days go on from part to part.
func TestPlannerHasAll(t *testing.T) {
	h := history.New("rowan-hale", rowan(t).ECT, nil, rowan(t).Programmes, nil)
	page, err := renderer(t, render.Options{}).Planner(render.Markdown, h, "")
	if err != nil {
		t.Fatal(err)
	}
	inOrder(t, string(page), "[Module 1: Foundations](#module-1-foundations): 0 of 2 done", "## Module 1", "about 21 Sep 2026", "about 5 Oct 2026", "## Cycle 1", "about 19 Oct 2026",
		"about 2 Nov 2026")
	one, err := renderer(t, render.Options{}).Planner(render.Markdown, h, "c1")
	if err != nil || strings.Contains(string(one), "Module 1") || !strings.Contains(string(one), "about 19 Oct 2026") {
		t.Errorf("%v: one part is to be had alone, with the same days:\n%s", err, one)
	}
}

// TestEctPage: the first page of an ECT says when and where the next meeting is; a school is not told where.
func TestEctPage(t *testing.T) {
	h := changed(t, map[string]string{"2026-11-02-integrate.yaml": "", "2026-10-26-integrate.yaml": "", "2026-10-20-look-again.yaml": ""})
	inOrder(t, siteOf(t, h, render.Options{}, nil)["ects/rowan-hale/index.html"], "Handout of the next meeting</a>: Integrate: mentor interaction, Monday 2 November 2026",
		"<strong>Next meeting:</strong> Integrate: mentor interaction, Monday 2 November 2026, 15:45, Room 4")
	late := siteOf(t, h, render.Options{Audience: render.School, Today: "2026-11-03"}, nil)["ects/rowan-hale/index.html"]
	inOrder(t, late, "<strong>Next meeting:</strong> Integrate: mentor interaction, Monday 2 November 2026 (<strong>overdue</strong>)")
	if strings.Contains(late, "Room 4") {
		t.Error("a school is told where")
	}
}
