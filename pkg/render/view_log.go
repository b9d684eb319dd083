package render

import (
	"slices"

	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/logbook"
)

// logView is one record.
type logView struct {
	head
	Record recordView
}

// Log makes the page of one record.
func (r *Renderer) Log(f Format, h *history.History, l *logbook.Log) ([]byte, error) {
	b := r.builder(f, h)
	return r.render(f, "log", b.log(b.seen(h, l)))
}

// seen gives a log as the audience may see it. One that is not in the history is seen alone.
func (b *builder) seen(h *history.History, l *logbook.Log) *logbook.Log {
	if i := slices.Index(h.Logs, l); i >= 0 {
		return b.h.Logs[i]
	}
	return b.options.log(l, b.who, h)
}

func (b *builder) log(l *logbook.Log) *page {
	title := b.sessionTitle(l.Session)
	v := &logView{head: b.head(title), Record: b.record(l)}
	b.people(&v.head)
	v.add("Date", weekday(l.Date))
	v.add("Status", v.Record.Status)
	v.add("Time", minutes(l.Minutes))
	if s := b.h.Session(l.Session); s != nil {
		p := b.h.Programme(s.Programme)
		v.add("Programme", text(p.Title))
		v.add("Part", text(b.partOf(s)))
	} else {
		v.add("Session", text(l.Session))
	}
	return &page{title: title + ", " + string(day(l.Date)) + ", " + b.name(), view: v, pictures: b.pictures}
}
