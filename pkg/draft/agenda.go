package draft

import (
	"fmt"
	"slices"

	"github.com/ectm/ectm/pkg/session"
)

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
