package check_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/ectm/ectm/pkg/check"
	"github.com/ectm/ectm/pkg/diag"
)

const (
	nell     = "logs/nell-hart/"
	refocus1 = nell + "2026-09-14-refocus-1.yaml"
	refocus2 = nell + "2026-09-28-refocus-2.yaml"
	develop3 = nell + "2026-10-19-develop-3.yaml"
	week1    = "logs/zoe-finch/2026-09-07-week-1.yaml"
)

// briefly writes findings as file:line:column message [rule], a line each, without the folders of the file.
func briefly(found diag.List) string {
	var lines []string
	for _, d := range found.Sort() {
		p := d.Pos()
		lines = append(lines, fmt.Sprintf("%s:%d:%d %s [%s]", p.File[strings.LastIndex(p.File, "/")+1:], p.Line, p.Column, d.Message, d.Rule))
	}
	return strings.Join(lines, "\n")
}

// changed gives what is found in the example folder after some lines of it were changed.
func changed(t *testing.T, file, over, lines string) string {
	t.Helper()
	folder := exampleFolder(t)
	put(t, folder, check.Example{File: file, Over: over, Lines: lines})
	return briefly(findings(t, folder, exampleDay))
}

// What stands there but can't be read is one finding, and is not called missing as well.
func TestOneFaultIsOneFinding(t *testing.T) {
	const evidence = "evidence: Seen on 14 October with 8B"
	for _, c := range []struct{ name, file, over, lines, want string }{
		{"review that is no date", refocus2, "    review: 2026-10-12", "    review: 12 Oct",
			`2026-09-28-refocus-2.yaml:24:13 "12 Oct" is not a date; expected YYYY-MM-DD [file/schema]`},
		{"slip of review", refocus2, "    review: 2026-10-12", "    reveiw: 2026-10-12",
			`2026-09-28-refocus-2.yaml:24:5 unknown key "reveiw"; the nearest known key is "review" [file/schema]`},
		{"next date that does not exist", refocus1, "  date: 2026-09-28", "  date: 2026-02-30",
			`2026-09-14-refocus-1.yaml:9:9 "2026-02-30" is not a day that exists [file/schema]`},
		{"next meeting in words", refocus1, "next_meeting:\n  date: 2026-09-28\n  time: 15:45\n  place: Room 4\n", "next_meeting: in a fortnight\n",
			`2026-09-14-refocus-1.yaml:8:15 expected keys with values, found a text [file/schema]`},
		{"status", refocus1, "status: held", "status: Held", `2026-09-14-refocus-1.yaml:3:9 "Held" is not a status; expected cancelled, held, planned or skipped [file/schema]`},
		{"status of a log with a step", refocus2, "status: held", "status: Held", `2026-09-28-refocus-2.yaml:3:9 "Held" is not a status; expected cancelled, held, planned or skipped [file/schema]`},
		{"criterion with a colon", refocus2, "        - Says both questions aloud and answers each in one sentence before any pen moves", "        - Says: both questions",
			"2026-09-28-refocus-2.yaml:20:11 expected a text, found keys with values [file/schema]"},
		{"slip of action_steps", refocus2, "action_steps:\n", "action_stpes:\n", `2026-09-28-refocus-2.yaml:11:1 unknown key "action_stpes"; the nearest known key is "action_steps" [file/schema]`},
		{"second document", refocus2, "action_steps:\n", "---\naction_steps:\n", "2026-09-28-refocus-2.yaml:11:1 a second document starts here; a file holds one [file/yaml]"},
		{"alias", refocus1, "focus_area: teach-first-y2/c1/metacognition", "reason: &x x\nfocus_area: *x",
			"2026-09-14-refocus-1.yaml:5:9 a word that starts with & marks a place to refer to; such marks are not used here [file/yaml]\n" +
				"2026-09-14-refocus-1.yaml:6:13 a word that starts with * refers to another place; references are not used here [file/yaml]"},
		{"evidence in a list", "logs/oli-marsh/2026-11-03-integrate-4.yaml", "    evidence: ", "    evidence:\n    - ", "2026-11-03-integrate-4.yaml:22:5 expected a text, found a list [file/schema]"},
		{"review of a step that was never set", "logs/oli-marsh/2026-11-03-integrate-4.yaml", "  - step: ask-why-first", "  - step: ask-wyh-first",
			`2026-11-03-integrate-4.yaml:19:11 the review names step "ask-wyh-first", which was never set; the nearest is "ask-why-first" [step/lineage]`},
		{"key of a session that is not there", develop3, "session: teach-first-y2/c1/develop-3", "sesion: teach-first-y2/c1/develop-3",
			`2026-10-19-develop-3.yaml:1:1 unknown key "sesion"; the nearest known key is "session" [file/schema]`},
		{"nothing", refocus1, "", "~\n", "2026-09-14-refocus-1.yaml:1:1 the file is empty [file/yaml]"},
		{"evidence that ends at a comma", develop3, evidence, "evidence: Seen, twice", "2026-10-19-develop-3.yaml:6:54 the text before this ended at a comma [file/schema]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := changed(t, c.file, c.over, c.lines); got != c.want {
				t.Errorf("found:\n%s\nwant:\n%s", got, c.want)
			}
		})
	}
}

// withFiles gives what is found in the example folder with more files in it.
func withFiles(t *testing.T, more map[string]string) string {
	t.Helper()
	folder := exampleFolder(t)
	for name, text := range more {
		put(t, folder, check.Example{File: name, Lines: text})
	}
	return briefly(findings(t, folder, exampleDay))
}

func TestFaultsOfRecords(t *testing.T) {
	const next = ", next: new-step}"
	nells, diagnostic := nell+"ect.yaml", nell+"2026-09-07-diagnostic.yaml"
	for _, c := range []struct{ name, file, over, lines, want string }{
		{"review without a step", develop3, "reviews:\n", "reviews:\n  - {outcome: met, evidence: x" + next + "\n", "2026-10-19-develop-3.yaml:6:5 the review names no step [step/lineage]"},
		{"two reviews of a step", develop3, "reviews:\n", "reviews:\n  - {step: plan-aloud, outcome: not-met, next: refine}\n",
			`2026-10-19-develop-3.yaml:7:12 step "plan-aloud" is reviewed twice in one log [step/lineage]`},
		{"decision that says not what follows", "logs/oli-marsh/2026-11-03-integrate-4.yaml", "    next: new-step\n", "",
			`2026-11-03-integrate-4.yaml:20:14 step "ask-why-first" is met, but what follows is not decided [step/decision]`},
		{"statement in the focus twice", week1, `  focus: ["7a", "1f"]`, `  focus: ["7a", "1f", "7a"]`, `2026-09-07-week-1.yaml:46:24 statement "7a" is in the focus twice [audit/statement]`},
		{"audit of another module", week1, "  of: ucl/m1", "  of: ucl/m2", `2026-09-07-week-1.yaml:8:7 the audit is of "ucl/m2", but its statements are those of "ucl/m1" [audit/statement]`},
		{"one statement that is not rated", week1, `    - {statement: "1.6", rating: developing}` + "\n", "", "2026-09-07-week-1.yaml:7:1 1 of 36 statements is not rated: 1.6 [audit/complete]"},
		{"programme listed twice", nells, "programmes: [teach-first-y2]", "programmes: [teach-first-y2, teach-first-y2]", `ect.yaml:4:30 programme "teach-first-y2" is listed twice [log/session]`},
		{"area that is none of the cycle's", diagnostic, "diagnostic:\n", "diagnostic:\n  - {area: teach-first-y2/c2/modelling, knowledge: secure, application: secure}\n",
			`2026-09-07-diagnostic.yaml:5:12 the diagnostic of "c1" has no area "teach-first-y2/c2/modelling" [log/record]`},
		{"area that was misspelt", diagnostic, "area: teach-first-y2/c1/small-steps", "area: teach-first-y2/c1/smal-steps",
			`2026-09-07-diagnostic.yaml:6:12 the diagnostic of "c1" has no area "teach-first-y2/c1/smal-steps"; the nearest is "teach-first-y2/c1/small-steps" [log/record]`},
		{"tag without a name", refocus1, "  place: Room 4", "  place: ! Room 4", "2026-09-14-refocus-1.yaml:11:10 a word that starts with ! is a tag; tags are not used here [file/yaml]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := changed(t, c.file, c.over, c.lines); got != c.want {
				t.Errorf("found:\n%s\nwant:\n%s", got, c.want)
			}
		})
	}
}

const coaching = "id: coach\ntitle: Coaching\nparts:\n  - {id: p, title: P, sessions: [one, two]}\n"

func coach(more map[string]string) map[string]string {
	out := map[string]string{
		"sessions/coach/programme.yaml": coaching,
		"sessions/coach/one.yaml":       "id: one\ntitle: One\nkind: meeting\nrecord: {action_steps: {min: 0, max: 1}, contract: {min: 0, max: 1}}\n",
		"sessions/coach/two.yaml":       "id: two\ntitle: Two\nkind: meeting\nfinal: true\n",
		"logs/kit-lowe/ect.yaml":        "ect: kit-lowe\nprogrammes: [coach]\n",
	}
	for name, text := range more {
		out[name] = text
	}
	return out
}

func kitsStep(id, area string) string {
	return `  - id: ` + id + `
    step: After each question, wait for three seconds with a raised hand before naming a pupil.
    why: The same five pupils answer.
    area: ` + area + `
    success_criteria:
      teacher: [Raises a hand after every question in the first ten minutes]
      pupils: [Eight different pupils answer in one lesson]
    review: 2026-10-19
`
}

func TestFaultsWithAProgrammeOfOnesOwn(t *testing.T) {
	const held = "session: coach/p/one\ndate: 2026-09-28\nstatus: held\nnext_meeting: {date: 2026-10-05}\n"
	const one = "logs/kit-lowe/2026-09-28-one.yaml"
	for _, c := range []struct {
		name string
		more map[string]string
		want string
	}{
		{"an area in free words", map[string]string{one: held + "action_steps:\n" + kitsStep("wait", "questions")}, ""},
		{"more than is asked for", map[string]string{one: held + "action_steps:\n" + kitsStep("wait", "x") + strings.Replace(kitsStep("name", "x"), "After each question, wait", "Before each task, stand", 1) +
			"contract: [{topic: a, agreed: b}, {topic: c, agreed: d}]\n"},
			`2026-09-28-one.yaml:5:1 "action_steps" has 2 items, and "one" asks for at most 1 [log/record]` + "\n" +
				`2026-09-28-one.yaml:22:1 "contract" has 2 items, and "one" asks for at most 1 [log/record]`},
		{"an id that a plan takes again", map[string]string{one: held + "action_steps:\n" + kitsStep("wait", "x"),
			"logs/kit-lowe/2026-12-09-two.yaml": "session: coach/p/two\ndate: 2026-12-09\nstatus: planned\naction_steps:\n  - {id: wait}\n  - {id: new}\n  - {id: new}\n  - {id: }\n"},
			`2026-12-09-two.yaml:5:10 the id "wait" is taken by an earlier step [step/id]` + "\n" + `2026-12-09-two.yaml:7:10 the id "new" is taken by an earlier step [step/id]`},
		{"the copy is the second", map[string]string{one: held, "logs/kit-lowe/2026-09-28-one-2.yaml": held},
			`2026-09-28-one-2.yaml:1:10 session "coach/p/one" was already held on 2026-09-28 [log/duplicate]`},
		{"a short id", map[string]string{one: strings.Replace(held, "coach/p/one", "one", 1)}, `2026-09-28-one.yaml:1:10 session "one" is not a whole id [log/session]`},
		{"a definition that can't be read", map[string]string{one: held, "sessions/coach/one.yaml": "a: [\n"}, "one.yaml:1:4 a bracket that opens here is not closed, or a comma has nothing in front of it [file/yaml]"},
		{"an empty definition", map[string]string{one: held, "sessions/coach/one.yaml": "~\n"}, "one.yaml:1:1 the file is empty [file/yaml]"},
		{"a programme that can't be read", map[string]string{one: held + "action_steps:\n" + kitsStep("wait", "coach/p/x"), "sessions/coach/programme.yaml": "a: [\n",
			"logs/kit-lowe/ect.yaml": "ect: kit-lowe\nprogrammes: [coach, ucl]\n"}, "programme.yaml:1:4 a bracket that opens here is not closed, or a comma has nothing in front of it [file/yaml]"},
		{"a term the wrong way round", map[string]string{one: held + "action_steps:\n" + kitsStep("wait", "x"), "ectm.yaml": "terms:\n  - {start: 2026-12-18, end: 2026-09-02}\n"},
			"ectm.yaml:2:30 the term ends on 2026-09-02, before it starts on 2026-12-18 [file/schema]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := withFiles(t, coach(c.more)); got != c.want {
				t.Errorf("found:\n%s\nwant:\n%s", got, c.want)
			}
		})
	}
}
