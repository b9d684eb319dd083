package render

import (
	"cmp"
	"slices"

	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/logbook"
)

// seenBy gives the history as the audience may see it, its logs in the same order. Views are made of nothing else, so what is left out here
// is on no page.
func (o Options) seenBy(h *history.History) *history.History {
	var who *names
	if o.Anonymous {
		who = namesOf(h, o.People)
	}
	logs := make([]*logbook.Log, len(h.Logs))
	for i, l := range h.Logs {
		logs[i] = o.log(l, who, h)
	}
	return history.New(o.folder(h), o.ect(h.ECT, who), logs, h.Programmes, h.Terms)
}

func (o Options) folder(h *history.History) string {
	if o.Anonymous {
		return "ect"
	}
	return h.Folder
}

func (o Options) log(l *logbook.Log, who *names, h *history.History) *logbook.Log {
	var seen logbook.Log
	switch o.Audience {
	case Mentor:
		seen = *l
	case School:
		seen = activity(l)
	default:
		seen = *l
		seen.Private = ""
	}
	if who != nil {
		who.hide(&seen, h)
	}
	return &seen
}

// activity is what a school sees of a log: that something took place, which steps were set and reviewed, and how many ratings of each
// kind an audit gave. A field that is not named here is not shown.
func activity(l *logbook.Log) logbook.Log {
	seen := logbook.Log{
		File: l.File, Session: l.Session, Date: l.Date, Status: l.Status, Minutes: l.Minutes, Completed: l.Completed,
		NextMeeting: logbook.NextMeeting{Date: l.NextMeeting.Date},
		Expert:      logbook.Expert{Date: l.Expert.Date}, Observation: logbook.Observation{Date: l.Observation.Date},
		Audit: logbook.Audit{Of: l.Audit.Of},
	}
	for _, s := range l.ActionSteps {
		seen.ActionSteps = append(seen.ActionSteps, logbook.ActionStep{ID: s.ID, Refines: s.Refines, Review: s.Review})
	}
	for _, r := range l.Reviews {
		seen.Reviews = append(seen.Reviews, logbook.Review{Step: r.Step, Outcome: r.Outcome, Next: r.Next})
	}
	for _, r := range l.Audit.Ratings {
		seen.Audit.Ratings = append(seen.Audit.Ratings, logbook.Rating{Rating: r.Rating})
	}
	slices.SortStableFunc(seen.Audit.Ratings, func(a, b logbook.Rating) int { return cmp.Compare(a.Rating, b.Rating) })
	return seen
}

func (o Options) ect(e *logbook.ECT, who *names) *logbook.ECT {
	if e == nil {
		return nil
	}
	seen := *e
	if o.Audience == School {
		seen = logbook.ECT{Folder: e.Folder, ID: e.ID, Name: e.Name, Mentor: e.Mentor, Programmes: e.Programmes, Start: e.Start,
			Subject: e.Subject, Phase: e.Phase, Cadence: e.Cadence}
	}
	if who != nil {
		who.hideECT(&seen)
	}
	return &seen
}
