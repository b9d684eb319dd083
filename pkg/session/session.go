// Package session is the model of what a programme asks for: its cycles or modules, the sessions in them with their agendas, the
// development areas and the statements of the audits. Definitions are data; built-in ones and a school's own are read by the same code.
package session

import (
	"slices"

	"github.com/ectm/ectm/pkg/yamlnode"
)

// Session is one session of one part of a programme. Empty fields are not stated by the programme.
type Session struct {
	yamlnode.Place
	// ID is programme/part/session; Short is its last part.
	ID, Short string
	// Programme and Part are the ids of what it belongs to.
	Programme, Part string
	Title, Kind     string
	// Optional sessions stand outside the order. Final ones are followed by no further meeting.
	Optional, Final bool
	Stage, Focus    string
	Aims            []string
	Minutes         int
	Prepare, Brief  []string
	// After lists the full ids of the sessions that come first.
	After      []string
	Event      string
	Study      Study
	Observes   Observes
	Audit      AuditUse
	Agenda     []AgendaPart
	Statements []string
	Record     []Requirement
	Decision   *Decision
	Closing    []string
	Source     string
}

// Study is the ECT's self-study in the week of a session; Minutes is 0 where there is none.
type Study struct {
	Minutes    int
	Statements []string
}

// Observes says for how long the mentor watches the ECT teach; Minutes is 0 where it is not part of the session.
type Observes struct {
	Minutes  int
	Optional bool
}

// AuditUse says what a session does with the module audit: baseline, re-audit, look-back, or "" for nothing.
type AuditUse struct {
	Use, Scope string
	Standards  []string
}

// AgendaPart is one part of a meeting.
type AgendaPart struct {
	yamlnode.Place
	Title      string
	Minutes    int
	Do         []Activity
	Prompts    []PromptGroup
	Examples   []Example
	Guide      string
	Record     []string
	Statements []string
}

// Activity is something that happens in a meeting; Kind may be empty.
type Activity struct{ Kind, Text string }

// PromptGroup is a group of questions; Title may be empty.
type PromptGroup struct {
	Title string
	Ask   []string
}

// Example is an example action step.
type Example struct{ Theme, Title, Step string }

// Requirement says what a held log must hold in one section.
type Requirement struct {
	Section string
	// Min and Max count items; Max 0 is no limit. A Min of 0 that was stated makes the section one that may stay empty.
	Min, Max int
	// Or names a section that may be filled instead.
	Or      string
	Fields  []string
	Refined bool
	// InECT means that ect.yaml holds the section.
	InECT bool
}

// Decision is what a meeting decides about the open steps.
type Decision struct {
	Question string
	Yes, No  Branch
}

// Branch is what follows from one answer to a decision.
type Branch struct {
	Label string
	Do    []string
}

// NeedsLog tells whether the session leaves a record of its own.
func (s *Session) NeedsLog() bool {
	return slices.Contains(Kinds[:6], s.Kind)
}

// IsMeeting tells whether mentor and ECT meet: a meeting, an audit or a review. A diagnostic, an expert visit and an observation are
// events that a meeting builds on.
func (s *Session) IsMeeting() bool {
	return s.Kind == "meeting" || s.Kind == "audit" || s.Kind == "review"
}

// Requires gives what the session asks of a section; ok is false where it asks nothing.
func (s *Session) Requires(section string) (r Requirement, ok bool) {
	for _, r := range s.Record {
		if r.Section == section {
			return r, true
		}
	}
	return Requirement{}, false
}
