package source

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Text is a text value together with the place where it was written. The zero Text is a value that was not given.
type Text struct {
	// Value is what the writer meant: quotes, escapes and folded line breaks are resolved.
	Value string

	file   *File
	offset int // where the scalar starts in the file: its first letter, its quote, or the | or > of a block
}

// NewText takes a value and the byte offset in the file at which its scalar starts.
func NewText(value string, file *File, offset int) Text {
	return Text{Value: value, file: file, offset: offset}
}

// Blank tells whether there is nothing to read in the text.
func (t Text) Blank() bool { return strings.TrimSpace(t.Value) == "" }

// String gives the value.
func (t Text) String() string { return t.Value }

// Pos gives the place where the scalar starts; the zero Position for a text that stands in no file.
func (t Text) Pos() Position {
	if t.file == nil {
		return Position{}
	}
	return t.file.Position(t.offset)
}

// Span gives the stretch of the file in which the words stand. For a block scalar it starts at the words, not at the indicator.
func (t Text) Span() Span { return t.Locate(0, len(t.Value)) }

// Locate gives the place in the file of Value[from:to]. Words in folded, quoted and escaped scalars are found where they stand.
func (t Text) Locate(from, to int) Span {
	if t.file == nil {
		return Span{}
	}
	start, end := -1, -1
	raw := t.body()
	for at, r := range t.Value {
		if at >= to && start >= 0 {
			break
		}
		next, size := t.find(raw, r)
		if at >= from && start < 0 && (!unicode.IsSpace(r) || at+1 >= to) {
			start = next
		}
		if !unicode.IsSpace(r) {
			end = next + size
		}
		raw = next + size
	}
	if start < 0 {
		return At(t.Pos())
	}
	return Span{Start: t.file.Position(start), End: t.file.Position(max(start, end))}
}

// body gives the offset of the first byte of the words: behind an opening quote, or on the line below a block indicator.
func (t Text) body() int {
	data := t.file.Data
	if t.offset >= len(data) {
		return t.offset
	}
	switch data[t.offset] {
	case '"', '\'':
		return t.offset + 1
	case '|', '>':
		line := t.file.Position(t.offset).Line
		return t.file.LineStart(line + 1)
	}
	return t.offset
}

// find gives the offset and length of the next place at or behind raw that stands for r: the character itself, an escape, or white
// space of any length for a space.
func (t Text) find(raw int, r rune) (at, size int) {
	data := t.file.Data
	quote := t.quote()
	if quote == '"' {
		raw = skipContinuation(data, raw)
	}
	if unicode.IsSpace(r) {
		return t.findSpace(raw, r, quote)
	}
	for raw < len(data) && isBreakOrBlank(data[raw]) {
		raw++
	}
	if raw >= len(data) {
		return raw, 0
	}
	if quote == '"' && data[raw] == '\\' {
		return raw, escapeLen(data[raw:])
	}
	if quote == '\'' && r == '\'' && raw+1 < len(data) && data[raw] == '\'' && data[raw+1] == '\'' {
		return raw, 2
	}
	_, size = utf8.DecodeRune(data[raw:])
	return raw, size
}

func (t Text) findSpace(raw int, r rune, quote byte) (at, size int) {
	data := t.file.Data
	if raw >= len(data) {
		return raw, 0
	}
	if found, n := utf8.DecodeRune(data[raw:]); found == r || isBreakOrBlank(data[raw]) {
		return raw, n
	}
	if quote == '"' && data[raw] == '\\' {
		return raw, escapeLen(data[raw:])
	}
	return raw, 0
}

// quote gives the quotation mark in which the scalar is written, 0 for none.
func (t Text) quote() byte {
	if t.offset < len(t.file.Data) {
		if c := t.file.Data[t.offset]; c == '"' || c == '\'' {
			return c
		}
	}
	return 0
}

// skipContinuation passes over a backslash at the end of a line, which stands for nothing, and the blanks that start the next line.
func skipContinuation(data []byte, raw int) int {
	for raw+1 < len(data) && data[raw] == '\\' && (data[raw+1] == '\n' || data[raw+1] == '\r') {
		for raw++; raw < len(data) && isBreakOrBlank(data[raw]); raw++ {
		}
	}
	return raw
}

func isBreakOrBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

func escapeLen(data []byte) int {
	if len(data) < 2 {
		return len(data)
	}
	n := 2
	switch data[1] {
	case 'x':
		n = 4
	case 'u':
		n = 6
	case 'U':
		n = 10
	}
	return min(n, len(data))
}
