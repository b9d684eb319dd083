package main

import (
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/ectm/ectm/templates"
)

// The page on programmes names every template that a school can override.
func TestEveryTemplateIsNamed(t *testing.T) {
	page, err := os.ReadFile("../../docs/programmes.md")
	if err != nil {
		t.Fatal(err)
	}
	names, err := fs.Glob(templates.FS, "*")
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		if !strings.Contains(string(page), "`"+name+"`") {
			t.Errorf("docs/programmes.md does not name %s", name)
		}
	}
}
