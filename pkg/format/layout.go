package format

import (
	"slices"

	"github.com/ectm/ectm/pkg/schema"
)

// document is a file as it is laid out.
type document struct {
	header []line // comments that belong to the file rather than to its first key
	root   *node
	footer []line
}

// line is a comment on a line of its own, at the column in which it starts; a blank line where the text is empty.
type line struct {
	column int
	text   string
}

// kind says how a value is written.
type kind int

const (
	scalar   kind = iota // a text, plain or in quotes
	block                // a text behind | or >
	mapping              // keys with values
	sequence             // a list
)

// node is a value as it is laid out. A nil *node is a value that was left blank.
type node struct {
	kind kind
	// text is a scalar as it was written, the header of a block, or a flow collection that keeps its lines.
	text string
	body []string // of a block: its lines without their margin
	keep bool     // of a block: the blank lines behind it belong to its text
	note string   // comment on the line on which the value ends, with the spaces in front of it

	parts  []*part
	tail   []line // comments behind the last part that belong to the collection
	flow   bool   // written in brackets
	rough  bool   // holds comments or breaks that a single line would lose; text has its lines
	pair   bool   // a key with a value in a flow list, without braces
	margin int    // of a rough one: the indentation of the line on which it started
}

// part is one key with its value, or one item of a list.
type part struct {
	head    []line // what stands above
	key     string // what the key means
	label   string // the key as it was written; empty for an item
	colon   bool   // in braces: whether a colon follows the key
	note    string // comment behind the label, where the value follows below
	below   bool   // the value starts on a line below the label
	between []line // what stands between the label and such a value
	value   *node
	tail    []line // comments behind the value that are indented further than the label
}

func (n *node) inLines() bool {
	return n != nil && (n.kind == mapping || n.kind == sequence) && !n.flow
}

// order puts keys into the order of their description; unknown ones go behind, in their own order.
func (n *node) order(t *schema.Type) {
	if n == nil {
		return
	}
	t = typeFor(n.kind, t)
	if n.kind == mapping && t != nil && t.Kind == schema.Object && !n.rough {
		at := func(p *part) int {
			if i := slices.IndexFunc(t.Fields, func(f schema.Field) bool { return f.Key == p.key }); i >= 0 {
				return i
			}
			return len(t.Fields)
		}
		slices.SortStableFunc(n.parts, func(a, b *part) int { return at(a) - at(b) })
	}
	for _, p := range n.parts {
		p.value.order(inner(t, p.key))
	}
}

// typeFor picks the option of a choice that fits the form of a value.
func typeFor(k kind, t *schema.Type) *schema.Type {
	if t == nil || t.Kind != schema.Either {
		return t
	}
	for _, o := range t.Options {
		switch o.Kind {
		case schema.Object, schema.Map:
			if k == mapping {
				return o
			}
		case schema.List:
			if k == sequence {
				return o
			}
		}
	}
	return nil
}

// inner gives the description of what stands below a key, or of an item.
func inner(t *schema.Type, key string) *schema.Type {
	if t == nil {
		return nil
	}
	if t.Kind == schema.Object {
		f, _ := t.Field(key)
		return f.Type
	}
	return t.Elem
}
