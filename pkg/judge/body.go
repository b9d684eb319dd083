package judge

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What may stand in front of a pasted step: bullets and numbers, and the key of a YAML file or a
// form ("step:", "- text: >-", "Action step 2:").
var (
	bullet = regexp.MustCompile(`^(?:[-*+•‣◦▪–—]+|#+|\(?(?:\d{1,2}|[a-hA-H]|i{1,3}|iv|v)[.)])[ \t]+`)
	key    = regexp.MustCompile(`^(?i:(?:action |next )?step|text|criterion|criteria|success criteri(?:on|a)|success|target|goal|action|wording)(?:[ _]?\d{1,2})?[ \t]*:(?:[ \t]*[>|][+-]?)?[ \t\r\n]+`)
)

// body gives the part of a text that is to be judged: without bullets, keys and quotation marks
// around the whole.
func body(text string) span {
	b := span{0, len(text)}
	for range 4 {
		before := b
		b = trimSpace(text, b)
		for _, r := range [...]*regexp.Regexp{bullet, key} {
			if at := r.FindStringIndex(text[b.start:b.end]); at != nil {
				b.start += at[1]
			}
		}
		if b == before {
			break
		}
	}
	return unquote(text, trimSpace(text, b))
}

func trimSpace(text string, b span) span {
	s := text[b.start:b.end]
	left := strings.TrimLeftFunc(s, unicode.IsSpace)
	b.start += len(s) - len(left)
	b.end = b.start + len(strings.TrimRightFunc(left, unicode.IsSpace))
	return b
}

// unquote leaves a pair of quotation marks around the whole off, where no other stands inside.
func unquote(text string, b span) span {
	s := text[b.start:b.end]
	first, n := utf8.DecodeRuneInString(s)
	last, m := utf8.DecodeLastRuneInString(s)
	if n+m > len(s) {
		return b
	}
	firstDouble, firstSingle := quoteKind(string(first))
	lastDouble, lastSingle := quoteKind(string(last))
	if !(firstDouble && lastDouble || firstSingle && lastSingle) || strings.ContainsAny(s[n:len(s)-m], "\"“”„«»‘`") {
		return b
	}
	return span{b.start + n, b.end - m}
}
