package importer

import (
	"math"
	"strings"
)

// matcher finds the statement that a text is, by its words.
type matcher struct {
	*catalogue
	labels [][]string // by place in the catalogue
	weight map[string]float64
	// learnt are texts that a page of the same import gives a number to.
	learnt []learntText
}

type learntText struct {
	id    string
	words []string
}

func newMatcher(statements []Statement) *matcher {
	m := &matcher{catalogue: newCatalogue(statements), weight: map[string]float64{}}
	for _, s := range statements {
		words := terms(s.Label)
		m.labels = append(m.labels, words)
		for _, w := range words {
			m.weight[w]++
		}
	}
	for w, n := range m.weight {
		m.weight[w] = math.Log(1 + float64(len(statements))/n)
	}
	return m
}

// learn keeps the words that a page gives to a number.
func (m *matcher) learn(id, text string) {
	if _, ok := m.places[id]; ok {
		if words := terms(text); len(words) > 3 {
			m.learnt = append(m.learnt, learntText{id, words})
		}
	}
}

// The least likeness at which a text counts as a statement, and how many times as like as the next best it must be. Where the standards are
// not known, any statement might be meant, so more is asked.
const (
	sameText                = 0.8
	nearLabel, aheadLabel   = 0.25, 1.5
	surerLabel, aheadSurely = 0.4, 1.7
)

// wording is a text that may be a statement: one to be learnt that, with a number after a full stop, or how to, with a letter.
type wording struct {
	text string
	that bool
	how  bool
}

// find gives the numbers of the statements that texts are, "" where that is not safe; no number is given twice. standards limits the
// search where it is not empty.
func (m *matcher) find(texts []wording, standards string) []string {
	ids := make([]string, len(texts))
	taken := map[string]bool{}
	words := make([][]string, len(texts))
	for i, t := range texts {
		words[i] = terms(t.text)
		if ids[i] = m.same(words[i]); ids[i] != "" {
			taken[ids[i]] = true
		}
	}
	near, ahead := nearLabel, aheadLabel
	if standards == "" {
		near, ahead = surerLabel, aheadSurely
	}
	for {
		at, id, score := -1, "", near
		for i, t := range texts {
			if ids[i] != "" || len(words[i]) < 3 {
				continue
			}
			best, first, second := m.best(words[i], t, standards, taken)
			if first >= score && first >= ahead*second {
				at, id, score = i, best, first
			}
		}
		if at < 0 {
			return ids
		}
		ids[at], taken[id] = id, true
	}
}

// same finds a text that another page gives a number to.
func (m *matcher) same(words []string) string {
	best, score := "", sameText
	for _, l := range m.learnt {
		if s := likeness(words, l.words, nil); s > score {
			best, score = l.id, s
		}
	}
	return best
}

// best gives the most likely statement, with its likeness and that of the next.
func (m *matcher) best(words []string, t wording, standards string, taken map[string]bool) (id string, first, second float64) {
	for i, label := range m.labels {
		candidate := m.order[i]
		dotted := strings.Contains(candidate, ".")
		if taken[candidate] || t.that && !dotted || t.how && dotted || standards != "" && !strings.Contains(standards, candidate[:1]) {
			continue
		}
		switch s := likeness(words, label, m.weight); {
		case s > first:
			id, first, second = candidate, s, first
		case s > second:
			second = s
		}
	}
	return id, first, second
}
