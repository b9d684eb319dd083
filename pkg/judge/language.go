package judge

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
)

//go:embed data/stopwords.txt
var stopwordsText string

// foreign is the set of small words of other languages that the English list does not have too.
var foreign = sync.OnceValue(func() map[string]bool {
	set := make(map[string]bool, 300)
	english := words().words
	for line := range strings.Lines(stopwordsText) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, w := range strings.Fields(line) {
			if _, ok := english[w]; !ok {
				set[w] = true
			}
		}
	}
	return set
})

// readable tells whether the text can be judged. Where it can't, the finding says why: a text in
// another language is not vague, it is one this package does not know.
func readable(doc *document) (Finding, bool) {
	var total, known, other, latin int
	for i, t := range doc.tokens {
		if t.kind != word || t.quoted && i > 0 {
			continue
		}
		total++
		if t.class != 0 || t.inPhrase {
			known++
		}
		if foreign()[t.text] {
			other++
		}
		if t.text[0] < 0x80 || strings.IndexFunc(t.text, unicodeLatin) >= 0 {
			latin++
		}
	}
	switch {
	case total == 0 && !hasQuoted(doc.tokens):
		return doc.unread("there are no words to judge", "what will you do or say?"), false
	case total > 0 && latin*2 < total || other >= 2 && other*2 > known:
		return doc.unread("this does not read as English, so it can't be judged", "can you say it in English?"), false
	case total > 0 && known == 0 && !hasQuoted(doc.tokens):
		return doc.unread("none of these words is known, so it can't be judged", "what will you do or say, in plain words?"), false
	}
	return Finding{}, true
}

func (doc *document) unread(message, help string) Finding {
	return Finding{Fails: "language", End: len(doc.text), Message: message, Help: help}
}

func unicodeLatin(r rune) bool { return unicode.Is(unicode.Latin, r) }

func hasQuoted(tokens []token) bool {
	for _, t := range tokens {
		if t.quoted && t.kind == word {
			return true
		}
	}
	return false
}
