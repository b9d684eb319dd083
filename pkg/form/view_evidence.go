package form

import "strings"

// evidence shows what was written, or the line being written with the column of the cursor.
func (p painter) evidence(s state, it item) ([]string, int) {
	const title = "Evidence: "
	if s.screen == writing {
		text, x := p.slide(s.line, p.room()-cells(title)-1)
		ask := "An example, in a line: what was seen, said or read?"
		if it.rating == "secure" {
			ask = "What shows that it is secure? A short example helps."
		}
		return []string{" " + cut(ask, p.room()), " " + p.bold(title) + text}, 1 + cells(title) + x
	}
	text := oneLine(it.evidence)
	if text == "" {
		text = "none yet (optional)"
		if it.rating == "secure" {
			text = "none yet; an example would help (n writes one)"
		}
	}
	lines := wrapMost(text, p.room()-len(title), 2)
	for k, l := range lines {
		lead := pad("", len(title))
		if k == 0 {
			lead = title
		}
		lines[k] = " " + lead + l
	}
	return lines, 0
}

// slide shows the part of a line around its cursor, and where in it the cursor stands.
func (p painter) slide(l line, room int) (string, int) {
	from := 0
	width := func() int { return cells(strings.Join(l.text[from:l.pos], "")) }
	for width() > room {
		from++
	}
	return prefixOf(l.text[from:], room), width()
}

func prefixOf(clusters []string, room int) string {
	var b strings.Builder
	for _, c := range clusters {
		if room -= cells(c); room < 0 {
			break
		}
		b.WriteString(c)
	}
	return b.String()
}
