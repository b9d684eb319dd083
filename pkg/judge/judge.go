// Package judge tells a precise action step or success criterion from a vague one.
//
// It reads the wording only: a tokenizer, lists of words by class (data/words.txt), a shallow
// parse and a small linear model whose weights (data/weights.tsv, data/wordweights.tsv) were learnt offline. Every vague
// verdict names the words that decided it, or what is missing, and a question that would mend it.
package judge

import "slices"

// Kind says what a text is meant to be: the two have different rules.
type Kind int

const (
	// Step is an action step: what the teacher will do or say. It wants an observable action, its
	// object, and a moment, a means, a wording or a number that pins it down ("one to three precise
	// steps with a how, not only a what": Teach First Year 2 Mentor Handbook, feedback model).
	Step Kind = iota
	// Criterion is a success criterion: something a person in the room, or with the books, can
	// answer with yes or no ("what success will look like": UCL, Next Steps questions 2 and 3).
	Criterion
)

// Finding is one reason for a verdict, with the place of the words that decided it.
type Finding struct {
	Fails      string // specific, measurable, time, how, observable, bundle, errand or language
	Start, End int    // byte offsets of the phrase; 0 and len(text) where the whole text is meant
	Message    string // lower case, no full stop, quotes the words
	Help       string // a question the mentor can ask; never a rewrite of the text
}

// Verdict is what Judge says of one text.
type Verdict struct {
	Precise  bool      // true too where the text can't be judged: what can't be read is not called vague
	Judged   bool      // false: empty, no words, or another language; Findings says which
	Score    float64   // estimated probability of precise, 0 to 1; for measuring only
	Fails    []string  // all that a vague text lacks, sorted, unique; empty where Precise
	Findings []Finding // at most three: the most telling reason first, bundle and errand last
}

// threshold is the score from which a text of each kind is called precise. The weights are learnt
// with both labels counted alike, so one half is the middle; for steps it is lower, because a false
// alarm costs a mentor's trust and a miss only a chance.
var threshold = [2]float64{Step: 0.2, Criterion: 0.5}

// Judge says whether text is a precise step or an observable criterion, and why not. It never
// fails and never panics, whatever text holds.
func Judge(kind Kind, text string) Verdict {
	doc := parse(text)
	if reason, ok := readable(doc); !ok {
		return Verdict{Precise: true, Score: threshold[modelOf(kind)], Findings: []Finding{reason}}
	}
	found := observe(doc)
	v := Verdict{Judged: true, Score: score(kind, found)}
	v.Precise = v.Score >= threshold[modelOf(kind)]
	if !v.Precise {
		v.Findings, v.Fails = explain(kind, doc, found)
	}
	if kind != Criterion {
		v.Findings = withRemarks(v.Findings, remarks(doc))
	}
	return v
}

// mostFindings is how many findings a text gets: more is a list, not help.
const mostFindings = 3

// withRemarks puts remarks behind the reasons; where there are too many, the later reasons give way.
func withRemarks(reasons, notes []Finding) []Finding {
	keep := max(mostFindings-len(notes), min(1, len(reasons)))
	if len(reasons) > keep {
		reasons = reasons[:keep]
	}
	return append(reasons, notes[:min(len(notes), mostFindings-len(reasons))]...)
}

// failNames lists the names of what is wrong or missing, sorted and each once.
func failNames(findings []Finding, missing []string) []string {
	names := slices.Clone(missing)
	for _, f := range findings {
		names = append(names, f.Fails)
	}
	slices.Sort(names)
	return slices.Compact(names)
}
