package judge

import "strings"

// verb looks at a verb that does not lead the text.
func (e *evidence) verb(tokens []token, i int) {
	t := tokens[i]
	e.object(tokens, i)
	switch {
	case t.role == inMeans && t.has(act|product):
		e.add(meansAct, t)
	case t.role == inMeans && t.has(teach):
		e.add(meansTeach, t)
	case t.role == inMeans:
		e.add(meansOther, t)
	case t.has(act|product|teach) && t.role == inCue:
	case t.has(act|product) && t.role != inPurpose:
		e.add(actMore, t)
	case t.has(teach) && t.role != inPurpose:
		e.add(teachMore, t)
	case t.has(mental):
		e.add(mentalMore, t)
	case t.has(vague) && t.role != inRelative:
		e.add(vagueMore, t)
	}
	if t.form == formED && i > 0 && tokens[i-1].is("is", "are", "be", "been", "was", "were") {
		e.add(passive, t)
	}
}

// word looks at any other word.
func (e *evidence) word(tokens []token, i int) {
	t := tokens[i]
	switch {
	case t.role == inPurpose: // what it is for may be put as a quality
	case t.has(comparative):
		e.add(comparativeWord, t)
		e.add(qualityWord, t)
	case t.has(quality):
		e.add(qualityWord, t)
	case t.has(state):
		e.add(stateWord, t)
	}
	if t.has(hedge) {
		e.add(hedgeWord, t)
	}
	if t.has(seen) {
		e.add(seenState, t)
	}
	e.noun(tokens, i)
}

// noun counts a noun as one to point at or one of outcome; one in both lists counts for neither.
func (e *evidence) noun(tokens []token, i int) {
	t := tokens[i]
	switch {
	case t.has(concrete) && !t.has(abstract):
		e.add(concreteNoun, t)
	case t.has(abstract) && !t.has(concrete):
		if t.role != inPurpose {
			e.add(abstractNoun, t)
		}
	case t.has(topic) && !t.has(concrete|quality):
		if t.role != inPurpose {
			e.add(topicNoun, t)
		}
	case t.class == 0 && len(t.text) > 3 && !strings.Contains(t.text, ".") && !strings.HasSuffix(t.text, "ly"):
		e.add(otherNoun, t)
	}
	if t.has(count) && t.role != inCue && i+1 < len(tokens) && counts(t, tokens[i+1]) {
		e.add(counted, t)
	}
}

// counts tells whether a word of number says how many of something there are: "one" does so of what can be measured.
func counts(t, next token) bool {
	switch {
	case t.is("first", "last", "second", "both", "most", "half"):
		return false
	case t.is("one"):
		return next.is("minute", "second", "hour", "word", "sentence", "line", "page", "paragraph", "question", "answer", "example", "mark")
	}
	return !next.has(abstract|quality) || next.has(concrete)
}

// quoted looks at quoted words: three or more are an utterance, fewer only a term.
func (e *evidence) quoted(tokens []token, i int) {
	if tokens[i].kind != word || i > 0 && tokens[i-1].quoted {
		return
	}
	n, end := 0, i
	for end < len(tokens) && tokens[end].quoted {
		if tokens[end].kind == word {
			n++
		}
		end++
	}
	if n > 2 {
		e.add(speech, tokens[i])
		return
	}
	e.add(quotedWord, tokens[i])
}

// number counts digits that say how many, how long or at what time; the number of a year group, a
// class or a day of the month says only where.
func (e *evidence) number(tokens []token, i int) {
	t := tokens[i]
	if i > 0 && tokens[i-1].is("year", "years", "stage", "ks", "grade", "period", "level", "week", "term", "module", "room", "page", "unit", "set", "form", "class", "y") {
		return
	}
	last := t.text[len(t.text)-1]
	if last >= 'a' && last <= 'z' {
		return
	}
	if i+1 < len(tokens) && tokens[i+1].has(calendar) && tokens[i+1].text != "week" {
		return
	}
	e.add(counted, t)
}
