package render

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/ectm/ectm/pkg/plan"
)

// indexRow is what the index says of an ECT.
type indexRow struct {
	number                          int
	Name, To, Programme, Last, Next Safe
	Meetings, Minutes, Done, Total  int
	Open, Overdue                   int
	Incomplete                      bool
}

// indexView is the first page of a site.
type indexView struct {
	head
	Rows    []indexRow
	Library []libraryView
}

// Finish writes the index. Nothing may be added after it.
func (s *Site) Finish() error {
	slices.SortFunc(s.rows, func(a, b indexRow) int { return cmp.Compare(a.number, b.number) })
	title := "Mentoring records"
	b := &builder{options: s.r.options, format: HTML}
	v := &indexView{head: b.head(title), Rows: s.rows, Library: s.library}
	v.add("School", text(s.r.school()))
	v.add("As of", day(s.r.options.Today))
	return s.page("index.html", "index", &page{title: title, view: v})
}

// indexRow is the line of an ECT, with the figures of the status command.
func (b *builder) indexRow(number int) indexRow {
	status := plan.StatusOf(b.h, b.options.Today)
	row := indexRow{number: number, Name: text(b.name()), Done: status.Done, Total: status.Total, Minutes: status.Minutes,
		Open: len(status.OpenSteps), Overdue: status.OverdueSteps}
	if b.options.Anonymous {
		row.Name = "ECT " + Safe(strconv.Itoa(number))
	}
	if status.Current != nil {
		row.Programme = text(status.Current.Title)
	}
	if status.Session != nil {
		row.Next = text(b.title(status.Session))
	}
	row.Meetings = status.Meetings
	if held := b.h.Held(); len(held) > 0 {
		row.Last = day(held[len(held)-1].Date)
	}
	return row
}
