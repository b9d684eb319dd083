package render

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// box is the sign of a box to tick at the head of a way; Markdown has no tick boxes in tables.
var box = []byte("☐ ")

// The two ways of a decision do not belong together line by line, so a page shows each as a list of its own under a head with a box to tick.

// shapeFork joins the rows of a decision's table into one, with a list for each way.
func shapeFork(table *east.Table, source []byte) {
	if !isFork(table, source) {
		return
	}
	head := table.FirstChild()
	for cell := head.FirstChild(); cell != nil; cell = cell.NextSibling() {
		words := cell.FirstChild().(*ast.Text)
		words.Segment.Start += len(box)
		cell.InsertBefore(cell, words, east.NewTaskCheckBox(false))
	}
	lists := []*ast.List{ast.NewList('-'), ast.NewList('-')}
	for row := head.NextSibling(); row != nil; {
		next := row.NextSibling()
		cell := row.FirstChild()
		for _, list := range lists {
			if cell != nil {
				addItem(list, cell)
				cell = cell.NextSibling()
			}
		}
		table.RemoveChild(table, row)
		row = next
	}
	row := east.NewTableRow(nil)
	for _, list := range lists {
		cell := east.NewTableCell()
		if list.HasChildren() {
			cell.AppendChild(cell, list)
		}
		row.AppendChild(row, cell)
	}
	table.AppendChild(table, row)
}

// addItem makes the words of a cell an item of a list; an empty cell fills up the shorter way and makes none.
func addItem(list *ast.List, cell ast.Node) {
	if !cell.HasChildren() {
		return
	}
	line := ast.NewTextBlock()
	for n := cell.FirstChild(); n != nil; {
		next := n.NextSibling()
		line.AppendChild(line, n)
		n = next
	}
	item := ast.NewListItem(2)
	item.AppendChild(item, line)
	list.AppendChild(list, item)
}

// isFork tells whether a table shows the two ways of a decision.
func isFork(n ast.Node, source []byte) bool {
	first, last := n.FirstChild().FirstChild(), n.FirstChild().LastChild()
	return n.Parent().Kind() == ast.KindDocument && first != last && first.NextSibling() == last && startsWith(first, "Yes: ", source) && startsWith(last, "No: ", source)
}

func startsWith(cell ast.Node, prefix string, source []byte) bool {
	if boxed, ok := cell.FirstChild().(*east.TaskCheckBox); ok {
		t, ok := boxed.NextSibling().(*ast.Text)
		return ok && bytes.HasPrefix(t.Segment.Value(source), []byte(prefix))
	}
	t, ok := cell.FirstChild().(*ast.Text)
	return ok && bytes.HasPrefix(t.Segment.Value(source), append(bytes.Clone(box), prefix...))
}
