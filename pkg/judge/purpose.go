package judge

import "slices"

// meansAt tells whether "by" (or "using", "through") begins a means: an -ing form stands within
// two words, or "using" has an object.
func (r *roleReader) meansAt(i int) bool {
	if r.word(i).text == "using" {
		return r.now == inMain || r.now == inPurpose || r.now == inRelative
	}
	return r.word(i+1).form == formING || r.word(i+1).has(adverb) && r.word(i+2).form == formING
}

// purposeAt tells whether a purpose begins: "so that", "in order to", "so they", or "to" behind a
// verb that does not give somebody something to do.
func (r *roleReader) purposeAt(i int, first bool) bool {
	t := r.word(i)
	switch t.text {
	case "so":
		return r.word(i+1).is("that", "they", "it", "all", "every", "everyone", "each", "i", "we", "you", "no") || r.word(i+1).has(people)
	case "in":
		return r.word(i+1).text == "order"
	case "to":
		if first || r.now == inCue || !r.begun {
			return false
		}
		next := r.word(i + 1)
		if next.has(adverb) && !next.has(verbs) {
			next = r.word(i + 2)
		}
		return helps(r.doc.tokens[:i]) || next.has(verbs|abstract) && !givesTask(r.doc.tokens[:i])
	case "making":
		return r.word(i-1).is(",") && r.now == inMain
	case "ensuring", "enabling", "allowing", "helping":
		return !first && r.now == inMain && !r.word(i-1).is("by")
	}
	return false
}

// givesTask tells whether "to" goes on with what is done: behind "how" or "begin", or where a verb
// hands an action on ("ask pupils to ...").
func givesTask(before []token) bool {
	last := before[len(before)-1]
	switch last.lemma {
	case "how", "what", "where", "when", "ready", "able", "need", "want", "begin", "start", "try", "aim", "hope", "continue",
		"arrange", "agree", "decide", "wait", "time", "go", "plan", "listen", "talk", "speak", "point", "move", "turn", "walk", "refer", "respond", "link", "add", "return", "attention":
		return true
	}
	return lastVerbIs(before, "ask", "tell", "get", "instruct", "remind", "prompt", "invite", "want", "need", "require", "expect",
		"nominate", "choose", "train", "teach", "direct", "request", "signal", "give", "send", "have")
}

// helps tells whether "to" follows "support pupils" and the like: what comes is the aim.
func helps(before []token) bool {
	return lastVerbIs(before, "support", "help", "enable", "encourage", "allow", "guide", "challenge", "inspire", "motivate")
}

// lastVerbIs looks for one of the verbs among the last few words of the clause, a person between.
func lastVerbIs(before []token, lemmas ...string) bool {
	person := false
	for i := len(before) - 1; i >= 0 && i >= len(before)-6; i-- {
		if before[i].kind == mark {
			return false
		}
		person = person || before[i].has(people|count) || before[i].is("me", "him", "her", "someone", "anyone", "both")
		if person && slices.Contains(lemmas, before[i].lemma) {
			return true
		}
	}
	return false
}
