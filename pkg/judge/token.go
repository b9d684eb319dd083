package judge

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a word, a number or a punctuation mark, with its place in the text.
type token struct {
	start, end int
	text       string // lower case, possessive "'s" left off
	lemma      string // base form as the word lists have it; text where the lists do not
	class      class
	form       form
	kind       tokenKind
	quoted     bool // inside quotation marks: words to be said, not words of the step
	inPhrase   bool // a later word of a phrase ("whiteboard" of "mini whiteboard")
	role       role
	verb       bool // stands where a verb stands
	capital    bool // begins with a capital letter
}

type tokenKind uint8

const (
	word tokenKind = iota
	number
	mark
)

// tokenize splits text into tokens. Tags such as <b> are left out: they are markup, not words.
func tokenize(text string) []token { return tokenizeIn(text, span{0, len(text)}) }

// tokenizeIn splits the part of text that within marks; places count from the start of text.
func tokenizeIn(text string, within span) []token {
	text = text[:within.end]
	lower := lowerASCII(text)
	tokens := make([]token, 0, len(text)/5+4)
	for i := within.start; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == '&' && entityEnd(text, i) > 0:
			i = entityEnd(text, i)
		case r == '<' && tagEnd(text, i) > 0:
			i = tagEnd(text, i)
		case unicode.IsLetter(r):
			end := max(wordEnd(text, i), abbreviationEnd(lower, i))
			tokens = append(tokens, newWord(lower, i, end, unicode.IsUpper(r)))
			i = end
		case unicode.IsDigit(r):
			end := numberEnd(text, i)
			tokens = append(tokens, token{start: i, end: end, text: lower[i:end], kind: number})
			i = end
		case unicode.IsSpace(r) || unicode.IsControl(r) || r == utf8.RuneError:
			i += size
		default:
			tokens = append(tokens, token{start: i, end: i + size, text: text[i : i+size], kind: mark})
			i += size
		}
	}
	markQuotes(text, tokens)
	return tokens
}

// newWord makes the token of lower[start:end], with its possessive ending left off.
func newWord(lower string, start, end int, capital bool) token {
	s := lower[start:end]
	if strings.Contains(s, "’") {
		s = strings.ReplaceAll(s, "’", "'")
	}
	s = strings.TrimSuffix(s, "'s")
	if strings.Contains(s, "‑") {
		s = strings.ReplaceAll(s, "‑", "-")
	}
	s = strings.ReplaceAll(s, "'", "")
	return token{start: start, end: end, text: s, kind: word, capital: capital}
}

// lowerASCII makes A to Z small and keeps every byte offset, which strings.ToLower does not.
func lowerASCII(s string) string {
	b := []byte(s)
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}

// wordEnd gives the end of the word that begins at i. A hyphen or an apostrophe between letters
// belongs to the word.
func wordEnd(text string, i int) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			if !joins(r) || !letterAt(text, i+size) {
				return i
			}
		}
		i += size
	}
	return i
}

// abbreviationEnd gives the end of "e.g." or "i.e." at i, or i: their full stops end no sentence.
func abbreviationEnd(lower string, i int) int {
	for _, s := range [...]string{"e.g.", "i.e.", "e.g", "i.e"} {
		if strings.HasPrefix(lower[i:], s) && !letterAt(lower, i+len(s)) {
			return i + len(s)
		}
	}
	return i
}

func joins(r rune) bool { return r == '-' || r == '\'' || r == '’' || r == '‑' }

func letterAt(text string, i int) bool {
	if i >= len(text) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[i:])
	return unicode.IsLetter(r)
}

// numberEnd gives the end of the number that begins at i: digits with what clings to them, as in
// 9B, 80%, 3:45 and 2-minute.
func numberEnd(text string, i int) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsDigit(r) && !unicode.IsLetter(r) && r != '%' && !(strings.ContainsRune(".:,/-", r) && digitAt(text, i+size)) {
			return i
		}
		i += size
	}
	return i
}

func digitAt(text string, i int) bool { return i < len(text) && '0' <= text[i] && text[i] <= '9' }
