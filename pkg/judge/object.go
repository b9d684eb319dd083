package judge

import "strings"

// object looks for one definite thing behind a verb: "design a short quiz", "script the opening".
// A list of fields ("use scaffolds", "promote a culture") is none.
func (e *evidence) object(tokens []token, i int) {
	t := tokens[i]
	if !t.has(verbs) || t.role == inPurpose {
		return
	}
	j := i + 1
	for j < len(tokens) && (tokens[j].inPhrase || tokens[j].has(adverb)) {
		j++
	}
	if j >= len(tokens) {
		return
	}
	definite := tokens[j].is("a", "an", "one", "the", "your", "my", "his", "her", "this", "another")
	if definite {
		j++
	}
	noun, plain := nounGroup(tokens[j:])
	if noun.has(abstract) || !plain && noun.end > 0 && !noun.has(concrete) {
		e.add(objectVague, noun)
	}
	if !definite || noun.end == 0 || noun.has(abstract) || noun.has(quality) && !noun.has(topic|concrete) || t.has(vague) && !t.has(act|product|teach) {
		return
	}
	e.add(object, noun)
	if plain {
		e.add(objectClean, noun)
	}
}

// nounGroup gives the last word of the noun group that tokens begin with, and whether the group is
// free of words of quality and outcome.
func nounGroup(tokens []token) (noun token, plain bool) {
	plain = true
	for _, n := range tokens {
		if n.quoted || n.inPhrase || isQuote(n) {
			continue
		}
		if n.kind != word || n.has(function|count) && !n.has(topic|concrete) {
			break
		}
		if noun.end > 0 && strings.HasSuffix(n.text, "ly") {
			break
		}
		plain = plain && !n.has(comparative|quality|abstract)
		noun = n
	}
	return noun, plain
}

// means looks whether a "by" clause names a move without a word of quality: "by asking each pair",
// not "by using better strategies".
func (e *evidence) means(tokens []token) {
	var verb *token
	named := false // an object was named
	for i := range tokens {
		t := &tokens[i]
		named = named || t.role == inMeans && t.has(topic|concrete)
		if t.role != inMeans || t.quoted {
			continue
		}
		switch {
		case t.has(quality) && strings.HasSuffix(t.text, "ly") && named && !t.has(comparative):
			// an adverb behind the object does not make the object vague
		case t.has(comparative | quality | abstract):
			return
		case t.verb && t.has(act|product|teach) && verb == nil:
			verb = t
		}
	}
	if verb != nil {
		e.add(meansClean, *verb)
	}
}
