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

// titleEnd gives the index of the colon that ends a short name before the step itself, or -1.
func titleEnd(tokens []token) int {
	for i, t := range tokens {
		if i > 6 || t.quoted || t.kind == mark && t.is(".", ",", ";") {
			return -1
		}
		if t.text != ":" {
			continue
		}
		if len(tokens)-i < 5 || tokens[i+1].kind == mark {
			return -1
		}
		return i
	}
	return -1
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
	case t.is("that", "which", "who", "whose", "where") && !first:
		return inRelative
	}
	if t.has(verbs) && r.now == inMain {
		r.begun = true
	}
	return r.now
}

// exampleAt tells whether an example begins.
func (r *roleReader) exampleAt(i int) bool {
	t := r.word(i)
	return t.is("e.g", "e.g.", "i.e", "i.e.", "eg", "ie") || t.is("including") && !r.word(i-1).is("by") ||
		r.twoWords(i, "for", "example") || r.twoWords(i, "for", "instance") || r.twoWords(i, "such", "as")
}

// mindBefore tells whether one of the last few words is a state of mind, and no act after it.
func (r *roleReader) mindBefore(i int) bool {
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		switch t := r.doc.tokens[j]; {
		case t.kind == mark || t.has(act|product|teach) && !t.has(mental|state):
			return false
		case t.quoted:
			return false
		case t.is("clear") || t.has(mental|state) && !t.has(act|product|teach|abstract):
			return true
		}
	}
	return false
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

// cueAt tells whether a conjunction begins a moment. "as" does only before a subject.
func (r *roleReader) cueAt(i int) bool {
	if r.word(i).text == "as" {
		return r.word(i+1).is("they", "you", "i", "soon", "the") || r.word(i+1).has(people)
	}
	return r.now != inPurpose || r.word(i).is("before", "during", "once", "when")
}

// longestLeadIn is how many words may stand before a subject. It keeps a long text without commas
// from being read again and again.
const longestLeadIn = 30

// leadIn tells whether the sentence begins with a place or time before its subject or verb: "In
// Year 9 art, ...", "By Friday I will ...", "Every lesson this week, ...".
func (r *roleReader) leadIn(i int) bool {
	if !r.word(i).has(moment) && !r.word(i).is("in", "on", "by", "for", "from", "at", "every", "each", "during",
		"with", "throughout", "this", "next", "over", "across", "within", "following", "prior", "immediately",
		"straight", "standing", "first", "having") {
		return false
	}
	for j := i + 1; j < len(r.doc.tokens) && j < i+longestLeadIn; j++ {
		t := r.doc.tokens[j]
		if t.is(",") || r.subjectAt(j) {
			return true
		}
		if t.kind == mark && t.is(".", ";", ":", "!", "?") {
			return false
		}
	}
	return false
}

// subjectAt tells whether word i is a subject followed by what it does: "I will", "the ECT will".
func (r *roleReader) subjectAt(i int) bool {
	t := r.word(i)
	if t.is("ill", "i'll") {
		return true
	}
	next := r.word(i + 1)
	return (t.is("i", "we") || t.has(people)) && next.is("will", "should", "must", "shall", "to", "need", "want", "can", "could", "would", "am", "plan")
}
