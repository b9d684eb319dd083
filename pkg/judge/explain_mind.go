package judge

// unseen finds what happens inside a head: "understand", "be aware".
func (doc *document) unseen(e *evidence, help string) (Finding, bool) {
	for _, f := range []feature{headMental, mentalMore, stateWord, isQuality} {
		if e.has(f) && doc.mind(e.at[f]) {
			return doc.inHead(e.at[f], help), true
		}
	}
	aim := doc.aimPhrase()
	for _, t := range doc.tokens {
		if t.start > aim.start && t.end <= aim.end && t.is("understanding", "awareness", "confidence", "appreciation", "belief", "knowledge") {
			return doc.inHead(span{t.start, t.end}, help), true
		}
	}
	return Finding{}, false
}

// anyMind finds a word of the mind where the parse took it for something else.
func (doc *document) anyMind(help string) (Finding, bool) {
	for _, t := range doc.tokens {
		if t.has(mental) && !t.quoted && !t.has(act|product|teach|concrete|topic|abstract) {
			return doc.inHead(span{t.start, t.end}, help), true
		}
	}
	return Finding{}, false
}

func (doc *document) inHead(words span, help string) Finding {
	return doc.quote(words, "observable", "%q is inside a head and can't be seen", help)
}

// mind tells whether the words at a place are a state of mind; "is effective" is not, nor is what
// the step is meant to lead to.
func (doc *document) mind(place span) bool {
	i := doc.index(place.start)
	if i < 0 || doc.tokens[i].role == inPurpose || doc.tokens[i].role == inExample {
		return false
	}
	clearWhat := doc.tokens[i].is("clear") && i+1 < len(doc.tokens) && doc.tokens[i+1].role == inMind
	return clearWhat || doc.tokens[i].has(mental|state)
}
