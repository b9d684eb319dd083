package edit

import (
	"fmt"
	"strings"

	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/schema"
	"github.com/ectm/ectm/pkg/source"
	"github.com/ectm/ectm/pkg/yamlnode"
)

// AddReview gives the file with a review of a step added: in the blank stub that waits for it, or as a new item. root is the file as it was
// read. The error is ErrUnclear where the result would not read as meant.
func AddReview(f *source.File, root *yamlnode.Node, r logbook.Review) ([]byte, error) {
	pieces := reviewPieces(f, root, r)
	if pieces == nil {
		return nil, ErrUnclear
	}
	data := splice(f, pieces...)
	if !holdsReview(f, data, r) {
		return nil, ErrUnclear
	}
	return data, nil
}

func reviewPieces(f *source.File, root *yamlnode.Node, r logbook.Review) []insertion {
	entry := root.Entry("reviews")
	if entry == nil {
		text := "reviews:\n" + reviewItem(2, r)
		return []insertion{linesAfter(f, lineBefore(f, root, "reviews"), text)}
	}
	list := entry.Value
	if stub := findStub(list, r.Step); stub != nil {
		return fillStub(f, stub, r)
	}
	switch {
	case list.Kind == yamlnode.Null:
		return []insertion{linesAfter(f, entry.Key.Pos().Line, reviewItem(2, r))}
	case list.Kind != yamlnode.Sequence:
		return nil
	case flowList(f, list):
		return addToFlow(f, root, list, r)
	}
	indent := dashColumn(f, list)
	return []insertion{linesAfter(f, lastLineOf(f, root, "reviews"), reviewItem(indent, r))}
}

// ReviewLines gives the lines of a review, to be put under reviews: by hand.
func ReviewLines(r logbook.Review) string { return reviewItem(2, r) }

// reviewItem writes a review as an item of a list.
func reviewItem(indent int, r logbook.Review) string {
	margin := strings.Repeat(" ", indent)
	text := margin + "- step: " + r.Step + "\n" + margin + "  outcome: " + r.Outcome + "\n"
	if r.Evidence != "" {
		text += margin + "  evidence: " + yamlnode.Quote(r.Evidence) + "\n"
	}
	if r.Next != "" {
		text += margin + "  next: " + r.Next + "\n"
	}
	return text
}

func flowList(f *source.File, list *yamlnode.Node) bool {
	at := f.Offset(list.Pos().Line, list.Pos().Column)
	return at < len(f.Data) && f.Data[at] == '['
}

// addToFlow puts the review in before the bracket that closes the list.
func addToFlow(f *source.File, root, list *yamlnode.Node, r logbook.Review) []insertion {
	from := f.Offset(list.Pos().Line, list.Pos().Column)
	to := f.LineStart(lastLineOf(f, root, "reviews") + 1)
	end := strings.LastIndexByte(string(f.Data[from:to]), ']')
	if end < 0 {
		return nil
	}
	item := fmt.Sprintf("{step: %s, outcome: %s", r.Step, r.Outcome)
	if r.Evidence != "" {
		item += ", evidence: " + yamlnode.Quote(r.Evidence)
	}
	if r.Next != "" {
		item += ", next: " + r.Next
	}
	if len(list.Items) > 0 {
		item = ", " + item
	}
	return []insertion{{from + end, item + "}"}}
}

func dashColumn(f *source.File, list *yamlnode.Node) int {
	line := f.Line(list.Pos().Line)
	return len(line) - len(strings.TrimLeft(line, " "))
}

// holdsReview tells whether a file reads as meant: no fault more than before, and the review in it.
func holdsReview(f *source.File, data []byte, r logbook.Review) bool {
	_, before := read(f)
	root, after := read(source.NewFile(f.Name, data))
	if root == nil || after > before {
		return false
	}
	for _, got := range logbook.DecodeLog(f.Name, root).Reviews {
		if got.Step == r.Step && got.Outcome == r.Outcome && got.Evidence == r.Evidence && got.Next == r.Next {
			return true
		}
	}
	return false
}

// read gives the content of a log and the number of its faults.
func read(f *source.File) (root *yamlnode.Node, faults int) {
	root, found := yamlnode.Parse(f)
	if root == nil {
		return nil, len(found)
	}
	return root, len(found) + len(schema.Check(root, logbook.LogSchema))
}
