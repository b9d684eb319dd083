package logbook

import (
	"fmt"

	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/schema"
	"github.com/ectm/ectm/pkg/source"
	"github.com/ectm/ectm/pkg/yamlnode"
)

// TermFaults reports terms and breaks of ectm.yaml that end before they start, and terms that share days.
func TermFaults(n *yamlnode.Node) diag.List {
	var found diag.List
	report := func(s diag.Severity, span source.Span, message, help string, related ...diag.Related) {
		found = append(found, diag.Diagnostic{Span: span, Severity: s, Rule: schema.Rule, Message: message, Help: help, Related: related})
	}
	reversed := func(span node, what string) bool {
		start, end := date(span, "start"), date(span, "end")
		if start == "" || end == "" || start <= end {
			return start == "" || end == ""
		}
		report(diag.Error, yamlnode.PlaceOf(span).At("end"), fmt.Sprintf("the %s ends on %s, before it starts on %s", what, end, start), "correct one of the two dates")
		return true
	}
	terms := n.List("terms")
	for i, t := range terms {
		for _, b := range t.List("breaks") {
			reversed(b, "break")
		}
		if reversed(t, "term") {
			continue
		}
		for _, earlier := range terms[:i] {
			if overlap(earlier, t) {
				report(diag.Warning, yamlnode.PlaceOf(t).At("start"), fmt.Sprintf("the term shares days with the one from %s to %s", date(earlier, "start"), date(earlier, "end")),
					"correct the dates, so that each day is in one term", diag.Related{Pos: yamlnode.PlaceOf(earlier).At("start").Start, Message: "the other term"})
				break
			}
		}
	}
	return found
}

func overlap(a, b node) bool {
	first, last := max(date(a, "start"), date(b, "start")), min(date(a, "end"), date(b, "end"))
	return date(a, "start") != "" && date(b, "start") != "" && last != "" && first <= last
}

// decodeTerms leaves out terms and breaks that end before they start, from which no day can be told.
func decodeTerms(n node) (out calendar.Terms) {
	for _, t := range n.List("terms") {
		term := calendar.Term{Name: t.Value("name"), Start: date(t, "start"), End: date(t, "end")}
		for _, b := range t.List("breaks") {
			if start, end := date(b, "start"), date(b, "end"); start != "" && start <= end {
				term.Breaks = append(term.Breaks, calendar.Break{Start: start, End: end})
			}
		}
		if term.Start != "" && term.Start <= term.End {
			out = append(out, term)
		}
	}
	return out
}
