package render

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	gtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// shaper puts the nodes of this package in the place of Markdown's own.
type shaper struct{}

// Transform shapes the top level of a page, and blanks wherever they are.
func (shaper) Transform(doc *ast.Document, reader gtext.Reader, ctx parser.Context) {
	shapeBlanks(doc, reader.Source())
	shapeProse(doc, reader.Source())
	pictures, _ := ctx.Get(picturesKey).([]string)
	for n := doc.FirstChild(); n != nil; {
		next := n.NextSibling()
		switch n := n.(type) {
		case *ast.ThematicBreak:
			next = shapeRuled(doc, n)
		case *east.Table:
			shapeFork(n, reader.Source())
		case *ast.Paragraph:
			if summary, ok := foldOf(n, reader.Source()); ok {
				next = shapeFold(doc, n, summary, reader.Source())
			} else {
				shapePicture(doc, n, reader.Source(), pictures)
			}
		case *ast.Heading:
			if list, ok := next.(*ast.List); ok && n.Level == 2 && string(n.Lines().Value(reader.Source())) == contentsTitle {
				next = shapeContents(doc, n, list)
			}
		}
		n = next
	}
}

// shapeRuled joins rules that follow each other into one space to write in, and gives what stands behind it.
func shapeRuled(doc ast.Node, first ast.Node) ast.Node {
	ruled := &block{kind: kindRuled}
	doc.InsertBefore(doc, first, ruled)
	n := first
	for n != nil && n.Kind() == ast.KindThematicBreak {
		next := n.NextSibling()
		doc.RemoveChild(doc, n)
		ruled.lines++
		n = next
	}
	return n
}

func shapePicture(doc ast.Node, p *ast.Paragraph, source []byte, pictures []string) {
	line := string(p.Lines().Value(source))
	number, ok := strings.CutPrefix(strings.TrimSpace(line), string(mark))
	if !ok {
		return
	}
	picture := &block{kind: kindPicture}
	if i, err := strconv.Atoi(number); err == nil && i < len(pictures) {
		picture.html = pictures[i]
	}
	doc.ReplaceChild(doc, p, picture)
}

func shapeContents(doc, heading, list ast.Node) ast.Node {
	next := list.NextSibling()
	contents := &block{kind: kindContents}
	doc.InsertBefore(doc, heading, contents)
	contents.AppendChild(contents, heading)
	contents.AppendChild(contents, list)
	return next
}

// foldOf gives the summary of a paragraph that opens or ends a part shown on demand.
func foldOf(n ast.Node, source []byte) (summary string, ok bool) {
	p, ok := n.(*ast.Paragraph)
	if !ok {
		return "", false
	}
	return strings.CutPrefix(strings.TrimSpace(string(p.Lines().Value(source))), string(foldMark))
}

// shapeFold puts what stands between two marks into a part shown on demand, and gives what follows it.
func shapeFold(doc, opens ast.Node, summary string, source []byte) ast.Node {
	fold := &block{kind: kindFold, html: string(util.EscapeHTML([]byte(summary)))}
	n := opens.NextSibling()
	doc.ReplaceChild(doc, opens, fold)
	for n != nil {
		next := n.NextSibling()
		if _, ends := foldOf(n, source); ends {
			doc.RemoveChild(doc, n)
			return next
		}
		fold.AppendChild(fold, n)
		n = next
	}
	return nil
}

// shapeBlanks takes away the hard space that keeps a blank from meaning something in Markdown.
func shapeBlanks(doc ast.Node, source []byte) {
	ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if before, ok := n.PreviousSibling().(*ast.Text); ok && entering && n.Kind() == kindBlank {
			if words := before.Segment.Value(source); bytes.HasSuffix(words, []byte("\u00a0")) {
				before.Segment.Stop -= len("\u00a0")
			}
		}
		return ast.WalkContinue, nil
	})
}

// shapeProse gives each piece of prose at the top of a page a section of its own.
func shapeProse(doc ast.Node, source []byte) {
	var section ast.Node
	for n := doc.FirstChild(); n != nil; {
		next := n.NextSibling()
		switch {
		case isMark(n, proseStart, source):
			section = &block{kind: kindProse}
			doc.ReplaceChild(doc, n, section)
		case isMark(n, proseEnd, source):
			doc.RemoveChild(doc, n)
			section = nil
		case section != nil:
			section.AppendChild(section, n)
		}
		n = next
	}
}

func isMark(n ast.Node, sign string, source []byte) bool {
	p, ok := n.(*ast.Paragraph)
	return ok && string(bytes.TrimSpace(p.Lines().Value(source))) == sign
}
