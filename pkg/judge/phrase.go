package judge

// headSpan is the place of the leading verb, or the whole text.
func (doc *document) headSpan() span {
	if doc.head < 0 {
		return span{0, len(doc.text)}
	}
	t := doc.tokens[doc.head]
	return span{t.start, t.end}
}

// longestPhrase is how many words a message quotes at most.
const longestPhrase = 8

// withObject widens a place to the words that belong to it: up to the next mark, clause or small
// word. It never ends in a small word.
func (doc *document) withObject(s span) span {
	i := doc.index(s.start)
	if i < 0 {
		return s
	}
	return span{s.start, doc.phraseEnd(i, longestPhrase, false, func(t token) bool {
		if t.is("to", "for", "with", "on", "at", "in") && t.start <= s.end+1 {
			return false // "stick to the policy", "check for understanding"
		}
		return t.verb || t.is("and", "or", "in", "with", "to", "on", "at", "from", "across", "through", "that", "so")
	})}
}

// phraseEnd gives the end of the phrase that begins with token i: it runs on to a mark, another
// clause (unless it may go across), a token that stops it or the most words, and back from small
// words at its end.
func (doc *document) phraseEnd(i, most int, across bool, stops func(token) bool) int {
	end, last := doc.tokens[i].end, doc.tokens[i].end
	for j, n := i+1, 1; j < len(doc.tokens); j++ {
		t := doc.tokens[j]
		switch {
		case t.inPhrase:
			last = max(last, t.end)
			if end >= doc.tokens[j-1].start {
				end = max(end, t.end)
			}
			continue
		case t.kind == mark && possessive(doc.tokens, j):
			continue
		case t.text == "and" && j+1 < len(doc.tokens) && doc.tokens[j-1].has(quality) && doc.tokens[j+1].has(quality):
			// "timely and constructive feedback"
		case t.kind == mark || t.quoted || t.role != doc.tokens[i].role && !across || n >= most,
			stops(t) && !(t.verb && doc.tokens[j-1].is("of")):
			return end
		}
		last, n = max(last, t.end), n+1
		if !t.has(function) || t.has(^(function|adverb)) && !t.is("the", "a", "an", "all", "every", "each", "more", "most", "own") || t.is("less", "more", "them", "it") {
			end = last
		}
	}
	return end
}

// aimPhrase is the leading verb with what it aims at: its object, and behind "ensure" or "support
// pupils to" the clause as well.
func (doc *document) aimPhrase() span {
	s := doc.withObject(doc.headSpan())
	i := doc.index(s.start)
	if doc.head < 0 || i < 0 {
		return s
	}
	head := doc.tokens[i]
	if not := doc.tokens[max(0, i-1)]; not.is("dont", "never", "not", "avoid") {
		s.start = not.start
	}
	clause := head.is("ensure", "ensures", "ensuring", "make", "makes", "making", "check", "checks", "be", "become", "becoming", "being", "help", "get",
		"continue", "continues", "continuing", "try", "aim", "seek", "strive", "look", "keep", "start", "begin") ||
		helps(doc.tokens[:min(len(doc.tokens), i+3)]) || i+1 < len(doc.tokens) && doc.tokens[i+1].is("how", "what", "where", "why", "that")
	if !clause {
		return s
	}
	end := doc.phraseEnd(i, longestPhrase+2, true, func(t token) bool { return t.is("and", "so", "by", "in", "across", "through") })
	return span{s.start, max(s.end, end)}
}

// upTo is the clause from its leading verb to the words at a place, or these words alone where the
// verb is far.
func (doc *document) upTo(words span) span {
	i, head := doc.index(words.start), doc.head
	if head < 0 || i < head || i-head > 5 || doc.tokens[i].role != doc.tokens[head].role {
		return doc.withObject(words)
	}
	for j := head; j < i; j++ {
		if t := doc.tokens[j]; t.text == "and" || t.kind == mark && !possessive(doc.tokens, j) {
			return doc.withObject(words)
		}
	}
	return span{doc.tokens[head].start, doc.withObject(words).end}
}

// objectPhrase is the leading verb with its object, where the object is what was found vague.
func (doc *document) objectPhrase(e *evidence) span {
	if s := doc.upTo(e.at[objectVague]); s.start < e.at[objectVague].start {
		return s
	}
	return doc.aimPhrase()
}

// firstWords is the beginning of the text up to the first mark or small word.
func (doc *document) firstWords() span {
	for _, t := range doc.tokens {
		if t.kind == word && t.role != inTitle {
			return doc.withObject(span{t.start, t.end})
		}
	}
	return span{0, len(doc.text)}
}

// meansPhrase is the first clause that "by" begins.
func (doc *document) meansPhrase() (span, bool) {
	s := span{-1, 0}
	for _, t := range doc.tokens {
		if t.role == inMeans && t.kind != mark {
			if s.start < 0 {
				s.start = t.start
			}
			s.end = t.end
			continue
		}
		if s.start >= 0 {
			break
		}
	}
	return s, s.start >= 0
}

// index gives the token that begins at a byte offset, or -1.
func (doc *document) index(start int) int {
	for i, t := range doc.tokens {
		if t.start == start {
			return i
		}
	}
	return -1
}
