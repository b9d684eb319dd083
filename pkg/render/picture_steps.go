package render

import (
	"fmt"
	"strings"

	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/history"
)

// mostSteps is how many steps the picture shows; the table shows all.
const mostSteps = 24

// The size of the line of a step, in its own units.
const (
	lifeWidth  = 360.0
	lifeHeight = 14.0
)

// timeline places days on the width of a picture.
type timeline struct{ from, to calendar.Date }

func (t timeline) x(d calendar.Date) float64 {
	total := t.from.DaysUntil(t.to)
	if total <= 0 {
		return 5
	}
	days := min(max(t.from.DaysUntil(d), 0), total)
	return 5 + float64(days)/float64(total)*(lifeWidth-10)
}

// stepsPicture shows the life of each step as a line from the day it was set to the day it was closed, with a sign for each review.
func (b *builder) stepsPicture() Safe {
	steps := b.h.Steps()
	if len(steps) == 0 || !b.draws() {
		return ""
	}
	steps = steps[max(0, len(steps)-mostSteps):]
	t := b.span(steps)
	d := b.drawing()
	d.list("", func() {
		d.row(func() {
			d.words("title", "")
			d.svg("axis", lifeWidth, lifeHeight, "from "+string(day(t.from))+" to "+string(day(t.to)), func() { d.axis(t) })
		})
		for _, s := range steps {
			d.row(func() {
				d.words("title", b.stepTitle(s.ActionStep))
				d.svg("line", lifeWidth, lifeHeight, b.lifeInWords(s), func() { d.life(t, s, b.options.Today) })
				d.words("state", string(b.stateNow(s)))
			})
		}
	})
	caption := "Each line is a step from the day it was set: ring set, diamond reviewed, full square met, cross dropped, arrow refined. Broken lines go on to today."
	if len(b.h.Steps()) > mostSteps {
		caption += fmt.Sprintf(" These are the latest %d steps; the table has all.", mostSteps)
	}
	return b.picture(d.figure("steps", "The life of the action steps", caption))
}

// stateNow says what became of a step, and whether its review is overdue.
func (b *builder) stateNow(s *history.Step) Safe {
	if s.Overdue(b.options.Today) {
		return stateWords[s.State()] + ", overdue"
	}
	return stateWords[s.State()]
}

// lifeInWords tells the life of a step as its line does.
func (b *builder) lifeInWords(s *history.Step) string {
	said := []string{"set on " + string(day(s.Log.Date))}
	for _, r := range s.Reviews {
		said = append(said, string("reviewed on "+day(r.Log.Date)+": "+outcomeWords[r.Outcome]))
	}
	if s.Later != nil {
		said = append(said, "refined on "+string(day(s.Later.Log.Date)))
	}
	return strings.Join(said, "; ")
}

// span goes from the first day a step was set to today, or to what came later.
func (b *builder) span(steps []*history.Step) timeline {
	t := timeline{steps[0].Log.Date, b.options.Today}
	for _, s := range steps {
		t.from = min(t.from, s.Log.Date)
		t.to = max(t.to, s.Log.Date)
		for _, r := range s.Reviews {
			t.to = max(t.to, r.Log.Date)
		}
	}
	return t
}
