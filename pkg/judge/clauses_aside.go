package judge

// behindAside tells whether the comma at p closes an aside between a subject and its verb: "Teacher,
// with the help of a colleague, plans ...".
func behindAside(tokens []token, p int, t token, seen [4]bool) bool {
	if tokens[p].text != "," || seen != [4]bool{} || p > 12 {
		return false
	}
	for j := 0; j+1 < p; j++ {
		if tokens[j+1].text == "," {
			return j < 3 && tokens[j].has(people) && agrees(tokens[j], t)
		}
	}
	return false
}

// besideHelper tells whether the words up to p are "with your mentor" and the like, before the verb.
func besideHelper(tokens []token, p int) bool {
	for j := p - 1; j >= 0 && j >= p-6; j-- {
		if tokens[j].text == "with" {
			return j < 2 && helperAt(tokens[j+1:p+1])
		}
	}
	return false
}

// plainAdverb tells whether a word only says in which manner: "calmly and clearly".
func plainAdverb(t token) bool {
	return t.kind == word && !t.quoted && t.has(adverb) && !t.is("then", "not", "each", "all", "both")
}

// nounAhead tells whether the first word, though it could be a verb, is a noun: "Questioning that
// builds ...", "Group work is ...", "Books show ...".
func nounAhead(tokens []token, i int) bool {
	if i+1 >= len(tokens) || tokens[i].form == base && !tokens[i].has(abstract|concrete) {
		return false
	}
	next := tokens[i+1]
	if tokens[i].form == formING && tokens[i].has(abstract) {
		return next.is("that", "which", "is", "of", "and", "for", "in", "across") || next.kind == mark
	}
	if tokens[i].form == formS && tokens[i].has(concrete) && next.is("show", "hold", "have", "carry", "contain", "include", "list", "name") {
		return true
	}
	return next.is("is", "are", "that", "which", "of") || tokens[i].form == formS && next.is("being", "on", "from", "in", "open", "down", "up")
}

// before gives the index of the word or mark before i, adverbs and joined words passed over; -1 at
// the beginning.
func before(tokens []token, i int) int {
	for j := i - 1; j >= 0; j-- {
		t := tokens[j]
		if t.inPhrase || plainAdverb(t) || t.text == "and" && j > 0 && i > j+1 && plainAdverb(tokens[j-1]) {
			continue
		}
		return j
	}
	return -1
}
