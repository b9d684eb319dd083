package schema

import (
	"github.com/ectm/ectm/pkg/source"
	"github.com/ectm/ectm/pkg/yamlnode"
)

// Confidential gives the stretches of a file that hold what was said in trust, in the order of the file.
func Confidential(root *yamlnode.Node, t *Type) []source.Span {
	var spans []source.Span
	walkSecrets(root, t, false, func(text source.Text) { spans = append(spans, text.Span()) })
	return spans
}

func walkSecrets(n *yamlnode.Node, t *Type, secret bool, found func(source.Text)) {
	if n == nil {
		return
	}
	if secret && n.Kind == yamlnode.Scalar {
		found(n.Text)
	}
	for _, e := range n.Entries {
		f, known := t.lookup(e.Key.Value)
		// What stands under an unknown key may be a misspelt confidential one.
		walkSecrets(e.Value, f.Type, secret || !known || f.Confidential, found)
	}
	for _, item := range n.Items {
		walkSecrets(item, t.element(), secret, found)
	}
}

var unknown = &Type{Kind: Text}

func (t *Type) lookup(key string) (Field, bool) {
	switch t.Kind {
	case Object:
		if f, ok := t.Field(key); ok {
			return f, true
		}
	case Map:
		return Field{Type: t.Elem}, true
	case Either:
		for _, o := range t.Options {
			if o.form() == yamlnode.Mapping {
				return o.lookup(key)
			}
		}
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

// HoldsConfidential tells whether files of the type may hold confidential text.
func HoldsConfidential(t *Type) bool {
	for _, f := range t.Fields {
		if f.Confidential || HoldsConfidential(f.Type) {
			return true
		}
	}
	return t.Elem != nil && HoldsConfidential(t.Elem)
}
