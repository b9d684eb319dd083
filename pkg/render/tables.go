package render

import (
	"fmt"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"
)

// Tables say their roles aloud, since on a narrow screen the style sheet shows each row as a block with the names of the columns beside
// the cells, and browsers forget what a table is that is not laid out as one.

// writeTable puts the table into a box of its own that scrolls where the screen is narrow; it can be reached by keyboard.
func writeTable(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		w.WriteString("</table>\n</div>\n")
		return ast.WalkContinue, nil
	}
	class := "table"
	switch {
	case isFork(n, source):
		class = "table fork"
	case fitsNarrow(n, source):
		class = "table fits"
	}
	fmt.Fprintf(w, "<div class=\"%s\" role=\"group\" tabindex=\"0\" aria-label=\"%s\">\n<table role=\"table\" class=\"of-%d\">\n",
		class, tableLabel(n, source), n.FirstChild().ChildCount())
	return ast.WalkContinue, nil
}

// tableLabel names a table by the heading that it stands under.
func tableLabel(n ast.Node, source []byte) string {
	if n.Parent().Kind() == kindFold {
		n = n.Parent()
	}
	for before := n.PreviousSibling(); before != nil; before = before.PreviousSibling() {
		if h, ok := before.(*ast.Heading); ok {
			return "Table: " + string(util.EscapeHTML(util.UnescapePunctuations(h.Lines().Value(source))))
		}
	}
	return "Table"
}

func writeTableHeader(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		w.WriteString("<thead role=\"rowgroup\">\n<tr role=\"row\">\n")
		return ast.WalkContinue, nil
	}
	w.WriteString("</tr>\n</thead>\n")
	if n.NextSibling() != nil {
		w.WriteString("<tbody role=\"rowgroup\">\n")
	}
	return ast.WalkContinue, nil
}

func writeTableRow(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		w.WriteString("<tr role=\"row\">\n")
		return ast.WalkContinue, nil
	}
	w.WriteString("</tr>\n")
	if n.NextSibling() == nil {
		w.WriteString("</tbody>\n")
	}
	return ast.WalkContinue, nil
}

// writeTableCell writes an empty cell as one to write in.
func writeTableCell(w util.BufWriter, source []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	cell := node.(*east.TableCell)
	tag, role := "td", `role="cell"`
	switch {
	case cell.Parent().Kind() == east.KindTableHeader:
		tag, role = "th", `scope="col" role="columnheader"`
	case isRowHeader(cell):
		tag, role = "th", `scope="row" role="rowheader"`
	case !cell.HasChildren():
		role += ` class="write"`
	case cellText(cell, source) == nothing:
		role += ` class="none"`
	}
	if !entering {
		w.WriteString("</" + tag + ">\n")
		return ast.WalkContinue, nil
	}
	w.WriteString("<" + tag + " " + role)
	if cell.Parent().Kind() == east.KindTableRow {
		w.WriteString(` data-label="` + columnName(cell, source) + `"`)
	}
	w.WriteByte('>')
	return ast.WalkContinue, nil
}

// columnName gives the words at the head of a cell's column.
func columnName(cell ast.Node, source []byte) string {
	column := cell.Parent().Parent().FirstChild().FirstChild()
	for before := cell.PreviousSibling(); before != nil && column != nil; before = before.PreviousSibling() {
		column = column.NextSibling()
	}
	if column == nil {
		return ""
	}
	return string(util.EscapeHTML(util.UnescapePunctuations(column.Lines().Value(source))))
}
