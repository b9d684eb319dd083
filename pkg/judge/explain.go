package judge

import (
	"fmt"
	"strings"
)

// The questions a mentor can ask. They ask for what is missing and never say what the step should
// be: the teacher is to find it ("the strategy is theirs": Teach First Year 2 Mentor Handbook).
const (
	askWhat   = "what will you do or say, so that a visitor could see it?"
	askHow    = "how will you do it? what will you say, show, write or hand out?"
	askWhen   = "when in the lesson? in which lesson, or with which class?"
	askTell   = "how will you both know it was done? how many, how often, which pupils?"
	askSee    = "what would you see or hear that tells you so?"
	askDo     = "what would pupils do, say or write that shows it?"
	askNumber = "how often, or at which moments?"
)

// explain gives the reasons why a text was called vague, at least one. They name the words that
// weighed most, or what the text has nothing of.
func explain(kind Kind, doc *document, e *evidence) []Finding {
	var findings []Finding
	if kind == Criterion {
		findings = criterionReasons(doc, e)
	} else {
		findings = stepReasons(doc, e)
	}
	byStart(findings, len(doc.text))
	return findings
}

// stepReasons says what a step lacks of action, object, means, moment and mark.
func stepReasons(doc *document, e *evidence) []Finding {
	var out []Finding
	if f, ok := doc.unseen(e, askWhat); ok {
		out = append(out, f)
	}
	if f, ok := doc.unspecific(e); ok {
		out = append(out, f)
	}
	if f, ok := doc.unmeasured(e); ok {
		out = append(out, f)
	}
	if f, ok := doc.noMeans(e); ok {
		out = append(out, f)
	}
	if !e.any(cue, cueClause, date, each) {
		out = append(out, doc.whole("time", "no moment is named", askWhen))
	}
	if len(out) == 0 {
		out = append(out, doc.whole("specific", "this names a field to work on, not an action", askWhat))
	}
	return out
}

// unseen finds what happens inside a head: "understand", "be aware".
func (doc *document) unseen(e *evidence, help string) (Finding, bool) {
	for _, f := range []feature{headMental, mentalMore, stateWord, isQuality} {
		if e.has(f) && doc.mind(e.at[f]) {
			words := e.at[f]
			return doc.inHead(words, help), true
		}
	}
	aim := doc.withObject(doc.headSpan())
	for _, t := range doc.tokens {
		if t.start > aim.start && t.end <= aim.end && t.is("understanding", "awareness", "confidence", "appreciation", "belief", "knowledge") {
			return doc.inHead(span{t.start, t.end}, help), true
		}
	}
	return Finding{}, false
}

func (doc *document) inHead(words span, help string) Finding {
	return doc.at(words, "observable", fmt.Sprintf("%q is inside a head and can't be seen", doc.words(words)), help)
}

// mind tells whether the words at a place are a state of mind; "is effective" is not.
func (doc *document) mind(place span) bool {
	i := doc.index(place.start)
	if i < 0 {
		return false
	}
	clearWhat := doc.tokens[i].is("clear") && i+1 < len(doc.tokens) && doc.tokens[i+1].role == inMind
	return clearWhat || doc.tokens[i].has(mental|state)
}

// unspecific finds the words that say what should get better instead of what is done.
func (doc *document) unspecific(e *evidence) (Finding, bool) {
	aim := "%q says what to improve, not what to do"
	switch {
	case e.has(headVague):
		words := doc.withObject(e.at[headVague])
		return doc.at(words, "specific", fmt.Sprintf(aim, doc.words(words)), askWhat), true
	case e.has(comparativeWord) && !e.has(headAct):
		words := doc.withObject(e.at[comparativeWord])
		return doc.at(words, "specific", fmt.Sprintf(aim, doc.words(words)), askWhat), true
	case e.has(objectVague):
		words := doc.objectPhrase(e)
		return doc.at(words, "specific", fmt.Sprintf("%q is an aim, not an action", doc.words(words)), askWhat), true
	case e.has(headNone):
		words := doc.firstWords()
		return doc.at(words, "specific", fmt.Sprintf("%q names an area, not an action", doc.words(words)), askWhat), true
	case e.any(headTeach, headProduct, headOther, headMental):
		words := doc.withObject(doc.headSpan())
		return doc.at(words, "specific", fmt.Sprintf("%q could be done in many ways", doc.words(words)), askWhat), true
	}
	return Finding{}, false
}

// unmeasured finds a loose "regularly" or "better", or notes that there is nothing to count.
func (doc *document) unmeasured(e *evidence) (Finding, bool) {
	if e.any(speech, counted, example) {
		return Finding{}, false
	}
	for _, f := range []feature{hedgeWord, qualityWord} {
		if !e.has(f) {
			continue
		}
		words := e.at[f]
		return doc.at(words, "measurable", fmt.Sprintf("%q gives no way to tell that it was done", doc.words(words)), measureHelp(f)), true
	}
	return doc.whole("measurable", "nothing in it tells that it was done", askTell), true
}

func measureHelp(f feature) string {
	if f == hedgeWord {
		return askNumber
	}
	return askTell
}

// noMeans finds a "by" that says no how, or notes that there is none.
func (doc *document) noMeans(e *evidence) (Finding, bool) {
	if e.any(meansClean, example, speech) {
		return Finding{}, false
	}
	if words, ok := doc.meansPhrase(); ok {
		return doc.at(words, "how", fmt.Sprintf("%q does not say how", doc.words(words)), askHow), true
	}
	return doc.whole("how", "it says what, not how", askHow), true
}

// words gives the text at a place, on one line and not too long to quote.
func (doc *document) words(s span) string {
	fields := strings.Fields(strings.ToValidUTF8(doc.text[s.start:s.end], ""))
	if len(fields) > 8 {
		fields = append(fields[:8], "...")
	}
	return strings.Join(fields, " ")
}

func (doc *document) at(s span, fails, message, help string) Finding {
	return Finding{Fails: fails, Start: s.start, End: s.end, Message: message, Help: help}
}

func (doc *document) whole(fails, message, help string) Finding {
	return doc.at(span{0, len(doc.text)}, fails, message, help)
}
