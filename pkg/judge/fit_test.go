package judge

import "slices"

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

// fit is ridge logistic regression. penalty keeps weights small where rows are few.
func fit(rows []sample, total [2]float64) model {
	const penalty, rounds, rate = 0.001, 2000, 0.5
	var m model
	for range rounds {
		var grad [featureCount]float64
		start := 0.0
		for _, s := range rows {
			w := s.share / (2 * total[label(s)])
			diff := w * (m.of(s.seen) - float64(label(s)))
			start += diff
			for f, n := range s.seen.count {
				grad[f] += diff * n
			}
		}
		m.start -= rate * start
		for f := range grad {
			m.weight[f] -= rate * (grad[f] + penalty*m.weight[f])
			m.weight[f] = clamp(feature(f), m.weight[f])
		}
	}
	return m
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
