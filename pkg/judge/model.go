package judge

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
	"sync"
)

//go:embed data/weights.tsv
var weightsText string

//go:embed data/wordweights.tsv
var wordWeightsText string

// model is a logistic regression: one weight for each feature, each word and each leading verb, and a start value.
type model struct {
	start  float64
	weight [featureCount]float64
	word   map[string]float64
	lead   map[string]float64
}

// models holds one model for each kind, read at first use.
var models = sync.OnceValue(func() [2]model { return readWeights(weightsText, wordWeightsText) })

// readWeights reads data/weights.tsv (feature, weight for steps, weight for criteria) and data/wordweights.tsv (word, the same two, the same
// two where it is the leading verb). Lines it can't read are passed over; a test makes sure that there are none.
func readWeights(features, words string) [2]model {
	var m [2]model
	for name, w := range rows(features, 2) {
		for k := range m {
			m[k].set(name, w[k])
		}
	}
	for k := range m {
		m[k].word, m[k].lead = make(map[string]float64, 2000), make(map[string]float64, 500)
	}
	for name, w := range rows(words, 4) {
		for k := range m {
			m[k].word[name], m[k].lead[name] = w[k], w[2+k]
		}
	}
	return m
}

// rows gives the name and the n numbers of each line of a table.
func rows(table string, n int) func(yield func(string, []float64) bool) {
	return func(yield func(string, []float64) bool) {
		for line := range strings.Lines(table) {
			cells := strings.Split(strings.TrimSpace(line), "\t")
			if len(cells) != 1+n || strings.HasPrefix(line, "# ") {
				continue
			}
			if w, ok := numbers(cells[1:]); ok && !yield(cells[0], w) {
				return
			}
		}
	}
}

func numbers(cells []string) ([]float64, bool) {
	out := make([]float64, len(cells))
	for i, cell := range cells {
		w, err := strconv.ParseFloat(cell, 64)
		if err != nil {
			return nil, false
		}
		out[i] = w
	}
	return out, true
}

func (m *model) set(name string, w float64) {
	if name == "start" {
		m.start = w
	}
	for f, row := range featureTable {
		if row.name == name {
			m.weight[f] = w
		}
	}
}

// score gives the estimated probability that a text with this evidence is precise.
func score(kind Kind, e *evidence) float64 {
	m := models()[modelOf(kind)]
	return m.of(e)
}

// of gives the model's probability for the evidence.
func (m *model) of(e *evidence) float64 {
	sum := m.start + m.lead[e.lead]
	for f, n := range e.count {
		sum += m.weight[f] * n
	}
	for _, w := range e.words {
		sum += m.word[w]
	}
	return 1 / (1 + math.Exp(-sum))
}

// modelOf gives the index of a kind's model; an unknown kind is judged as a step.
func modelOf(kind Kind) int {
	if kind == Criterion {
		return 1
	}
	return 0
}
