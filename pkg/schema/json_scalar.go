package schema

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/ectm/ectm/pkg/source"
	"github.com/ectm/ectm/pkg/yamlnode"
)

// The patterns of texts, each to be enclosed by ^ and $.
const (
	slugPattern = `[a-z0-9]+(-[a-z0-9]+)*`
	pathPattern = slugPattern + `(/` + slugPattern + `)*`
	timePattern = `([01][0-9]|2[0-3]):[0-5][0-9]`
	// The days that exist, 29 February in leap years only.
	datePattern = `[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))` +
		`|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29`
	cadencePattern = `weekly|fortnightly|[1-9][0-9]{0,2}d`
)

// notBlank is what at least one item of a required list must be.
var notBlank = members{{"not", members{{"anyOf", []members{
	{{"type", "null"}}, {{"type", "string"}, {"pattern", `^\s*$`}}, {{"type", []string{"object", "array"}}, {"maxProperties", 0}, {"maxItems", 0}},
}}}}}

// blank is a value that was left out. It is said by what it is not, because an editor would offer null for the type null.
var blank = members{{"not", members{{"type", []string{"string", "number", "boolean", "array", "object"}}, {"minLength", 1}}}}

func scalarJSON(t *Type, required bool) members {
	switch t.Kind {
	case Slug:
		return append(pattern(slugPattern, required, "string", "integer", "boolean"), member{"maxLength", MaxSlug}, member{"minimum", 0})
	case Path:
		return append(pattern(pathPattern, required, "string", "integer", "boolean"), member{"minimum", 0})
	case Date:
		return dateJSON(required)
	case Time:
		return pattern(timePattern, required, "string")
	case Cadence:
		return pattern(cadencePattern, required, "string")
	case Int:
		return append(pattern(`\+?0*(`+upTo(t.Min, t.Max)+`)`, required, "integer", "string"), member{"minimum", t.Min}, member{"maximum", t.Max})
	case Bool:
		return pattern("true|false", required, "boolean", "string")
	case Enum:
		if required {
			return members{{"enum", t.Values}}
		}
		return members{{"anyOf", []members{{{"enum", t.Values}}, blank}}}
	}
	out := members{{"type", types(required, "string", "number", "boolean")}}
	if required {
		out = append(out, member{"pattern", `\S`})
	}
	return out
}

// pattern gives the schema of a scalar whose texts must match as a whole; a blank one may be empty.
func pattern(expression string, required bool, own ...string) members {
	optional := "?"
	if required {
		optional = ""
	}
	return members{{"type", types(required, own...)}, {"pattern", "^(" + expression + ")" + optional + "$"}}
}

// types gives the JSON types of a value: null beside its own where it may be left blank.
func types(required bool, own ...string) any {
	switch {
	case !required:
		return append(own, "null")
	case len(own) == 1:
		return own[0]
	}
	return own
}

func dateJSON(required bool) members {
	out := pattern(datePattern, required, "string")
	if required {
		return append(out, member{"format", "date"})
	}
	return append(out, member{"if", members{{"type", "string"}, {"minLength", 1}}}, member{"then", members{{"format", "date"}}})
}

// upTo gives a pattern of the numbers from low to high, of which low is 0 or 1.
func upTo(low, high int) string {
	digits := strconv.Itoa(high)
	options := []string{digits}
	for i, d := range []byte(digits) {
		least := byte('0')
		if i == 0 && (len(digits) > 1 || low > 0) {
			least = '1'
		}
		if d > least {
			options = append(options, fmt.Sprintf("%s[%c-%c]%s", digits[:i], least, d-1, repeated(len(digits)-i-1)))
		}
	}
	for n := len(digits) - 1; n > 0; n-- {
		options = append(options, "[1-9]"+repeated(n-1))
	}
	if low == 0 && len(digits) > 1 {
		options = append(options, "0")
	}
	return strings.Join(options, "|")
}

func repeated(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("[0-9]{%d}", n)
}

// example turns an example, written as it stands in a file, into a value.
func example(t *Type, text string) any {
	root, _ := yamlnode.Parse(source.NewFile("example", []byte("v: "+text)))
	return exampleOf(t, root.Get("v"))
}

func exampleOf(t *Type, n *yamlnode.Node) any {
	if n != nil && n.Kind == yamlnode.Sequence {
		items := []any{}
		for _, item := range n.Items {
			items = append(items, exampleOf(t.element(), item))
		}
		return items
	}
	if n == nil {
		return ""
	}
	text := n.Text.Value
	switch t.Kind {
	case Int:
		number, _ := strconv.Atoi(text)
		return number
	case Bool:
		return text == "true"
	}
	return text
}
