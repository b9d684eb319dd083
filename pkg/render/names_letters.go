package render

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// unaccented writes a word in lower case and without accents, so that Zoe is found where Zoë is meant.
func unaccented(word string) string {
	word = strings.ToLower(word)
	for i := range len(word) {
		if word[i] >= utf8.RuneSelf {
			return accents.Replace(word)
		}
	}
	return word
}

var accents = accentReplacer(`á à â ä ã å ā ă ą:a ç ć č:c ď:d é è ê ë ē ė ę ě:e ğ ģ:g í ì î ï ī į:i ķ:k ł ļ ľ:l ñ ń ň ņ:n ó ò ô ö õ ō ő:o ŕ ř:r
	ś š ş ș:s ť ţ ț:t ú ù û ü ū ů ű ų:u ý ÿ:y ź ż ž:z`)

func accentReplacer(table string) *strings.Replacer {
	var pairs, group []string
	for item := range strings.FieldsSeq(table) {
		letter, plain, last := strings.Cut(item, ":")
		group = append(group, letter)
		if last {
			for _, l := range group {
				pairs = append(pairs, l, plain)
			}
			group = nil
		}
	}
	// The marks of letters that are written in two characters.
	for mark := '\u0300'; mark <= '\u036F'; mark++ {
		pairs = append(pairs, string(mark), "")
	}
	return strings.NewReplacer(pairs...)
}

func capitalised(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

type span struct{ start, end int }

// words finds the runs of letters, marks and digits in a text.
func words(s string) []span {
	var out []span
	start := -1
	for i, r := range s {
		inside := unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)
		if inside && start < 0 {
			start = i
		}
		if !inside && start >= 0 {
			out = append(out, span{start, i})
			start = -1
		}
	}
	if start >= 0 {
		out = append(out, span{start, len(s)})
	}
	return out
}
