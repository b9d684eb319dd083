package judge

// headSpan is the place of the leading verb, or the whole text.
func (doc *document) headSpan() span {
	if doc.head < 0 {
		return span{0, len(doc.text)}
	}
	t := doc.tokens[doc.head]
	return span{t.start, t.end}
}

// withObject widens a place to the words that belong to it: up to the next mark, clause or small
// word, at most five words.
func (doc *document) withObject(s span) span {
	i := doc.index(s.start)
	if i < 0 {
		return s
	}
	end := s.end
	for j, n := i+1, 0; j < len(doc.tokens) && n < 5; j++ {
		t := doc.tokens[j]
		if t.inPhrase {
			end = max(end, t.end)
			continue
		}
		if t.kind == mark || t.quoted || t.role != doc.tokens[i].role || t.verb || t.is("and", "or", "in", "with", "for", "to", "on", "at", "from", "across", "of", "through") {
			break
		}
		end, n = max(end, t.end), n+1
	}
	if last := doc.lastWord(end); last >= 0 && last > i && doc.tokens[last].is("the", "a", "my", "your", "their", "is", "are") {
		end = doc.tokens[last-1].end
	}
	return span{s.start, end}
}

// objectPhrase is the leading verb with its object, where the object is what was found vague.
func (doc *document) objectPhrase(e *evidence) span {
	object := e.at[objectVague]
	head := doc.headSpan()
	if doc.head < 0 || head.start > object.start || object.end-head.start > 60 {
		return object
	}
	return span{head.start, object.end}
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

// lastWord gives the token that ends at a byte offset, or -1.
func (doc *document) lastWord(end int) int {
	for i, t := range doc.tokens {
		if t.end == end {
			return i
		}
	}
	return -1
}
