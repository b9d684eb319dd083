package schema

import (
	"github.com/ectm/ectm/pkg/source"
	"github.com/ectm/ectm/pkg/yamlnode"
)

// HoldsConfidential tells whether files of the type may hold what was said in trust.
func HoldsConfidential(t *Type) bool {
	for _, f := range t.Fields {
		if f.Confidential || HoldsConfidential(f.Type) {
			return true
		}
	}
	return t.Elem != nil && HoldsConfidential(t.Elem)
}

// AllKeys lists every key that may stand anywhere in a file of the type.
func AllKeys(t *Type) map[string]bool {
	keys := map[string]bool{}
	t.collectKeys(keys)
	return keys
}

func (t *Type) collectKeys(keys map[string]bool) {
	for _, f := range t.Fields {
		keys[f.Key] = true
		f.Type.collectKeys(keys)
	}
	if t.Elem != nil {
		t.Elem.collectKeys(keys)
	}
	for _, o := range t.Options {
		o.collectKeys(keys)
	}
}

// Plain gives the stretches of a file that may be shown to anyone: known keys, values that are not confidential, and unknown keys that are
// no words of a confidential text. All else may be something said in trust that landed in the wrong place.
func Plain(root *yamlnode.Node, t *Type) []source.Span {
	var spans []source.Span
	walkPlain(root, t, false, func(text source.Text) { spans = append(spans, text.Span()) })
	return spans
}

func walkPlain(n *yamlnode.Node, t *Type, secret bool, found func(source.Text)) {
	if n == nil {
		return
	}
	if n.Kind == yamlnode.Scalar && !secret && (t.form() == yamlnode.Scalar || !HoldsConfidential(t)) {
		found(n.Text)
	}
	for i, e := range n.Entries {
		f, known := t.lookup(e.Key.Value)
		if known || !t.mappingType().overheard(n, i, secret) {
			found(e.Key)
		}
		if known {
			walkPlain(e.Value, f.Type, secret || f.Confidential || t.runsOver(n, i, f), found)
		}
	}
	for _, e := range n.Repeats {
		if !t.mappingType().overheardAgain(n, e, secret) {
			found(e.Key)
		}
	}
	for _, item := range n.Items {
		walkPlain(item, t.element(), secret, found)
	}
}

var unknown = &Type{Kind: Text}

// mappingType gives the type that describes the keys of a mapping where a value of this type stands.
func (t *Type) mappingType() *Type {
	for _, o := range t.Options {
		if o.form() == yamlnode.Mapping {
			return o
		}
	}
	return t
}

func (t *Type) lookup(key string) (Field, bool) {
	switch m := t.mappingType(); m.Kind {
	case Object:
		if f, ok := m.Field(key); ok {
			return f, true
		}
	case Map:
		return Field{Type: m.Elem}, true
	}
	return Field{Type: unknown}, false
}

func (t *Type) element() *Type {
	if t.Kind == List {
		return t.Elem
	}
	for _, o := range t.Options {
		if o.Kind == List {
			return o.Elem
		}
	}
	return unknown
}
