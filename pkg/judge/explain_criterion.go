package judge

import "fmt"

// criterionReasons says why nobody could answer a criterion with yes or no.
func criterionReasons(doc *document, e *evidence) []Finding {
	if f, ok := doc.unseen(e, askDo); ok {
		return []Finding{f}
	}
	words, message := doc.judgement(e)
	return []Finding{
		doc.at(words, "specific", message, askSee),
		doc.whole("measurable", "two visitors could disagree whether it was met", askTell),
	}
}

// judgement finds the word of quality or outcome that a criterion rests on.
func (doc *document) judgement(e *evidence) (span, string) {
	for _, f := range []feature{isQuality, comparativeWord, qualityWord, hedgeWord} {
		if e.has(f) {
			return e.at[f], fmt.Sprintf("%q is a judgement, not something seen", doc.words(e.at[f]))
		}
	}
	for _, f := range []feature{objectVague, abstractNoun} {
		if e.has(f) {
			return e.at[f], fmt.Sprintf("%q is an outcome, not something seen", doc.words(e.at[f]))
		}
	}
	if e.has(headVague) {
		words := doc.withObject(e.at[headVague])
		return words, fmt.Sprintf("%q could be seen as done or not done", doc.words(words))
	}
	return span{0, len(doc.text)}, "this names no act, words, product or number"
}
