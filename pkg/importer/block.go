package importer

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

type kind int

const (
	paragraph kind = iota
	heading
	list
	table
	rule
	markup
)

// block is a piece of a page, with no trace of Markdown left in its words.
type block struct {
	kind  kind
	line  int
	level int      // of a heading
	lines []string // of a paragraph or heading; never empty ones
	// items are those of a list, cells the rows of a table.
	ordered bool
	items   [][]block
	cells   [][]string
}

// text gives the words in one line.
func (b *block) text() string { return strings.Join(b.lines, " ") }

// maxDepth is how deep lists and quotes are followed; what lies deeper is left out.
const maxDepth = 20

// newParser gives a parser without indented code: the pages indent prose.
func newParser() parser.Parser {
	md := goldmark.New(goldmark.WithParser(parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewSetextHeadingParser(), 100),
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(parser.NewListParser(), 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewATXHeadingParser(), 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(parser.NewBlockquoteParser(), 800),
			util.Prioritized(parser.NewHTMLBlockParser(), 900),
			util.Prioritized(parser.NewParagraphParser(), 1000),
		),
		parser.WithInlineParsers(parser.DefaultInlineParsers()...),
		parser.WithParagraphTransformers(parser.DefaultParagraphTransformers()...),
	)), goldmark.WithExtensions(extension.Table))
	return md.Parser()
}

// blocksOf reads a page.
func blocksOf(source []byte) ([]block, []link) {
	r := &reader{source: source}
	blocks := r.children(newParser().Parse(text.NewReader(source)), 0)
	return blocks, r.dropped
}

type reader struct {
	source  []byte
	last    int // the line of the block before, for one that has no lines
	dropped []link
}

// link is one to a file that can't be reached from a definition.
type link struct {
	line int
	to   string
}

func (r *reader) children(n ast.Node, depth int) (out []block) {
	if depth > maxDepth {
		return []block{{kind: markup, line: r.last}}
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		for _, b := range r.block(c, depth) {
			if !below(out, b) {
				out = append(out, b)
			}
		}
	}
	return out
}

func (r *reader) block(n ast.Node, depth int) []block {
	if lines := n.Lines(); lines != nil && lines.Len() > 0 {
		r.last = 1 + bytes.Count(r.source[:lines.At(0).Start], []byte("\n"))
	}
	b := block{line: r.last}
	switch n := n.(type) {
	case *ast.Heading:
		b.kind, b.level, b.lines = heading, n.Level, r.inline(n)
	case *ast.Paragraph, *ast.TextBlock:
		b.lines = r.inline(n)
	case *ast.List:
		b.kind, b.ordered = list, n.IsOrdered()
		for item := n.FirstChild(); item != nil; item = item.NextSibling() {
			if blocks := r.children(item, depth+1); len(blocks) > 0 {
				b.items = append(b.items, blocks)
			}
		}
		if len(b.items) == 0 {
			return nil
		}
		b.line = b.items[0][0].line
		b.items = renest(b.items)
		return []block{b}
	case *ast.Blockquote:
		return r.children(n, depth+1)
	case *ast.FencedCodeBlock:
		b.lines = r.raw(n)
	case *ast.ThematicBreak:
		b.kind = rule
		return []block{b}
	case *ast.HTMLBlock:
		return r.html(n, b)
	case *east.Table:
		b.kind, b.cells = table, r.table(n)
		b.line = r.last
		return []block{b}
	}
	if len(b.lines) == 0 {
		return nil
	}
	return []block{b}
}

// table gives the cells, the header first.
func (r *reader) table(n ast.Node) (rows [][]string) {
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		var cells []string
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			if lines := cell.Lines(); lines != nil && lines.Len() > 0 && rows == nil {
				r.last = 1 + bytes.Count(r.source[:lines.At(0).Start], []byte("\n"))
			}
			cells = append(cells, strings.Join(r.inline(cell), " "))
		}
		rows = append(rows, cells)
	}
	return rows
}

// html keeps the words of a block of HTML that only breaks lines, and marks any other as left out.
func (r *reader) html(n *ast.HTMLBlock, b block) []block {
	words := lineBreak.ReplaceAllString(strings.Join(r.raw(n), "\n"), "\n")
	if strings.ContainsAny(words, "<>") {
		b.kind = markup
		return []block{b}
	}
	if b.lines = cleanLines(words); len(b.lines) == 0 {
		return nil
	}
	return []block{b}
}

func (r *reader) raw(n ast.Node) []string {
	return cleanLines(string(n.Lines().Value(r.source)))
}
