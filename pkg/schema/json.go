package schema

import (
	"maps"
	"slices"
	"strconv"
)

// Hint is one value that an editor offers, with what it stands for.
type Hint struct{ Value, About string }

// Hints are the values that an editor offers beside what the description itself allows: Sets by their names, and At which places they
// count. A place is a path of keys, such as action_steps.area.
type Hints struct {
	Sets map[string][]Hint
	At   map[string][]string
}

// JSONSchema writes the description as JSON Schema 2020-12. It accepts what Check accepts of a file once it is read as YAML 1.2: a blank
// value where none is required, and numbers and words such as no or true where ectm takes them as they were written. A hint never refuses
// another value.
func JSONSchema(t *Type, id, title string, hints Hints) []byte {
	w := jsonWriter{hints: hints}
	out := members{{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"$id", id}, {"title", title}}
	out = append(out, w.value(t, t.hasRequired(), "")...)
	if sets := w.sets(); len(sets) > 0 {
		out = append(out, member{"$defs", sets})
	}
	data, _ := out.MarshalJSON() // of texts, numbers and lists only, so it can't fail
	return indented(data)
}

type jsonWriter struct{ hints Hints }

// value gives the schema of a value. One that is required may be neither null nor blank.
func (w jsonWriter) value(t *Type, required bool, at string) members {
	var out members
	switch t.Kind {
	case List:
		out = w.list(t, required, at)
	case Object:
		out = w.object(t, required, at)
	case Map:
		out = w.table(t, required, at)
	case Either:
		out = members{{"anyOf", w.options(t, required, at)}}
	default:
		out = scalarJSON(t, required)
	}
	if offered := w.offers(t, at); len(offered) > 0 {
		out = append(out, member{"anyOf", offered})
	}
	return out
}

func (w jsonWriter) list(t *Type, required bool, at string) members {
	out := members{{"type", types(required, "array")}, {"items", w.value(t.Elem, false, at)}}
	if required {
		out = append(out, member{"contains", notBlank})
	}
	return out
}

func (w jsonWriter) object(t *Type, required bool, at string) members {
	var keys []string
	properties := make(members, 0, len(t.Fields))
	for _, f := range t.Fields {
		if f.Required {
			keys = append(keys, f.Key)
		}
		field := members{{"description", f.Doc}}
		field = append(field, w.value(f.Type, f.Required, below(at, f.Key))...)
		if f.Example != "" && !w.offered(below(at, f.Key)) {
			field = append(field, member{"examples", []any{example(f.Type, f.Example)}})
		}
		properties = append(properties, member{f.Key, field})
	}
	out := members{{"type", types(required, "object")}, {"properties", properties}, {"additionalProperties", false}}
	if len(keys) > 0 {
		out = append(out, member{"required", keys})
	}
	return out
}

func (w jsonWriter) table(t *Type, required bool, at string) members {
	elem := w.value(t.Elem, false, at)
	out := members{{"type", types(required, "object")}}
	if len(t.Keys) == 0 {
		return append(out, member{"additionalProperties", elem})
	}
	properties := make(members, len(t.Keys))
	for i, key := range t.Keys {
		properties[i] = member{key, elem}
	}
	return append(out, member{"properties", properties}, member{"additionalProperties", false})
}

func (w jsonWriter) options(t *Type, required bool, at string) []members {
	out := make([]members, len(t.Options))
	for i, option := range t.Options {
		out[i] = w.value(option, required, at)
	}
	return out
}

// sets gives the definitions that hold the hints, in the order of their names.
func (w jsonWriter) sets() members {
	var out members
	for _, name := range slices.Sorted(maps.Keys(w.hints.Sets)) {
		var values []members
		for _, h := range w.hints.Sets[name] {
			values = append(values, hintJSON(h))
		}
		if len(values) > 0 {
			out = append(out, member{name, members{{"anyOf", values}}})
		}
	}
	return out
}

// hintJSON gives one value to offer. The type has an editor put a number that is a name, such as 3.10, in quotes.
func hintJSON(h Hint) members {
	out := members{{"const", h.Value}}
	if _, err := strconv.ParseFloat(h.Value, 64); err == nil {
		out = append(out, member{"type", "string"})
	}
	return append(out, member{"description", h.About})
}

// offers refers to the sets of hints for a place; the empty schema behind them accepts any other value.
func (w jsonWriter) offers(t *Type, at string) []members {
	if t.Kind > Path || !w.offered(at) {
		return nil
	}
	var out []members
	for _, name := range w.hints.At[at] {
		if len(w.hints.Sets[name]) > 0 {
			out = append(out, members{{"$ref", "#/$defs/" + name}})
		}
	}
	return append(out, members{})
}

// offered tells whether there are hints for a place; an example beside them would only repeat one.
func (w jsonWriter) offered(at string) bool {
	return slices.ContainsFunc(w.hints.At[at], func(name string) bool { return len(w.hints.Sets[name]) > 0 })
}

func (t *Type) hasRequired() bool {
	return slices.ContainsFunc(t.Fields, func(f Field) bool { return f.Required })
}

func below(at, key string) string {
	if at == "" {
		return key
	}
	return at + "." + key
}
