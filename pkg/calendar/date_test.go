package calendar_test

import (
	"testing"
	"time"

	"github.com/ectm/ectm/pkg/calendar"
)

func TestParseDate(t *testing.T) {
	for text, ok := range map[string]bool{
		"2026-09-28": true, "2028-02-29": true, "0001-01-01": true,
		"2026-02-29": false, "2026-13-01": false, "2026-00-10": false, "2026-09-31": false, "2026-9-28": false, "28/09/2026": false,
		"2026-09-28 ": false, " 2026-09-28": false, "2026-09-28T00:00": false, "20260928": false, "": false, "٢٠٢٦-٠٩-٢٨": false, "02026-09-28": false,
	} {
		d, got := calendar.ParseDate(text)
		if got != ok || ok && string(d) != text || !ok && d != "" {
			t.Errorf("%q: %q, %t", text, d, got)
		}
	}
}

func TestGuessDate(t *testing.T) {
	for text, want := range map[string]calendar.Date{
		"28/9/2026": "2026-09-28", "28/09/26": "2026-09-28", "28.09.2026": "2026-09-28", "28.9.26": "2026-09-28", "1/2/2027": "2027-02-01",
		"29/2/2028": "2028-02-29", "28 September 2026": "2026-09-28", "3 Oct 2026": "2026-10-03", "Mon 28 September 2026": "2026-09-28",
		"Monday 28 September 2026": "2026-09-28", "2026-9-3": "2026-09-03", "2026/10/12": "2026-10-12", "20261012": "2026-10-12",
		"31/9/2026": "", "29/2/2026": "", "9/28/2026": "", "0/1/2026": "", "28-9-2026": "", "next Monday": "", "": "", "28/9": "", "28/9/026": "",
	} {
		if got := calendar.GuessDate(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestDateArithmetic(t *testing.T) {
	for _, c := range []struct {
		from calendar.Date
		days int
		to   calendar.Date
	}{
		{"2026-09-28", 7, "2026-10-05"}, {"2026-12-31", 1, "2027-01-01"}, {"2028-02-28", 1, "2028-02-29"}, {"2026-03-01", -1, "2026-02-28"},
		{"2026-10-24", 7, "2026-10-31"}, {"2027-03-27", 1, "2027-03-28"}, {"2026-09-28", 0, "2026-09-28"},
	} {
		if got := c.from.AddDays(c.days); got != c.to {
			t.Errorf("%s and %d days: %s, want %s", c.from, c.days, got, c.to)
		}
		if got := c.from.DaysUntil(c.to); got != c.days {
			t.Errorf("from %s until %s: %d days, want %d", c.from, c.to, got, c.days)
		}
	}
	if got := calendar.Date("").AddDays(7); got != "" {
		t.Errorf("an unknown day and a week: %q", got)
	}
}

func TestDateForPeople(t *testing.T) {
	d := calendar.Date("2026-09-28")
	if d.Weekday() != time.Monday || d.Long() != "Monday 28 September 2026" || calendar.Date("").Long() != "" {
		t.Errorf("%v, %q, %q", d.Weekday(), d.Long(), calendar.Date("").Long())
	}
	late := time.Date(2026, 9, 28, 23, 59, 0, 0, time.FixedZone("far east", 14*3600))
	if got := calendar.FromTime(late); got != d {
		t.Errorf("a moment belongs to the day of its own zone, not %s", got)
	}
	if !d.Time().Equal(time.Date(2026, 9, 28, 0, 0, 0, 0, time.UTC)) || !calendar.Date("").Time().IsZero() {
		t.Errorf("midnight is %v", d.Time())
	}
}
