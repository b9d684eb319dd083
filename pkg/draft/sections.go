package draft

import (
	"fmt"

	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/yamlnode"
)

// sections writes the blanks of each section of a log.
var sections = map[string]func(*drafter){
	"completed":    (*drafter).completed,
	"focus_area":   (*drafter).focusArea,
	"contract":     (*drafter).contract,
	"feedback":     (*drafter).feedback,
	"action_steps": (*drafter).actionSteps,
	"no_step":      (*drafter).noStep,
	"reviews":      (*drafter).reviews,
	"practice":     (*drafter).practice,
	"expert":       (*drafter).expert,
	"observation":  (*drafter).observation,
	"diagnostic":   (*drafter).diagnostic,
	"audit":        (*drafter).audit,
	"action_plan":  (*drafter).actionPlan,
	"notes":        func(d *drafter) { d.value(0, "notes", "") },
	"next_meeting": (*drafter).nextMeeting,
}

func (d *drafter) completed() {
	d.comment("Done since the last log. Delete what was not done.")
	d.line("completed:")
	for _, id := range d.activities() {
		d.line("  - " + id)
	}
}

func (d *drafter) focusArea() {
	d.comment("A development area's id, or a few words of your own.")
	for _, p := range d.Programmes {
		for _, a := range p.Areas {
			if p.ID == d.session.Programme && a.Part == d.session.Part {
				d.comment("  " + a.ID + ": " + a.Label)
			}
		}
	}
	focus := d.FocusArea(nil)
	if area, ok := d.Area(focus); ok && area.Part != d.session.Part {
		focus = ""
	}
	d.value(0, "focus_area", focus)
}

func (d *drafter) contract() {
	d.line("contract:")
	d.line("  - topic:")
	d.line("    agreed:")
}

func (d *drafter) feedback() {
	d.line("feedback:")
	d.list(2, "praise")
	d.list(2, "probe")
}

func (d *drafter) noStep() {
	d.comment("Only if this meeting sets no step: delete action_steps and say why.")
	d.value(0, "no_step", "")
}

func (d *drafter) reviews() {
	open := d.OpenSteps()
	if len(open) == 0 {
		d.comment("No action step is open.")
		d.line("reviews: []")
		return
	}
	d.comment("outcome: met, partly-met, not-met or dropped; next: new-step, refine, continue or embed")
	d.line("reviews:")
	for _, step := range open {
		d.review(step)
	}
}

func (d *drafter) review(step *history.Step) {
	d.commentAt(2, step.Step)
	for _, c := range step.TeacherCriteria {
		d.commentAt(2, "- ECT: "+c)
	}
	for _, c := range step.PupilCriteria {
		d.commentAt(2, "- pupils: "+c)
	}
	d.line("  - step: " + yamlnode.Quote(step.ID))
	d.value(4, "outcome", "")
	d.value(4, "evidence", "")
	d.value(4, "next", "")
}

func (d *drafter) practice() {
	if guide, ok := d.programme.Guide("deliberate-practice"); ok {
		for i, step := range guide.Steps {
			d.comment(fmt.Sprintf("%d. %s", i+1, step.Title))
		}
	}
	d.line("practice:")
	d.value(2, "model", "")
	d.value(2, "script", "")
	d.value(2, "rounds", "")
	d.list(2, "feedback")
}

func (d *drafter) observation() {
	d.line("observation:")
	d.value(2, "date", string(d.date))
	focus := ""
	for _, step := range d.OpenSteps() {
		d.commentAt(2, "open step "+step.ID+": "+step.Step)
		if focus == "" {
			focus = step.ID
		}
	}
	d.value(2, "focus", focus)
	d.list(2, "seen")
	d.line("  met: []")
}

func (d *drafter) diagnostic() {
	d.comment("knowledge: the ECT's view; application: what you see in practice; each emerging, developing or secure")
	d.line("diagnostic:")
	for _, a := range d.programme.Areas {
		if a.Part != d.session.Part {
			continue
		}
		d.commentAt(2, a.Label)
		d.line("  - area: " + a.ID)
		d.value(4, "knowledge", "")
		d.value(4, "application", "")
		d.value(4, "note", "")
	}
}

func (d *drafter) actionPlan() {
	d.comment("Each target is specific, measurable, achievable, relevant and time-bound, with the ids of its action steps.")
	d.line("action_plan:")
	d.value(2, "format", "")
	d.line("  targets:")
	d.line("    - target:")
	d.line("      steps: []")
	d.value(6, "review", "")
}

func (d *drafter) nextMeeting() {
	d.line("next_meeting:")
	d.value(2, "date", string(d.nextDate()))
	var last logbook.NextMeeting
	for _, l := range d.Held() {
		if l.NextMeeting.Time != "" {
			last = l.NextMeeting
		}
	}
	d.value(2, "time", last.Time)
	d.value(2, "place", last.Place)
}
