package judge

// findVerbs marks the words that stand where a verb stands and picks the one that leads the text.
// A tagger does worse on steps than this rule: it takes "Draw" and "Label" for names.
func findVerbs(doc *document) {
	seen := [4]bool{} // the endings that verbs had so far
	for i := range doc.tokens {
		t := &doc.tokens[i]
		if i > 0 && t.role == inMain && doc.tokens[i-1].role == inCue {
			seen = [4]bool{} // the clause behind a cue begins afresh
		}
		if t.kind != word || t.quoted || t.inPhrase || !t.has(verbs) || auxiliary(doc.tokens, i) {
			continue
		}
		t.verb = verbPlace(doc.tokens, i, seen)
		if !t.verb {
			continue
		}
		seen[t.form] = true
		if doc.head < 0 && t.role == inMain {
			doc.head = i
		}
	}
	if doc.head < 0 {
		doc.head = anyVerb(doc.tokens)
	}
}

// auxiliary tells whether the word only helps the verb behind it: "have phoned".
func auxiliary(tokens []token, i int) bool {
	return tokens[i].is("have", "has", "had", "having") && i+1 < len(tokens) && tokens[i+1].has(verbs) && tokens[i+1].form == formED
}

// anyVerb gives the first verb of a role other than main, for texts that are all cue or means.
func anyVerb(tokens []token) int {
	for i, t := range tokens {
		if t.verb && t.role != inExample && t.role != inPurpose && t.role != inTitle && t.role != inMind {
			return i
		}
	}
	return -1
}

// verbPlace tells whether the word at i stands where a verb does, by what is before it.
func verbPlace(tokens []token, i int, seen [4]bool) bool {
	t := tokens[i]
	p := before(tokens, i)
	if p < 0 {
		return !nounAhead(tokens, i)
	}
	prev := tokens[p]
	if prev.quoted {
		return t.form != base || seen[t.form]
	}
	if prev.kind == mark {
		return !possessive(tokens, p) && (afterMark(prev, t, seen) || behindAside(tokens, p, t, seen))
	}
	switch {
	case prev.is("and", "or", "then", "but"):
		return seen[t.form] || prev.is("then", "but") || t.form == base && !seen[formS] && !seen[formING]
	case prev.is("to", "will", "would", "should", "shall", "can", "could", "must", "may", "dont", "cannot", "cant", "please", "lets", "doesnt", "do", "does", "not", "ill", "well", "need", "never"):
		return t.form != formS
	case prev.text == "by" && t.form == formING && i+1 < len(tokens) && tokens[i+1].kind == word:
		return !tokens[i+1].is("is", "of", "for", "in", "with", "to")
	case prev.is("by", "before", "after", "while", "when", "without", "for", "through", "from", "start", "stop", "keep", "on", "in", "as", "begin", "practise", "avoid", "like", "include"):
		return t.form == formING && !t.has(abstract)
	case prev.is("is", "are", "was", "were", "be", "been", "being", "has", "have", "get", "gets"):
		return t.form == formED || t.form == formING
	case prev.is("who", "which", "that", "what", "how", "i", "you", "we", "they"):
		return true
	case prev.has(people) && t.form == base && seen == [4]bool{} && besideHelper(tokens, p):
		return true
	case prev.has(topic|concrete) && seen == [4]bool{} && !t.has(abstract|concrete|topic):
		return prev.form == formS && t.form == base || prev.form == base && t.form == formS
	case prev.has(people) || prev.is("he", "she", "it", "this", "everyone", "questioning", "explanation", "text"):
		return agrees(prev, t)
	}
	return prev.verb && t.form == formING && prev.form == base && prev.is("stop", "start", "keep", "begin", "practise")
}

// possessive tells whether the mark at p is the apostrophe of "pupils' understanding".
func possessive(tokens []token, p int) bool {
	return p > 0 && isQuote(tokens[p]) && tokens[p-1].end == tokens[p].start && tokens[p-1].kind == word && !tokens[p-1].quoted
}

// agrees tells whether a subject and a verb fit in number: "pupils explain", "the class explains".
func agrees(subject, verb token) bool {
	if subject.is("pupils", "students", "children", "learners", "boys", "girls", "adults", "staff", "teachers", "they", "them", "peers", "classmates", "colleagues") {
		return verb.form != formS
	}
	return verb.form != base
}

// afterMark tells whether a verb may follow a punctuation mark.
func afterMark(prev, t token, seen [4]bool) bool {
	if prev.is(",", "(", "/", "’", "”", "\"", "'", ")") {
		return seen[t.form] || t.form == base && !seen[formING] && !seen[formS] || t.form == formING && !seen[base]
	}
	return true
}
