package schema_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/schema"
	"github.com/ectm/ectm/pkg/source"
	"github.com/ectm/ectm/pkg/yamlnode"
)

const (
	secret = "hushhush"
	open   = "anybody"
)

// filler writes a file in which every field of a description holds a marker: one word where the field is confidential, another where not.
type filler struct {
	b    strings.Builder
	wrap func(marker string, indent int) string
}

func (f *filler) value(t *schema.Type, indent int, confidential bool) {
	margin := strings.Repeat(" ", indent)
	switch t.Kind {
	case schema.Object:
		f.b.WriteString("\n")
		for _, field := range t.Fields {
			f.b.WriteString(margin + field.Key + ":")
			f.value(field.Type, indent+2, confidential || field.Confidential)
		}
	case schema.List:
		f.b.WriteString("\n")
		for range 2 {
			f.b.WriteString(margin + "-")
			if t.Elem.Kind == schema.Object {
				f.b.WriteString("\n" + margin + "  other: x")
			}
			f.value(t.Elem, indent+2, confidential)
		}
	case schema.Map:
		f.b.WriteString("\n" + margin + "a-key:")
		f.value(t.Elem, indent+2, confidential)
	default:
		marker := open
		if confidential {
			marker = secret
		}
		f.b.WriteString(" " + f.wrap(marker, indent) + "\n")
	}
}

// layouts are the ways in which a person may write a text.
var layouts = map[string]func(string, int) string{
	"plain":         func(m string, _ int) string { return m + " words" },
	"single quotes": func(m string, _ int) string { return "'" + m + " don''t'" },
	"double quotes": func(m string, _ int) string { return `"` + m + ` \"x\" \u00e9"` },
	"folded": func(m string, n int) string {
		return ">-\n" + strings.Repeat(" ", n) + m + "\n" + strings.Repeat(" ", n) + m
	},
	"literal": func(m string, n int) string {
		return "|\n" + strings.Repeat(" ", n) + m + "\n\n" + strings.Repeat(" ", n) + "x " + m
	},
	"over lines": func(m string, n int) string { return m + "\n" + strings.Repeat(" ", n) + m },
}

// Plain covers all that is not confidential and nothing that is, however it is written.
func TestPlainNeverCoversWhatWasSaidInTrust(t *testing.T) {
	for name, wrap := range layouts {
		for _, described := range []struct {
			name string
			t    *schema.Type
		}{{"log", logbook.LogSchema}, {"ECT", logbook.ECTSchema}} {
			t.Run(described.name+" "+name, func(t *testing.T) {
				fill := &filler{wrap: wrap}
				fill.value(described.t, 0, false)
				file := source.NewFile("f.yaml", []byte(fill.b.String()))
				root, found := yamlnode.Parse(file)
				if root == nil {
					t.Fatalf("%v in\n%s", found, fill.b.String())
				}
				shown := shownBytes(file, schema.Plain(root, described.t))
				if !strings.Contains(fill.b.String(), secret) || strings.Contains(shown, secret) {
					t.Errorf("shown:\n%s", shown)
				}
				if got, want := strings.Count(shown, open), strings.Count(fill.b.String(), open); got != want {
					t.Errorf("%d of %d plain texts are shown:\n%s", got, want, shown)
				}
			})
		}
	}
}

// shownBytes gives the file with all that no span covers blotted out.
func shownBytes(f *source.File, spans []source.Span) string {
	shown := []byte(strings.Repeat("·", len(f.Data)))[:len(f.Data)]
	for i := range shown {
		shown[i] = '.'
	}
	for _, s := range spans {
		from, to := f.Offset(s.Start.Line, s.Start.Column), f.Offset(s.End.Line, s.End.Column)
		copy(shown[from:to], f.Data[from:to])
	}
	return string(shown)
}

// No message or help quotes a word that stands in a confidential place: not a value of the wrong form, not an unknown key, not a key of a
// text that was taken for one.
func TestMessagesNeverQuoteWhatWasSaidInTrust(t *testing.T) {
	for _, lines := range []string{
		"feedback: " + secret, "feedback: {" + secret + ": x}", "feedback: {praise: {" + secret + ": x}}", "feedback: {" + secret + " and more: }",
		"feedback:\n  praise: " + secret, "feedback: [" + secret + "]", "notes: {" + secret + ": x}", "notes: [" + secret + "]", "private: {" + secret + ": 1}",
		"reviews:\n  - {step: a, evidence: {" + secret + ": x}}", "reviews:\n  - {step: a, evidence: [" + secret + "]}",
		"practice: {model: [" + secret + "], script: {" + secret + ": 1}, feedback: " + secret + "}",
		"expert: {seen: " + secret + "}", "expert: {seen: [" + secret + "]}", "expert: {seen: [{" + secret + ": x}]}", "expert: {questions: [{ask: [" + secret + "]}]}",
		"expert: {will_try: {" + secret + ": x}, follow_up: " + secret + "}", "observation: {seen: {" + secret + ": x}}",
		"diagnostic:\n  - {area: a, note: {" + secret + ": x}}", "audit:\n  ratings:\n    - {statement: a, evidence: {" + secret + ": x}}",
	} {
		found := schema.Check(read(t, head+lines+"\n"), logbook.LogSchema)
		if len(found) == 0 {
			t.Errorf("%q: nothing found", lines)
		}
		for _, d := range found {
			if said := fmt.Sprint(d.Message, d.Help, d.Related); strings.Contains(said, secret) {
				t.Errorf("%q: %s", lines, said)
			}
		}
	}
}

// The types that are confidential in a schema of one's own keep their words too, whatever the kind of value.
func TestConfidentialScalarsAreNotQuoted(t *testing.T) {
	for _, kind := range []*schema.Type{schema.APath, schema.ADate, schema.ATime, schema.ACadence, schema.ABool,
		{Kind: schema.Int, Name: "a number", Max: 9}, schema.OneOf("a word", "a", "b")} {
		object := &schema.Type{Kind: schema.Object, Fields: []schema.Field{{Key: "k", Type: kind, Confidential: true}}}
		found := schema.Check(read(t, "k: Hush Hush\n"), object)
		if len(found) != 1 || found[0].Message != "expected "+kind.Name || strings.Contains(strings.ToLower(found[0].Help), "hush") {
			t.Errorf("%s: %v", kind.Name, found)
		}
	}
}

func TestWhichFilesHoldConfidentialWords(t *testing.T) {
	for name, c := range map[string]struct {
		t    *schema.Type
		want bool
	}{"log": {logbook.LogSchema, true}, "ECT": {logbook.ECTSchema, true}, "config": {logbook.ConfigSchema(nil), false}} {
		if got := schema.HoldsConfidential(c.t); got != c.want {
			t.Errorf("%s: %t", name, got)
		}
	}
	keys := schema.AllKeys(logbook.LogSchema)
	for _, key := range []string{"session", "praise", "teacher", "looking_for", "ratings", "private"} {
		if !keys[key] {
			t.Errorf("%q is a key of a log", key)
		}
	}
	if keys["mentor"] || keys["name"] {
		t.Error("a log has no keys of an ECT")
	}
}
