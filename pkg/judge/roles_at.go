package judge

// titleEnd gives the index of the colon that ends a short name before the step itself, or -1.
func titleEnd(tokens []token) int {
	for i, t := range tokens {
		if i > 6 || t.quoted || t.kind == mark && t.is(".", ",", ";") {
			return -1
		}
		if t.text != ":" {
			continue
		}
		if len(tokens)-i < 5 || !stepBegins(tokens[i+1:]) {
			return -1
		}
		return i
	}
	return -1
}

// stepBegins tells whether what stands behind a colon is a step of its own and not a list: it begins
// with a verb, or with a moment before one.
func stepBegins(tokens []token) bool {
	for i, t := range tokens {
		switch {
		case i > 2 || t.kind == mark:
			return false
		case t.has(verbs) && t.form != formED || t.has(moment) || t.is("in", "during", "as", "at", "if", "on", "by", "with", "for", "dont"):
			return true
		case !t.has(adverb|people) && !t.is("the", "do", "i", "will"):
			return false
		}
	}
	return false
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
