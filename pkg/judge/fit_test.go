package judge

import (
	"maps"
	"math"
	"slices"
)

// learn fits both models by gradient descent; each label of a kind weighs the same in all.
func learn(all []sample) [2]model {
	var m [2]model
	for k := range m {
		var mine []sample
		var total [2]float64
		for _, s := range all {
			if modelOf(s.row.kind) == k {
				mine = append(mine, s)
				total[label(s)] += s.share
			}
		}
		m[k] = fit(mine, total)
	}
	return m
}

func label(s sample) int {
	if s.row.precise {
		return 1
	}
	return 0
}

// The penalties keep weights small where rows are few; a word counts from fewest rows on.
const (
	penalty, wordPenalty = 0.001, 0.0005
	rounds, rate         = 400, 0.5
	fewest               = 4
)

// lexicon gives each word and each leading verb of the rows that is frequent enough a place in a list of weights.
type lexicon struct {
	word, lead map[string]int
	size       int
}

func lexiconOf(rows []sample) lexicon {
	l := lexicon{word: map[string]int{}, lead: map[string]int{}}
	words, leads := map[string]int{}, map[string]int{}
	for _, s := range rows {
		for _, w := range s.seen.words {
			words[w]++
		}
		leads[s.seen.lead]++
	}
	l.number(l.word, words)
	delete(leads, "")
	l.number(l.lead, leads)
	return l
}

func (l *lexicon) number(place map[string]int, seen map[string]int) {
	for _, w := range slices.Sorted(maps.Keys(seen)) {
		if seen[w] >= fewest {
			place[w] = l.size
			l.size++
		}
	}
}

// places lists the places of a row's words.
func (l *lexicon) places(e *evidence) []int {
	var out []int
	for _, w := range e.words {
		if i, ok := l.word[w]; ok {
			out = append(out, i)
		}
	}
	if i, ok := l.lead[e.lead]; ok {
		out = append(out, i)
	}
	return out
}

// fit is ridge logistic regression.
func fit(rows []sample, total [2]float64) model {
	var m model
	lex := lexiconOf(rows)
	words, slope := make([]float64, lex.size), make([]float64, lex.size)
	places := make([][]int, len(rows))
	for i, s := range rows {
		places[i] = lex.places(s.seen)
	}
	for range rounds {
		var grad [featureCount]float64
		clear(slope)
		start := 0.0
		for i, s := range rows {
			diff := s.share / (2 * total[label(s)]) * (m.with(s.seen, words, places[i]) - float64(label(s)))
			start += diff
			for f, n := range s.seen.count {
				grad[f] += diff * n
			}
			for _, w := range places[i] {
				slope[w] += diff
			}
		}
		m.start -= rate * start
		for f := range grad {
			m.weight[f] -= rate * (grad[f] + penalty*m.weight[f])
			m.weight[f] = clamp(feature(f), m.weight[f])
		}
		for w := range words {
			words[w] -= rate * (slope[w] + wordPenalty*words[w])
		}
	}
	m.word, m.lead = lex.weights(lex.word, words), lex.weights(lex.lead, words)
	return m
}

func (lexicon) weights(place map[string]int, words []float64) map[string]float64 {
	out := make(map[string]float64, len(place))
	for w, i := range place {
		out[w] = words[i]
	}
	return out
}

// with gives the probability of the model with the weights of words still in a list.
func (m *model) with(e *evidence, words []float64, places []int) float64 {
	sum := m.start
	for f, n := range e.count {
		sum += m.weight[f] * n
	}
	for _, i := range places {
		sum += words[i]
	}
	return 1 / (1 + math.Exp(-sum))
}

func clamp(f feature, w float64) float64 {
	switch {
	case slices.Contains(speaksFor, f):
		return max(w, 0)
	case slices.Contains(speaksAgainst, f):
		return min(w, 0)
	}
	return w
}

// speaksFor and speaksAgainst fix the sign of a weight where reading leaves no doubt, so that
// chance in the examples can't make a vague word speak for a text.
var (
	speaksFor = []feature{
		headAct, headProduct, actMore, meansAct, meansTeach, meansClean, example, speech, quotedWord, cue, cueClause, each,
		counted, concreteNoun, order, object, objectClean, titled, relative, content, seenState, stops, helper, helperAct, exampleClean,
	}
	speaksAgainst = []feature{
		headVague, headMental, vagueMore, mentalMore, abstractNoun, qualityWord, comparativeWord, hedgeWord, stateWord,
		isQuality, bare, noPin, shortText, purpose, objectVague, drift, mindOnly, hollow,
	}
)
