package judge

import (
	"unicode"
	"unicode/utf8"
)

// markQuotes marks the tokens between a pair of quotation marks. A mark that is never closed opens
// nothing; curly, straight, double and single ones are known, apostrophes told apart by what is
// beside them.
func markQuotes(text string, tokens []token) {
	open, openDouble := -1, false
	for i := range tokens {
		if tokens[i].kind != mark {
			continue
		}
		double, single := quoteKind(tokens[i].text)
		switch {
		case !double && !single:
		case open < 0 && (double || opensAt(text, tokens[i])):
			open, openDouble = i, double
		case open >= 0 && double == openDouble && (double || closesAt(text, tokens[i])):
			for j := open + 1; j < i; j++ {
				tokens[j].quoted = true
			}
			open = -1
		}
	}
}

func quoteKind(s string) (double, single bool) {
	switch s {
	case `"`, "“", "”", "„", "«", "»":
		return true, false
	case "'", "‘", "’", "`":
		return false, true
	}
	return false, false
}

func isQuote(t token) bool {
	double, single := quoteKind(t.text)
	return double || single
}

// opensAt tells whether a single mark may open a quotation: nothing but a space or a bracket
// before it, and no space behind it.
func opensAt(text string, t token) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:t.start])
	after, _ := utf8.DecodeRuneInString(text[t.end:])
	spaceBefore := t.start == 0 || unicode.IsSpace(before) || before == '(' || before == ':' || before == '–' || before == '-'
	return spaceBefore && t.end < len(text) && !unicode.IsSpace(after)
}

// closesAt tells whether a single mark may close a quotation: no letter behind it.
func closesAt(text string, t token) bool {
	after, _ := utf8.DecodeRuneInString(text[t.end:])
	return t.end == len(text) || !unicode.IsLetter(after)
}
