package schema

import (
	"fmt"
	"slices"
	"strings"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/source"
	"github.com/ectm/ectm/pkg/yamlnode"
)

// Rule is the name under which the faults found here are reported.
const Rule = "file/schema"

// Check compares a file with its description and gives every difference at its own place. A value that was left blank fits any type,
// except where it is required.
func Check(root *yamlnode.Node, t *Type) diag.List {
	c := checker{}
	c.value(root, t, false)
	return c.found
}

type checker struct {
	found diag.List
}

func (c *checker) report(span source.Span, message, help string) {
	c.found = append(c.found, diag.Diagnostic{Span: span, Severity: diag.Error, Rule: Rule, Message: message, Help: help})
}

// value checks one value; secret keeps the words of a confidential value out of messages.
func (c *checker) value(n *yamlnode.Node, t *Type, secret bool) {
	if n == nil || n.Kind == yamlnode.Null {
		return
	}
	switch t.Kind {
	case Either:
		c.either(n, t, secret)
	case List:
		c.list(n, t, secret)
	case Object:
		c.object(n, t, secret)
	case Map:
		c.table(n, t, secret)
	default:
		c.scalar(n, t, secret)
	}
}

func (c *checker) either(n *yamlnode.Node, t *Type, secret bool) {
	for _, option := range t.Options {
		if option.form() == n.Kind {
			c.value(n, option, secret)
			return
		}
	}
	c.wrongForm(n, t)
}

// form gives the kind of node in which a value of the type is written.
func (t *Type) form() yamlnode.Kind {
	switch t.Kind {
	case List:
		return yamlnode.Sequence
	case Object, Map:
		return yamlnode.Mapping
	}
	return yamlnode.Scalar
}

func (c *checker) wrongForm(n *yamlnode.Node, t *Type) {
	help := ""
	switch {
	case n.Kind == yamlnode.Scalar && t.form() == yamlnode.Sequence:
		help = "write each item on a line of its own that starts with -"
	case n.Kind == yamlnode.Mapping && t.form() == yamlnode.Sequence:
		help = "start each item with - in front of its first key"
	case n.Kind == yamlnode.Mapping && t.form() == yamlnode.Scalar:
		help = "a text with a colon in it needs quotes"
	case n.Kind == yamlnode.Sequence && t.form() == yamlnode.Scalar:
		help = "join the items into one text; a text that starts with - or [ needs quotes"
	case t.form() == yamlnode.Mapping && len(t.Fields) > 0:
		help = "keys here: " + strings.Join(t.FieldKeys(), ", ")
	}
	expected := t.Name
	if t.form() == yamlnode.Mapping {
		expected = "keys with values"
	}
	c.report(source.At(n.Pos()), fmt.Sprintf("expected %s, found %s", expected, n.Kind), help)
}

func (c *checker) list(n *yamlnode.Node, t *Type, secret bool) {
	if n.Kind != yamlnode.Sequence {
		c.wrongForm(n, t)
		return
	}
	for _, item := range n.Items {
		c.value(item, t.Elem, secret)
	}
}

func (c *checker) object(n *yamlnode.Node, t *Type, secret bool) {
	if n.Kind != yamlnode.Mapping {
		c.wrongForm(n, t)
		return
	}
	for i, e := range n.Entries {
		if f, ok := t.Field(e.Key.Value); ok {
			c.value(e.Value, f.Type, secret || f.Confidential || t.runsOver(n, i, f))
			continue
		}
		c.unknownKey(n, i, t, secret)
	}
	for _, f := range t.Fields {
		if e := n.Entry(f.Key); f.Required && (e == nil && !yamlnode.PlaceOf(n).Stands(f.Key) || e != nil && e.Value.Blank()) {
			c.missing(n, e, f)
		}
	}
}

func (c *checker) missing(n *yamlnode.Node, e *yamlnode.Entry, f Field) {
	help := "add " + f.Type.Name
	if f.Example != "" {
		help += fmt.Sprintf(", for example %s: %s", f.Key, f.Example)
	}
	if e == nil {
		c.report(source.At(n.Pos()), fmt.Sprintf("the key %q is missing", f.Key), help)
		return
	}
	c.report(e.Key.Span(), fmt.Sprintf("the key %q has no value", f.Key), help)
}

const commaHelp = "inside braces a text with a comma in it needs quotes"

func (c *checker) unknownKey(n *yamlnode.Node, i int, t *Type, secret bool) {
	e, known := n.Entries[i], slices.Sorted(slices.Values(t.keys()))
	key, help := e.Key.Value, "keys here: "+strings.Join(known, ", ")
	unsaid := t.overheard(n, i, secret)
	switch near := diag.Nearest(key, t.keys()); {
	case e.Value.Kind == yamlnode.Null && n.Flow && (unsaid || strings.Contains(key, " ")):
		c.report(e.Key.Span(), "the text before this ended at a comma", commaHelp)
	case unsaid && n.Flow && t.runsOn(n, i):
		c.report(e.Key.Span(), "a key stands here that is not known", help+"; "+commaHelp)
	case unsaid:
		c.report(e.Key.Span(), "a key stands here that is not known", help)
	case near != "":
		c.report(e.Key.Span(), fmt.Sprintf("unknown key %q; the nearest known key is %q", key, near), help)
	default:
		c.report(e.Key.Span(), fmt.Sprintf("unknown key %q", key), help)
	}
}

func (c *checker) table(n *yamlnode.Node, t *Type, secret bool) {
	if n.Kind != yamlnode.Mapping {
		c.wrongForm(n, t)
		return
	}
	for i, e := range n.Entries {
		if len(t.Keys) > 0 && !slices.Contains(t.Keys, e.Key.Value) {
			c.unknownKey(n, i, t, secret)
			continue
		}
		c.value(e.Value, t.Elem, secret)
	}
}
