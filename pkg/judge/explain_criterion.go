package judge

// criterionReasons says why nobody could answer a criterion with yes or no.
func criterionReasons(doc *document, e *evidence) []Finding {
	if f, ok := doc.unseen(e, askDo); ok {
		return []Finding{f}
	}
	first, ok := doc.judgement(e)
	if !ok {
		if first, ok = doc.anyMind(askDo); ok {
			return []Finding{first}
		}
		first = doc.whole("specific", "this names no act, words, product or number", askSee)
	}
	return []Finding{first, doc.whole("measurable", "two visitors could disagree whether it was met", askTell)}
}

// judgement finds the word of quality or outcome that a criterion rests on.
func (doc *document) judgement(e *evidence) (Finding, bool) {
	for _, f := range []feature{isQuality, comparativeWord, qualityWord, hedgeWord} {
		if e.has(f) {
			return doc.quote(e.at[f], "specific", "%q is a judgement, not something seen", askSee), true
		}
	}
	for _, f := range []feature{objectVague, abstractNoun} {
		if e.has(f) {
			return doc.quote(e.at[f], "specific", "%q is an outcome, not something seen", askSee), true
		}
	}
	if e.has(headVague) {
		return doc.quote(doc.aimPhrase(), "specific", "%q does not say what would be seen", askSee), true
	}
	return Finding{}, false
}
