package render

import (
	"time"

	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/history"
)

// axis names both ends of the time, and months between them where there is room.
func (d *drawing) axis(t timeline) {
	d.write("start", 0, 10, t.from.Time().Format("2 Jan 2006"))
	if t.from == t.to {
		return
	}
	d.write("end", lifeWidth, 10, t.to.Time().Format("2 Jan 2006"))
	last := 45.0
	t.months(func(first time.Time, x float64) {
		if x-last < 48 || x > lifeWidth-100 {
			return
		}
		d.write("middle", x, 10, first.Format("Jan 06"))
		last = x
	})
}

// months goes through the first days of the months.
func (t timeline) months(mark func(first time.Time, x float64)) {
	from := t.from.Time()
	for m := time.Date(from.Year(), from.Month()+1, 1, 0, 0, 0, 0, time.UTC); !m.After(t.to.Time()); m = m.AddDate(0, 1, 0) {
		mark(m, t.x(calendar.FromTime(m)))
	}
}

// life draws one step.
func (d *drawing) life(t timeline, s *history.Step, today calendar.Date) {
	const y = lifeHeight / 2
	t.months(func(_ time.Time, x float64) { d.line("grid", x, 0, x, lifeHeight) })
	d.line("ground", 0, y, lifeWidth, y)
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
		// The arrow of a refinement says that it was reviewed.
		if s.Later == nil || r.Log != s.Later.Log {
			d.review(r, t.x(r.Log.Date), y)
		}
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
