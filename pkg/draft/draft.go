// Package draft writes the log of a coming session, pre-filled with all that is known, so that a mentor types only what was said.
package draft

import (
	"slices"

	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/plan"
	"github.com/ectm/ectm/pkg/session"
)

// Log gives the text of a log of a session on a day: the sections that the session asks for, in order, with the questions of its agenda as
// comments; a review for each open step with its criteria; the last agreed focus; the date of the next meeting by the cadence. It keeps
// every rule of form as it is, and all rules once its blanks are filled.
func Log(h *history.History, s *session.Session, date calendar.Date, status logbook.Status) []byte {
	d := &drafter{History: h, session: s, date: date, programme: h.Programme(s.Programme)}
	if status == logbook.Skipped || status == logbook.Cancelled {
		d.notHeld(status)
		return d.Bytes()
	}
	d.heading(status)
	names := d.sections()
	hints := d.hints(names)
	for _, name := range names {
		d.line("")
		for _, part := range hints[name] {
			d.agenda(part)
		}
		sections[name](d)
	}
	return d.Bytes()
}

type drafter struct {
	writer
	*history.History
	session   *session.Session
	programme *session.Programme
	date      calendar.Date
}

func (d *drafter) heading(status logbook.Status) {
	s := d.session
	d.comment(d.Name() + with(d.ECT) + ". " + s.Title)
	d.comment(d.fill(s.Focus))
	d.comment("Lines that start with # are hints for you. Fill in what you can, delete what you don't need, and set the status to held once it has taken place.")
	for _, aim := range s.Aims {
		d.comment("- " + d.fill(aim))
	}
	d.line("session: " + s.ID)
	d.line("date: " + string(d.date))
	d.line("status: " + string(status))
	if s.IsMeeting() {
		d.line("minutes:")
	}
}

// notHeld writes the log of what did not take place: there is only a reason to give.
func (d *drafter) notHeld(status logbook.Status) {
	d.comment(d.Name() + with(d.ECT) + ". " + d.session.Title)
	d.line("session: " + d.session.ID)
	d.line("date: " + string(d.date))
	d.line("status: " + string(status))
	d.line("reason:")
}

func with(ect *logbook.ECT) string {
	if ect == nil || ect.Mentor == "" {
		return ""
	}
	return " with " + ect.Mentor
}

func (d *drafter) fill(text string) string {
	return history.Fill(text, d.History, d.programme, d.session)
}

// sections lists what the log should hold, in the order of a log.
func (d *drafter) sections() []string {
	wanted := map[string]bool{"notes": true}
	for _, r := range d.session.Record {
		if !r.InECT {
			wanted[r.Section] = true
		}
		if r.Or != "" {
			wanted[r.Or] = true
		}
	}
	wanted["reviews"] = wanted["reviews"] || len(d.OpenSteps()) > 0
	if d.session.IsMeeting() {
		wanted["next_meeting"] = !d.isLast()
		wanted["completed"] = len(d.activities()) > 0
		wanted["audit"] = wanted["audit"] || len(d.rated()) > 0
	}
	var out []string
	for _, key := range logbook.LogSchema.FieldKeys() {
		if wanted[key] {
			out = append(out, key)
		}
	}
	return out
}

// isLast tells whether nothing that leaves a log comes after the session, so that there is no next date to agree.
func (d *drafter) isLast() bool {
	rank, ordered := d.Rank(d.session.ID)
	return ordered && !slices.ContainsFunc(d.Order()[rank+1:], (*session.Session).NeedsLog)
}

// activities lists what should have been done since the last log and needs no log of its own.
func (d *drafter) activities() []string {
	var out []string
	for _, id := range d.session.After {
		if before := d.Session(id); before != nil && !before.NeedsLog() && !d.Done(id, "") {
			out = append(out, id)
		}
	}
	return out
}

// nextDate gives the date of the meeting after this one by the cadence, moved past the breaks.
func (d *drafter) nextDate() calendar.Date {
	days := calendar.CadenceDays(plan.Cadence(d.History, d.session))
	if days == 0 || d.session.Final {
		return ""
	}
	return d.Terms.MovePast(d.date.AddDays(days))
}
