package edit

import (
	"strings"

	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/source"
	"github.com/ectm/ectm/pkg/yamlnode"
)

// addRating adds an entry for a statement that has none yet, with what must stand around it.
func addRating(f *source.File, root *yamlnode.Node, of string, r logbook.Rating) []replacement {
	audit := root.Entry("audit")
	if audit == nil {
		return insert(linesAfter(f, lineBefore(f, root, "audit"), "audit:\n  of: "+of+"\n  ratings:\n"+ratingItem(4, r)))
	}
	if audit.Value.Kind == yamlnode.Null {
		return insert(linesAfter(f, audit.Key.Pos().Line, "  of: "+of+"\n  ratings:\n"+ratingItem(4, r)))
	}
	if audit.Value.Kind != yamlnode.Mapping || inBraces(f, audit.Value) {
		return nil
	}
	margin := audit.Value.Entries[0].Key.Pos().Column - 1
	ratings := audit.Value.Entry("ratings")
	switch {
	case ratings == nil:
		text := strings.Repeat(" ", margin) + "ratings:\n" + ratingItem(margin+2, r)
		return insert(linesAfter(f, lastLineOf(f, root, "audit"), text))
	case ratings.Value.Kind == yamlnode.Null:
		return insert(linesAfter(f, ratings.Key.Pos().Line, ratingItem(margin+2, r)))
	case ratings.Value.Kind != yamlnode.Sequence:
		return nil
	case flowList(f, ratings.Value):
		return addToFlowRatings(f, ratings, r)
	}
	last := ratings.Value.Items[len(ratings.Value.Items)-1]
	return insert(linesAfter(f, lastLine(f, last), ratingItem(dashColumn(f, ratings.Value), r)))
}

func insert(i insertion) []replacement { return []replacement{{i.offset, i.offset, i.text}} }

func inBraces(f *source.File, n *yamlnode.Node) bool {
	at := f.Offset(n.Pos().Line, n.Pos().Column)
	return at < len(f.Data) && f.Data[at] == '{'
}

// ratingItem writes a rating as an item of a list.
func ratingItem(indent int, r logbook.Rating) string {
	margin := strings.Repeat(" ", indent)
	text := margin + "- statement: " + yamlnode.Quote(r.Statement) + "\n" + margin + "  rating: " + r.Rating + "\n"
	if r.Evidence != "" {
		text += margin + "  evidence: " + yamlnode.Quote(r.Evidence) + "\n"
	}
	return text
}

// addToFlowRatings turns an empty [] into a list in lines, and adds to a filled one inside its brackets.
func addToFlowRatings(f *source.File, ratings *yamlnode.Entry, r logbook.Rating) []replacement {
	start := f.Offset(ratings.Value.Pos().Line, ratings.Value.Pos().Column)
	if len(ratings.Value.Items) == 0 {
		end := start + strings.IndexByte(string(f.Data[start:]), ']') + 1
		item := strings.TrimSuffix(ratingItem(ratings.Key.Pos().Column+1, r), "\n")
		for start > 0 && f.Data[start-1] == ' ' {
			start--
		}
		return []replacement{{start, end, "\n" + item}}
	}
	item := "{statement: " + yamlnode.Quote(r.Statement) + ", rating: " + r.Rating
	if r.Evidence != "" {
		item += ", evidence: " + yamlnode.Quote(r.Evidence)
	}
	return []replacement{{start + 1, start + 1, item + "}, "}}
}

// lastLine gives the last line on which something of a node stands.
func lastLine(f *source.File, n *yamlnode.Node) int {
	line := n.Pos().Line
	if n.Kind == yamlnode.Scalar {
		line = n.Text.Span().End.Line
	}
	for _, e := range n.Entries {
		line = max(line, e.Key.Pos().Line, lastLine(f, e.Value))
	}
	for _, item := range n.Items {
		line = max(line, lastLine(f, item))
	}
	return line
}

func flow(statements []string) string {
	quoted := make([]string, len(statements))
	for i, s := range statements {
		quoted[i] = `"` + s + `"`
	}
	return "[" + strings.Join(quoted, ", ") + "]"
}

// focusPieces puts the focus list in place of the one that is there, or adds it at the end of the section.
func focusPieces(f *source.File, root *yamlnode.Node, of, list string) []replacement {
	audit := root.Entry("audit")
	switch {
	case audit == nil:
		return insert(linesAfter(f, lineBefore(f, root, "audit"), "audit:\n  of: "+of+"\n  focus: "+list+"\n"))
	case audit.Value.Kind == yamlnode.Null:
		return insert(linesAfter(f, audit.Key.Pos().Line, "  of: "+of+"\n  focus: "+list+"\n"))
	case audit.Value.Kind != yamlnode.Mapping || inBraces(f, audit.Value):
		return nil
	}
	focus := audit.Value.Entry("focus")
	if focus == nil {
		margin := strings.Repeat(" ", audit.Value.Entries[0].Key.Pos().Column-1)
		return insert(linesAfter(f, lastLineOf(f, root, "audit"), margin+"focus: "+list+"\n"))
	}
	at := f.Offset(focus.Key.Pos().Line, focus.Key.Pos().Column) + len("focus:")
	end := at
	if focus.Value.Kind == yamlnode.Sequence {
		end = sequenceEnd(f, focus.Value)
	}
	return []replacement{{at, end, " " + list}}
}

// sequenceEnd gives the offset behind a list.
func sequenceEnd(f *source.File, n *yamlnode.Node) int {
	start := f.Offset(n.Pos().Line, n.Pos().Column)
	if flowList(f, n) {
		from := start
		if len(n.Items) > 0 {
			from = valueEnd(f, n.Items[len(n.Items)-1])
		}
		return from + strings.IndexByte(string(f.Data[from:]), ']') + 1
	}
	return valueEnd(f, n.Items[len(n.Items)-1])
}
