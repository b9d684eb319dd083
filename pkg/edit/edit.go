// Package edit changes a user's file by adding lines to it: comments, order and layout of all else stay as they are, byte for byte.
package edit

import (
	"bytes"
	"errors"
	"slices"
	"strings"

	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/source"
	"github.com/ectm/ectm/pkg/yamlnode"
)

// ErrUnclear means that the place for the new lines can't be found safely; the file should be edited by hand.
var ErrUnclear = errors.New("the file is laid out in a way that ectm can't add to; edit it by hand")

// insertion is a piece of text to put in at a byte offset.
type insertion struct {
	offset int
	text   string
}

// splice puts the pieces in, with the line breaks that the file uses.
func splice(f *source.File, pieces ...insertion) []byte {
	newline := "\n"
	if bytes.Contains(f.Data, []byte("\r\n")) {
		newline = "\r\n"
	}
	slices.SortStableFunc(pieces, func(a, b insertion) int { return a.offset - b.offset })
	var out bytes.Buffer
	last := 0
	for _, p := range pieces {
		out.Write(f.Data[last:p.offset])
		out.WriteString(strings.ReplaceAll(p.text, "\n", newline))
		last = p.offset
	}
	out.Write(f.Data[last:])
	return out.Bytes()
}

// lines makes an insertion of whole lines behind a line; a file that does not end in a line break gets one first.
func linesAfter(f *source.File, line int, text string) insertion {
	if line >= f.LineCount() && len(f.Data) > 0 && f.Data[len(f.Data)-1] != '\n' {
		text = "\n" + text
	}
	return insertion{f.LineStart(line + 1), text}
}

// lastLineOf gives the last line with content that belongs to the entry of a top-level key.
func lastLineOf(f *source.File, root *yamlnode.Node, key string) int {
	end := f.LineCount() + 1
	start := root.Entry(key).Key.Pos().Line
	for _, e := range root.Entries {
		if line := e.Key.Pos().Line; line > start {
			end = min(end, line)
		}
	}
	last := end - 1
	for last > start && (strings.TrimSpace(f.Line(last)) == "" || strings.HasPrefix(f.Line(last), "#")) {
		last--
	}
	return last
}

// lineBefore gives the line behind which a new top-level key belongs, so that the keys keep their order: the last line of the nearest
// key that comes earlier in a log, 0 for the start of the file.
func lineBefore(f *source.File, root *yamlnode.Node, key string) int {
	order := logbook.LogSchema.FieldKeys()
	at := slices.Index(order, key)
	line := 0
	for _, earlier := range order[:at] {
		if root.Entry(earlier) != nil {
			line = max(line, lastLineOf(f, root, earlier))
		}
	}
	return line
}
