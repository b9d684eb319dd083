package judge

import (
	"fmt"
	"strings"
)

// words gives the text at a place, on one line and without markup.
func (doc *document) words(s span) string {
	text := strings.ToValidUTF8(doc.text[s.start:s.end], "")
	if strings.ContainsAny(text, "<&") {
		var b strings.Builder
		for i := 0; i < len(text); i++ {
			if end := max(tagEnd(text, i), entityEnd(text, i)); end > 0 && (text[i] == '<' || text[i] == '&') {
				b.WriteByte(' ')
				i = end - 1
				continue
			}
			b.WriteByte(text[i])
		}
		text = b.String()
	}
	return strings.Join(strings.Fields(text), " ")
}

// quote makes a finding whose message quotes the words at a place.
func (doc *document) quote(s span, fails, message, help string) Finding {
	s = doc.settle(s)
	return doc.at(s, fails, fmt.Sprintf(message, doc.words(s)), help)
}

func (doc *document) at(s span, fails, message, help string) Finding {
	return Finding{Fails: fails, Start: s.start, End: s.end, Message: message, Help: help}
}

func (doc *document) whole(fails, message, help string) Finding {
	return doc.at(span{0, len(doc.text)}, fails, message, help)
}
