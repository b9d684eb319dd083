package render_test

import (
	"strings"
	"testing"

	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/render"
)

func learningLog(t testing.TB, h *history.History, o render.Options, f render.Format) string {
	t.Helper()
	page, err := renderer(t, o).LearningLog(f, h)
	if err != nil {
		t.Fatal(err)
	}
	return string(page)
}

// TestLearningLogOrder: meetings come in their order, each with the steps it set and the reviews it made, and nothing stands there twice.
func TestLearningLogOrder(t *testing.T) {
	page := learningLog(t, rowan(t), render.Options{}, render.Markdown)
	inOrder(t, page, "## Contents", "3 records, 7 Sep 2026 to 20 Oct 2026", "2 audits, 7 Sep 2026 to 20 Oct 2026", "## Action steps", "[Back to the contents](#contents)",
		"### 7 September 2026", "### 21 September 2026", "**Step set: Name the challenge.**", "### 5 October 2026", "Evidence: Said twice in three lessons.",
		"**Step set: Name the challenge 2.**", "## Audits over time", "**What changed**", "1a Choose words that signal challenge: developing, up from emerging")
	for _, words := range []string{"Write the sentence about the challenge on the slide", "Said twice in three lessons", "It is forgotten when time is short"} {
		if n := strings.Count(page, words); n != 1 {
			t.Errorf("%q stands there %d times", words, n)
		}
	}
}

// TestLearningLogFolds: a page shows all ratings on demand; Markdown, which can't, shows them.
func TestLearningLogFolds(t *testing.T) {
	inOrder(t, learningLog(t, rowan(t), render.Options{}, render.HTML), "What changed", "<details>\n<summary>All 3 statements as last rated</summary>", "Praise of effort",
		"</details>")
	page := learningLog(t, rowan(t), render.Options{}, render.Markdown)
	if !strings.Contains(page, "Praise of effort") || strings.ContainsRune(page, '\uFDD0') {
		t.Error("the ratings are missing or a mark is left")
	}
}

// TestLearningLogForSchool: the tables say all, so that no heading stands over nothing.
func TestLearningLogForSchool(t *testing.T) {
	page := learningLog(t, rowan(t), render.Options{Audience: render.School}, render.Markdown)
	inOrder(t, page, "| 5 Oct 2026 | Refocus: mentor interaction | 55 | Name the challenge 2, First line | Name the challenge: partly met |", "## Audits over time")
	if strings.Contains(page, "### 5 October") || strings.Contains(page, "](#5-october") {
		t.Error("a record has a heading of its own")
	}
}

// TestCopies: a page that not everybody may read says so at its head and on each sheet of paper.
func TestCopies(t *testing.T) {
	for audience, want := range map[render.Audience]string{render.Mentor: "(mentor&#39;s copy)", render.ECT: "", render.School: "(school&#39;s copy)"} {
		page := learningLog(t, rowan(t), render.Options{Audience: audience}, render.HTML)
		title, _, _ := strings.Cut(page[strings.Index(page, "<title>"):], "</title>")
		if !strings.HasSuffix(title, want) || strings.Contains(title, "copy") != (want != "") || strings.Contains(page, "<strong>Copy:</strong>") != (want != "") {
			t.Errorf("%s: %s", audience, title)
		}
	}
}

// TestSkippedIsNotDone: a session that was skipped did not take place.
func TestSkippedIsNotDone(t *testing.T) {
	h := changed(t, map[string]string{"2026-09-21-meeting.yaml": "session: north/m1/meeting\ndate: 2026-09-21\nstatus: skipped\nreason: ill\n"})
	inOrder(t, learningLog(t, h, render.Options{}, render.Markdown), "Module 1: Foundations: 1 of 2 done, 1 skipped")
}

// TestNothingYet: an ECT without records has a page that says so.
func TestNothingYet(t *testing.T) {
	h := history.New("new", rowan(t).ECT, nil, rowan(t).Programmes, nil)
	page := learningLog(t, h, render.Options{}, render.Markdown)
	inOrder(t, page, "Nothing has been recorded yet.")
	if strings.Contains(page, "0 held") || strings.Contains(page, "## Contents") {
		t.Error("meetings are counted or contents listed where there are none")
	}
}

// TestPicturesKeepWords: titles stay whole, both ends of a short time have a date, and no date breaks over two lines.
func TestPicturesKeepWords(t *testing.T) {
	log := "session: north/c1/refocus\ndate: 2026-10-05\nstatus: held\naction_steps:\n  - id: a-very-long-name-that-nobody-would-want-to-read-in-a-picture-in-9c\n    step: Do it.\n    review: 2026-10-19\n"
	h := changed(t, map[string]string{"2026-09-21-meeting.yaml": "", "2026-10-05-refocus.yaml": log})
	page := learningLog(t, h, render.Options{}, render.HTML)
	inOrder(t, page, `<span class="title">A very long name that nobody would want to read in a picture in 9C</span>`)
	inOrder(t, page, ">5 Oct 2026</text>", ">24 Oct 2026</text>", "<title>set on 5 October 2026</title>", "<td role=\"cell\" data-label=\"Set\">5\u00A0Oct\u00A02026</td>")
	if strings.Contains(page, "…") {
		t.Error("words are cut")
	}
	inOrder(t, learningLog(t, rowan(t), render.Options{}, render.HTML), "<title>set on 21 September 2026; reviewed on 5 October 2026: partly met; refined on 5 October 2026</title>")
}
