package render

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Safe is Markdown that may stand on a page: text that was escaped, or Markdown that this package made. Views hold nothing else, so that
// a template, a school's own too, can't put words of a log on a page as they are.
type Safe string

// mark is a character that no text can hold; it tells the page's own signs from words. See pictures and blanks.
const mark = '\uFDD0'

// text makes one line of Markdown that shows a text as it was written, wherever it stands: in a paragraph, list, heading or table cell.
func text(s string) Safe {
	s = oneLine(s)
	if plain(s) {
		return Safe(s)
	}
	var b strings.Builder
	b.Grow(len(s) + len(s)/8)
	e := newEscaper(&b, s)
	for i, r := range s {
		e.write(i, r)
	}
	return Safe(b.String())
}

// texts escapes each of several texts and leaves out those that are blank.
func texts(all []string) []Safe {
	var out []Safe
	for _, s := range all {
		if t := text(s); t != "" {
			out = append(out, t)
		}
	}
	return out
}

// oneLine joins the lines of a text, as a browser would.
func oneLine(s string) string {
	if isLine(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// isLine tells whether a text is one line of ASCII already, with single blanks between its words.
func isLine(s string) bool {
	last := byte(' ')
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf || c < ' ' || c == ' ' && last == ' ' {
			return false
		}
		last = c
	}
	return last != ' '
}

// plain tells whether a line holds only letters and such punctuation as never means anything.
func plain(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		letter := c|0x20 >= 'a' && c|0x20 <= 'z'
		if !letter && (i == 0 || !strings.ContainsRune(" ,;?'\"/()", rune(c)) && (c < '0' || c > '9')) {
			return false
		}
	}
	return true
}

// escaper writes a line so that no character of it has a meaning in Markdown, with as few backslashes as that takes.
type escaper struct {
	out *strings.Builder
	in  string
	// closing is where the number signs at the end begin, which would be taken for the end of a heading.
	closing int
}

func newEscaper(out *strings.Builder, in string) escaper {
	return escaper{out, in, len(strings.TrimRight(in, "#"))}
}

func (e *escaper) write(i int, r rune) {
	switch {
	case r < utf8.RuneSelf && isWord(r) || r == ' ':
		e.out.WriteByte(byte(r))
	case r == utf8.RuneError, noncharacter(r):
		e.out.WriteRune('\uFFFD')
	case hidden(r):
		fmt.Fprintf(e.out, `\[U+%04X\]`, r)
	case e.special(i, r):
		e.out.WriteByte('\\')
		e.out.WriteRune(r)
	default:
		e.out.WriteRune(r)
	}
}

// special tells whether a character must be escaped where it stands.
func (e *escaper) special(i int, r rune) bool {
	rest := e.in[i+utf8.RuneLen(r):]
	switch r {
	case '\\', '`', '*', '[', ']', '<', '|', '~', '$':
		return true
	case '_':
		return !wordAt(e.in[:i], true) || !wordAt(rest, false)
	case '&':
		return rest != "" && (rest[0] == '#' || wordAt(rest, false))
	case '>', '+', '=':
		return i == 0
	case '-':
		return i == 0 || rest == ""
	case '#':
		return i == 0 || i >= e.closing
	case ':':
		return strings.HasPrefix(rest, "//")
	case '.', ')':
		return i < 12 && allDigits(e.in[:i]) && (rest == "" || rest[0] == ' ') || r == '.' && strings.EqualFold(e.in[max(0, i-3):i], "www")
	}
	return false
}

// wordAt tells whether a text ends (or else begins) with a letter or digit.
func wordAt(s string, atEnd bool) bool {
	r, _ := utf8.DecodeRuneInString(s)
	if atEnd {
		r, _ = utf8.DecodeLastRuneInString(s)
	}
	return isWord(r)
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func allDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// hidden tells whether a character can't be seen and changes how others are shown: control characters, signs that turn the direction of
// writing, and those without width. The joiners of emoji and of several scripts stay as they are.
func hidden(r rune) bool {
	switch {
	case unicode.IsControl(r):
		return true
	case r == '\u061C', r == '\u200B', r == '\u200E', r == '\u200F', r == '\u2060', r == '\uFEFF':
		return true
	case r >= '\u202A' && r <= '\u202E', r >= '\u2066' && r <= '\u206F':
		return true
	}
	return false
}

func noncharacter(r rune) bool {
	return r >= '\uFDD0' && r <= '\uFDEF' || r&0xFFFE == 0xFFFE
}
