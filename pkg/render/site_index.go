package render

import (
	"cmp"
	"slices"
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
