package importer

import (
	"fmt"
	"strings"

	"github.com/ectm/ectm/pkg/yamlnode"
)

// writer writes keys and values in the layout of definitions.
type writer struct{ strings.Builder }

func (w *writer) line(indent int, words string) {
	w.WriteString(strings.Repeat(" ", indent))
	w.WriteString(words)
	w.WriteByte('\n')
}

// text writes a key with its words, nothing where there are none.
func (w *writer) text(indent int, key, words string) {
	if words != "" {
		w.line(indent, key+": "+yamlnode.Quote(words))
	}
}

func (w *writer) number(indent int, key string, n int) {
	if n > 0 {
		w.line(indent, fmt.Sprintf("%s: %d", key, n))
	}
}

// texts writes a key with a list, an item a line.
func (w *writer) texts(indent int, key string, items []string) {
	if len(items) == 0 {
		return
	}
	w.line(indent, key+":")
	for _, item := range items {
		w.line(indent+2, "- "+yamlnode.Quote(item))
	}
}

// widest is how long a line of short items may be.
const widest = 120

// row writes a key with short items in brackets, broken where the line is full.
func (w *writer) row(indent int, key string, items []string) {
	if len(items) == 0 {
		return
	}
	line := strings.Repeat(" ", indent) + key + ": ["
	for i, item := range items {
		word := yamlnode.Quote(item)
		if key == "statements" {
			word = `"` + item + `"`
		}
		switch {
		case i == 0:
		case len(line)+len(word)+3 > widest:
			w.WriteString(line + ",\n")
			line = strings.Repeat(" ", indent+2)
		default:
			line += ", "
		}
		line += word
	}
	w.WriteString(line + "]\n")
}

// session gives the file of a definition.
func (d *definition) session(partTitle string) []byte {
	w := &writer{}
	w.line(0, strings.TrimRight(fmt.Sprintf("# %s: %s", partTitle, d.title), ".")+endOf(d.title))
	w.text(0, "id", d.id)
	w.text(0, "title", d.title)
	w.text(0, "kind", d.kind)
	w.text(0, "stage", d.stage)
	w.texts(0, "aims", d.aims)
	w.number(0, "minutes", d.minutes)
	w.texts(0, "prepare", d.prepare)
	w.texts(0, "brief", d.brief)
	if len(d.agenda) > 0 {
		w.line(0, "agenda:")
	}
	for i := range d.agenda {
		w.part(&d.agenda[i])
	}
	w.row(0, "statements", d.statements)
	if d.steps {
		w.line(0, "record:")
		w.line(2, "action_steps: {min: 1, max: 3, or: no_step}")
	}
	w.text(0, "source", d.source)
	return []byte(w.String())
}

// endOf gives the full stop that words lack.
func endOf(words string) string {
	if strings.ContainsAny(words[len(words)-1:], "?!") {
		return ""
	}
	return "."
}

func (w *writer) part(p *part) {
	w.line(2, "- title: "+yamlnode.Quote(p.title))
	w.number(4, "minutes", p.minutes)
	if len(p.do) > 0 {
		w.line(4, "do:")
	}
	for _, a := range p.do {
		if a.kind == "" {
			w.line(6, "- "+yamlnode.Quote(a.text))
			continue
		}
		w.line(6, "- kind: "+yamlnode.Quote(a.kind))
		w.text(8, "text", a.text)
	}
	if len(p.prompts) > 0 {
		w.line(4, "prompts:")
	}
	for _, g := range p.prompts {
		w.group(g)
	}
	if len(p.record) == 1 {
		w.line(4, "record: "+p.record[0])
	} else {
		w.row(4, "record", p.record)
	}
	w.row(4, "statements", p.statements)
}

func (w *writer) group(g group) {
	if g.title == "" {
		for _, point := range g.ask {
			w.line(6, "- "+yamlnode.Quote(point))
		}
		return
	}
	w.line(6, "- title: "+yamlnode.Quote(g.title))
	w.texts(8, "ask", g.ask)
}
