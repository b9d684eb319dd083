package report

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// clean makes a text safe to print: control characters and those that turn the direction of text are written out as codes, so that
// nothing in a file can steer a terminal or forge a line. Tabs stay.
func clean(text string) string {
	if utf8.ValidString(text) && !strings.ContainsFunc(text, unsafe) {
		return text
	}
	var b strings.Builder
	for len(text) > 0 {
		r, size := utf8.DecodeRuneInString(text)
		switch {
		case r == utf8.RuneError && size == 1: // a byte that is no UTF-8, as the name of a file may hold
			fmt.Fprintf(&b, "\\x%02x", text[0])
		case unsafe(r):
			fmt.Fprintf(&b, "\\u%04x", r)
		default:
			b.WriteRune(r)
		}
		text = text[size:]
	}
	return b.String()
}

// Clean makes a text from a file safe to print on a terminal.
func Clean(text string) string { return clean(text) }

func unsafe(r rune) bool {
	return r != '\t' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == 0x2028 || r == 0x2029)
}
