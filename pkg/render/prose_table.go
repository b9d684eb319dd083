package render

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	gtext "github.com/yuin/goldmark/text"
)

// mostColumns is how many columns a table in notes may have. One with more stays as it was written.
const mostColumns = 20

// delimiter is the line below the head of a table.
var delimiter = regexp.MustCompile(`^ *\|? *:?-+:? *(\| *:?-+:? *)*\|? *$`)

// proseTable is a table in notes, with the lines above it that belong to the same paragraph.
type proseTable struct {
	above string
	rows  [][]string
}

// findTable looks for a table in the lines of a paragraph, nil where there is none. Rows may be longer than the head.
func findTable(lines *gtext.Segments, source []byte) *proseTable {
	var all []string
	for i := range lines.Len() {
		segment := lines.At(i)
		all = append(all, strings.TrimSpace(string(segment.Value(source))))
	}
	for i := 1; i < len(all); i++ {
		head := cells(all[i-1])
		if !strings.Contains(all[i], "|") || !delimiter.MatchString(all[i]) || len(head) != len(cells(all[i])) {
			continue
		}
		t := &proseTable{above: strings.Join(all[:i-1], "\n"), rows: [][]string{head}}
		columns := len(head)
		for _, line := range all[i+1:] {
			row := cells(line)
			t.rows = append(t.rows, row)
			columns = max(columns, len(row))
		}
		if columns > mostColumns {
			return nil
		}
		for n, row := range t.rows {
			t.rows[n] = append(row, make([]string, columns-len(row))...)
		}
		return t
	}
	return nil
}

// cells splits a row at the bars that are not escaped.
func cells(line string) []string {
	line = strings.TrimPrefix(line, "|")
	var out []string
	start := 0
	for i := 0; i < len(line); i++ {
		switch line[i] {
		case '\\':
			i++
		case '|':
			out = append(out, cellMarkdown(line[start:i]))
			start = i + 1
		}
	}
	if last := cellMarkdown(line[start:]); last != "" || len(out) == 0 {
		out = append(out, last)
	}
	return out
}

func cellMarkdown(s string) string { return strings.ReplaceAll(strings.TrimSpace(s), `\|`, "|") }

func (w *proseWriter) table(t *proseTable, indent string, depth int) {
	if t.above != "" {
		above := proseWriter{breaks: w.breaks}
		above.read(t.above, indent, depth)
		w.out.WriteString(strings.TrimPrefix(above.out.String(), indent))
		w.gap(indent)
		w.out.WriteString(indent)
	}
	for i, row := range t.rows {
		if i > 0 {
			w.out.WriteString(indent)
		}
		w.out.WriteString("|")
		for _, cell := range row {
			w.out.WriteString(" " + w.cellWords(cell) + " |")
		}
		w.out.WriteString("\n")
		if i == 0 {
			w.out.WriteString(indent + "|" + strings.Repeat(" --- |", len(row)) + "\n")
		}
	}
}

// cellWords writes the words of a cell with their emphasis and links. An empty cell holds a hard space, since one without anything is a
// cell to write in.
func (w *proseWriter) cellWords(cell string) string {
	if cell == "" {
		return "\u00a0"
	}
	inner := proseWriter{source: []byte(cell), cell: true}
	doc := proseParser.Parse(gtext.NewReader(inner.source))
	only := doc.FirstChild()
	if only == nil || only.NextSibling() != nil || only.Kind() != ast.KindParagraph {
		return string(text(cell))
	}
	if written := inner.inline(only, "", 0); strings.TrimSpace(written) != "" {
		return written
	}
	return "\u00a0"
}
