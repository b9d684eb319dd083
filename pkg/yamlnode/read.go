package yamlnode

import (
	"strconv"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/source"
)

// Str gives the words below a key; the zero Text where there are none.
func (n *Node) Str(key string) source.Text {
	if v := n.Get(key); v != nil && v.Kind == Scalar {
		return v.Text
	}
	return source.Text{}
}

// Value gives the words below a key as a plain string.
func (n *Node) Value(key string) string { return n.Str(key).Value }

// Number gives the whole number below a key, 0 where there is none.
func (n *Node) Number(key string) int {
	i, err := strconv.Atoi(n.Value(key))
	if err != nil {
		return 0
	}
	return i
}

// Strings gives the items of the list below a key that are words; a single text counts as a list of one.
func (n *Node) Strings(key string) []string {
	v := n.Get(key)
	if v == nil {
		return nil
	}
	if v.Kind == Scalar {
		return []string{v.Text.Value}
	}
	var out []string
	for _, item := range v.Items {
		if item.Kind == Scalar && !item.Blank() {
			out = append(out, item.Text.Value)
		}
	}
	return out
}

// List gives the items of the list below a key that are not blank.
func (n *Node) List(key string) []*Node {
	var out []*Node
	if v := n.Get(key); v != nil {
		for _, item := range v.Items {
			if !item.Blank() {
				out = append(out, item)
			}
		}
	}
	return out
}

// Place lets the holder of a decoded value find where its parts stand in the file.
type Place struct{ node *Node }

// PlaceOf gives the place of a node; a nil node has a place that is nowhere.
func PlaceOf(n *Node) Place { return Place{n} }

// Text gives the words below a key with their place.
func (p Place) Text(key string) source.Text { return p.node.Str(key) }

// At gives the span of the value at a path of keys. Where the value is blank it is that of its key, and where the key is missing that
// of what would hold it.
func (p Place) At(path ...string) source.Span {
	n := p.node
	span := p.Start()
	for _, key := range path {
		e := n.Entry(key)
		if e == nil {
			return span
		}
		n = e.Value
		span = e.Key.Span()
	}
	if n != nil && n.Kind == Scalar {
		return n.Text.Span()
	}
	return span
}

// Key gives the span of a key, or of what would hold it.
func (p Place) Key(key string) source.Span {
	if e := p.node.Entry(key); e != nil {
		return e.Key.Span()
	}
	return p.Start()
}

// Item gives the span of an item of the list below a key, counted from 0.
func (p Place) Item(key string, i int) source.Span {
	n := 0
	for _, item := range p.node.List(key) {
		if n == i {
			return PlaceOf(item).At()
		}
		n++
	}
	return p.Key(key)
}

// Start gives the span at which the value starts.
func (p Place) Start() source.Span { return source.At(p.node.Pos()) }

// Has tells whether anything is filled in at a path of keys.
func (p Place) Has(path ...string) bool {
	n := p.node
	for _, key := range path {
		n = n.Get(key)
	}
	return !n.Blank()
}

// Stands tells whether something is written at a path of keys that was meant for it: a value of any form, in its place or on the way to it,
// or under a slip of the key. What stands there but can't be read is not missing.
func (p Place) Stands(path ...string) bool {
	n := p.node
	for _, key := range path {
		if n != nil && n.Kind != Mapping && !n.Blank() {
			return true
		}
		n = n.meant(key)
	}
	return !n.Blank()
}

// meant gives the value of a key, or of a slip of it where the key is not there.
func (n *Node) meant(key string) *Node {
	if n == nil || n.Entry(key) != nil {
		return n.Get(key)
	}
	for _, e := range n.Entries {
		if diag.Nearest(e.Key.Value, []string{key}) != "" {
			return e.Value
		}
	}
	return nil
}

// Given tells whether a key was written, blank or not.
func (p Place) Given(key string) bool { return p.node.Entry(key) != nil }

// Node gives the node that the place is of.
func (p Place) Node() *Node { return p.node }
