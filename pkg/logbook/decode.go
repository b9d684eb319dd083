package logbook

import (
	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/schema"
	"github.com/ectm/ectm/pkg/yamlnode"
)

type node = *yamlnode.Node

// DecodeLog makes a log of a file that was checked against LogSchema. What did not fit is left empty.
func DecodeLog(file string, n node) *Log {
	audit, plan, next := n.Get("audit"), n.Get("action_plan"), n.Get("next_meeting")
	return &Log{
		Place: yamlnode.PlaceOf(n), File: file,
		Session: path(n, "session"), Date: date(n, "date"), Status: Status(n.Value("status")), Reason: n.Value("reason"),
		Minutes: n.Number("minutes"), Completed: n.Strings("completed"), FocusArea: n.Value("focus_area"),
		Contract: decodeContract(n), Praise: n.Get("feedback").Strings("praise"), Probe: n.Get("feedback").Strings("probe"),
		ActionSteps: decodeSteps(n), NoStep: n.Value("no_step"), Reviews: decodeReviews(n),
		Practice: decodePractice(n.Get("practice")), Expert: decodeExpert(n.Get("expert")),
		Observation: decodeObservation(n.Get("observation")), Diagnostic: decodeDiagnostic(n),
		Audit:      Audit{Place: yamlnode.PlaceOf(audit), Of: audit.Value("of"), Ratings: decodeRatings(audit), Focus: audit.Strings("focus")},
		ActionPlan: ActionPlan{Place: yamlnode.PlaceOf(plan), Format: plan.Value("format"), Targets: decodeTargets(plan)},
		Notes:      n.Value("notes"), Private: n.Value("private"),
		NextMeeting: NextMeeting{Date: date(next, "date"), Time: next.Value("time"), Place: next.Value("place")},
	}
}

func date(n node, key string) calendar.Date {
	d, _ := calendar.ParseDate(n.Value(key))
	return d
}

// path gives an id, empty where it has not the form of one.
func path(n node, key string) string {
	if id := n.Value(key); schema.IsPath(id) {
		return id
	}
	return ""
}

func decodeContract(n node) (out []Agreement) {
	for _, a := range n.List("contract") {
		out = append(out, Agreement{Topic: a.Value("topic"), Agreed: a.Value("agreed")})
	}
	return out
}

func decodeSteps(n node) (out []ActionStep) {
	for _, s := range n.List("action_steps") {
		where, criteria := s.Get("where"), s.Get("success_criteria")
		out = append(out, ActionStep{
			Place: yamlnode.PlaceOf(s),
			ID:    s.Value("id"), Step: s.Value("step"), Why: s.Value("why"), Area: s.Value("area"), From: s.Value("from"),
			Refines: s.Value("refines"), Noticed: s.Value("noticed"), Because: s.Value("because"),
			Class: where.Value("class"), Lesson: where.Value("lesson"), When: where.Value("when"),
			TeacherCriteria: criteria.Strings("teacher"), PupilCriteria: criteria.Strings("pupils"),
			EvaluatedBy: s.Value("evaluated_by"), Review: date(s, "review"),
		})
	}
	return out
}

func decodeReviews(n node) (out []Review) {
	for _, r := range n.List("reviews") {
		out = append(out, Review{Place: yamlnode.PlaceOf(r), Step: r.Value("step"), Outcome: r.Value("outcome"),
			Evidence: r.Value("evidence"), Next: r.Value("next")})
	}
	return out
}

func decodePractice(n node) Practice {
	return Practice{Model: n.Value("model"), Script: n.Value("script"), Rounds: n.Number("rounds"), Feedback: n.Strings("feedback")}
}

func decodeExpert(n node) Expert {
	e := Expert{
		Place: yamlnode.PlaceOf(n), Colleague: n.Value("colleague"), How: n.Value("how"), Date: date(n, "date"),
		Focus: n.Value("focus"), LookingFor: n.Value("looking_for"), Context: n.Value("context"),
		WillTry: n.Value("will_try"), FollowUp: n.Strings("follow_up"),
	}
	for _, s := range n.List("seen") {
		e.Seen = append(e.Seen, Seen{Teacher: s.Value("teacher"), Pupils: s.Value("pupils")})
	}
	for _, q := range n.List("questions") {
		e.Questions = append(e.Questions, Question{Ask: q.Value("ask"), Notes: q.Value("notes")})
	}
	return e
}

func decodeObservation(n node) Observation {
	return Observation{Place: yamlnode.PlaceOf(n), Date: date(n, "date"), Focus: n.Value("focus"),
		Seen: n.Strings("seen"), Met: n.Strings("met")}
}

func decodeDiagnostic(n node) (out []Diagnosis) {
	for _, d := range n.List("diagnostic") {
		out = append(out, Diagnosis{Place: yamlnode.PlaceOf(d), Area: d.Value("area"), Knowledge: d.Value("knowledge"),
			Application: d.Value("application"), Note: d.Value("note")})
	}
	return out
}

func decodeRatings(n node) (out []Rating) {
	for _, r := range n.List("ratings") {
		out = append(out, Rating{Place: yamlnode.PlaceOf(r), Statement: r.Value("statement"), Rating: r.Value("rating"),
			Evidence: r.Value("evidence")})
	}
	return out
}

func decodeTargets(n node) (out []Target) {
	for _, t := range n.List("targets") {
		out = append(out, Target{Place: yamlnode.PlaceOf(t), Target: t.Value("target"), Steps: t.Strings("steps"), Review: date(t, "review")})
	}
	return out
}
