package render

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	gtext "github.com/yuin/goldmark/text"
)

// proseWriter writes the blocks of a parsed text. A line break inside a list item is followed by the item's indent.
type proseWriter struct {
	source []byte
	breaks bool
	// cell tells that the words stand in a table.
	cell bool
	out  strings.Builder
}

// read parses a text and writes its blocks behind an indent.
func (w *proseWriter) read(s, indent string, depth int) {
	before := w.source
	// goldmark passes over what stands behind a fence that no line end follows.
	w.source = []byte(s + "\n")
	w.blocks(proseParser.Parse(gtext.NewReader(w.source)), indent, depth)
	w.source = before
}

func (w *proseWriter) blocks(parent ast.Node, indent string, depth int) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if list, ok := n.(*ast.List); ok {
			w.list(list, indent, depth)
			continue
		}
		if n.PreviousSibling() != nil || parent.Kind() == ast.KindDocument {
			w.out.WriteString(indent)
		}
		w.block(n, indent, depth)
		if n.Kind() != ast.KindTextBlock && n.NextSibling() != nil {
			w.gap(indent)
		}
	}
}

// gap writes an empty line.
func (w *proseWriter) gap(indent string) { w.out.WriteString(strings.TrimRight(indent, " ") + "\n") }

// block writes a block that is no list; its first line goes where the writer stands.
func (w *proseWriter) block(n ast.Node, indent string, depth int) {
	switch n := n.(type) {
	case *ast.Heading:
		// A heading of the page must be the page's own.
		var b strings.Builder
		around(&b, "**", w.inline(n, indent, 1), 0)
		w.line(b.String())
	case *ast.ThematicBreak:
		w.line(`\* \* \*`)
	case *ast.FencedCodeBlock:
		w.codeBlock(n, indent)
	case *ast.Blockquote:
		w.quote(n, indent, depth)
	default:
		if t := findTable(n.Lines(), w.source); t != nil {
			w.table(t, indent, depth)
			return
		}
		w.line(w.inline(n, indent, 0))
	}
}

func (w *proseWriter) line(s string) {
	if strings.TrimSpace(s) == "" {
		s = ""
	}
	w.out.WriteString(s + "\n")
}

func (w *proseWriter) quote(n ast.Node, indent string, depth int) {
	if depth < maxNesting {
		indent += "> "
		w.out.WriteString("> ")
	}
	if first := n.FirstChild(); first == nil {
		w.line("")
	} else if first.Kind() == ast.KindList {
		w.line("")
	}
	w.blocks(n, indent, depth+1)
}

func (w *proseWriter) list(list *ast.List, indent string, depth int) {
	number := list.Start
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		sign := "- "
		if list.IsOrdered() {
			sign = strconv.Itoa(number) + ". "
			number++
		}
		w.out.WriteString(indent + sign)
		if item.ChildCount() == 0 {
			w.out.WriteString("\n")
			continue
		}
		inner := indent
		if depth < maxNesting {
			inner += strings.Repeat(" ", len(sign))
		}
		w.item(item, inner, depth+1)
	}
	if list.NextSibling() != nil {
		w.gap(indent)
	}
}

// item writes the blocks of a list item; the first of them stands behind the item's sign, so a list there goes to a line of its own.
func (w *proseWriter) item(item ast.Node, indent string, depth int) {
	if item.FirstChild().Kind() == ast.KindList {
		w.out.WriteString("\n")
	}
	w.blocks(item, indent, depth)
}

func (w *proseWriter) inline(parent ast.Node, indent string, depth int) string {
	var b strings.Builder
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			w.text(&b, n, indent)
		case *ast.CodeSpan:
			writeCode(&b, w.words(n), w.cell)
		case *east.TaskCheckBox:
			b.WriteString(map[bool]string{true: "[x] ", false: "[ ] "}[n.IsChecked])
		case *ast.Emphasis:
			around(&b, strings.Repeat("*", n.Level), w.inline(n, indent, depth+1), depth)
		case *ast.Link:
			w.link(&b, "", n.Destination, w.inline(n, indent, depth+1))
		case *ast.Image:
			w.link(&b, "!", n.Destination, w.inline(n, indent, depth+1))
		default:
			b.WriteString(w.inline(n, indent, depth+1))
		}
	}
	return b.String()
}

// around puts emphasis around words; too deep, or around nothing, it is left out.
func around(b *strings.Builder, sign, inner string, depth int) {
	if depth >= maxNesting || strings.TrimSpace(inner) == "" {
		sign = ""
	}
	b.WriteString(sign + inner + sign)
}
