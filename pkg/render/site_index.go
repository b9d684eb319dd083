package render

import (
	"cmp"
	"slices"
	"strconv"
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

// indexRow is the line of an ECT.
func (b *builder) indexRow(number int) indexRow {
	row := indexRow{number: number, Name: text(b.name())}
	if b.options.Anonymous {
		row.Name = "ECT " + Safe(strconv.Itoa(number))
	}
	if len(b.h.Programmes) > 0 {
		p := b.h.Programmes[len(b.h.Programmes)-1]
		if s := b.next().Session; s != nil {
			p = b.h.Programme(s.Programme)
			row.Next = text(b.title(s))
		}
		row.Programme = text(p.Title)
	}
	row.Meetings, row.Minutes = b.tally(b.h.Logs)
	for _, r := range b.rows() {
		row.Done, row.Total = row.Done+r.done, row.Total+len(r.states)
	}
	if held := b.h.Held(); len(held) > 0 {
		row.Last = day(held[len(held)-1].Date)
	}
	for _, s := range b.h.OpenSteps() {
		row.Open++
		if s.Overdue(b.options.Today) {
			row.Overdue++
		}
	}
	return row
}
