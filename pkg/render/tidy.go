package render

import "strings"

// tidy takes out what the control lines of a template leave behind: blanks at the end of a line, and more than one empty line.
func tidy(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	empty := true
	for line := range strings.SplitSeq(s, "\n") {
		line = strings.TrimRight(line, " \t")
		if line == "" {
			empty = true
			continue
		}
		if empty && b.Len() > 0 {
			b.WriteByte('\n')
		}
		empty = false
		b.WriteString(line)
		b.WriteByte('\n')
	}
	return b.String()
}

// slug gives the anchor of a heading as git hosts make it: small letters, digits, hyphens for blanks.
func slug(heading string) string {
	var b strings.Builder
	b.Grow(len(heading))
	for _, r := range strings.ToLower(heading) {
		switch {
		case r == ' ':
			b.WriteByte('-')
		case r == '-' || r == '_' || isWord(r):
			b.WriteRune(r)
		}
	}
	return b.String()
}
