package main

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/schema"
)

var update = flag.Bool("update", false, "write the tables of docs/records.md anew; ECTM_UPDATE=1 does the same")

// TestRecordsPage holds the tables of docs/records.md to the description of the files.
func TestRecordsPage(t *testing.T) {
	const page = "../../docs/records.md"
	before, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	types := map[string]*schema.Type{"log": logbook.LogSchema, "ect": logbook.ECTSchema, "config": logbook.ConfigSchema(nil)}
	section := regexp.MustCompile(`(?s)(<!-- (\w+)[^\n]* -->\n).*?(<!-- end -->)`)
	done := 0
	after := section.ReplaceAllStringFunc(string(before), func(text string) string {
		m := section.FindStringSubmatch(text)
		done++
		return m[1] + "\n" + keyTable(types[m[2]]) + "\n" + m[3]
	})
	if done != len(types) {
		t.Fatalf("%d tables, want %d", done, len(types))
	}
	if *update || os.Getenv("ECTM_UPDATE") != "" {
		if err := os.WriteFile(page, []byte(after), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(after, string(before)); diff != "" {
		t.Errorf("docs/records.md (-described +written):\n%s", diff)
	}
}

func keyTable(t *schema.Type) string {
	var b strings.Builder
	b.WriteString("| key | value | what belongs there | for example |\n| --- | --- | --- | --- |\n")
	keyRows(&b, "", t)
	return b.String()
}

func keyRows(b *strings.Builder, prefix string, t *schema.Type) {
	for _, f := range t.Fields {
		key, value, doc := prefix+f.Key, f.Type, f.Doc
		if value.Kind == schema.List {
			key, value = key+"[]", value.Elem
		}
		if f.Required {
			doc += " Needed."
		}
		if f.Confidential {
			doc += " Said in trust."
		}
		example := f.Example
		if example != "" {
			example = "`" + example + "`"
		}
		fmt.Fprintf(b, "| `%s` | %s | %s | %s |\n", key, valueWords(value), doc, strings.ReplaceAll(example, "|", `\|`))
		keyRows(b, key+".", value)
	}
}

// valueWords says in words what a value is.
func valueWords(t *schema.Type) string {
	switch t.Kind {
	case schema.Prose:
		return "text, also over several lines"
	case schema.Slug:
		return "short name"
	case schema.Path:
		return "id"
	case schema.Date:
		return "date"
	case schema.Time:
		return "time of day"
	case schema.Int:
		if t.Min == t.Max {
			return fmt.Sprint(t.Min)
		}
		return fmt.Sprintf("whole number, %d to %d", t.Min, t.Max)
	case schema.Bool:
		return "true or false"
	case schema.Cadence:
		return "weekly, fortnightly or a number of days such as 10d"
	case schema.Enum:
		return schema.Choice(t.Values)
	case schema.Object:
		return "keys below"
	case schema.Map:
		return "a rule for each key: " + valueWords(t.Elem)
	}
	return "text"
}
