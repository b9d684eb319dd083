// Package logbook is the model of what a school keeps: who an ECT is, what happened at each meeting, and the terms of the school. Values
// are plain; where they stand in the file is asked of the Place that each part carries.
package logbook

import (
	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/source"
	"github.com/ectm/ectm/pkg/yamlnode"
)

// Status says whether a meeting or event took place.
type Status string

// The statuses of a log.
const (
	Planned   Status = "planned"
	Held      Status = "held"
	Cancelled Status = "cancelled"
	Skipped   Status = "skipped"
)

// Log is the record of one meeting, audit, observation or visit. Empty fields were not filled in.
type Log struct {
	yamlnode.Place
	// File is the path below the records folder.
	File string

	Session     string
	Date        calendar.Date
	Status      Status
	Reason      string
	Minutes     int
	Completed   []string
	FocusArea   string
	Contract    []Agreement
	Praise      []string
	Probe       []string
	ActionSteps []ActionStep
	NoStep      string
	Reviews     []Review
	Practice    Practice
	Expert      Expert
	Observation Observation
	Diagnostic  []Diagnosis
	Audit       Audit
	ActionPlan  ActionPlan
	Notes       string
	NextMeeting NextMeeting
	Private     string
}

// Agreement is one point of the contract between mentor and ECT.
type Agreement struct {
	Topic, Agreed string
}

// ActionStep is one small thing that the ECT will do, with the criteria by which both will know that it is done.
type ActionStep struct {
	yamlnode.Place
	ID, Step, Why, Area, From string
	Refines, Noticed, Because string
	Class, Lesson, When       string
	TeacherCriteria           []string
	PupilCriteria             []string
	EvaluatedBy               string
	Review                    calendar.Date
}

// Review is what became of a step that an earlier log set.
type Review struct {
	yamlnode.Place
	Step, Outcome, Evidence, Next string
}

// Practice is the deliberate practice of a step.
type Practice struct {
	Model, Script string
	Rounds        int
	Feedback      []string
}

// Expert is a visit to an expert colleague, arranged or as it was.
type Expert struct {
	yamlnode.Place
	Colleague, How             string
	Date                       calendar.Date
	Focus, LookingFor, Context string
	Seen                       []Seen
	Questions                  []Question
	WillTry                    string
	FollowUp                   []string
}

// Seen is a teacher action with its impact on pupils.
type Seen struct{ Teacher, Pupils string }

// Question is one that was put to an expert, with notes of the answer.
type Question struct{ Ask, Notes string }

// Observation is the mentor's drop-in.
type Observation struct {
	yamlnode.Place
	Date  calendar.Date
	Focus string
	Seen  []string
	Met   []string
}

// Diagnosis is the outcome of the diagnostic in one development area.
type Diagnosis struct {
	yamlnode.Place
	Area, Knowledge, Application, Note string
}

// Audit is a module audit.
type Audit struct {
	yamlnode.Place
	Of      string
	Ratings []Rating
	Focus   []string
}

// Rating is how secure the ECT is in one statement.
type Rating struct {
	yamlnode.Place
	Statement, Rating, Evidence string
}

// ActionPlan is the plan for the coming year.
type ActionPlan struct {
	yamlnode.Place
	Format  string
	Targets []Target
}

// Target is one target of an action plan, with the ids of its steps.
type Target struct {
	yamlnode.Place
	Target string
	Steps  []string
	Review calendar.Date
}

// NextMeeting is what was agreed for the next meeting.
type NextMeeting struct {
	Date        calendar.Date
	Time, Place string
}

// Criteria gives all success criteria of the step with their places, those for the teacher first.
func (s *ActionStep) Criteria() []source.Text {
	criteria := s.Node().Get("success_criteria")
	var out []source.Text
	for _, key := range []string{"teacher", "pupils"} {
		for _, item := range criteria.List(key) {
			out = append(out, item.Text)
		}
	}
	return out
}
