package render

import (
	"regexp"
	"strings"
)

var (
	trailing = regexp.MustCompile(`(?m)[ \t]+$`)
	gaps     = regexp.MustCompile(`\n{3,}`)
)

// tidy takes out what the control lines of a template leave behind: blanks at the end of a line and more than one empty line.
func tidy(s string) string {
	s = trailing.ReplaceAllString(s, "")
	return strings.Trim(gaps.ReplaceAllString(s, "\n\n"), "\n") + "\n"
}

// slug gives the anchor of a heading as git hosts make it: small letters, digits, hyphens for blanks.
func slug(heading string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(heading) {
		switch {
		case r == ' ':
			b.WriteByte('-')
		case r == '-' || r == '_' || wordAt(string(r), false):
			b.WriteRune(r)
		}
	}
	return b.String()
}
