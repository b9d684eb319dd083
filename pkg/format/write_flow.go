package format

import "strings"

// fillWidth is more than the length of the lines of a list of short texts that needs several.
const fillWidth = 120

// longItem is the length from which on the items of a list that is too wide go to lines of their own.
const longItem = 40

// flow writes a collection that was in brackets: on one line where it fits, else in lines.
func (w *writer) flow(p *part, label string, margin int) {
	v := p.value
	apart := p.note != "" || len(p.between) > 0
	if apart {
		w.add(label + p.note)
		w.comments(p.between, margin+2, true)
		label = spaces(margin + 1)
	}
	if label != "" {
		label += " "
	}
	text := v.inline()
	switch {
	case v.rough:
		w.roughly(v, label, margin)
	case len(v.parts) == 0 || runes(label+text) <= width:
		w.add(strings.TrimRight(label+text, " ") + v.note)
	case v.short() || apart:
		w.filled(v, label, margin)
	case p.label == "" && label != "" && v.note == "":
		w.collection(v.open(), margin+2, label, true)
	case label == "":
		w.collection(v.open(), margin, "", true)
	default:
		w.add(strings.TrimSuffix(label, " ") + v.note)
		w.collection(v.open(), margin+2, "", true)
	}
}

// roughly writes a collection in its own lines, moved with its label.
func (w *writer) roughly(v *node, label string, margin int) {
	lines := strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(v.text), "\n")
	for i, l := range lines {
		if i > 0 && strings.TrimSpace(l) != "" {
			l = spaces(max(0, indent(l)-v.margin+margin)) + l[indent(l):]
		}
		if i == 0 {
			l = label + l
		}
		l = strings.TrimRight(l, " \t")
		if i == len(lines)-1 {
			l += v.note
		}
		w.add(l)
	}
}

// short tells whether a value is a list of short texts, which may run over several lines.
func (n *node) short() bool {
	for _, p := range n.parts {
		if p.value == nil || p.value.kind != scalar || runes(p.value.text) > longItem {
			return false
		}
	}
	return n.kind == sequence
}

// filled writes a list of short texts in brackets over as many lines as it needs.
func (w *writer) filled(v *node, label string, margin int) {
	opening, closing := v.brackets()
	l := label + opening
	for i, p := range v.parts {
		text := v.inlinePart(p)
		if i < len(v.parts)-1 {
			text += ","
		} else {
			text += closing
		}
		if i > 0 {
			if runes(l)+1+runes(text) >= fillWidth {
				w.add(l)
				l = spaces(margin+2) + text
				continue
			}
			text = " " + text
		}
		l += text
	}
	w.add(l + v.note)
}

func (n *node) brackets() (opening, closing string) {
	switch {
	case n.pair:
		return "", ""
	case n.kind == mapping:
		return "{", "}"
	}
	return "[", "]"
}

// inline writes a collection on one line.
func (n *node) inline() string {
	texts := make([]string, len(n.parts))
	for i, p := range n.parts {
		texts[i] = n.inlinePart(p)
	}
	opening, closing := n.brackets()
	return opening + strings.Join(texts, ", ") + closing
}

func (n *node) inlinePart(p *part) string {
	text := p.label
	if n.kind == mapping && p.colon {
		text += ": "
	}
	switch v := p.value; {
	case v == nil:
		return text
	case v.flow:
		return text + v.inline()
	default:
		return text + v.text
	}
}

// open gives a collection without its brackets, to be written in lines.
func (n *node) open() *node {
	return &node{kind: n.kind, parts: n.parts}
}
