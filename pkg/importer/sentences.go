package importer

import (
	"regexp"
	"strings"
)

var sentenceEnd = regexp.MustCompile(`[.!?]['’”"]?\s+['‘“"]?[\p{Lu}]`)

var example = regexp.MustCompile(`(?i)^example\b[^.?!]*:`)

// introduces tells whether words lead on to the list behind them.
func introduces(words string) bool {
	return !strings.ContainsAny(words[len(words)-1:], ".!?)") || example.MatchString(words) || strings.HasSuffix(words, "e.g.")
}

// lastSentence splits the last sentence off a text.
func lastSentence(words string) (before, last string) {
	ends := sentenceEnd.FindAllStringIndex(words, -1)
	if ends == nil || example.MatchString(words) {
		return "", words
	}
	cut := ends[len(ends)-1][0] + 1
	for cut < len(words) && words[cut] != ' ' {
		cut++
	}
	return words[:cut], strings.TrimSpace(words[cut:])
}

// shortTitle names a list by the first sentence of the point that it belongs to, where that is short.
func shortTitle(words string) string {
	first := strings.TrimRight(sentences(words)[0], ". ")
	if len(first) > 120 {
		return ""
	}
	return first
}

// sentences cuts a text behind each full stop, question mark or exclamation mark that a capital follows.
func sentences(words string) (out []string) {
	for {
		at := sentenceEnd.FindStringIndex(words)
		if at == nil {
			return append(out, words)
		}
		cut := at[0] + 1
		for cut < len(words) && words[cut] != ' ' {
			cut++
		}
		out = append(out, words[:cut])
		words = strings.TrimSpace(words[cut:])
	}
}
