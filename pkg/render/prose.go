package render

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	gtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// proseParser knows the simple Markdown of notes and scripts: paragraphs, lists, emphasis and links. Headings, HTML, images, tables, code
// and definitions have no parser, so they stay the characters that they are.
var proseParser = parser.NewParser(
	parser.WithBlockParsers(
		util.Prioritized(parser.NewListParser(), 300),
		util.Prioritized(parser.NewListItemParser(), 400),
		util.Prioritized(anyParagraph{parser.NewParagraphParser()}, 1000),
	),
	parser.WithInlineParsers(
		util.Prioritized(parser.NewLinkParser(), 200),
		util.Prioritized(parser.NewEmphasisParser(), 500),
	),
)

// anyParagraph takes in indented lines too. Without a parser for code goldmark would drop them.
type anyParagraph struct{ parser.BlockParser }

// CanAcceptIndentedLine is asked by goldmark.
func (anyParagraph) CanAcceptIndentedLine() bool { return true }

// maxNesting is how deep lists and emphasis may go. Nothing that lies deeper is left out, it is only shown flat.
const maxNesting = 8

// mostBrackets is how many brackets a text may have and still be looked through for links; goldmark's time grows with their square.
const mostBrackets = 500

// tooDeep finds a line of more list signs than anybody means.
var tooDeep = regexp.MustCompile(`(?m)^\s*(?:(?:[-+*]|\d+[.)])[ \t]+){9}`)

// prose makes safe Markdown of Markdown that somebody wrote: it is read, and written anew from what was understood.
func prose(s string) Safe { return rewrite(s, false) }

// script is prose in which each line stays a line, as words to be spoken are written.
func script(s string) Safe { return rewrite(s, true) }

func rewrite(s string, keepLines bool) Safe {
	if strings.TrimSpace(s) == "" {
		return ""
	}
	if strings.Count(s, "[") > mostBrackets || tooDeep.MatchString(s) {
		return text(s)
	}
	source := []byte(visible(s))
	w := proseWriter{source: source, breaks: keepLines}
	w.blocks(proseParser.Parse(gtext.NewReader(source)), "", 0)
	return Safe(strings.TrimRight(w.out.String(), "\n"))
}

// visible ends each line with a line feed and takes out what escaping would not see before the text is parsed.
func visible(s string) string {
	return strings.ToValidUTF8(lineBreaks.Replace(s), "\uFFFD")
}

var lineBreaks = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n", "\t", "    ", "\x00", "\uFFFD")

// proseWriter writes the blocks of a parsed text. A line break inside a list item is followed by the item's indent.
type proseWriter struct {
	source []byte
	breaks bool
	out    strings.Builder
}

func (w *proseWriter) blocks(parent ast.Node, indent string, depth int) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if list, ok := n.(*ast.List); ok {
			w.list(list, indent, depth)
			continue
		}
		line := w.inline(n, indent, 0)
		if strings.TrimSpace(line) == "" {
			continue
		}
		if n.PreviousSibling() != nil || parent.Kind() == ast.KindDocument {
			w.out.WriteString(indent)
		}
		w.out.WriteString(line)
		w.out.WriteString("\n")
		if n.Kind() != ast.KindTextBlock && n.NextSibling() != nil {
			w.out.WriteString("\n")
		}
	}
}

func (w *proseWriter) list(list *ast.List, indent string, depth int) {
	if list.PreviousSibling() != nil && list.Parent().Kind() == ast.KindDocument && !strings.HasSuffix(w.out.String(), "\n\n") {
		w.out.WriteString("\n")
	}
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
		w.out.WriteString("\n")
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
