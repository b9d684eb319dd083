package render

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// text writes a run of words with the line break behind it.
func (w *proseWriter) text(b *strings.Builder, n *ast.Text, indent string) {
	written := string(util.UnescapePunctuations(n.Segment.Value(w.source)))
	if n.SoftLineBreak() || n.HardLineBreak() {
		written = strings.TrimRight(written, " ")
	}
	writeEscaped(b, written)
	switch {
	case n.HardLineBreak(), n.SoftLineBreak() && w.breaks:
		b.WriteString("\\\n" + indent)
	case n.SoftLineBreak():
		b.WriteString("\n" + indent)
	}
}

// writeEscaped escapes a part of a line; it keeps the blanks at its ends.
func writeEscaped(b *strings.Builder, s string) {
	e := newEscaper(b, s)
	for i, r := range s {
		e.write(i, r)
	}
}

// link writes a link that leads to a page or to a mailbox. Any other, and every image, becomes the characters that it was written with.
func (w *proseWriter) link(b *strings.Builder, sign string, destination []byte, inner string) {
	to := string(util.UnescapePunctuations(destination))
	if sign == "" && inner != "" && harmless(to) {
		b.WriteString("[" + inner + "](" + encodeURL(to) + ")")
		return
	}
	b.WriteString(sign + `\[` + inner + `\](`)
	writeEscaped(b, to)
	b.WriteString(")")
}

// harmless tells whether a link only opens a page or a mail program.
func harmless(to string) bool {
	to = strings.ToLower(to)
	return strings.HasPrefix(to, "https://") || strings.HasPrefix(to, "http://") || strings.HasPrefix(to, "mailto:")
}

// encodeURL writes all but the plain characters of an address as %XX, so that it can't end the link or a table cell.
func encodeURL(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		letter := c|0x20 >= 'a' && c|0x20 <= 'z'
		if letter || c >= '0' && c <= '9' || strings.IndexByte("-._~:/?#@!$&'+,=%", c) >= 0 {
			b.WriteByte(c)
			continue
		}
		fmt.Fprintf(&b, "%%%02X", c)
	}
	return b.String()
}
