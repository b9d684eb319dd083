package judge

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// The weights are learnt here, offline, and only when asked for:
//
//	ECTM_LEARN=1 ECTM_CORPUS=path.tsv go test ./pkg/judge -run TestLearn -v
//
// prints how well weights do that never saw the source they judge (cross-validated by source), and
// with ECTM_LEARN=write stores weights learnt from own.tsv and the corpus in data/weights.tsv.

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
	own := samples(readLabelled(t, ownCorpus), ownShare)
	var dev []sample
	if *corpusPath != "" {
		dev = samples(readLabelled(t, *corpusPath), 1)
	}
	crossValidate(t, "own only", nil, own, dev)
	crossValidate(t, "dev by source", dev, own, dev)
	crossValidate(t, "own by row", own, own, dev)
	if mode == "write" {
		writeWeights(t, append(own, dev...))
	}
}

// ownShare is how much a row of own.tsv counts beside one of the corpus.
const ownShare = 1

func samples(rows []labelled, share float64) []sample {
	out := make([]sample, 0, len(rows))
	for _, r := range rows {
		group := r.source
		if group == "written" || strings.HasPrefix(group, "own") {
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

func writeWeights(t *testing.T, all []sample) {
	m := learn(all)
	var b strings.Builder
	b.WriteString("# Weights of the two models of pkg/judge: feature, steps, criteria. A positive weight speaks for precise.\n")
	b.WriteString("# Learnt by TestLearn (learn_test.go) from testdata/own.tsv and the project's shared corpus; do not edit by hand.\n")
	fmt.Fprintf(&b, "start\t%.3f\t%.3f\n", m[0].start, m[1].start)
	for f, row := range featureTable {
		fmt.Fprintf(&b, "%s\t%.3f\t%.3f\n", row.name, m[0].weight[f], m[1].weight[f])
	}
	if err := os.WriteFile("data/weights.tsv", []byte(b.String()), 0o644); err != nil {
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
