// Package schema describes, as data, what a file of ectm may hold: its keys in their order, their types and allowed values, what they are
// for, and which of them are confidential. Checking a file, laying it out and helping an editor all read the same description.
package schema

// Kind says what a value is.
type Kind int

// The kinds of value.
const (
	Text    Kind = iota // any words
	Prose               // words over several lines, Markdown allowed
	Slug                // a short name: lower-case letters and digits joined by single hyphens
	Path                // slugs joined by /: the id of a session, an area or a module
	Date                // a day, YYYY-MM-DD
	Time                // a time of day, HH:MM
	Int                 // a whole number from Min to Max
	Bool                // true or false
	Cadence             // weekly, fortnightly or Nd
	Enum                // one of Values
	List                // a list of Elem
	Object              // keys described by Fields
	Map                 // any keys matching Keys, each with a value of Elem
	Either              // one of Options, told apart by their form
)

// Type describes a value.
type Type struct {
	Kind Kind
	// Name is what a message calls the value, with its article: "an action step".
	Name     string
	Values   []string // of an Enum, in their natural order
	Min, Max int      // of an Int
	Elem     *Type    // of a List or Map
	Keys     []string // of a Map: the known keys; empty for any slug
	Fields   []Field  // of an Object, in the order in which they are written
	Options  []*Type  // of an Either: at most one each of a text, a List and an Object
}

// Field is one key of an Object.
type Field struct {
	Key  string
	Type *Type
	// Required means that a file without it can't be used.
	Required bool
	// Confidential marks what is said in trust: no message, report or excerpt shows it.
	Confidential bool
	// Doc says in one sentence what belongs there. Example shows it.
	Doc, Example string
}

// Field gives the description of a key of an Object; ok is false for an unknown key.
func (t *Type) Field(key string) (f Field, ok bool) {
	for _, f := range t.Fields {
		if f.Key == key {
			return f, true
		}
	}
	return Field{}, false
}

// FieldKeys lists the keys of an Object in their order.
func (t *Type) FieldKeys() []string {
	keys := make([]string, len(t.Fields))
	for i, f := range t.Fields {
		keys[i] = f.Key
	}
	return keys
}

// ListOf gives the type of a list.
func ListOf(elem *Type) *Type { return &Type{Kind: List, Elem: elem, Name: "a list"} }

// OneOf gives the type of a choice of words; name is what messages call it.
func OneOf(name string, values ...string) *Type { return &Type{Kind: Enum, Name: name, Values: values} }

// The plain types.
var (
	AText    = &Type{Kind: Text, Name: "a text"}
	AProse   = &Type{Kind: Prose, Name: "a text"}
	ASlug    = &Type{Kind: Slug, Name: "a short name"}
	APath    = &Type{Kind: Path, Name: "an id"}
	ADate    = &Type{Kind: Date, Name: "a date"}
	ATime    = &Type{Kind: Time, Name: "a time"}
	ACadence = &Type{Kind: Cadence, Name: "a rhythm"}
	ABool    = &Type{Kind: Bool, Name: "true or false"}
	Texts    = ListOf(AText)
)
