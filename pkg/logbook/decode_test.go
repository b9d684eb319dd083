package logbook_test

import (
	"fmt"
	"testing"

	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/schema"
	"github.com/ectm/ectm/pkg/source"
	"github.com/ectm/ectm/pkg/yamlnode"
)

func read(t *testing.T, data string) *yamlnode.Node {
	t.Helper()
	root, found := yamlnode.Parse(source.NewFile("f.yaml", []byte(data)))
	if root == nil || len(found) > 0 {
		t.Fatal(found)
	}
	return root
}

const log = `session: elm/a/x
date: 2026-09-28
status: held
reason: r
minutes: 50
completed: [elm/a/y]
focus_area: 3.10
contract: [{topic: t, agreed: no}]
feedback: {praise: [p, ''], probe: [q]}
action_steps:
  - id: plan-aloud
    step: >-
      One
      two
    why: w
    area: 1a
    from: study
    refines: old
    noticed: n
    because: b
    where: {class: 8B, lesson: l, when: 15:45}
    success_criteria: {teacher: [t1, t2], pupils: [p1]}
    evaluated_by: observation
    review: 2026-10-12
  -
no_step: none
reviews: [{step: old, outcome: met, evidence: e, next: embed}]
practice: {model: m, script: s, rounds: 2, feedback: [f]}
expert: {colleague: c, how: observation, date: 2026-10-05, focus: f, looking_for: l, context: x, seen: [{teacher: t, pupils: p}],
  questions: [{ask: a, notes: n}], will_try: w, follow_up: [u]}
observation: {date: 2026-10-08, focus: f, seen: [s], met: [old]}
diagnostic: [{area: elm/a/v, knowledge: secure, application: emerging, note: n}]
audit: {of: elm/a, ratings: [{statement: 1a, rating: secure, evidence: e}], focus: [1a]}
action_plan: {format: f, targets: [{target: t, steps: [plan-aloud], review: 2027-01-11}]}
notes: |
  n
next_meeting: {date: 2026-10-12, time: 15:45, place: Room 4}
private: p
`

// Every key of the description finds its way into the model.
func TestDecodeLog(t *testing.T) {
	root := read(t, log)
	if found := schema.Check(root, logbook.LogSchema); len(found) > 0 {
		t.Fatalf("%s: %s", found[0].Pos(), found[0].Message)
	}
	for _, key := range logbook.LogSchema.FieldKeys() {
		if root.Entry(key) == nil {
			t.Errorf("the test says nothing of %s", key)
		}
	}
	l := logbook.DecodeLog("logs/a/b.yaml", root)
	s := l.ActionSteps[0]
	for want, got := range map[string]string{
		"logs/a/b.yaml elm/a/x 2026-09-28 held r 50 [elm/a/y] 3.10": fmt.Sprint(l.File, " ", l.Session, " ", l.Date, " ", l.Status, " ", l.Reason, " ", l.Minutes, " ", l.Completed, " ", l.FocusArea),
		"[{t no}] [p] [q] none n\n p":                               fmt.Sprint(l.Contract, l.Praise, l.Probe) + " " + l.NoStep + " " + l.Notes + " " + l.Private,
		"plan-aloud|One two|w|1a|study":                             s.ID + "|" + s.Step + "|" + s.Why + "|" + s.Area + "|" + s.From,
		"old|n|b|8B|l|15:45|observation|2026-10-12":                 s.Refines + "|" + s.Noticed + "|" + s.Because + "|" + s.Class + "|" + s.Lesson + "|" + s.When + "|" + s.EvaluatedBy + "|" + string(s.Review),
		"[t1 t2] [p1]":                   fmt.Sprint(s.TeacherCriteria, s.PupilCriteria),
		"old met e embed":                fmt.Sprint(l.Reviews[0].Step, " ", l.Reviews[0].Outcome, " ", l.Reviews[0].Evidence, " ", l.Reviews[0].Next),
		"{m s 2 [f]}":                    fmt.Sprint(l.Practice),
		"c observation 2026-10-05 f l x": fmt.Sprint(l.Expert.Colleague, " ", l.Expert.How, " ", l.Expert.Date, " ", l.Expert.Focus, " ", l.Expert.LookingFor, " ", l.Expert.Context),
		"[{t p}] [{a n}] w [u]":          fmt.Sprint(l.Expert.Seen, l.Expert.Questions) + " " + l.Expert.WillTry + " " + fmt.Sprint(l.Expert.FollowUp),
		"2026-10-08 f [s] [old]":         fmt.Sprint(l.Observation.Date, " ", l.Observation.Focus, " ", l.Observation.Seen, " ", l.Observation.Met),
		"elm/a/v secure emerging n":      l.Diagnostic[0].Area + " " + l.Diagnostic[0].Knowledge + " " + l.Diagnostic[0].Application + " " + l.Diagnostic[0].Note,
		"elm/a 1a secure e [1a]":         l.Audit.Of + " " + l.Audit.Ratings[0].Statement + " " + l.Audit.Ratings[0].Rating + " " + l.Audit.Ratings[0].Evidence + " " + fmt.Sprint(l.Audit.Focus),
		"f t [plan-aloud] 2027-01-11":    fmt.Sprint(l.ActionPlan.Format, " ", l.ActionPlan.Targets[0].Target, " ", l.ActionPlan.Targets[0].Steps, " ", l.ActionPlan.Targets[0].Review),
		"{2026-10-12 15:45 Room 4}":      fmt.Sprint(l.NextMeeting),
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if len(l.ActionSteps) != 1 {
		t.Errorf("a blank item became a step: %d", len(l.ActionSteps))
	}
}

func TestCriteriaStandAtTheirPlaces(t *testing.T) {
	l := logbook.DecodeLog("f.yaml", read(t, log))
	var got string
	for _, c := range l.ActionSteps[0].Criteria() {
		got += c.Value + " " + c.Pos().String() + " "
	}
	if got != "t1 f.yaml:22:34 t2 f.yaml:22:38 p1 f.yaml:22:52 " {
		t.Errorf("%s", got)
	}
	if s := l.ActionSteps[0].At("step"); s.Start.String() != "f.yaml:13:7" {
		t.Errorf("the step stands at %s", s.Start)
	}
}

// What does not fit is left empty; nothing is made of it.
func TestDecodeWhatDoesNotFit(t *testing.T) {
	l := logbook.DecodeLog("f.yaml", read(t, "session: Not an id\ndate: 28/9/2026\nstatus: [held]\nminutes: soon\naction_steps: none\nreviews: {a: b}\n"+
		"feedback: [x]\nexpert: x\naudit: [x]\nnext_meeting: {date: later}\ncontract: [x, {topic: t}]\n"))
	if l.Session != "" || l.Date != "" || l.Status != "" || l.Minutes != 0 || l.ActionSteps != nil || l.Reviews != nil || l.Praise != nil ||
		l.Expert.Colleague != "" || l.Audit.Ratings != nil || l.NextMeeting.Date != "" || len(l.Contract) != 2 {
		t.Errorf("%+v", l)
	}
	if none := logbook.DecodeLog("f.yaml", nil); none.Session != "" || none.ActionSteps != nil {
		t.Errorf("%+v", none)
	}
}

func TestDecodeECT(t *testing.T) {
	e := logbook.DecodeECT("kit-lowe", read(t, "ect: kit-lowe\nname: Kit Lowe\nmentor: Jo Dean\nprogrammes: elm\nstart: 2026-09-07\nsubject: Art\nphase: primary\ncadence: 10d\n"+
		"transition: {strengths: [s], targets: [t]}\ncontract: [{topic: a, agreed: b}]\n"))
	if got := fmt.Sprint(e.Folder, e.ID, e.Name, e.Mentor, e.Programmes, e.Start, e.Subject, e.Phase, e.Cadence, e.Strengths, e.Targets, e.Contract); got !=
		"kit-lowekit-loweKit LoweJo Dean[elm]2026-09-07Artprimary10d[s] [t] [{a b}]" {
		t.Errorf("%s", got)
	}
	if e.DisplayName() != "Kit Lowe" || logbook.DecodeECT("kit-lowe", read(t, "ect: x\n")).DisplayName() != "kit-lowe" {
		t.Error("wrong name")
	}
}

func TestDecodeConfig(t *testing.T) {
	c := logbook.DecodeConfig(read(t, "school: Hill School\nterms:\n  - {name: A, start: 2026-09-02, end: 2026-12-18, breaks: [{start: 2026-10-26, end: soon}]}\nchecks: {log/order: off}\n"))
	if got := fmt.Sprint(c); got != "{Hill School [{A 2026-09-02 2026-12-18 []}] map[log/order:off]}" {
		t.Errorf("%s", got)
	}
	if none := logbook.DecodeConfig(nil); none.School != "" || none.Terms != nil || none.Checks == nil {
		t.Errorf("%+v", none)
	}
}
