package judge

import "strings"

// span is a place in the text.
type span struct{ start, end int }

// evidence is what was found in a text: how often, and where first.
type evidence struct {
	count [featureCount]float64
	at    [featureCount]span
}

// add counts a feature seen at the token.
func (e *evidence) add(f feature, t token) {
	if e.count[f] == 0 {
		e.at[f] = span{t.start, t.end}
	}
	if e.count[f] < featureTable[f].most {
		e.count[f]++
	}
}

func (e *evidence) has(f feature) bool { return e.count[f] > 0 }

// any tells whether one of the features was seen.
func (e *evidence) any(features ...feature) bool {
	for _, f := range features {
		if e.has(f) {
			return true
		}
	}
	return false
}

// observe collects the evidence in a parsed text.
func observe(doc *document) *evidence {
	e := &evidence{}
	e.lead(doc)
	for i := range doc.tokens {
		t := &doc.tokens[i]
		switch {
		case t.quoted:
			e.quoted(doc.tokens, i)
		case t.role == inTitle || t.role == inMind || t.inPhrase:
		case t.kind == number && t.role != inCue:
			e.number(doc.tokens, i)
		case t.kind == word && t.verb && i != doc.head:
			e.verb(doc.tokens, i)
		case t.kind == word && i != doc.head:
			e.word(doc.tokens, i)
		}
		if t.kind == word && !t.quoted && t.role != inTitle && t.role != inMind {
			e.clause(doc.tokens, i)
		}
	}
	e.means(doc.tokens)
	e.examples(doc.tokens)
	e.missing(doc)
	return e
}

// lead looks at the verb that leads the text.
func (e *evidence) lead(doc *document) {
	if doc.titled {
		e.add(titled, doc.tokens[0])
	}
	if doc.head < 0 {
		if len(doc.tokens) > 0 {
			e.add(headNone, doc.tokens[0])
		}
		return
	}
	t := doc.tokens[doc.head]
	e.object(doc.tokens, doc.head)
	e.add(headOf(t), t)
	if e.has(objectVague) && t.has(act|product|teach) {
		e.add(hollow, t)
	}
	if first := doc.tokens[0]; first.is("dont", "never", "stop", "avoid", "no") {
		e.add(stops, first)
	}
	if t.form == formING && doc.head == 0 {
		e.add(gerund, t)
	}
}

// headOf gives the feature of a leading verb. A word of several classes counts as the one that can
// be seen best.
func headOf(t token) feature {
	switch {
	case t.has(act):
		return headAct
	case t.has(product):
		return headProduct
	case t.has(teach):
		return headTeach
	case t.has(vague):
		return headVague
	case t.has(mental):
		return headMental
	}
	return headOther
}

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
	case t.has(act|product) && t.role != inPurpose:
		e.add(actMore, t)
	case t.has(teach) && t.role != inPurpose:
		e.add(teachMore, t)
	case t.has(mental):
		e.add(mentalMore, t)
	case t.has(vague):
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
	case t.has(comparative):
		e.add(comparativeWord, t)
		e.add(qualityWord, t)
	case t.has(quality):
		e.add(qualityWord, t)
	case t.has(state) && t.role != inPurpose:
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
	case t.class == 0 && len(t.text) > 3 && !strings.Contains(t.text, ".") && !strings.HasSuffix(t.text, "ly"):
		e.add(otherNoun, t)
	}
	if t.has(count) && t.role != inCue && i+1 < len(tokens) && !t.is("first", "last", "second", "both", "most", "half", "one") {
		if next := tokens[i+1]; !next.has(abstract|quality) || next.has(concrete) {
			e.add(counted, t)
		}
	}
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
