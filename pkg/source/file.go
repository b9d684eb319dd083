// Package source knows where things stand in a user's file: lines, columns in characters, and the way from a text value back to
// the words as they were written. It knows nothing of YAML or of mentoring.
package source

import (
	"bytes"
	"sort"
	"unicode/utf8"
)

// File is one file as it was read.
type File struct {
	// Name is the path below the records folder, with forward slashes; built-in definitions are named below "builtin:".
	Name string
	// Data is the content without a byte order mark.
	Data []byte
	// HadMark tells that the file started with a byte order mark.
	HadMark bool

	lines []int // byte offset at which each line starts
}

var bom = []byte("\xef\xbb\xbf")

// NewFile takes the name and the bytes of a file and finds its lines. A leading byte order mark is dropped; LF, CRLF and a lone CR
// end a line, as in YAML.
func NewFile(name string, data []byte) *File {
	f := &File{Name: name, Data: bytes.TrimPrefix(data, bom), HadMark: bytes.HasPrefix(data, bom), lines: []int{0}}
	for i, c := range f.Data {
		if c == '\n' || c == '\r' && (i+1 == len(f.Data) || f.Data[i+1] != '\n') {
			f.lines = append(f.lines, i+1)
		}
	}
	return f
}

// LineCount gives the number of lines; an empty file has one.
func (f *File) LineCount() int { return len(f.lines) }

// Line gives the text of a line, counted from 1, without its line break; a line that does not exist is empty.
func (f *File) Line(n int) string {
	start, end := f.lineBounds(n)
	return string(bytes.TrimRight(f.Data[start:end], "\r\n"))
}

// LineStart gives the byte offset at which a line starts; a line past the end starts at the end of the file.
func (f *File) LineStart(n int) int {
	start, _ := f.lineBounds(n)
	return start
}

func (f *File) lineBounds(n int) (start, end int) {
	if n < 1 || n > len(f.lines) {
		return len(f.Data), len(f.Data)
	}
	start, end = f.lines[n-1], len(f.Data)
	if n < len(f.lines) {
		end = f.lines[n]
	}
	return start, end
}

// Offset gives the byte offset of a line and column, both counted from 1, the column in characters. It never leaves the line.
func (f *File) Offset(line, column int) int {
	start, end := f.lineBounds(line)
	for ; column > 1 && start < end; column-- {
		_, size := utf8.DecodeRune(f.Data[start:end])
		start += size
	}
	return start
}

// Position gives the place of a byte offset.
func (f *File) Position(offset int) Position {
	offset = min(max(offset, 0), len(f.Data))
	line := sort.SearchInts(f.lines, offset+1)
	column := 1 + utf8.RuneCount(f.Data[f.lines[line-1]:offset])
	return Position{File: f.Name, Line: line, Column: column}
}

// WithMark puts the byte order mark that the file had in front of its new content.
func (f *File) WithMark(data []byte) []byte {
	if !f.HadMark {
		return data
	}
	return append(bytes.Clone(bom), data...)
}
