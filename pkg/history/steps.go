package history

import (
	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/logbook"
)

// Step is an action step with its life: who set it, what the reviews said, which step it refines and which refines it.
type Step struct {
	*logbook.ActionStep
	// Log is the one that set the step.
	Log *logbook.Log
	// Reviews are in the order of the history.
	Reviews []StepReview
	// Earlier is the step that this one refines, Later the one that refines it; nil where there is none.
	Earlier, Later *Step
	// Heirs are all steps that refine this one; more than one mean that it was split.
	Heirs []*Step
}

// StepReview is a review of a step together with the log that holds it.
type StepReview struct {
	*logbook.Review
	Log *logbook.Log
}

// The states of a step.
const (
	Open      = "open"
	Met       = "met"
	PartlyMet = "partly-met"
	Refined   = "refined"
	Dropped   = "dropped"
	Embedded  = "embedded"
)

// linkSteps collects the steps of the held logs and what later logs say of them; a review counts as soon as its outcome is written, also
// in a log that is still planned. Of several steps with one id the first counts.
func (h *History) linkSteps() {
	h.byID = map[string]*Step{}
	for _, l := range h.Logs {
		for i := range l.Reviews {
			r := &l.Reviews[i]
			if s := h.byID[r.Step]; s != nil && r.Outcome != "" && (l.Status == logbook.Held || l.Status == logbook.Planned) {
				s.Reviews = append(s.Reviews, StepReview{r, l})
			}
		}
		if l.Status != logbook.Held {
			continue
		}
		for i := range l.ActionSteps {
			h.addStep(&Step{ActionStep: &l.ActionSteps[i], Log: l})
		}
	}
}

func (h *History) addStep(s *Step) {
	h.steps = append(h.steps, s)
	if s.ID == "" || h.byID[s.ID] != nil {
		return
	}
	if earlier := h.byID[s.Refines]; earlier != nil {
		s.Earlier, earlier.Later = earlier, s
		earlier.Heirs = append(earlier.Heirs, s)
	}
	h.byID[s.ID] = s
}

// Steps gives all steps that were set in held logs, in order.
func (h *History) Steps() []*Step { return h.steps }

// Step gives a step by its id, nil where none was set.
func (h *History) Step(id string) *Step { return h.byID[id] }

// OpenSteps gives the steps that are still open after all that is recorded, in the order in which they were set.
func (h *History) OpenSteps() []*Step { return h.OpenAfter(nil) }

// OpenAfter gives the steps that are open once the given log is over; nil means after the last.
func (h *History) OpenAfter(l *logbook.Log) []*Step { return h.open(l, true) }

// OpenBefore gives the steps that are open as the meeting of the given log begins.
func (h *History) OpenBefore(l *logbook.Log) []*Step { return h.open(l, false) }

func (h *History) open(end *logbook.Log, included bool) []*Step {
	var open []*Step
	for _, s := range h.steps {
		if h.within(s.Log, end, included) && !h.closed(s, end, included) {
			open = append(open, s)
		}
	}
	return open
}

// within tells whether a log counts when only what came up to end counts.
func (h *History) within(l, end *logbook.Log, included bool) bool {
	if end == nil {
		return true
	}
	if l == end {
		return included
	}
	return h.Before(l, end)
}

// closed tells whether a step was met, dropped or refined by another within the given part of the history.
func (h *History) closed(s *Step, end *logbook.Log, included bool) bool {
	if s.Later != nil && h.within(s.Later.Log, end, included) {
		return true
	}
	for _, r := range s.Reviews {
		if h.within(r.Log, end, included) && (r.Outcome == Met || r.Outcome == Dropped) {
			return true
		}
	}
	return false
}

// State says what became of the step: open, met, partly-met, refined, dropped or embedded. Of several reviews
// the latest counts, until one closes the step; a step that was last reviewed as not met is open.
func (s *Step) State() string {
	state := Open
	for _, r := range s.Reviews {
		switch r.Outcome {
		case "met":
			state = Met
			if r.Next == "embed" {
				state = Embedded
			}
		case "dropped":
			state = Dropped
		case "partly-met":
			state = PartlyMet
		case "not-met":
			state = Open
		}
		if state == Met || state == Embedded || state == Dropped {
			return state
		}
	}
	if s.Later != nil {
		return Refined
	}
	return state
}

// IsOpen tells whether the step still waits: not met, dropped or refined.
func (s *Step) IsOpen() bool { return s.State() == Open || s.State() == PartlyMet }

// Overdue tells whether an open step should have been reviewed before today and was not, on its review date or later.
func (s *Step) Overdue(today calendar.Date) bool {
	if s.Review == "" || s.Review >= today || !s.IsOpen() {
		return false
	}
	for _, r := range s.Reviews {
		if r.Log.Date >= s.Review {
			return false
		}
	}
	return true
}
