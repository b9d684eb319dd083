package render

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
)

// nothing stands in a cell that has nothing to say; a narrow screen leaves it out.
const nothing = "–"

// What a table may hold to stay one on a screen of 320 pixels: characters in the longest words of its columns, each column counted with its
// borders, and in its longest cell.
const (
	narrowLine   = 38
	narrowColumn = 2
	narrowCell   = 40
)

// fitsNarrow tells whether a table stays readable as one on a narrow screen. One with cells to write in does not.
func fitsNarrow(table ast.Node, source []byte) bool {
	var longest []int
	for row := table.FirstChild(); row != nil; row = row.NextSibling() {
		column := 0
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			words := cellText(cell, source)
			if words == "" || utf8.RuneCountInString(words) > narrowCell {
				return false
			}
			if column == len(longest) {
				longest = append(longest, 0)
			}
			for _, word := range strings.Split(words, " ") {
				longest[column] = max(longest[column], utf8.RuneCountInString(word))
			}
			column++
		}
	}
	total := 0
	for _, n := range longest {
		total += n + narrowColumn
	}
	return total <= narrowLine
}

// cellText gives the words of a cell without their marks.
func cellText(cell ast.Node, source []byte) string {
	var b strings.Builder
	_ = ast.Walk(cell, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if t, ok := n.(*ast.Text); ok && entering {
			b.Write(t.Segment.Value(source))
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}
