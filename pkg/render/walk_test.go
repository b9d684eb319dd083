package render_test

import (
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"testing/fstest"

	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/schema"
)

func logSchema() *schema.Type { return logbook.LogSchema }

// writeFields writes YAML for all fields of an object, two items to each list, with the text that word gives for a path. Fields of other
// types get a value of theirs.
func writeFields(b *strings.Builder, t *schema.Type, path string, word func(string, schema.Field) string, skip ...string) {
	for _, f := range t.Fields {
		if path == "" && slices.Contains(skip, f.Key) {
			continue
		}
		b.WriteString(indentOf(path) + f.Key + ":")
		writeValue(b, f.Type, path+"/"+f.Key, f, word)
	}
}

func indentOf(path string) string { return strings.Repeat("  ", strings.Count(path, "/")) }

func writeValue(b *strings.Builder, t *schema.Type, path string, f schema.Field, word func(string, schema.Field) string) {
	switch t.Kind {
	case schema.Object:
		b.WriteString("\n")
		writeFields(b, t, path, word)
	case schema.List:
		b.WriteString("\n")
		for i := range 2 {
			b.WriteString(indentOf(path) + "-")
			writeValue(b, t.Elem, path+"/"+strconv.Itoa(i), f, word)
		}
	case schema.Either:
		writeValue(b, t.Options[0], path, f, word)
	case schema.Text, schema.Prose:
		b.WriteString(" " + quote(word(path, f)) + "\n")
	default:
		b.WriteString(" " + sample(t, path) + "\n")
	}
}

// sample gives a value of a type that holds no free words.
func sample(t *schema.Type, path string) string {
	switch t.Kind {
	case schema.Enum:
		return t.Values[0]
	case schema.Date:
		return "2026-10-19"
	case schema.Time:
		return `"15:45"`
	case schema.Int:
		return "2"
	case schema.Bool:
		return "true"
	case schema.Path:
		return "north/m1"
	case schema.Cadence:
		return "weekly"
	}
	if strings.Contains(path, "reviews") || strings.Contains(path, "refines") {
		return "name-the-challenge"
	}
	return "step-" + path[strings.LastIndexByte(path, '/')-1:strings.LastIndexByte(path, '/')]
}

// quote writes a text as a YAML scalar in double quotes.
func quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r < ' ' || r >= 0x7F && r < 0xA0 || r >= 0x2000 && r < 0x2070 || r >= 0xFDD0 && r < 0xFDF0:
			b.WriteString(`\U` + pad(strconv.FormatInt(int64(r), 16)))
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

func pad(hex string) string { return strings.Repeat("0", 8-len(hex)) + hex }

// copyInto copies all files of a file system.
func copyInto(to fstest.MapFS, from fs.FS) error {
	return fs.WalkDir(from, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(from, path)
		to[path] = &fstest.MapFile{Data: data}
		return err
	})
}
