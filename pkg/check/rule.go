// Package check holds the rules that a records folder is held to: one file a rule, one table of rules. The same table feeds the check
// command, the explanations and the reference.
package check

import (
	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/session"
	"github.com/ectm/ectm/pkg/source"
)

// Rule is one rule with all that is said about it.
type Rule struct {
	// Name is family/name, as it stands in findings and in ectm.yaml.
	Name string
	// Severity is the default. Lesser findings of the same rule are warnings.
	Severity diag.Severity
	// Holds says in a sentence when a record keeps the rule.
	Holds string
	// Why says why it matters. Source names the document and section that it comes from; it is empty for rules of the file format.
	Why, Source string
	// Bad breaks the rule and Good keeps it.
	Bad, Good Example
	// Pairs are more wordings side by side, for rules that judge words.
	Pairs []Pair
	// run looks at one ECT; it is nil where reading the files finds the faults already.
	run func(*context)
}

// Pair is a wording that a rule flags and one of the same intent that it does not.
type Pair struct{ Bad, Good string }

// Example is a piece of a records folder.
type Example struct {
	// Lines is what is shown.
	Lines string
	// File is the file of the example folder in which the lines stand, and Over the lines of it whose place they take; an empty Over
	// means that Lines are the whole file. Without Lines the example folder as it is keeps the rule.
	File, Over string
	// Today is the day on which the example is looked at; the example folder's own where empty.
	Today calendar.Date
}

// context is what a rule works with: one ECT and a place to report to.
type context struct {
	*history.History
	folder *load.Folder
	// Incomplete tells that a part of the history can't be read, so that what seems to be missing may stand there.
	Incomplete bool

	today calendar.Date
	rule  *Rule
	set   diag.Severity // from ectm.yaml; only where isSet
	isSet bool
	found diag.List
}

// report adds a finding at the rule's own severity.
func (c *context) report(span source.Span, message, help string, related ...diag.Related) {
	c.add(c.rule.Severity, span, message, help, related)
}

// warn adds a finding that is a warning at most, unless ectm.yaml says otherwise.
func (c *context) warn(span source.Span, message, help string, related ...diag.Related) {
	c.add(min(c.rule.Severity, diag.Warning), span, message, help, related)
}

func (c *context) add(s diag.Severity, span source.Span, message, help string, related []diag.Related) {
	if c.isSet {
		s = c.set
	}
	if s == diag.Off {
		return
	}
	if span.Start.IsZero() {
		span = source.At(source.Position{File: "logs/" + c.Folder + "/ect.yaml", Line: 1, Column: 1})
	}
	c.found = append(c.found, diag.Diagnostic{
		Span: span, Severity: s, Rule: c.rule.Name, Message: message, Help: help, ECT: c.Folder, Related: related,
	})
}

// held gives each held log with its session; logs of sessions that do not exist are left to log/session.
func (c *context) held(visit func(*logbook.Log, *session.Session)) {
	for _, l := range c.Held() {
		if s := c.Session(l.Session); s != nil {
			visit(l, s)
		}
	}
}

// setSteps gives each action step that a held log set.
func (c *context) setSteps(visit func(*history.Step)) {
	for _, s := range c.Steps() {
		visit(s)
	}
}

// place says where a section of a log stands, or where the log says which session it is.
func place(l *logbook.Log, section string) source.Span {
	if l.Given(section) {
		return l.Key(section)
	}
	return l.At("session")
}
