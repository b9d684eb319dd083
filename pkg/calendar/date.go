// Package calendar holds dates without a time of day, terms with their breaks, and the rhythm of meetings. It has no clock: today
// comes in as a value.
package calendar

import (
	"regexp"
	"strconv"
	"time"
)

// Date is a day written YYYY-MM-DD. The empty Date is one that is not known; all others order as strings do.
type Date string

const layout = "2006-01-02"

// ParseDate takes a day as YYYY-MM-DD; ok is false for another form and for a day that does not exist.
func ParseDate(text string) (d Date, ok bool) {
	t, err := time.Parse(layout, text)
	if err != nil || len(text) != len(layout) {
		return "", false
	}
	return Date(t.Format(layout)), true
}

// FromTime gives the day of a moment in its own time zone.
func FromTime(t time.Time) Date { return Date(t.Format(layout)) }

// Time gives midnight of the day in UTC, the zero time for the empty Date.
func (d Date) Time() time.Time {
	t, _ := time.Parse(layout, string(d))
	return t
}

// AddDays gives the day n days later, or earlier for a negative n. The empty Date stays empty.
func (d Date) AddDays(n int) Date {
	if d == "" {
		return d
	}
	return FromTime(d.Time().AddDate(0, 0, n))
}

// Weekday gives the day of the week.
func (d Date) Weekday() time.Weekday { return d.Time().Weekday() }

// DaysUntil counts the days from d to other; it is negative where other is earlier.
func (d Date) DaysUntil(other Date) int {
	return int(other.Time().Sub(d.Time()).Hours() / 24)
}

// Long gives the day as people write it: Monday 28 September 2026. The empty Date gives "".
func (d Date) Long() string {
	if d == "" {
		return ""
	}
	return d.Time().Format("Monday 2 January 2006")
}

var british = regexp.MustCompile(`^(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})$`)

// GuessDate reads a day written as in Britain (28/9/2026, 28.09.26) or by a calendar program (28 September 2026), to propose what was
// meant; "" where it can't.
func GuessDate(text string) Date {
	if m := british.FindStringSubmatch(text); m != nil {
		year := m[3]
		if len(year) == 2 {
			year = "20" + year
		}
		day, _ := strconv.Atoi(m[1])
		month, _ := strconv.Atoi(m[2])
		y, _ := strconv.Atoi(year)
		d := time.Date(y, time.Month(month), day, 0, 0, 0, 0, time.UTC)
		if d.Day() == day && int(d.Month()) == month {
			return FromTime(d)
		}
		return ""
	}
	for _, form := range []string{"2 January 2006", "2 Jan 2006", "Mon 2 January 2006", "Monday 2 January 2006", "2006-1-2", "2006/1/2", "20060102"} {
		if t, err := time.Parse(form, text); err == nil {
			return FromTime(t)
		}
	}
	return ""
}
