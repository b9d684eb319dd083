// Package report writes findings in the forms that people and other programs read.
package report

import (
	"fmt"
	"io"
	"slices"

	"github.com/ectm/ectm/pkg/diag"
)

// Summary counts what was looked at and what was found.
type Summary struct {
	Files, Errors, Warnings, Infos int
}

// Add counts the findings of one more stretch of files.
func (s *Summary) Add(found diag.List, files int) {
	s.Files += files
	s.Errors += found.Count(diag.Error)
	s.Warnings += found.Count(diag.Warning)
	s.Infos += found.Count(diag.Info)
}

// String is the closing line of a report.
func (s Summary) String() string {
	if s.Errors+s.Warnings+s.Infos == 0 {
		return count(s.Files, "file") + " checked, nothing found"
	}
	return fmt.Sprintf("%s checked: %s, %s, %s", count(s.Files, "file"), count(s.Errors, "error"), count(s.Warnings, "warning"), count(s.Infos, "info"))
}

// count writes a number with its word in the singular or plural.
func count(n int, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return fmt.Sprintf("%d %ss", n, word)
}

// Options say how a report looks. Colour counts for text only.
type Options struct {
	Colour bool
	// Titles gives the sentence that a rule stands for, by its name.
	Titles map[string]string
}

// Write is one form of report. The findings are sorted.
type Write func(w io.Writer, found diag.List, s Summary, o Options) error

var formats = []struct {
	name  string
	write Write
}{
	{"text", Text},
	{"json", JSON},
	{"github", GitHub},
	{"sarif", SARIF},
	{"junit", JUnit},
	{"markdown", Markdown},
}

// Formats lists the names of the forms.
func Formats() []string {
	names := make([]string, len(formats))
	for i, f := range formats {
		names[i] = f.name
	}
	return names
}

// Format gives the form of a name, nil where there is none.
func Format(name string) Write {
	if i := slices.Index(Formats(), name); i >= 0 {
		return formats[i].write
	}
	return nil
}
