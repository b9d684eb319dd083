package render

import (
	"fmt"
	"strings"
	"time"

	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/history"
)

// mostSteps is how many steps the picture shows; the table shows all.
const mostSteps = 24

// timeline places days on the width of a picture.
type timeline struct{ from, to calendar.Date }

func (t timeline) x(d calendar.Date) float64 {
	total := t.from.DaysUntil(t.to)
	if total <= 0 {
		return 0
	}
	days := min(max(t.from.DaysUntil(d), 0), total)
	return 5 + float64(days)/float64(total)*(svgWidth-10)
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
	height := 18 + 30*float64(len(steps))
	d.months(t, height)
	var said []string
	for i, s := range steps {
		y := 18 + 30*float64(i)
		d.write("label", "start", 0, y+11, cut(b.stepTitle(s.ActionStep), 38))
		d.write("label", "end", svgWidth, y+11, string(stateWords[s.State()]))
		d.life(t, s, b.options.Today, y+20)
		said = append(said, fmt.Sprintf("%s, set on %s: %s", b.stepTitle(s.ActionStep), day(s.Log.Date), stateWords[s.State()]))
	}
	caption := "Each line is a step from the day it was set: ring set, diamond reviewed, full square met, cross dropped, arrow refined. Open lines go on to today."
	if len(b.h.Steps()) > mostSteps {
		caption += fmt.Sprintf(" These are the latest %d steps; the table has all.", mostSteps)
	}
	return b.picture(d.figure(height, "The life of the action steps", strings.Join(said, "; "), caption))
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

// months marks the first of each month, with its name where there is room.
func (d *drawing) months(t timeline, height float64) {
	first := t.from.Time()
	last := -100.0
	for m := time.Date(first.Year(), first.Month()+1, 1, 0, 0, 0, 0, time.UTC); !m.After(t.to.Time()); m = m.AddDate(0, 1, 0) {
		x := t.x(calendar.FromTime(m))
		if x-last < 34 {
			continue
		}
		d.line("grid", x, 14, x, height)
		d.write("small", "middle", min(max(x, 18), svgWidth-18), 9, m.Format("Jan 06"))
		last = x
	}
}

// life draws one step.
func (d *drawing) life(t timeline, s *history.Step, today calendar.Date, y float64) {
	from, to := t.x(s.Log.Date), t.x(today)
	if end := closed(s); end != "" {
		to = t.x(end)
	}
	class := "life"
	if s.IsOpen() {
		class = "life open-end"
	}
	d.line(class, from, y, to, y)
	d.element("circle", "ring", "cx", from, "cy", y, "r", 3.5)
	for _, r := range s.Reviews {
		d.review(r, t.x(r.Log.Date), y)
	}
	if s.Later != nil {
		x := t.x(s.Later.Log.Date)
		d.path("arrow", "M"+number(x-4)+" "+number(y-4)+"L"+number(x+2)+" "+number(y)+"L"+number(x-4)+" "+number(y+4))
	}
}

// closed gives the day on which a step was met, dropped or refined, "" while it is open.
func closed(s *history.Step) calendar.Date {
	for _, r := range s.Reviews {
		if r.Outcome == "met" || r.Outcome == "dropped" {
			return r.Log.Date
		}
	}
	if s.Later != nil {
		return s.Later.Log.Date
	}
	return ""
}

func (d *drawing) review(r history.StepReview, x, y float64) {
	switch r.Outcome {
	case "met":
		d.rect("met", x-4, y-4, 8, 8)
	case "dropped":
		d.line("cross", x-4, y-4, x+4, y+4)
		d.line("cross", x-4, y+4, x+4, y-4)
	default:
		d.path("diamond", "M"+number(x-4.5)+" "+number(y)+"l4.5 -4.5l4.5 4.5l-4.5 4.5z")
	}
}
