package judge

import (
	"fmt"
	"maps"
	"math"
	"os"
	"slices"
	"strings"
	"testing"
)

// The weights are learnt here, offline, and only when asked for:
//
//	ECTM_LEARN=1 ECTM_CORPUS=path.tsv go test ./pkg/judge -run TestLearn -v
//
// prints how well weights do that never saw the source they judge (cross-validated by source), and
// with ECTM_LEARN=write stores weights learnt from own.tsv, varied.tsv and the corpus in data/.

// sample is one row as the model sees it.
type sample struct {
	row   labelled
	seen  *evidence
	share float64 // weight of the row
	fold  int
}

const folds = 10

func TestLearn(t *testing.T) {
	mode := os.Getenv("ECTM_LEARN")
	if mode == "" {
		t.Skip("ECTM_LEARN is not set")
	}
	own := append(samples(readLabelled(t, ownCorpus), 1), samples(readLabelled(t, variedCorpus), variedShare)...)
	var dev []sample
	if *corpusPath != "" {
		dev = samples(readLabelled(t, *corpusPath), devShare)
	}
	crossValidate(t, "own only", nil, own, dev)
	crossValidate(t, "dev by source", dev, own, dev)
	crossValidate(t, "own by row", own, own, dev)
	if mode == "write" {
		writeWeights(t, append(own, dev...))
	}
}

// How much a row counts beside one of own.tsv: the corpus is real and small; varied.tsv is hard on purpose, full of pairs that share all
// words but the move, and stricter than authors are with their own prose.
const (
	devShare    = 2
	variedShare = 0.2
)

func samples(rows []labelled, share float64) []sample {
	out := make([]sample, 0, len(rows))
	for _, r := range rows {
		group := r.source
		if group == "written" || r.from == "own" {
			group = r.text
		}
		h := uint32(2166136261)
		for _, c := range []byte(group) {
			h = (h ^ uint32(c)) * 16777619
		}
		out = append(out, sample{r, observe(parse(r.text)), share, int(h>>8) % folds})
	}
	return out
}

// crossValidate learns ten times, each time without one fold, and judges that fold. With held nil
// it learns from own alone and judges all of dev.
func crossValidate(t *testing.T, title string, held, own, dev []sample) {
	scores := map[string]float64{}
	var rows []labelled
	judgeWith := func(m [2]model, s sample) {
		rows = append(rows, s.row)
		scores[s.row.id] = m[modelOf(s.row.kind)].of(s.seen)
	}
	if held == nil {
		m := learn(own)
		for _, s := range dev {
			judgeWith(m, s)
		}
	}
	for fold := 0; held != nil && fold < folds; fold++ {
		var train []sample
		for _, s := range append(append([]sample{}, own...), dev...) {
			if s.fold != fold {
				train = append(train, s)
			}
		}
		m := learn(train)
		for _, s := range held {
			if s.fold == fold {
				judgeWith(m, s)
			}
		}
	}
	logOrder(t, title, rows, scores)
	right := func(r labelled) bool { return scores[r.id] >= threshold[modelOf(r.kind)] }
	logTallies(t, title, tallyRows(rows, right))
	if os.Getenv("ECTM_SHOW") == title {
		for _, r := range rows {
			if right(r) != r.precise {
				t.Logf("WRONG %.2f %d %v %s %s| %s", scores[r.id], r.kind, r.precise, r.from, r.source, r.text)
			}
		}
	}
}

const weightsHead = `# Weights of the two models of pkg/judge: %s. A positive weight speaks for precise.
# Learnt by TestLearn (learn_test.go) from testdata/own.tsv, testdata/varied.tsv and the project's shared corpus; do not edit by hand.
`

func writeWeights(t *testing.T, all []sample) {
	m := learn(all)
	var b strings.Builder
	fmt.Fprintf(&b, weightsHead, "feature, steps, criteria")
	fmt.Fprintf(&b, "start\t%.3f\t%.3f\n", m[0].start, m[1].start)
	for f, row := range featureTable {
		fmt.Fprintf(&b, "%s\t%.3f\t%.3f\n", row.name, m[0].weight[f], m[1].weight[f])
	}
	writeData(t, "data/weights.tsv", b.String())
	b.Reset()
	fmt.Fprintf(&b, weightsHead, "word, steps, criteria, and the same two where it leads")
	for _, w := range vocabulary(m) {
		fmt.Fprintf(&b, "%s\t%.2f\t%.2f\t%.2f\t%.2f\n", w, m[0].word[w], m[1].word[w], m[0].lead[w], m[1].lead[w])
	}
	writeData(t, "data/wordweights.tsv", b.String())
}

// vocabulary lists the words that have a weight anywhere, sorted.
func vocabulary(m [2]model) []string {
	seen := map[string]bool{}
	for k := range m {
		for _, list := range []map[string]float64{m[k].word, m[k].lead} {
			for w, weight := range list {
				if math.Abs(weight) >= 0.005 {
					seen[w] = true
				}
			}
		}
	}
	return slices.Sorted(maps.Keys(seen))
}

func writeData(t *testing.T, name, text string) {
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// logOrder prints how often a precise row scores above a vague one of its group: a measure that
// needs no threshold.
func logOrder(t *testing.T, title string, rows []labelled, scores map[string]float64) {
	for _, kind := range []Kind{Step, Criterion} {
		for _, from := range []string{"all", "author"} {
			above, pairs := 0.0, 0.0
			for _, p := range rows {
				for _, v := range rows {
					sameGroup := p.kind == kind && v.kind == kind && (from == "all" || p.from == from && v.from == from)
					if !sameGroup || !p.precise || v.precise {
						continue
					}
					pairs++
					if scores[p.id] > scores[v.id] {
						above++
					}
				}
			}
			if pairs > 0 {
				t.Logf("%-14s kind %d %-7s in order %.4f", title, kind, from, above/pairs)
			}
		}
	}
}
