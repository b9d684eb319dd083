package draft

import (
	"strings"

	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/logbook"
)

// actionSteps writes the blanks of one step where the session asks for one, and only the pattern as a comment where a step is the
// exception.
func (d *drafter) actionSteps() {
	r, _ := d.session.Requires("action_steps")
	d.comment("One to three. step: what the ECT will do or say, when and how; a visitor could see it. why: what pupils do now that should change.")
	if r.Min == 0 {
		d.comment("Only to refine or embed a step that is there:")
		blank := &drafter{History: d.History, session: d.session, programme: d.programme, date: d.date}
		blank.step(true, false)
		d.comment("action_steps:")
		for _, line := range strings.Split(strings.TrimRight(string(blank.Bytes()), "\n"), "\n") {
			d.line("# " + line)
		}
		return
	}
	d.line("action_steps:")
	d.step(false, r.Or == "")
}

// step writes the blanks of one step; fixed puts in what can be expected: the focus area and a review at the next meeting.
func (d *drafter) step(refines, fixed bool) {
	area, review := "", ""
	if fixed {
		review = string(d.reviewDate())
		if a, ok := d.Area(d.FocusArea(nil)); ok && a.Part == d.session.Part {
			area = a.ID
		}
	}
	d.line("  - id:")
	d.value(4, "step", "")
	d.value(4, "why", "")
	d.value(4, "area", area)
	d.commentAt(4, "from: "+strings.Join(logbook.Origins, ", "))
	d.value(4, "from", "")
	if refines {
		d.value(4, "refines", d.firstOpen())
		d.value(4, "noticed", "")
		d.value(4, "because", "")
	}
	d.line("    where:")
	for _, key := range []string{"class", "lesson", "when"} {
		d.value(6, key, "")
	}
	d.line("    success_criteria:")
	d.commentAt(6, "what the ECT will be seen to do or say")
	d.list(6, "teacher")
	d.commentAt(6, "what pupils will do, say or write")
	d.list(6, "pupils")
	d.commentAt(4, "evaluated_by: "+strings.Join(logbook.Evaluations, ", "))
	d.value(4, "evaluated_by", "")
	d.value(4, "review", review)
}

func (d *drafter) firstOpen() string {
	for _, step := range d.OpenSteps() {
		return step.ID
	}
	return ""
}

// reviewDate proposes the next meeting for the review of a step, but no day after the term, where a cycle ends.
func (d *drafter) reviewDate() calendar.Date {
	next := d.nextDate()
	if term, ok := d.Terms.Holding(d.date); ok && next > term.End {
		return ""
	}
	return next
}
