package render

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/util"
)

// proseParser knows the Markdown of notes and scripts: paragraphs, headings, lists with tick boxes, quotations, code, emphasis and links.
// HTML, images and definitions have no parser, so they stay the characters that they are. Tables are found in paragraphs, since goldmark
// leaves out what stands in a row beyond the last column.
var proseParser = parser.NewParser(
	parser.WithBlockParsers(
		util.Prioritized(parser.NewSetextHeadingParser(), 100),
		util.Prioritized(parser.NewThematicBreakParser(), 200),
		util.Prioritized(parser.NewListParser(), 300),
		util.Prioritized(parser.NewListItemParser(), 400),
		util.Prioritized(parser.NewATXHeadingParser(), 600),
		util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
		util.Prioritized(parser.NewBlockquoteParser(), 800),
		util.Prioritized(anyParagraph{parser.NewParagraphParser()}, 1000),
	),
	parser.WithInlineParsers(
		util.Prioritized(extension.NewTaskCheckBoxParser(), 0),
		util.Prioritized(parser.NewCodeSpanParser(), 100),
		util.Prioritized(parser.NewLinkParser(), 200),
		util.Prioritized(parser.NewEmphasisParser(), 500),
	),
)

// anyParagraph takes in indented lines too. Without a parser for code goldmark would drop them.
type anyParagraph struct{ parser.BlockParser }

// CanAcceptIndentedLine is asked by goldmark.
func (anyParagraph) CanAcceptIndentedLine() bool { return true }

// maxNesting is how deep lists, quotations and emphasis may go. Nothing that lies deeper is left out, it is only shown flat.
const maxNesting = 8

// mostBrackets is how many brackets a text may have and still be looked through for links; goldmark's time grows with their square.
const mostBrackets = 500

// tooDeep finds a line of more signs of lists and quotations than anybody means.
var tooDeep = regexp.MustCompile(`(?m)^\s*(?:(?:[-+*]|\d+[.)])[ \t]+|>[ \t]*){9}`)

// proseStart and proseEnd stand around what somebody wrote, so that a page can give it a section of its own, whose tables and boxes to tick
// are not the page's. Markdown goes out without them.
const (
	proseStart = string(mark) + "prose"
	proseEnd   = string(mark) + "end"
)

// prose makes safe Markdown of Markdown that somebody wrote: it is read, and written anew from what was understood.
func prose(s string) Safe { return rewrite(s, false) }

// script is prose in which each line stays a line, as words to be spoken are written.
func script(s string) Safe { return rewrite(s, true) }

func rewrite(s string, keepLines bool) Safe {
	if strings.TrimSpace(s) == "" {
		return ""
	}
	if strings.Count(s, "[") > mostBrackets || strings.Count(s, "`") > mostBrackets || tooDeep.MatchString(s) {
		return marked(string(text(s)))
	}
	w := proseWriter{breaks: keepLines}
	w.read(visible(s), "", 0)
	return marked(strings.TrimRight(w.out.String(), "\n"))
}

func marked(s string) Safe { return Safe(proseStart + "\n\n" + s + "\n\n" + proseEnd) }

// withoutMarks takes the signs around prose out of a page.
func withoutMarks(page string) string {
	if !strings.ContainsRune(page, mark) {
		return page
	}
	return strings.NewReplacer(proseStart, "", proseEnd, "").Replace(page)
}

// visible ends each line with a line feed and takes out what escaping would not see before the text is parsed.
func visible(s string) string {
	return strings.ToValidUTF8(lineBreaks.Replace(s), "\uFFFD")
}

var lineBreaks = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n", "\t", "    ", "\x00", "\uFFFD")
