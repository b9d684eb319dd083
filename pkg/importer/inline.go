package importer

import (
	"path"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

var (
	lineBreak = regexp.MustCompile(`(?i)<\s*/?\s*(?:br|li)\s*/?>|<br\s*/?\s*$|<br\s*/?\s*\n`)
	marks     = regexp.MustCompile(`_{2,}|\*{2,}`)
	blanks    = regexp.MustCompile(`\s+`)
)

// inline gives the words of a block, line for line.
func (r *reader) inline(n ast.Node) []string {
	var b strings.Builder
	r.words(&b, n, 0)
	return cleanLines(b.String())
}

func (r *reader) words(b *strings.Builder, n ast.Node, depth int) {
	if depth > maxDepth {
		return
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			b.Write(plain(c.Segment.Value(r.source), c.IsRaw()))
			if c.SoftLineBreak() || c.HardLineBreak() {
				b.WriteByte('\n')
			}
		case *ast.String:
			b.Write(plain(c.Value, c.IsRaw()))
		case *ast.AutoLink:
			b.Write(c.Label(r.source))
		case *ast.RawHTML:
			b.WriteByte('\n')
		case *ast.Link:
			r.words(b, c, depth+1)
			r.target(b, string(c.Destination))
		default:
			r.words(b, c, depth+1)
		}
	}
}

var site = regexp.MustCompile(`(?i)^(?:https?://|mailto:)`)

// target keeps where a link leads to. Within its own site a page is named by its words; a file is noted as left out.
func (r *reader) target(b *strings.Builder, to string) {
	switch ext := strings.ToLower(path.Ext(to)); {
	case site.MatchString(to):
		b.WriteString(" (" + to + ")")
	case ext != "" && ext != ".md" && ext != ".html":
		r.dropped = append(r.dropped, link{r.last, clean(to)})
	}
}

// plain resolves escapes and entities.
func plain(words []byte, raw bool) []byte {
	if raw {
		return words
	}
	words = util.UnescapePunctuations(words)
	return util.ResolveEntityNames(util.ResolveNumericReferences(words))
}

// cleanLines splits words into lines that hold something.
func cleanLines(words string) (out []string) {
	for line := range strings.Lines(words) {
		if line = clean(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// clean takes out what is left of markup, and what a definition would take for something to fill in.
func clean(words string) string {
	words = lineBreak.ReplaceAllString(words, " ")
	words = marks.ReplaceAllString(words, " ")
	words = strings.Map(func(r rune) rune {
		switch {
		case r == '{':
			return '('
		case r == '}':
			return ')'
		case r == '\u00a0' || r == '\u2028' || r == '\u2029' || r == '\u0085':
			return ' '
		case r < ' ' && r != '\n' && r != '\t' || r == 0x7f || r > 0x7f && r < 0xa0, r == '\ufeff', r == '\u200b', r == '\ufffd':
			return -1
		}
		return r
	}, words)
	words = strings.TrimSpace(blanks.ReplaceAllString(words, " "))
	words = strings.TrimSuffix(strings.TrimSuffix(words, "<:"), "<")
	return strings.TrimSpace(strings.Trim(words, "_*"))
}
