package form

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/rivo/uniseg"
)

// clean makes a text safe to show: control characters, those that turn the direction of text and bytes that are no UTF-8 are written out,
// so that no label and no name can steer the terminal.
func clean(text string) string {
	text = strings.ToValidUTF8(text, "\uFFFD")
	if !strings.ContainsFunc(text, unsafe) {
		return text
	}
	var b strings.Builder
	for _, r := range text {
		if unsafe(r) {
			fmt.Fprintf(&b, "\\u%04x", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

func unsafe(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == 0x2028 || r == 0x2029
}

// oneLine makes one safe line of a text.
func oneLine(text string) string { return clean(strings.Join(strings.Fields(text), " ")) }

// cells is how many columns a text takes; a Chinese character or an emoji takes two.
func cells(text string) int { return uniseg.StringWidth(text) }

// clusters splits a text into what people see as characters.
func clusters(text string) []string {
	var out []string
	for g := uniseg.NewGraphemes(text); g.Next(); {
		out = append(out, g.Str())
	}
	return out
}

// cut shortens a text to some columns, with an ellipsis.
func cut(text string, most int) string {
	if cells(text) <= most {
		return text
	}
	var b strings.Builder
	room := most - 1
	for _, c := range clusters(text) {
		if room -= cells(c); room < 0 {
			break
		}
		b.WriteString(c)
	}
	if most < 1 {
		return ""
	}
	return strings.TrimRight(b.String(), " ") + "…"
}

// pad fills a text up to some columns.
func pad(text string, to int) string { return text + strings.Repeat(" ", max(0, to-cells(text))) }

// wrap breaks a text into lines of some columns, between words where it can.
func wrap(text string, width int) []string {
	width = max(width, 2)
	var out []string
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && cells(line)+1+cells(word) <= width {
			line += " " + word
			continue
		}
		if line != "" {
			out = append(out, line)
		}
		line = word
		for cells(line) > width {
			head := prefix(line, width)
			out, line = append(out, head), line[len(head):]
		}
	}
	if line != "" {
		out = append(out, line)
	}
	return out
}

// prefix is as much of a text as some columns hold, at least one character.
func prefix(text string, width int) string {
	n := 0
	for _, c := range clusters(text) {
		if width -= cells(c); width < 0 && n > 0 {
			break
		}
		n += len(c)
	}
	return text[:n]
}

// wrapMost wraps into a number of lines; what is left over is cut.
func wrapMost(text string, width, most int) []string {
	lines := wrap(text, width)
	if most = max(1, most); len(lines) > most {
		lines[most-1] = cut(lines[most-1]+" "+lines[most], max(2, width))
		if !strings.HasSuffix(lines[most-1], "…") {
			lines[most-1] = cut(lines[most-1], max(2, width)-1) + "…"
		}
		lines = lines[:most]
	}
	return lines
}

// count says 1 statement, 2 statements.
func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
