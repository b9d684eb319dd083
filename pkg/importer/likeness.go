package importer

import (
	"math"
	"slices"
	"strings"
	"unicode"
)

// likeness compares two sets of words: 1 where they are the same, 0 where they share none. Words without a weight weigh as the rarest do.
func likeness(a, b []string, weight map[string]float64) float64 {
	weigh := func(w string) float64 {
		switch {
		case weight == nil:
			return 1
		case weight[w] == 0:
			return 2.5
		}
		return weight[w]
	}
	var shared, left, right float64
	for _, w := range a {
		left += weigh(w)
		if _, ok := slices.BinarySearch(b, w); ok {
			shared += weigh(w)
		}
	}
	for _, w := range b {
		right += weigh(w)
	}
	if left == 0 || right == 0 {
		return 0
	}
	return shared / math.Sqrt(left*right)
}

var stopWords = strings.Fields("a an and are as at be by can e eg for from g have how in into is it its of on or so that the their them they this to " +
	"when where which who will with your")

// terms gives the words that carry the sense of a text, without endings, sorted, each once.
func terms(text string) (out []string) {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })
	for _, w := range words {
		for piece := range strings.SplitSeq(w, "-") {
			if piece != "" && !slices.Contains(stopWords, piece) {
				out = append(out, stem(piece))
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// stem takes common endings off, so that practise, practising and practises are one word.
func stem(w string) string {
	for _, end := range []string{"ings", "ing", "ies", "ied", "es", "ed", "s", "ly", "y", "e"} {
		if len(w) > len(end)+3 && strings.HasSuffix(w, end) {
			w = strings.TrimSuffix(w, end)
			break
		}
	}
	if n := len(w); n > 3 && w[n-1] == w[n-2] {
		w = w[:n-1]
	}
	return w
}
