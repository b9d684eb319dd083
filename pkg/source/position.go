package source

import (
	"cmp"
	"fmt"
)

// Position is a place in a file. Line and Column count from 1, Column in characters. The zero Position means nowhere.
type Position struct {
	File   string
	Line   int
	Column int
}

// IsZero tells whether the position is nowhere.
func (p Position) IsZero() bool { return p == Position{} }

// String gives file:line:column.
func (p Position) String() string {
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// Compare orders positions by file, line and column.
func (p Position) Compare(q Position) int {
	return cmp.Or(cmp.Compare(p.File, q.File), cmp.Compare(p.Line, q.Line), cmp.Compare(p.Column, q.Column))
}

// Span is a stretch of a file from Start up to, not including, End.
type Span struct {
	Start, End Position
}

// At gives the empty span at a position.
func At(p Position) Span { return Span{Start: p, End: p} }
