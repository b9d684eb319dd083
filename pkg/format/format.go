// Package format puts a file into its canonical form: keys in the order of the description, one layout, comments and words kept. It moves
// lines of the file and never writes values anew, so what was typed stays as it was typed.
package format

import (
	"bytes"
	"errors"
	"slices"
	"strings"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/schema"
	"github.com/ectm/ectm/pkg/source"
	"github.com/ectm/ectm/pkg/yamlnode"
)

// ErrUnclear means that the file can't be put in order without a risk to what it says; it should be left as it is.
var ErrUnclear = errors.New("it is laid out in a way that ectm can't put in order; it was left as it is")

// Format gives the content of a file in its canonical form. Findings say why a file can't be read; it has no form then.
func Format(name string, data []byte, t *schema.Type) ([]byte, diag.List, error) {
	if len(data) > 0 && data[len(data)-1] != '\n' {
		data = append(bytes.Clone(data), '\n')
	}
	before, found := schema.Parse(source.NewFile(name, data), t)
	if before == nil || len(found) > 0 {
		return nil, found, nil
	}
	out, err := pass(name, data, t)
	if err != nil {
		return nil, nil, err
	}
	again, err := pass(name, out, t)
	if err != nil || !bytes.Equal(out, again) {
		return nil, nil, ErrUnclear
	}
	return out, nil, nil
}

// pass lays a file out once and makes sure that the result says the same, comments and all.
func pass(name string, data []byte, t *schema.Type) ([]byte, error) {
	before, doc, err := parse(name, data)
	if err != nil {
		return nil, err
	}
	comments := doc.comments()
	doc.root.order(t)
	out := write(doc)
	after, written, err := parse(name, out)
	if err != nil || !same(before, after) || !slices.Equal(comments, written.comments()) {
		return nil, ErrUnclear
	}
	return out, nil
}

func parse(name string, data []byte) (*yamlnode.Node, *document, error) {
	file := source.NewFile(name, data)
	root, found := yamlnode.Parse(file)
	if root == nil || len(found) > 0 {
		return nil, nil, ErrUnclear
	}
	doc, err := read(file, root)
	return root, doc, err
}

// same tells whether two values say the same; the order of keys does not count.
func same(a, b *yamlnode.Node) bool {
	if a.Kind != b.Kind || a.Text.Value != b.Text.Value || len(a.Entries) != len(b.Entries) || len(a.Items) != len(b.Items) {
		return false
	}
	for _, e := range a.Entries {
		if other := b.Get(e.Key.Value); other == nil || !same(e.Value, other) {
			return false
		}
	}
	for i, item := range a.Items {
		if !same(item, b.Items[i]) {
			return false
		}
	}
	return true
}

// comments lists all comments in a fixed order.
func (d *document) comments() []string {
	var all []string
	add := func(lines []line) {
		for _, l := range lines {
			if l.text != "" {
				all = append(all, l.text)
			}
		}
	}
	add(d.header)
	d.root.walk(add)
	add(d.footer)
	slices.Sort(all)
	return all
}

// walk visits all comments of a value.
func (n *node) walk(visit func([]line)) {
	if n == nil {
		return
	}
	visit([]line{{text: strings.TrimSpace(n.note)}})
	for _, p := range n.parts {
		visit(p.head)
		visit([]line{{text: strings.TrimSpace(p.note)}})
		visit(p.between)
		p.value.walk(visit)
		visit(p.tail)
	}
	visit(n.tail)
}
