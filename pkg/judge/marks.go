package judge

// clause looks at what a word begins: a moment, a date, a purpose, an example, an order.
func (e *evidence) clause(tokens []token, i int) {
	t := tokens[i]
	begins := i == 0 || tokens[i-1].role != t.role
	if begins {
		switch t.role {
		case inPurpose:
			e.add(purpose, t)
		case inRelative:
			if saysMore(tokens[i:]) {
				e.add(relative, t)
			}
		}
	}
	switch {
	case t.has(calendar):
		e.add(date, t)
	case t.is("when", "whenever", "once", "if", "until", "while", "whilst", "as", "before", "after") && t.role == inCue && cueSays(tokens[i:]):
		e.add(cueClause, t)
	case t.has(moment) && t.role != inPurpose && !t.is("between", "within", "opening", "following"):
		e.add(cue, t)
	}
	e.small(tokens, i)
}

// saysMore tells whether a relative clause adds something to check: "that states the rule", not "that
// engages all learners".
func saysMore(tokens []token) bool {
	for i, t := range tokens {
		switch {
		case i > 0 && t.role != inRelative:
			return true
		case t.is("you", "i", "they", "we"):
			return true // "pupils that you do not reach" are certain pupils
		case t.verb:
			return !t.has(vague|mental) || t.has(act|product|teach)
		case t.has(quality | state):
			return false
		}
	}
	return true
}

// small looks at small words that say much: each, then, can.
func (e *evidence) small(tokens []token, i int) {
	t := tokens[i]
	if i+1 >= len(tokens) {
		return
	}
	next := tokens[i+1]
	switch {
	case t.is("each", "every") && t.role != inPurpose && !next.has(abstract|calendar) && !next.is("lesson", "lessons", "time") && (t.text == "each" || toldBefore(tokens[:i])):
		e.add(each, t)
	case (t.is("then", "finally") || t.text == "first" && (i == 0 || !tokens[i-1].is("the", "my", "your"))) && t.role != inPurpose:
		e.add(order, t)
	case t.is("can", "could") && next.kind == word:
		e.add(canDo, t)
	case t.is("able") && next.text == "to":
		e.add(canDo, t)
	case t.is("what", "why", "how", "which", "where", "who") && i > 0 && t.role != inPurpose && (t.role != inRelative || t.is("what", "why", "how")) && toldBefore(tokens[:i]):
		e.add(content, t)
	case t.is("is", "are", "was", "were", "be", "being", "become", "becomes", "feel", "feels", "seem", "appear", "appears", "remain", "am"):
		e.predicate(tokens, i)
	case t.is("with") && helperAt(tokens[i+1:]):
		e.add(helper, t)
	case t.is("it", "them") && t.role != inPurpose && i > 0 && toldBefore(tokens[max(0, i-2):i]):
		e.add(pronoun, t)
	}
}

// missing notes what a text has nothing of.
func (e *evidence) missing(doc *document) {
	whole := token{end: len(doc.text)}
	pinned := e.any(speech, counted, meansAct, meansClean, order, each) ||
		e.has(example) && !e.any(headVague, headNone) ||
		e.has(cueClause) && e.any(headAct, headProduct, headTeach, actMore, teachMore)
	if !pinned {
		e.add(noPin, whole)
	}
	if !pinned && !e.any(concreteNoun, meansTeach, object, actMore, content, seenState) {
		e.add(bare, whole)
	}
	if !pinned && (e.has(comparativeWord) || e.has(hedgeWord) || e.has(qualityWord)) {
		e.add(drift, whole)
	}
	if e.any(isQuality, stateWord, headMental) && !e.any(headAct, headTeach, headProduct, actMore, teachMore) {
		e.add(mindOnly, whole)
	}
	if len(doc.tokens) < 7 {
		e.add(shortText, whole)
	}
}

// predicate looks whether "is" says how good something is: "the plan is effective".
func (e *evidence) predicate(tokens []token, i int) {
	for j := i + 1; j < len(tokens) && j <= i+3; j++ {
		t := tokens[j]
		if t.kind != word || t.verb || t.has(concrete) {
			return
		}
		if t.has(quality | state) {
			e.add(isQuality, t)
			return
		}
	}
}

// examples looks whether an example ("e.g. ...") shows something: words to say, an act, a thing.
func (e *evidence) examples(tokens []token) {
	for _, t := range tokens {
		if t.role == inExample && (t.quoted && t.kind == word || t.verb && t.has(act|product|teach) || t.has(concrete)) {
			e.add(example, t)
			return
		}
	}
}

// cueSays tells whether a cue has a person or an act in it: "when pupils come in", not "when
// appropriate" or "after half term".
func cueSays(tokens []token) bool {
	for i := 1; i < len(tokens) && i < 8 && tokens[i].role == inCue; i++ {
		if tokens[i].has(people) || tokens[i].verb && (tokens[i].has(act) || tokens[i].has(teach) && !tokens[i].is("use", "using", "teach", "teaching", "deliver", "delivering", "planning", "plan")) || tokens[i].is("you", "i", "we", "they") {
			return true
		}
	}
	return false
}

// toldBefore tells whether an act or a teaching move comes shortly before "what" or "how": "explain
// what", not "understand what".
func toldBefore(before []token) bool {
	for i := len(before) - 1; i >= 0 && i >= len(before)-10; i-- {
		if before[i].verb {
			return before[i].has(act | product | teach)
		}
	}
	return false
}

// helperAt tells whether "with" is followed by one person who helps: "your mentor", "a colleague",
// "the support of a colleague".
func helperAt(after []token) bool {
	for i, t := range after {
		switch {
		case i > 4 || t.kind != word:
			return false
		case t.is("colleague", "mentor", "tutor", "ta", "senco", "technician", "librarian", "coach", "partner"):
			return i > 0
		}
	}
	return false
}
