package render

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ectm/ectm/pkg/calendar"
)

// day writes a date as in 12 October 2026.
func day(d calendar.Date) Safe {
	_, rest, _ := strings.Cut(d.Long(), " ")
	return Safe(rest)
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

// capital puts a capital at the start of a text.
func capital(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[size:]
}
