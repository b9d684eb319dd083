package judge

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"
)

// corpusPath names a TSV file to measure: -args -corpus=PATH, or ECTM_CORPUS.
var corpusPath = flag.String("corpus", os.Getenv("ECTM_CORPUS"), "TSV of labelled steps and criteria to measure")

// ownCorpus is the package's own set, written for it.
const ownCorpus = "testdata/own.tsv"

// variedCorpus imitates many kinds of source, with pairs that share all words but the move.
const variedCorpus = "testdata/varied.tsv"

// blindCorpus is a set never learnt from, and no list or feature was changed for a row of it: what it
// says is nearer to the truth than what own.tsv says.
const blindCorpus = "testdata/blind.tsv"

// labelled is one row: id, kind, label, fails, label_from, source, text.
type labelled struct {
	id      string
	kind    Kind
	precise bool
	from    string
	source  string
	text    string
	label   string
}

// readLabelled reads a TSV of labelled rows; the first line is a heading.
func readLabelled(t testing.TB, path string) []labelled {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil && !filepath.IsAbs(path) {
		data, err = os.ReadFile(filepath.Join("..", "..", path)) // as given at the root of the repo
	}
	if err != nil {
		t.Fatal(err)
	}
	var rows []labelled
	for i, line := range strings.Split(strings.TrimRight(string(data), "\n"), "\n") {
		cells := strings.Split(strings.TrimRight(line, "\r"), "\t")
		if i == 0 || len(cells) != 7 {
			if i > 0 {
				t.Errorf("%s:%d: %d cells, not 7", path, i+1, len(cells))
			}
			continue
		}
		kind := Step
		if cells[1] == "criterion" {
			kind = Criterion
		}
		rows = append(rows, labelled{cells[0], kind, cells[2] == "precise", cells[4], cells[5], cells[6], cells[2]})
	}
	return rows
}

// tally counts right and wrong answers by label.
type tally struct{ precise, flagged, vague, missed int }

func (c *tally) add(isPrecise, saidPrecise bool) {
	switch {
	case isPrecise:
		c.precise++
		if !saidPrecise {
			c.flagged++
		}
	default:
		c.vague++
		if saidPrecise {
			c.missed++
		}
	}
}

// balanced is the mean of the shares found right in each label.
func (c *tally) balanced() float64 {
	share := func(wrong, all int) float64 { return 1 - float64(wrong)/float64(max(all, 1)) }
	return (share(c.flagged, c.precise) + share(c.missed, c.vague)) / 2
}

func (c *tally) String() string {
	return fmt.Sprintf("n %4d  balanced %.3f  false alarms %d/%d (%.1f%%)  misses %d/%d (%.1f%%)",
		c.precise+c.vague, c.balanced(), c.flagged, c.precise, 100*float64(c.flagged)/float64(max(c.precise, 1)),
		c.missed, c.vague, 100*float64(c.missed)/float64(max(c.vague, 1)))
}

// tallyRows counts by kind, and by kind and who gave the label.
func tallyRows(rows []labelled, precise func(labelled) bool) map[string]*tally {
	groups := map[string]*tally{}
	for _, r := range rows {
		name := map[Kind]string{Step: "step", Criterion: "criterion"}[r.kind]
		said := precise(r)
		for _, g := range []string{name + " all", name + " " + r.from} {
			if groups[g] == nil {
				groups[g] = &tally{}
			}
			groups[g].add(r.precise, said)
		}
	}
	return groups
}

func logTallies(t *testing.T, title string, groups map[string]*tally) {
	t.Helper()
	names := make([]string, 0, len(groups))
	for n := range groups {
		names = append(names, n)
	}
	sort.Strings(names)
	for _, n := range names {
		t.Logf("%-12s %-18s %s", title, n, groups[n])
	}
}

// TestMeasure prints how well the judge does. Without a corpus it measures the package's own
// examples and fails below a floor a little under what was reached.
func TestMeasure(t *testing.T) {
	if *corpusPath != "" {
		logTallies(t, "measured", measure(t, *corpusPath))
		return
	}
	floors := map[string]map[string]float64{
		ownCorpus:   {"step all": 0.94, "criterion all": 0.95},
		blindCorpus: {"step all": 0.90, "criterion all": 0.95},
	}
	for path, floor := range floors {
		groups := measure(t, path)
		logTallies(t, filepath.Base(path), groups)
		for name, least := range floor {
			if c := groups[name]; c == nil || c.balanced() < least {
				t.Errorf("%s, %s: balanced accuracy is under %.2f", path, name, least)
			}
		}
	}
}

// measure judges every row of a file.
func measure(t *testing.T, path string) map[string]*tally {
	return tallyRows(readLabelled(t, path), func(r labelled) bool { return Judge(r.kind, r.text).Precise })
}
