package judge

// role says what a clause is for.
type role uint8

const (
	inMain     role = iota // what is done
	inTitle                // the name of the step before a colon
	inCue                  // when it is done: "before ...", "as soon as ..."
	inMeans                // how it is done: "by asking ..."
	inPurpose              // what it is for: "so that ...", "to help ..."
	inRelative             // "that states ...", "which ..."
	inExample              // "e.g. ...", "(...)"
	inMind                 // what is known or thought: "understand what ...", "are clear how ..."
)

// roleReader walks through the tokens with the role of the clause it is in.
type roleReader struct {
	doc     *document
	now     role
	bracket role // the role to go back to behind a bracket
	begun   bool // a verb that may lead the text was passed
}

// assignRoles gives every token the role of its clause.
func assignRoles(doc *document) {
	r := roleReader{doc: doc}
	colon := titleEnd(doc.tokens)
	doc.titled = colon >= 0
	sentence := 0
	for i := range doc.tokens {
		t := &doc.tokens[i]
		if i < colon {
			t.role = inTitle
			continue
		}
		if t.quoted || t.inPhrase {
			t.role = r.now
			continue
		}
		if t.kind == mark {
			if r.atMark(i) {
				sentence = i + 1
			}
			t.role = r.now
			continue
		}
		r.now = r.next(i, i == sentence || i == colon+1)
		t.role = r.now
	}
}

// atMark reads a punctuation mark; it tells whether a sentence ends there.
func (r *roleReader) atMark(i int) bool {
	switch r.doc.tokens[i].text {
	case ".", ";", "!", "?", ":", "•", "*":
		r.now = inMain
		return true
	case "(", "[":
		r.bracket, r.now = r.now, inExample
	case ")", "]":
		r.now = r.bracket
	case ",":
		r.atComma(i)
	case "–", "—":
		if r.now != inExample {
			r.now = inMain
		}
	}
	return false
}

// atComma ends a cue, a relative clause or, where nothing was done yet, any clause before an
// imperative.
func (r *roleReader) atComma(i int) {
	switch {
	case r.now == inCue || r.now == inRelative || r.now == inMind:
		r.now = inMain
	case !r.begun && i+1 < len(r.doc.tokens) && r.doc.tokens[i+1].has(verbs) && r.doc.tokens[i+1].form == base:
		r.now = inMain
	case r.now == inPurpose && !r.begun:
		r.now = inMain
	}
}

// next gives the role that begins with word i, or the one that goes on.
func (r *roleReader) next(i int, first bool) role {
	t := r.doc.tokens[i]
	switch {
	case r.now == inExample || r.exampleAt(i):
		return inExample
	case t.is("by", "using", "through", "via") && !first && r.meansAt(i):
		return inMeans
	case r.purposeAt(i, first):
		return inPurpose
	case t.is("what", "how", "why", "that", "where", "who", "which", "when", "they") && r.mindBefore(i):
		return inMind
	case r.now == inMind && !t.is("and", "by"):
		return inMind
	case t.is("when", "whenever", "once", "if", "before", "after", "during", "while", "whilst", "until", "as") && r.cueAt(i):
		return inCue
	case first && r.leadIn(i):
		return inCue
	case r.now == inCue && r.subjectAt(i):
		return inMain
	case t.text == "that" && r.word(i-1).is("so", "such"):
		return r.now
	case t.is("that", "which", "who", "whose", "where") && !first && r.now != inPurpose:
		return inRelative
	}
	if t.has(verbs) && r.now == inMain {
		r.begun = true
	}
	return r.now
}

func (r *roleReader) word(i int) token {
	if i < 0 || i >= len(r.doc.tokens) {
		return token{kind: mark}
	}
	return r.doc.tokens[i]
}

func (r *roleReader) twoWords(i int, a, b string) bool {
	return r.word(i).text == a && r.word(i+1).text == b
}
