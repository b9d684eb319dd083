package report

import (
	"fmt"
	"strings"
	"unicode"
)

// clean makes a text safe to print: control characters and those that turn the direction of text are written out as codes, so that
// nothing in a file can steer a terminal or forge a line. Tabs stay.
func clean(text string) string {
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

// Clean makes a text from a file safe to print on a terminal.
func Clean(text string) string { return clean(text) }

func unsafe(r rune) bool {
	return r != '\t' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == 0x2028 || r == 0x2029)
}
