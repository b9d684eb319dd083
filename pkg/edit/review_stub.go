package edit

import (
	"strings"

	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/source"
	"github.com/ectm/ectm/pkg/yamlnode"
)

// findStub gives a review of the step whose outcome is still blank or missing.
func findStub(list *yamlnode.Node, step string) *yamlnode.Node {
	for _, item := range list.Items {
		if item.Value("step") == step && item.Value("outcome") == "" {
			return item
		}
	}
	return nil
}

// fillStub puts the values in behind the blank keys of a stub, and adds the keys that it lacks. It gives nil for a stub that holds other
// words already.
func fillStub(f *source.File, stub *yamlnode.Node, r logbook.Review) []insertion {
	var pieces []insertion
	var lacking []string
	values := []struct{ key, text string }{{"outcome", r.Outcome}, {"evidence", r.Evidence}, {"next", r.Next}}
	for _, v := range values {
		if v.text == "" {
			continue
		}
		entry := stub.Entry(v.key)
		if entry == nil {
			lacking = append(lacking, v.key+": "+yamlnode.Quote(v.text))
			continue
		}
		if !entry.Value.Blank() {
			return nil
		}
		at := f.Offset(entry.Key.Pos().Line, entry.Key.Pos().Column) + len(v.key) + 1
		if at > len(f.Data) || f.Data[at-1] != ':' {
			return nil
		}
		pieces = append(pieces, insertion{at, " " + yamlnode.Quote(v.text)})
	}
	if lacking != nil {
		pieces = append(pieces, addToStub(f, stub, lacking))
	}
	return pieces
}

// addToStub puts the keys that a stub lacks behind its outcome, or behind its step where it has none.
func addToStub(f *source.File, stub *yamlnode.Node, keys []string) insertion {
	step := stub.Entry("step")
	if inBraces(f, stub) {
		return insertion{valueEnd(f, step.Value), ", " + strings.Join(keys, ", ")}
	}
	before := step
	if outcome := stub.Entry("outcome"); outcome != nil {
		before = outcome
	}
	at := before.Key.Pos()
	margin := strings.Repeat(" ", at.Column-1)
	return linesAfter(f, at.Line, margin+strings.Join(keys, "\n"+margin)+"\n")
}
