package render

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/plan"
)

// indexRow is what the index says of an ECT: activity and progress, no content.
type indexRow struct {
	number int
	// name orders the rows; it is empty where names are left out.
	name                                              string
	Name, To, Mentor, Programme, Done, Last, Next, At Safe
	Minutes                                           Safe
	Late                                              bool
	Open, Overdue                                     int
	Incomplete                                        bool
	// Stalled says since when no meeting was held that should have been; empty where all is well.
	Stalled Safe
}

// indexView is the first page of a site.
type indexView struct {
	head
	// Library is the path of the page with all handouts, empty where there is none.
	Library Safe
	Rows    []indexRow
	// Stalled are the rows of ECTs whose mentoring has come to a halt.
	Stalled []indexRow
	// Mentors tells whether the mentors may be named.
	Mentors bool
}

// libraryPage is the page with all handouts.
type libraryPage struct {
	head
	Library []libraryView
}

const indexTitle, handoutsTitle, handoutsFile = "Mentoring records", "Handouts of all sessions", "handouts"

// Finish writes the index and the list of handouts. Nothing may be added after it.
func (s *Site) Finish() error {
	slices.SortFunc(s.rows, func(a, b indexRow) int { return cmp.Or(cmp.Compare(a.name, b.name), cmp.Compare(a.number, b.number)) })
	b := &builder{options: s.r.options, format: s.format}
	v := &indexView{head: b.head(indexTitle), Rows: s.rows, Mentors: !b.options.Anonymous}
	for _, row := range s.rows {
		if row.Stalled != "" {
			v.Stalled = append(v.Stalled, row)
		}
	}
	v.add("As of", day(s.r.options.Today))
	if len(s.library) > 0 {
		v.Library = Safe(s.file(handoutsFile))
		list := &libraryPage{head: b.head(handoutsTitle), Library: s.library}
		if err := s.page(s.file(handoutsFile), "handouts", &page{title: handoutsTitle, view: list, up: []crumb{{indexTitle, s.file("index")}}}); err != nil {
			return err
		}
	}
	return s.page(s.file("index"), "index", &page{title: indexTitle, view: v})
}

// indexRow is the line of an ECT, with the figures of the status command.
func (b *builder) indexRow(number int) indexRow {
	status := plan.StatusOf(b.h, b.options.Today)
	row := indexRow{number: number, name: strings.ToLower(b.name()), Name: text(b.name()), Mentor: text(b.mentor()),
		Done: b.unbroken(strconv.Itoa(status.Done) + " of " + strconv.Itoa(status.Total)), Last: b.short(status.Last),
		Open: len(status.OpenSteps), Overdue: status.OverdueSteps, Minutes: Safe(strconv.Itoa(status.Minutes))}
	if b.options.Anonymous {
		row.name, row.Name = "", "ECT "+Safe(strconv.Itoa(number))
	}
	if status.Entitled > 0 {
		row.Minutes = b.unbroken(strconv.Itoa(status.Minutes) + " of " + strconv.Itoa(status.Entitled))
	}
	if status.Current != nil {
		row.Programme = text(status.Current.Title)
	}
	switch {
	case status.Complete:
		row.Next = "all done"
	case status.Meeting != nil:
		row.Next, row.At = text(b.title(status.Meeting)), b.short(status.MeetingDue)
		row.Late = status.MeetingDue != "" && status.MeetingDue < b.options.Today
		row.Stalled = b.stalled(status)
	}
	return row
}

// patience is how many days a meeting may be overdue before the mentoring counts as stalled: a school is told of a pattern, not of one
// meeting that was moved.
const patience = 14

// stalled says since when no meeting was held, where one has long been due.
func (b *builder) stalled(s plan.Status) Safe {
	if s.MeetingDue == "" || !b.long(s.MeetingDue) {
		return ""
	}
	due := "; one was due on " + b.short(s.MeetingDue)
	if s.Last == "" {
		return "no meeting yet" + due
	}
	return "no meeting " + Safe(weeks(s.Last, b.options.Today)) + due
}

// long tells whether a day is longer ago than a meeting may wait, holidays not counted.
func (b *builder) long(due calendar.Date) bool {
	n := 0
	for d := due; d < b.options.Today && n < patience; d = d.AddDays(1) {
		if !b.h.Terms.Closed(d) {
			n++
		}
	}
	return n == patience
}

func weeks(from, to calendar.Date) string {
	return "for " + count(from.DaysUntil(to)/7, "week", "weeks")
}
