// Package yamlnode reads the plain subset of YAML that ectm uses and is the only importer of yaml.v3. Every fault becomes a
// diagnostic of the rule file/yaml at its own line and column; the rest of the tool sees Node, which has no aliases, no tags and no
// duplicate keys.
package yamlnode

import "github.com/ectm/ectm/pkg/source"

// Kind says what a Node is.
type Kind int

// The kinds of node. Null is a key whose value was left blank.
const (
	Null Kind = iota
	Scalar
	Mapping
	Sequence
)

var kindNames = [...]string{Null: "nothing", Scalar: "a text", Mapping: "keys with values", Sequence: "a list"}

// String names the kind as a writer would see it.
func (k Kind) String() string { return kindNames[k] }

// Node is a value in a file. A nil *Node is a value that is not there; all methods accept it.
type Node struct {
	Kind Kind
	// Text is the scalar as it was written, whatever YAML would take it for: 3.10, no and 15:45 stay as they are. For other kinds
	// its value is empty and only its place counts.
	Text source.Text
	// Entries are the keys of a mapping, in the order of the file. Repeats are keys that stand a second time and do not count.
	Entries, Repeats []Entry
	// Items are the elements of a sequence.
	Items []*Node
	// Flow tells that a mapping is written in braces, where a comma ends a text. Plain tells that a scalar has neither quotes nor a block.
	Flow, Plain bool
	// Cut tells of the root that a part of the file was not read, for a reason that was found.
	Cut bool
}

// Entry is one key of a mapping with its value.
type Entry struct {
	Key   source.Text
	Value *Node
}

// Pos gives the place where the node starts.
func (n *Node) Pos() source.Position {
	if n == nil {
		return source.Position{}
	}
	return n.Text.Pos()
}

// Get gives the value of a key, nil where there is none.
func (n *Node) Get(key string) *Node {
	if e := n.Entry(key); e != nil {
		return e.Value
	}
	return nil
}

// Entry gives the entry of a key, nil where there is none.
func (n *Node) Entry(key string) *Entry {
	if n == nil {
		return nil
	}
	for i := range n.Entries {
		if n.Entries[i].Key.Value == key {
			return &n.Entries[i]
		}
	}
	return nil
}

// Blank tells whether nothing was filled in: no value, empty text, or only blank values inside.
func (n *Node) Blank() bool {
	if n == nil {
		return true
	}
	for _, e := range n.Entries {
		if !e.Value.Blank() {
			return false
		}
	}
	for _, item := range n.Items {
		if !item.Blank() {
			return false
		}
	}
	return n.Text.Blank()
}
