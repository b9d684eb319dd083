package calendar

import (
	"regexp"
	"strconv"
)

// Break is a stretch of days without school inside a term, both ends included.
type Break struct {
	Start, End Date
}

// Term is a school term with its breaks, both ends included.
type Term struct {
	Name       string
	Start, End Date
	Breaks     []Break
}

// Terms are the terms that a school has entered, in any order; none means that nothing is known.
type Terms []Term

// Holding gives the term that a day falls in; ok is false between the terms.
func (t Terms) Holding(d Date) (term Term, ok bool) {
	for _, term := range t {
		if term.Start <= d && d <= term.End {
			return term, true
		}
	}
	return Term{}, false
}

// Closed tells whether a day is known to be without school: in a break, or after one entered term and before another. Weekends and days
// outside all that was entered are not known to be closed.
func (t Terms) Closed(d Date) bool {
	if term, ok := t.Holding(d); ok {
		for _, b := range term.Breaks {
			if b.Start <= d && d <= b.End {
				return true
			}
		}
		return false
	}
	var before, after bool
	for _, term := range t {
		before = before || term.End < d
		after = after || term.Start > d
	}
	return before && after
}

// MovePast moves a day out of the breaks by whole weeks, so that it stays on the weekday that the two agreed.
func (t Terms) MovePast(d Date) Date {
	for weeks := 0; weeks < 60 && t.Closed(d); weeks++ {
		d = d.AddDays(7)
	}
	return d
}

// SchoolDayBetween tells whether at least one day that may have lessons lies after from and not after to.
func (t Terms) SchoolDayBetween(from, to Date) bool {
	for d := from.AddDays(1); d <= to; d = d.AddDays(1) {
		if day := d.Weekday(); day != 0 && day != 6 && !t.Closed(d) {
			return true
		}
	}
	return false
}

var everyDays = regexp.MustCompile(`^([1-9]\d{0,2})d$`)

// CadenceDays gives the days between two meetings for weekly, fortnightly or Nd (10d is every ten days); 0 for any other text.
func CadenceDays(cadence string) int {
	switch cadence {
	case "weekly":
		return 7
	case "fortnightly":
		return 14
	}
	if m := everyDays.FindStringSubmatch(cadence); m != nil {
		n, _ := strconv.Atoi(m[1])
		return n
	}
	return 0
}
