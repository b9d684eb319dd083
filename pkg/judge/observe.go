package judge

// span is a place in the text.
type span struct{ start, end int }

// evidence is what was found in a text: how often, and where first, and the words themselves.
type evidence struct {
	count [featureCount]float64
	at    [featureCount]span
	words []string // base forms, sorted, each once; not those to be said
	lead  string   // base form of the leading verb, empty where none leads
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
	e := &evidence{words: plainWords(doc)}
	e.leading(doc)
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
	e.joint(doc)
	e.missing(doc)
	return e
}

// leading looks at the verb that leads the text.
func (e *evidence) leading(doc *document) {
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
	e.lead = baseForm(t)
	e.object(doc.tokens, doc.head)
	e.add(headOf(t), t)
	if e.has(objectVague) && t.has(act|product|teach) {
		e.add(hollow, t)
	}
	if doc.stopsAct() {
		e.add(stops, doc.tokens[0])
	}
	for _, n := range doc.tokens[doc.head+1:] { // "list" of "make a list"
		if !n.inPhrase {
			break
		}
		if n.text == "list" {
			e.add(concreteNoun, n)
		}
	}
	if t.form == formING && doc.head == 0 {
		e.add(gerund, t)
	}
}

// stopsAct tells whether the step is not to do something that can be seen: "don't talk over the
// class", "avoid asking", not "don't be negative".
func (doc *document) stopsAct() bool {
	first := doc.tokens[0]
	not := first.text == "do" && len(doc.tokens) > 1 && doc.tokens[1].text == "not"
	return (not || first.is("dont", "never", "stop", "avoid", "no")) && !doc.tokens[doc.head].has(vague)
}

// joint notes what two pieces of evidence say together.
func (e *evidence) joint(doc *document) {
	if e.has(helper) && e.any(headAct, headProduct) {
		e.add(helperAct, doc.tokens[doc.head])
	}
	if e.has(example) && !e.any(headVague, headMental, headNone, objectVague, qualityWord) {
		t := e.at[example]
		e.add(exampleClean, token{start: t.start, end: t.end})
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
