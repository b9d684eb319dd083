package judge

import (
	"slices"
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

// explain gives the reasons why a text was called vague, the most telling first, and the names of
// all that it fails. There are at most two reasons with words of the text and one for what is
// missing from it: more would say the same again.
func explain(kind Kind, doc *document, e *evidence) (findings []Finding, fails []string) {
	if kind == Criterion {
		findings = criterionReasons(doc, e)
		return findings, failNames(findings, nil)
	}
	named, missing := stepReasons(doc, e)
	findings = append(findings, telling(named)...)
	if f, ok := doc.lacks(missing, named); ok {
		findings = append(findings, f)
	}
	return findings, failNames(named, missing)
}

// stepReasons says what a step lacks of action, object, means, moment and mark: the findings that
// name words, in the order of what they tell, and the names of what is nowhere in the text.
func stepReasons(doc *document, e *evidence) (named []Finding, missing []string) {
	add := func(f Finding, ok bool) {
		if ok {
			named = append(named, f)
		}
	}
	mind, isMind := doc.unseen(e, askWhat)
	if isMind && e.any(headMental, headNone) {
		named = append(named, mind)
		isMind = false
	}
	add(doc.unspecific(e))
	means, hasMeans := doc.meansPhrase()
	says := e.any(meansClean, example, speech)
	switch {
	case !says && hasMeans:
		add(doc.quote(means, "how", "%q does not say how", askHow), true)
	case !says:
		missing = append(missing, "how")
	}
	add(mind, isMind)
	if !e.any(cue, cueClause, date, each) {
		missing = append(missing, "time")
	}
	if !e.any(speech, counted, example) {
		f, ok := doc.loose(e)
		add(f, ok)
		if !ok {
			missing = append(missing, "measurable")
		}
	}
	return named, missing
}

// telling keeps the first finding and the next one that is about other words.
func telling(named []Finding) []Finding {
	for i := 1; i < len(named); i++ {
		if f := named[i]; f.Start >= named[0].End || f.End <= named[0].Start {
			return []Finding{named[0], f}
		}
	}
	return named[:min(1, len(named))]
}

// lacks puts what a text has nothing of into one finding.
func (doc *document) lacks(missing []string, named []Finding) (Finding, bool) {
	if len(missing) == 0 {
		return Finding{}, len(named) == 0
	}
	parts := map[string]string{"how": "how", "time": "when", "measurable": "what would show that it was done"}
	help := map[string]string{"how": askHow, "time": askWhen, "measurable": askTell}
	said := make([]string, 0, len(missing))
	for _, m := range missing {
		said = append(said, parts[m])
	}
	message := "it does not say " + said[0]
	if n := len(said) - 1; n > 0 {
		message = "it does not say " + strings.Join(said[:n], ", ") + " or " + said[n]
	}
	ask := help[missing[0]]
	if slices.Contains(missing, "how") && slices.Contains(missing, "time") {
		ask = "how, and when in the lesson? what will you say, show, write or hand out?"
	}
	return doc.whole(missing[0], message, ask), true
}

// unspecific finds the words that say what should get better instead of what is done.
func (doc *document) unspecific(e *evidence) (Finding, bool) {
	finding := func(words span, message string) (Finding, bool) {
		return doc.quote(words, "specific", message, askWhat), true
	}
	switch {
	case e.has(headVague):
		return finding(doc.aimPhrase(), "%q says what to improve, not what to do")
	case e.has(comparativeWord) && !e.has(headAct):
		return finding(doc.upTo(e.at[comparativeWord]), "%q says what to improve, not what to do")
	case doc.head < 0:
		return finding(doc.firstWords(), "%q names an area, not an action")
	case e.has(objectVague):
		return finding(doc.objectPhrase(e), "%q could be done in many ways")
	case e.has(headAct) && e.any(hedgeWord, qualityWord):
		return Finding{}, false // the loose word decided: "scan regularly"
	}
	return finding(doc.aimPhrase(), "%q could be done in many ways")
}

// loose finds a word such as "regularly" or "better" that leaves open how much.
func (doc *document) loose(e *evidence) (Finding, bool) {
	for _, f := range []feature{hedgeWord, qualityWord} {
		if e.has(f) {
			ask := askTell
			if f == hedgeWord {
				ask = askNumber
			}
			return doc.quote(e.at[f], "measurable", "%q gives no way to tell that it was done", ask), true
		}
	}
	return Finding{}, false
}
