// Package diag holds what the tool has to say about a user's files: a fault is a value with a place, a rule and a remedy, never a Go
// error.
//
// The grammar of messages: lower case, no full stop; what the user wrote is quoted with %q; what was expected is named, as a sorted
// list where there are several; the other place is named as a Related. Help says what would mend it, in the imperative or as a
// question. Neither quotes notes, evidence, feedback or private text.
package diag

import (
	"cmp"
	"slices"

	"github.com/ectm/ectm/pkg/source"
)

// Severity says how much a finding matters.
type Severity int

// The severities. Off silences a rule and is never the severity of a finding.
const (
	Off Severity = iota
	Info
	Warning
	Error
)

var severityNames = [...]string{Off: "off", Info: "info", Warning: "warning", Error: "error"}

// String gives the word used in ectm.yaml and in reports.
func (s Severity) String() string { return severityNames[s] }

// ParseSeverity takes off, info, warning or error; ok is false for another word.
func ParseSeverity(word string) (s Severity, ok bool) {
	i := slices.Index(severityNames[:], word)
	return Severity(max(i, 0)), i >= 0
}

// Related is another place that has to do with a finding.
type Related struct {
	Pos     source.Position
	Message string
}

// Diagnostic is one finding.
type Diagnostic struct {
	// Span is the place. End may equal Start.
	Span     source.Span
	Severity Severity
	// Rule is the name of the rule, such as log/order.
	Rule    string
	Message string
	// Help says what would mend it; it may be empty.
	Help string
	// ECT is the folder name of the ECT concerned; empty for ectm.yaml and definitions.
	ECT string
	// Related lists other places, the most telling first.
	Related []Related
	// Anchor is the line of the key under which the place lies; 0 where that is not known. A comment above it can silence a finding
	// inside a block of text.
	Anchor int
	// Line is the line of the file that the finding points at, with confidential words masked; empty where there is none to show.
	Line string
}

// Pos is where the finding points at.
func (d Diagnostic) Pos() source.Position { return d.Span.Start }

// List is a collection of findings.
type List []Diagnostic

// Sort orders by file, line, column, rule and message, and drops exact repetitions: the same input gives the same bytes.
func (l List) Sort() List {
	slices.SortStableFunc(l, func(a, b Diagnostic) int {
		return cmp.Or(a.Pos().Compare(b.Pos()), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Message, b.Message))
	})
	return slices.CompactFunc(l, func(a, b Diagnostic) bool {
		return a.Pos() == b.Pos() && a.Rule == b.Rule && a.Message == b.Message
	})
}

// Count gives the number of findings of a severity.
func (l List) Count(s Severity) int {
	n := 0
	for _, d := range l {
		if d.Severity == s {
			n++
		}
	}
	return n
}
