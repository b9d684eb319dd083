package judge

import (
	"fmt"
	"slices"
)

// How much makes a bundle. Three acts are often one move ("pause, scan the room and wait"); a
// fourth with an object of its own is another step.
const (
	bundleActs = 4 // main acts with objects of their own
	bundleAims = 3 // aims: "develop questioning, improve pace and strengthen planning"
)

// action is a main verb with what it is done to.
type action struct {
	verb     int      // index of the verb
	nouns    []string // lemmas of the nouns up to the next action
	linked   bool     // "it", "them", "again": goes on with what came before
	when     string   // the part of the lesson or day it names
	sentence int
}

// bundle finds several actions in one step: four acts with different objects, three aims, three
// sentences with an act each, or two acts at different moments.
func (doc *document) bundle() (Finding, bool) {
	acts, aims := doc.actions()
	apart := unrelated(acts)
	switch {
	case len(apart) >= bundleActs || inSentences(apart) >= 3:
	case len(aims) >= bundleAims:
		apart = aims
	case len(apart) >= 2 && apartInTime(apart):
	default:
		return Finding{}, false
	}
	first, last := doc.tokens[apart[0].verb], doc.tokens[apart[len(apart)-1].verb]
	end := doc.withObject(span{last.start, last.end}).end
	return Finding{Fails: "bundle", Start: first.start, End: end,
		Message: fmt.Sprintf("%s are several steps in one", doc.verbs(apart)), Help: askOne}, true
}

// verbs lists the words of the actions for a message: "greet", "set" and 4 more.
func (doc *document) verbs(list []action) string {
	quote := func(a action) string {
		return fmt.Sprintf("%q", doc.words(span{doc.tokens[a.verb].start, doc.tokens[a.verb].end}))
	}
	switch more := len(list) - 2; {
	case more <= 0:
		return quote(list[0]) + " and " + quote(list[1])
	case more == 1:
		return quote(list[0]) + ", " + quote(list[1]) + " and " + quote(list[2])
	default:
		return fmt.Sprintf("%s, %s and %d more", quote(list[0]), quote(list[1]), more)
	}
}

// unrelated keeps the actions that have an object of their own: none shared with an action before,
// and no "it" or "them" that points back.
func unrelated(list []action) []action {
	var out []action
	var seen []string
	for _, a := range list {
		own := len(a.nouns) > 0 && !a.linked
		if own && slices.Contains(seen, a.nouns[0]) {
			own = false
		}
		seen = append(seen, a.nouns...)
		if own {
			out = append(out, a)
		}
	}
	return out
}

// inSentences counts the sentences that the actions stand in.
func inSentences(list []action) int {
	n, last := 0, -1
	for _, a := range list {
		if a.sentence != last {
			n, last = n+1, a.sentence
		}
	}
	return n
}

// apartInTime tells whether two of the actions name different moments.
func apartInTime(list []action) bool {
	first := ""
	for _, a := range list {
		switch {
		case a.when == "":
		case first == "":
			first = a.when
		case a.when != first:
			return true
		}
	}
	return false
}
