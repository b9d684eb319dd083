package render

import (
	"strings"

	"github.com/ectm/ectm/pkg/logbook"
)

// recordView is one log: what was done and agreed. Empty sections are not shown.
type recordView struct {
	Title, Anchor, Date, Short, Status, Reason, Link Safe
	Minutes                                          int
	Meeting                                          bool
	Completed                                        []Safe
	Focus                                            Safe
	Contract                                         []agreementView
	Praise, Probe                                    []Safe
	Steps                                            []stepView
	NoStep                                           Safe
	Reviews                                          []reviewView
	Practice                                         *practiceView
	Expert                                           *expertView
	Observation                                      *observationView
	Diagnostic                                       []diagnosisView
	Audit                                            *auditView
	Plan                                             *planView
	Notes, Next, Private                             Safe
}

var statusWords = map[logbook.Status]Safe{logbook.Held: "held", logbook.Planned: "planned", logbook.Cancelled: "cancelled", logbook.Skipped: "skipped"}

// record is the view of a log.
func (b *builder) record(l *logbook.Log) recordView {
	title := b.sessionTitle(l.Session)
	v := recordView{
		Title: text(title), Date: weekday(l.Date), Status: statusWords[l.Status], Reason: text(l.Reason), Minutes: l.Minutes,
		Meeting: b.h.IsMeeting(l), Focus: text(b.h.AreaLabel(l.FocusArea)), Contract: agreements(l.Contract),
		Praise: texts(l.Praise), Probe: texts(l.Probe), NoStep: text(l.NoStep), Practice: practice(l.Practice), Expert: expert(l.Expert),
		Observation: b.observation(l.Observation), Diagnostic: b.diagnostic(l.Diagnostic), Audit: b.audit(l), Plan: b.plan(l),
		Notes: prose(l.Notes), Next: next(l.NextMeeting), Private: prose(l.Private),
	}
	for _, id := range l.Completed {
		v.Completed = append(v.Completed, text(b.sessionTitle(id)))
	}
	for i := range l.ActionSteps {
		if s := b.h.Step(l.ActionSteps[i].ID); s != nil && s.Log == l {
			v.Steps = append(v.Steps, b.step(s))
			continue
		}
		v.Steps = append(v.Steps, b.actionStep(&l.ActionSteps[i]))
	}
	for i := range l.Reviews {
		v.Reviews = append(v.Reviews, b.review(&l.Reviews[i], l))
	}
	if b.links.log != nil {
		v.Link = Safe(encodeURL(b.links.log(l)))
	}
	return v
}

// next says when and where the next meeting is.
func next(n logbook.NextMeeting) Safe {
	var parts []string
	if n.Date != "" {
		parts = append(parts, n.Date.Long())
	}
	if n.Time != "" {
		parts = append(parts, string(text(n.Time)))
	}
	if n.Place != "" {
		parts = append(parts, string(text(n.Place)))
	}
	return Safe(strings.Join(parts, ", "))
}
