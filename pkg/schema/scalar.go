package schema

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/yamlnode"
)

var (
	slug  = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	path  = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*$`)
	clock = regexp.MustCompile(`^([01]\d|2[0-3]):[0-5]\d$`)
)

// MaxSlug is the greatest length of a short name, in characters.
const MaxSlug = 64

// IsSlug tells whether a text is a short name: [a-z0-9]+(-[a-z0-9]+)*, at most 64 characters.
func IsSlug(text string) bool { return len(text) <= MaxSlug && slug.MatchString(text) }

// IsPath tells whether a text has the form of an id: short names joined by /.
func IsPath(text string) bool { return path.MatchString(text) }

func (c *checker) scalar(n *yamlnode.Node, t *Type, secret bool) {
	if n.Kind != yamlnode.Scalar {
		c.wrongForm(n, t)
		return
	}
	if message, help := t.fault(n.Text.Value); message != "" {
		if secret {
			message, help = "expected "+t.Name, ""
		}
		c.report(n.Text.Span(), message, help)
	}
}

// fault says what is wrong with a scalar, "" where nothing is. A blank one fits.
func (t *Type) fault(value string) (message, help string) {
	if value == "" {
		return "", ""
	}
	switch t.Kind {
	case Slug:
		if !IsSlug(value) {
			return fmt.Sprintf("%q is not %s", value, t.Name), slugHelp(value)
		}
	case Path:
		if !path.MatchString(value) {
			return fmt.Sprintf("%q is not %s", value, t.Name), "ids have lower-case letters, digits, - and /"
		}
	case Date:
		return dateFault(value)
	case Time:
		if !clock.MatchString(value) {
			return fmt.Sprintf("%q is not a time of day; expected HH:MM", value), "write 15:45 for a quarter to four"
		}
	case Cadence:
		if calendar.CadenceDays(value) == 0 {
			return fmt.Sprintf("%q is not %s; expected fortnightly, weekly or a number of days such as 10d", value, t.Name), "write fortnightly, weekly, or a number with d behind it"
		}
	case Int:
		return t.intFault(value)
	case Bool:
		if value != "true" && value != "false" {
			return fmt.Sprintf("%q is neither true nor false", value), "write true or false"
		}
	case Enum:
		return t.enumFault(value)
	}
	return "", ""
}

func slugHelp(value string) string {
	help := fmt.Sprintf("use lower-case letters, digits and single hyphens, at most %d characters", MaxSlug)
	if near := Slugify(value); near != "" && near != value {
		help += fmt.Sprintf(", such as %q", near)
	}
	return help
}

// Slugify turns words into a short name; "" where nothing usable is left.
func Slugify(words string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(words) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-") && r != '\'' && r != '’':
			b.WriteByte('-')
		}
	}
	s := b.String()
	if len(s) > MaxSlug {
		s = s[:MaxSlug]
	}
	return strings.Trim(s, "-")
}

// DateFault says what is wrong with a date that was typed, "" where nothing is, and what would mend it.
func DateFault(value string) (message, help string) { return dateFault(value) }

func dateFault(value string) (message, help string) {
	if _, ok := calendar.ParseDate(value); ok {
		return "", ""
	}
	if guess := calendar.GuessDate(value); guess != "" {
		return fmt.Sprintf("%q is not written as a date; expected YYYY-MM-DD", value), "write " + string(guess)
	}
	if regexp.MustCompile(`^\d{4}-\d{2}-\d{2}$`).MatchString(value) {
		return fmt.Sprintf("%q is not a day that exists", value), "look at the month and the day again"
	}
	return fmt.Sprintf("%q is not a date; expected YYYY-MM-DD", value), "write the year, the month and the day as numbers, such as 2026-09-28"
}

func (t *Type) intFault(value string) (message, help string) {
	n, err := strconv.Atoi(value)
	if err != nil {
		return fmt.Sprintf("%q is not a whole number", value), fmt.Sprintf("write a number from %d to %d, without words", t.Min, t.Max)
	}
	if n != t.Min && t.Min == t.Max {
		return fmt.Sprintf("%d is not %s; expected %d", n, t.Name, t.Min), fmt.Sprintf("write %d", t.Min)
	}
	if n < t.Min || n > t.Max {
		return fmt.Sprintf("%d is out of range; expected %d to %d", n, t.Min, t.Max), fmt.Sprintf("write a number from %d to %d", t.Min, t.Max)
	}
	return "", ""
}

func (t *Type) enumFault(value string) (message, help string) {
	if slices.Contains(t.Values, value) {
		return "", ""
	}
	sorted := slices.Sorted(slices.Values(t.Values))
	help = "write one of them"
	if near := diag.Nearest(value, t.Values); near != "" {
		help = "write " + near
	}
	return fmt.Sprintf("%q is not %s; expected %s", value, t.Name, Choice(sorted)), help
}

// Choice joins words as people list them: a, b or c.
func Choice(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " or " + words[last]
}
