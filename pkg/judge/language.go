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
	n := doc.census()
	quoted := hasQuoted(doc.tokens)
	switch {
	case n.words == 0 && !quoted:
		return doc.unread("there are no words to judge", "what will you do or say?"), false
	case n.words == 0:
		return Finding{}, true
	case n.latin*2 < n.words || n.foreign >= 2 && n.foreign*2 > n.known || n.words > unknownWords && n.known*4 < n.words && !quoted:
		return doc.unread("this does not read as English, so it can't be judged", "can you say it in English?"), false
	case n.known == 0 && !quoted && (n.foreign > 0 || n.odd > 0 || n.words > 1 && n.english == 0):
		return doc.unread("none of these words is known, so it can't be judged", "what will you do or say, in plain words?"), false
	}
	return Finding{}, true
}

// unknownWords is how many words may be unknown in a row before the text is taken for another
// language: "Photosynthesis" is an English step of one word, and a vague one.
const unknownWords = 3

// census counts the words of a text: all, those the lists know, those of other languages, those in
// Latin letters, those no English word looks like and those that end as English words do.
type census struct{ words, known, foreign, latin, odd, english int }

func (doc *document) census() census {
	var n census
	for i, t := range doc.tokens {
		if t.kind != word || t.quoted && i > 0 {
			continue
		}
		n.words++
		if t.class&^adverb != 0 || t.inPhrase || t.class != 0 && t.lemma != t.text {
			n.known++
		}
		if foreign()[t.text] {
			n.foreign++
		}
		if t.text[0] < 0x80 || strings.IndexFunc(t.text, unicodeLatin) >= 0 {
			n.latin++
		}
		if !strings.ContainsAny(t.text, "aeiouy") || strings.IndexFunc(t.text, func(r rune) bool { return r >= 0x80 }) >= 0 {
			n.odd++
		}
		if englishEnding(t.text) {
			n.english++
		}
	}
	return n
}

// englishEnding tells whether a word ends as learned English words do: "osmosis practicals".
func englishEnding(s string) bool {
	for _, ending := range [...]string{"ing", "tion", "sis", "ism", "ity", "ness", "ment", "ics", "logy", "phy", "als", "ers", "ions"} {
		if len(s) > len(ending)+2 && strings.HasSuffix(s, ending) {
			return true
		}
	}
	return false
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
