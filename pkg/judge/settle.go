package judge

// settle mends a place that ends in the middle of a unit: "aware of" takes its object in, "in which"
// is left off, and a quotation is taken whole.
func (doc *document) settle(s span) span {
	for range 3 {
		next := doc.settleOnce(s)
		if next == s {
			break
		}
		s = next
	}
	return s
}

func (doc *document) settleOnce(s span) span {
	last := -1
	for i, t := range doc.tokens {
		if t.start < s.end && t.end > s.start {
			last = i
		}
	}
	if last < 0 {
		return s
	}
	if end := doc.quotation(last); end > 0 {
		return span{s.start, end}
	}
	for j := last; j < len(doc.tokens) && j < last+5; j++ {
		t := doc.tokens[j]
		if t.kind == mark {
			if end := doc.quotation(j - 1); end > 0 {
				return span{s.start, end}
			}
			break
		}
		if j > last && !small(t) {
			for j+1 < len(doc.tokens) && noun(doc.tokens[j+1]) && t.role == doc.tokens[j+1].role {
				j++
			}
			return span{s.start, max(s.end, doc.tokens[j].end)}
		}
		if j == last && !takesMore(t) {
			break
		}
	}
	for last > 0 && small(doc.tokens[last]) && doc.tokens[last-1].start >= s.start {
		last--
		s.end = doc.tokens[last].end
	}
	return s
}

// quotation gives the end of the quotation that token i stands in or in front of; 0 where none does.
func (doc *document) quotation(i int) int {
	if i < 0 || i+1 >= len(doc.tokens) || doc.tokens[i].kind == mark {
		return 0
	}
	j := i + 1
	for j < len(doc.tokens) && doc.tokens[j].quoted {
		j++
	}
	inside := doc.tokens[i].quoted
	before := isQuote(doc.tokens[i+1]) && i+2 < len(doc.tokens) && doc.tokens[i+2].quoted && (small(doc.tokens[i]) || doc.tokens[i].verb)
	if before {
		for j = i + 2; j < len(doc.tokens) && doc.tokens[j].quoted; {
			j++
		}
	}
	if !inside && !before || j >= len(doc.tokens) || j-i > 12 {
		return 0
	}
	return doc.tokens[j].end
}

// noun tells whether a word goes on with a noun group.
func noun(t token) bool {
	return t.kind == word && !t.quoted && !t.verb && t.class&(function|adverb|moment|calendar) == 0
}

// small tells whether a word wants another one behind it.
func small(t token) bool {
	return t.is("a", "an", "the", "and", "or", "of", "to", "for", "with", "in", "on", "at", "about", "my", "your", "our", "their", "his", "her",
		"is", "are", "be", "has", "have", "that", "which", "who", "by", "all", "every", "each", "you", "we", "they", "as", "so", "from", "into", "more", "very")
}

// takesMore tells whether what follows belongs to the words before.
func takesMore(t token) bool {
	return t.is("of", "to", "with", "for", "about", "that", "a", "an", "the", "your", "my", "their", "have", "more", "be", "is", "are")
}
