package judge

// repeatShare is the share of a criterion's content words found in the step from which it only
// repeats the step. A criterion that says what will be seen brings words of its own.
const repeatShare = 0.8

// Repeats tells whether a criterion only repeats its step: nearly all its content words, their
// endings left aside, stand in the step too.
func Repeats(criterion, step string) bool {
	ours := contentWords(criterion)
	theirs := contentWords(step)
	if len(ours) == 0 {
		return false
	}
	shared := 0
	for w := range ours {
		if theirs[w] {
			shared++
		}
	}
	return float64(shared) >= repeatShare*float64(len(ours))
}

// Same tells whether two steps say the same in nearly the same words: case, punctuation, small
// words and inflection are left aside, and one word in ten may differ. Two texts without content
// words are the same only when they are equal.
func Same(a, b string) bool {
	x, y := contentWords(a), contentWords(b)
	if len(x) == 0 || len(y) == 0 {
		return a == b
	}
	shared := 0
	for w := range x {
		if y[w] {
			shared++
		}
	}
	all := len(x) + len(y) - shared
	return float64(shared) >= 0.9*float64(all)
}

// contentWords gives the stems of a text's words, small words left out. Numbers count as words:
// "three pupils" and "five pupils" are different steps.
func contentWords(text string) map[string]bool {
	set := map[string]bool{}
	tokens := tokenize(text)
	list := words()
	for _, t := range tokens {
		switch {
		case t.kind == number:
			set[t.text] = true
		case t.kind == word:
			lemma, c, _ := list.look(t.text)
			if c&function != 0 && c&^(function|adverb) == 0 || subjects[t.text] {
				continue
			}
			set[stem(lemma)] = true
		}
	}
	return set
}

// subjects are the words for the teacher, who may be named or not in the same step.
var subjects = map[string]bool{"teacher": true, "ect": true, "trainee": true, "s": true}

// stem cuts the endings that the word list could not, so that words outside it meet too.
func stem(w string) string {
	for _, ending := range [...]string{"ing", "ies", "ed", "es", "s", "ly", "e", "y"} {
		if n := len(w) - len(ending); n >= 4 && w[n:] == ending {
			return w[:n]
		}
	}
	return w
}
