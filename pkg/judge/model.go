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

// model is a logistic regression: one weight for each feature and a start value.
type model struct {
	start  float64
	weight [featureCount]float64
}

// models holds one model for each kind, read at first use.
var models = sync.OnceValue(func() [2]model { return readWeights(weightsText) })

// readWeights reads data/weights.tsv: feature, weight for steps, weight for criteria. Lines it
// can't read are passed over; a test makes sure that there are none.
func readWeights(text string) [2]model {
	var m [2]model
	for line := range strings.Lines(text) {
		cells := strings.Split(strings.TrimSpace(line), "\t")
		if len(cells) != 3 || strings.HasPrefix(line, "#") {
			continue
		}
		for k := range m {
			w, err := strconv.ParseFloat(cells[1+k], 64)
			if err != nil {
				continue
			}
			m[k].set(cells[0], w)
		}
	}
	return m
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
	sum := m.start
	for f, n := range e.count {
		sum += m.weight[f] * n
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
