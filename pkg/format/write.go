package format

import (
	"strings"
	"unicode/utf8"
)

// width is the greatest length of a line on which a collection stays in brackets.
const width = 140

// writer collects the lines of a file.
type writer struct {
	lines []string
	kept  bool // the last text owns the blank lines behind it, so none may follow
}

func write(d *document) []byte {
	w := &writer{}
	w.comments(d.header, 0, true)
	if d.root.flow {
		w.flow(&part{value: d.root}, "", 0)
	} else {
		w.collection(d.root, 0, "", true)
	}
	w.comments(d.footer, 0, false)
	for !w.kept && len(w.lines) > 0 && w.lines[len(w.lines)-1] == "" {
		w.lines = w.lines[:len(w.lines)-1]
	}
	return []byte(strings.Join(w.lines, "\n") + "\n")
}

func (w *writer) add(text string) {
	w.lines = append(w.lines, text)
	w.kept = false
}

// comments writes comments and at most one blank line between them; first leaves blank lines at the start out.
func (w *writer) comments(lines []line, margin int, first bool) {
	for _, l := range lines {
		switch {
		case l.text != "":
			w.add(spaces(margin) + l.text)
			first = false
		case first || w.kept || len(w.lines) == 0 || w.lines[len(w.lines)-1] == "":
		default:
			w.add("")
		}
	}
}

// collection writes keys or items in lines. lead takes the place of the margin on the first line.
func (w *writer) collection(n *node, margin int, lead string, first bool) {
	for i, p := range n.parts {
		p.hoist()
		w.comments(p.head, margin, first && i == 0)
		start := spaces(margin)
		if i == 0 && lead != "" {
			start = lead
		}
		if n.kind == sequence {
			w.part(p, start+"-", margin)
		} else {
			w.part(p, start+p.label+":", margin)
		}
	}
	w.comments(n.tail, margin, false)
}

// hoist puts the comments above the first key of an item above its dash.
func (p *part) hoist() {
	if p.label != "" || p.note != "" || !p.value.inLines() {
		return
	}
	first := p.value.parts[0]
	first.hoist()
	p.head = append(p.head[:len(p.head):len(p.head)], first.head...)
	first.head = nil
}

// part writes the value of a key or item behind its label.
func (w *writer) part(p *part, label string, margin int) {
	switch v := p.value; {
	case v == nil:
		w.add(label + p.note)
	case v.kind == block:
		w.block(v, label, margin)
	case v.inLines() && p.key == "" && p.label == "" && p.note == "":
		w.collection(v, margin+2, label+" ", true)
	case v.inLines():
		w.add(label + p.note)
		w.collection(v, margin+2, "", true)
	case v.flow:
		w.flow(p, label, margin)
	default:
		w.scalar(p, label, v.text, margin)
	}
	w.comments(p.tail, margin+2, false)
}

func (w *writer) block(v *node, label string, margin int) {
	w.add(label + " " + v.text + v.note)
	for _, text := range v.body {
		if text != "" {
			text = spaces(margin+2) + text
		}
		w.add(text)
	}
	w.kept = v.keep
}

// scalar writes a text behind its label, or below it where it stood there.
func (w *writer) scalar(p *part, label, text string, margin int) {
	if p.below && (p.label != "" || p.note != "" || len(p.between) > 0) {
		w.add(label + p.note)
		w.comments(p.between, margin+2, true)
		label = spaces(margin + 1)
	}
	lines := strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text), "\n")
	for i, l := range lines {
		switch {
		case i == 0:
			l = label + " " + trimEnd(l, text)
		case strings.Trim(l, " \t") == "":
			l = ""
		default:
			l = spaces(margin+2) + trimEnd(strings.TrimLeft(l, " \t"), text)
		}
		if i == len(lines)-1 {
			l += p.value.note
		}
		w.add(l)
	}
}

// trimEnd cuts blanks off the end of a line, except one behind a backslash in double quotes, which belongs to the text.
func trimEnd(l, text string) string {
	cut := strings.TrimRight(l, " \t")
	slashes := len(cut) - len(strings.TrimRight(cut, `\`))
	if text[0] == '"' && slashes%2 == 1 && cut != l {
		return l[:len(cut)+1]
	}
	return cut
}

func spaces(n int) string { return strings.Repeat(" ", n) }

func runes(text string) int { return utf8.RuneCountInString(text) }
