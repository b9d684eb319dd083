package schema

import (
	"regexp"
	"strings"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/source"
	"github.com/ectm/ectm/pkg/yamlnode"
)

// Parse reads a file as yamlnode.Parse does, but lets no finding name a key that may be a piece of a confidential text.
func Parse(f *source.File, t *Type) (root *yamlnode.Node, found diag.List) {
	root, found = yamlnode.Parse(f)
	unsaid := map[source.Position]bool{}
	repeats(root, t, false, unsaid)
	for i := range found {
		if unsaid[found[i].Pos()] {
			found[i].Message = yamlnode.Twice
		}
	}
	return root, found
}

// repeats collects the places of keys that stand twice and are not to be named.
func repeats(n *yamlnode.Node, t *Type, secret bool, unsaid map[source.Position]bool) {
	if n == nil {
		return
	}
	for _, e := range n.Entries {
		f, known := t.lookup(e.Key.Value)
		repeats(e.Value, f.Type, secret || f.Confidential || !known, unsaid)
	}
	for _, e := range n.Repeats {
		if t.mappingType().overheardAgain(n, e, secret) {
			unsaid[e.Key.Pos()] = true
		}
	}
	for _, item := range n.Items {
		repeats(item, t.element(), secret, unsaid)
	}
}

// overheard tells whether an unknown key of a mapping may be a piece of a confidential text: in braces a text ends at a comma, and what
// follows reads as a key; on lines of its own a text that is not indented does. A slip of a known key that has a value is none.
func (t *Type) overheard(n *yamlnode.Node, i int, secret bool) bool {
	e := n.Entries[i]
	null := e.Value.Kind == yamlnode.Null
	switch {
	case !secret && !t.tellsInTrust():
		return false
	case !null && diag.Nearest(e.Key.Value, t.keys()) != "":
		return false
	case secret, n.Flow && null:
		return true
	}
	return t.runsOn(n, i) && (n.Flow || !keyLike.MatchString(e.Key.Value))
}

// overheardAgain is overheard for a key that stands a second time.
func (t *Type) overheardAgain(n *yamlnode.Node, e yamlnode.Entry, secret bool) bool {
	if _, known := t.lookup(e.Key.Value); known || !secret && !t.tellsInTrust() {
		return false
	}
	return secret || n.Flow || !keyLike.MatchString(e.Key.Value)
}

// runsOver tells whether the value of a known key may be a piece of a confidential text too: words that are no value of its kind.
func (t *Type) runsOver(n *yamlnode.Node, i int, f Field) bool {
	value := n.Entries[i].Value
	if !n.Flow || !t.mappingType().tellsInTrust() || value.Kind != yamlnode.Scalar || !strings.Contains(value.Text.Value, " ") || !t.mappingType().runsOn(n, i) {
		return false
	}
	message, _ := f.Type.fault(value.Text.Value)
	return message != ""
}

// runsOn tells whether a text that is confidential, or may be as its key is not known, stands before an entry so that it may go on there.
func (t *Type) runsOn(n *yamlnode.Node, i int) bool {
	for _, e := range n.Entries[:i] {
		f, known := t.Field(e.Key.Value)
		switch {
		case known && !f.Confidential:
		case n.Flow && (e.Value.Plain || e.Value.Kind == yamlnode.Null), known && e.Value.Kind == yamlnode.Scalar:
			return true
		}
	}
	return false
}

var keyLike = regexp.MustCompile(`^[a-z][a-z_-]*$`)

// tellsInTrust tells whether keys of an Object are confidential.
func (t *Type) tellsInTrust() bool {
	for _, f := range t.Fields {
		if f.Confidential {
			return true
		}
	}
	return false
}

// keys lists the known keys of a mapping.
func (t *Type) keys() []string {
	if t.Kind == Map {
		return t.Keys
	}
	return t.FieldKeys()
}
