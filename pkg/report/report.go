// Package report writes findings in the forms that people and other programs read.
package report

import (
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
