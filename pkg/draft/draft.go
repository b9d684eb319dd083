// Package draft writes the log of a coming session, pre-filled with all that is known, so that a mentor types only what was said.
package draft

import (
	"fmt"
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
	if status == logbook.Skipped || status == logbook.Cancelled {
		d.line("reason:")
	}
	if s.IsMeeting() {
		d.line("minutes:")
	}
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
	if d.session.IsMeeting() {
		wanted["next_meeting"] = true
		wanted["reviews"] = wanted["reviews"] || len(d.OpenSteps()) > 0
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

// hints gives each part of the agenda to the first section that it leads to. A part that leads to none goes with the next that does, so
// that the order stays; the last ones go to the notes.
func (d *drafter) hints(names []string) map[string][]session.AgendaPart {
	out := map[string][]session.AgendaPart{}
	var waiting []session.AgendaPart
	for _, part := range d.session.Agenda {
		waiting = append(waiting, part)
		at := slices.IndexFunc(names, func(name string) bool { return slices.Contains(part.Record, name) })
		if at >= 0 {
			out[names[at]] = append(out[names[at]], waiting...)
			waiting = nil
		}
	}
	out["notes"] = append(out["notes"], waiting...)
	return out
}

// agenda writes the questions of a part as comments, or what is done where it has none.
func (d *drafter) agenda(part session.AgendaPart) {
	title := part.Title
	if part.Minutes > 0 {
		title = fmt.Sprintf("%s (%d minutes)", title, part.Minutes)
	}
	d.comment(title)
	for _, group := range part.Prompts {
		if group.Title != "" {
			d.comment("  " + d.fill(group.Title))
		}
		for _, question := range group.Ask {
			d.comment("  - " + d.fill(question))
		}
	}
	if len(part.Prompts) == 0 {
		for _, activity := range part.Do {
			d.comment("  " + d.fill(activity.Text))
		}
	}
	for _, e := range part.Examples {
		d.comment("  for example: " + e.Title + ": " + d.fill(e.Step))
	}
}

// nextDate gives the date of the meeting after this one by the cadence, moved past the breaks.
func (d *drafter) nextDate() calendar.Date {
	days := calendar.CadenceDays(plan.Cadence(d.History, d.session))
	if days == 0 || d.session.Final {
		return ""
	}
	return d.Terms.MovePast(d.date.AddDays(days))
}
