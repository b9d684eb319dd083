package calendar_test

import (
	"testing"

	"github.com/ectm/ectm/pkg/calendar"
)

// year holds two terms of a school, entered in the wrong order, with a half-term break and one that touches the end of its term.
var year = calendar.Terms{
	{Name: "Spring", Start: "2027-01-05", End: "2027-03-25", Breaks: []calendar.Break{{"2027-02-15", "2027-02-19"}, {"2027-03-22", "2027-03-25"}}},
	{Name: "Autumn", Start: "2026-09-02", End: "2026-12-18", Breaks: []calendar.Break{{"2026-10-26", "2026-10-30"}}},
}

func TestClosed(t *testing.T) {
	for _, c := range []struct {
		name   string
		day    calendar.Date
		closed bool
	}{
		{"before all terms nothing is known", "2026-08-20", false},
		{"first day of term", "2026-09-02", false},
		{"day before a break", "2026-10-25", false},
		{"first day of a break", "2026-10-26", true},
		{"last day of a break", "2026-10-30", true},
		{"day after a break", "2026-10-31", false},
		{"last day of term", "2026-12-18", false},
		{"first day between terms", "2026-12-19", true},
		{"last day between terms", "2027-01-04", true},
		{"first day of the next term", "2027-01-05", false},
		{"break at the end of a term", "2027-03-25", true},
		{"behind all terms nothing is known", "2027-03-26", false},
		{"a weekend is not a break", "2026-09-05", false},
	} {
		if got := year.Closed(c.day); got != c.closed {
			t.Errorf("%s (%s): %t", c.name, c.day, got)
		}
	}
	if (calendar.Terms{}).Closed("2026-12-25") {
		t.Error("without terms no day is known to be closed")
	}
}

func TestMovePast(t *testing.T) {
	for _, c := range []struct {
		name     string
		from, to calendar.Date
	}{
		{"open day stays", "2026-10-19", "2026-10-19"},
		{"out of a break, same weekday", "2026-10-26", "2026-11-02"},
		{"Friday of a break", "2026-10-30", "2026-11-06"},
		{"out of the Christmas holiday", "2026-12-21", "2027-01-11"},
		{"the first open Tuesday", "2026-12-22", "2027-01-05"},
		{"out of the last break, beyond what is entered", "2027-03-22", "2027-03-29"},
		{"unknown days stay", "2027-08-02", "2027-08-02"},
	} {
		got := year.MovePast(c.from)
		if got != c.to {
			t.Errorf("%s: %s to %s, want %s", c.name, c.from, got, c.to)
		}
		if got.Weekday() != c.from.Weekday() {
			t.Errorf("%s: %s became a %s", c.name, c.from.Weekday(), got.Weekday())
		}
	}
	if got := year.MovePast(""); got != "" {
		t.Errorf("an unknown day moved to %q", got)
	}
}

// Terms that make no sense must not keep anybody waiting.
func TestMovePastEnds(t *testing.T) {
	for name, terms := range map[string]calendar.Terms{
		"a break without end": {{Start: "2026-01-01", End: "9999-12-31", Breaks: []calendar.Break{{"2026-01-01", "9999-12-31"}}}},
		"terms turned around": {{Start: "2026-12-18", End: "2026-09-02"}, {Start: "2027-12-18", End: "2025-09-02"}},
		"terms without dates": {{Name: "a"}, {Name: "b"}},
	} {
		got := terms.MovePast("2026-10-01")
		if got < "2026-10-01" || got > "2028-01-01" {
			t.Errorf("%s: moved to %s", name, got)
		}
	}
}

func TestHolding(t *testing.T) {
	for day, want := range map[calendar.Date]string{"2026-09-02": "Autumn", "2026-12-18": "Autumn", "2026-12-19": "", "2027-02-16": "Spring", "2027-03-26": ""} {
		term, ok := year.Holding(day)
		if term.Name != want || ok != (want != "") {
			t.Errorf("%s: %q, %t", day, term.Name, ok)
		}
	}
}

func TestSchoolDayBetween(t *testing.T) {
	for _, c := range []struct {
		name     string
		from, to calendar.Date
		want     bool
	}{
		{"Monday to Tuesday", "2026-09-28", "2026-09-29", true},
		{"the day itself does not count", "2026-09-28", "2026-09-28", false},
		{"Friday to Sunday", "2026-10-02", "2026-10-04", false},
		{"Friday to Monday", "2026-10-02", "2026-10-05", true},
		{"over a break", "2026-10-23", "2026-11-01", false},
		{"to the first day after a break", "2026-10-23", "2026-11-02", true},
		{"over Christmas", "2026-12-18", "2027-01-04", false},
		{"turned around", "2026-10-05", "2026-09-28", false},
	} {
		if got := year.SchoolDayBetween(c.from, c.to); got != c.want {
			t.Errorf("%s: %t", c.name, got)
		}
	}
}

func TestCadenceDays(t *testing.T) {
	for text, want := range map[string]int{
		"weekly": 7, "fortnightly": 14, "1d": 1, "10d": 10, "365d": 365, "999d": 999,
		"": 0, "Weekly": 0, "monthly": 0, "0d": 0, "010d": 0, "1000d": 0, "-7d": 0, "10 d": 0, "10": 0, "d": 0, "10dd": 0,
	} {
		if got := calendar.CadenceDays(text); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
}
