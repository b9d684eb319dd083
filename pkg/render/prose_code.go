package render

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// codeBlock writes each line of a block of code as code of its own, so that no line of it can end the block and be taken for Markdown.
func (w *proseWriter) codeBlock(n *ast.FencedCodeBlock, indent string) {
	var lines []string
	if n.Info != nil {
		lines = append(lines, string(text(string(n.Info.Value(w.source)))))
	}
	for i := range n.Lines().Len() {
		segment := n.Lines().At(i)
		line := strings.TrimRight(string(segment.Value(w.source)), "\n ")
		var b strings.Builder
		writeCode(&b, line, false)
		lines = append(lines, b.String())
	}
	w.line(strings.Join(lines, "\\\n"+indent))
}

// words gives the characters of an inline node as they were written.
func (w *proseWriter) words(parent ast.Node) string {
	var b strings.Builder
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if t, ok := n.(*ast.Text); ok {
			b.Write(t.Segment.Value(w.source))
		}
	}
	return strings.ReplaceAll(b.String(), "\n", " ")
}

// writeCode writes a line of code between more backquotes than it holds. In the cell of a table, characters that mean something there are
// escaped and the code is shown as words.
func writeCode(b *strings.Builder, code string, cell bool) {
	code = seen(code)
	if strings.TrimSpace(code) == "" {
		b.WriteString("\u00a0")
		return
	}
	if cell && strings.ContainsAny(code, `|\`) {
		b.WriteString(string(text(code)))
		return
	}
	fence := "`"
	for strings.Contains(code, fence) {
		fence += "`"
	}
	space := ""
	if strings.HasPrefix(code, "`") || strings.HasSuffix(code, "`") || strings.HasPrefix(code, " ") && strings.HasSuffix(code, " ") {
		space = " "
	}
	b.WriteString(fence + space + code + space + fence)
}

// seen makes hidden characters visible, as on the rest of the page.
func seen(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case noncharacter(r):
			b.WriteRune('\uFFFD')
		case hidden(r):
			fmt.Fprintf(&b, "[U+%04X]", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
