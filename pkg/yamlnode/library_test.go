package yamlnode_test

import (
	"go/scanner"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// No sentence of the YAML library may reach a user: its words speak of streams, tokens and nodes, and its lines are often wrong.
func TestMessagesAreNotTheLibrarys(t *testing.T) {
	sentences := librarySentences(t)
	if len(sentences) < 50 {
		t.Fatalf("only %d sentences found in the library", len(sentences))
	}
	for _, c := range brokenFiles() {
		_, _, found := parse(c.data)
		for _, d := range found {
			said := d.Message + "\n" + d.Help
			for _, s := range sentences {
				if strings.Contains(said, s) {
					t.Errorf("%s: %q holds the library's %q", c.name, d.Message, s)
				}
			}
			if strings.Contains(said, "yaml:") {
				t.Errorf("%s: %q", c.name, said)
			}
		}
	}
}

// librarySentences reads the string literals of three words and more out of the source of yaml.v3.
func librarySentences(t *testing.T) []string {
	t.Helper()
	file, _ := runtime.FuncForPC(reflect.ValueOf(yaml.Unmarshal).Pointer()).FileLine(reflect.ValueOf(yaml.Unmarshal).Pointer())
	if !filepath.IsAbs(file) {
		t.Skip("the tests were built without the paths of the sources")
	}
	var sentences []string
	for _, name := range []string{"scannerc.go", "parserc.go", "readerc.go", "decode.go"} {
		data, err := os.ReadFile(filepath.Join(filepath.Dir(file), name))
		if err != nil {
			t.Fatal(err)
		}
		files := token.NewFileSet()
		var s scanner.Scanner
		s.Init(files.AddFile(name, -1, len(data)), data, nil, 0)
		for tok := token.ILLEGAL; tok != token.EOF; {
			var literal string
			if _, tok, literal = s.Scan(); tok != token.STRING {
				continue
			}
			text, _ := strconv.Unquote(literal)
			if text, _, _ = strings.Cut(text, "%"); strings.Count(strings.TrimSpace(text), " ") >= 2 {
				sentences = append(sentences, strings.TrimSpace(text))
			}
		}
	}
	return sentences
}
