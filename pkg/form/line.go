package form

import (
	"slices"
	"strings"
	"unicode"
)

// line is a line of text being written, with the cursor between two characters as people see them.
type line struct {
	text   []string
	pos    int
	before string // what it held at first
}

func newLine(text string) line {
	text = oneLine(text)
	cs := clusters(text)
	return line{text: cs, pos: len(cs), before: text}
}

func (l line) String() string { return strings.Join(l.text, "") }

// insert puts text at the cursor. White space becomes blanks; what can't be shown is left out.
func (l line) insert(text string) line {
	text = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return ' '
		}
		if unsafe(r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(strings.ReplaceAll(text, "\r\n", "\n"), "\uFFFD"))
	// What was typed may join the character before it, as an accent does, so the whole is split anew.
	head := strings.Join(l.text[:l.pos], "") + text
	tail := strings.Join(l.text[l.pos:], "")
	l.text, l.pos = clusters(head+tail), len(clusters(head))
	l.pos = min(l.pos, len(l.text))
	return l
}

// remove takes out the characters from one place to another.
func (l line) remove(from, to int) line {
	from, to = max(0, from), min(to, len(l.text))
	if from >= to {
		return l
	}
	l.text = slices.Delete(slices.Clone(l.text), from, to)
	l.pos = from
	return l
}

// wordStart is where the word before the cursor starts.
func (l line) wordStart() int {
	at := l.pos
	for at > 0 && l.text[at-1] == " " {
		at--
	}
	for at > 0 && l.text[at-1] != " " {
		at--
	}
	return at
}

// press does what a key does in a line of text; other keys type their text.
func (l line) press(e event) line {
	switch e.key {
	case "left", "ctrl+b":
		l.pos = max(0, l.pos-1)
	case "right", "ctrl+f":
		l.pos = min(len(l.text), l.pos+1)
	case "home", "ctrl+a":
		l.pos = 0
	case "end", "ctrl+e":
		l.pos = len(l.text)
	case "backspace", "ctrl+h":
		return l.remove(l.pos-1, l.pos)
	case "delete", "ctrl+d":
		return l.remove(l.pos, l.pos+1)
	case "ctrl+w", "alt+backspace", "ctrl+backspace":
		return l.remove(l.wordStart(), l.pos)
	case "ctrl+u":
		return l.remove(0, l.pos)
	case "ctrl+k":
		return l.remove(l.pos, len(l.text))
	default:
		if e.text != "" {
			return l.insert(e.text)
		}
	}
	return l
}
