package render

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/logbook"
)

// day writes a date as in 12 October 2026.
func day(d calendar.Date) Safe {
	_, rest, _ := strings.Cut(d.Long(), " ")
	return Safe(rest)
}

// short writes a date as in 12 Oct 2026, for a table. On a page it never breaks over two lines.
func (b *builder) short(d calendar.Date) Safe {
	if d == "" {
		return ""
	}
	return b.unbroken(d.Time().Format("2 Jan 2006"))
}

// unbroken keeps a few words of a page on one line.
func (b *builder) unbroken(words string) Safe {
	if b.format == HTML {
		words = strings.ReplaceAll(words, " ", "\u00A0")
	}
	return Safe(words)
}

// spanOf gives the first and the last day of some logs.
func (b *builder) spanOf(logs []*logbook.Log) Safe {
	if len(logs) == 0 {
		return ""
	}
	from, to := logs[0].Date, logs[len(logs)-1].Date
	if from == to {
		return b.short(from)
	}
	return b.short(from) + " to " + b.short(to)
}

// weekday writes a date as in Monday 12 October 2026.
func weekday(d calendar.Date) Safe { return Safe(d.Long()) }

// count writes a number with its noun.
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

func minutes(n int) Safe {
	if n == 0 {
		return ""
	}
	return Safe(count(n, "minute", "minutes"))
}

// duration writes minutes, and from two hours on the hours.
func duration(n int) Safe {
	if n < 120 {
		return minutes(n)
	}
	return Safe(strings.TrimSpace(count(n/60, "hour", "hours") + " " + string(minutes(n%60))))
}

// capital puts a capital at the start of a text.
func capital(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[size:]
}
