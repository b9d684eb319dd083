package judge

// actions collects the main acts and the aims of a step. What pupils are asked to do, examples and
// lists behind a colon are no actions of the teacher.
func (doc *document) actions() (acts, aims []action) {
	if doc.head < 0 {
		return nil, nil
	}
	form := doc.tokens[doc.head].form
	sentence, open, ahead := 0, true, ""
	now := action{verb: -1}
	keep := func() {
		switch {
		case now.verb < 0:
		case doc.tokens[now.verb].has(act | product | teach):
			acts = append(acts, now)
		default:
			aims = append(aims, now)
		}
	}
	for i, t := range doc.tokens {
		w := momentOf(doc.tokens, i)
		switch {
		case w == "":
		case doc.leads(i):
			ahead = w // it belongs to the verb that comes
		case now.when == "":
			now.when = w
		}
		switch {
		case t.kind == mark && t.is(".", "!", "?", ";"):
			sentence, open = sentence+1, true
		case t.text == ":" && t.role != inTitle && !doc.titled || doc.handedOn(i) || t.role == inMind:
			open = false
		case open && t.verb && t.role == inMain && t.form == form && !t.has(mental):
			keep()
			now = action{verb: i, sentence: sentence, when: ahead}
			ahead = ""
		case now.verb >= 0:
			now.note(doc.tokens, i)
		}
	}
	keep()
	return acts, aims
}

// leads tells whether a moment at i stands in front of its verb: behind a mark or "and".
func (doc *document) leads(i int) bool {
	if i > 0 && doc.tokens[i-1].is("on", "at", "in") {
		i--
	}
	return i == 0 || doc.tokens[i-1].kind == mark || doc.tokens[i-1].is("and", "then")
}

// handedOn tells whether "to" at i hands what follows on to somebody else: "ask pupils to".
func (doc *document) handedOn(i int) bool {
	t := doc.tokens[i]
	if t.text == "to" && i > 0 {
		return doc.tokens[i-1].has(people) || i > 1 && doc.tokens[i-2].has(people) || doc.tokens[i-1].is("how", "them", "him", "her")
	}
	return t.is("have", "let", "get", "so", "which", "who") || t.role == inRelative || t.role == inMeans
}

// note adds what word i says of the action: its object, a link to the action before, a moment.
func (a *action) note(tokens []token, i int) {
	t := tokens[i]
	switch {
	case t.inPhrase && words().words[t.lemma]&(concrete|topic) != 0: // "register" of "take the register"
		a.nouns = append(a.nouns, t.lemma)
	case t.quoted || t.inPhrase || t.kind != word:
	case t.is("it", "them", "this", "these", "again", "same", "another", "back", "while", "next"):
		a.linked = true
	case t.has(concrete | abstract | people):
		a.nouns = append(a.nouns, t.lemma)
	case (t.has(topic) || t.class == 0) && len(t.text) > 2:
		a.nouns = append(a.nouns, t.lemma)
	}
}

// momentOf names the part of the day or lesson that the word at i points to, or "".
func momentOf(tokens []token, i int) string {
	t := tokens[i]
	if t.quoted || t.role == inPurpose || t.role == inRelative {
		return ""
	}
	switch {
	case t.is("monday", "mondays", "tuesday", "tuesdays", "wednesday", "wednesdays", "thursday", "thursdays", "friday", "fridays", "break", "lunch", "lunchtime", "registration", "assembly"):
		return t.text
	case t.text == "at" && (follows(tokens, i, "the", "start") || follows(tokens, i, "the", "beginning")):
		return "start"
	case t.text == "at" && follows(tokens, i, "the", "end"):
		return "end"
	case t.text == "after" && follows(tokens, i, "school"), t.text == "before" && follows(tokens, i, "school"):
		return t.text + " school"
	}
	return ""
}

func follows(tokens []token, i int, words ...string) bool {
	for k, w := range words {
		if i+1+k >= len(tokens) || tokens[i+1+k].text != w {
			return false
		}
	}
	return true
}
