package importer_test

import (
	"flag"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ectm/ectm/pkg/importer"
)

var rounds = flag.Int("rounds", 150, "how many random pages are imported")

// fragments are what random pages are made of, beside the lines of the samples.
var fragments = []string{
	"", "", "---", "===", "# ", "## :", "### (5 mins)", "### A (700 mins)", "Review 600 mins", "Review: 5 mins", "Next Steps 5 mins", "Duration: 60 minutes",
	"Week 0: x", "Week 99: y", "Module 3: z", "Mentor Meeting Activities", "Activities:", "Introduction", "by:", "Do this, by:", "1a", "8.99 What", "(7a–7z)",
	"{details}", "{/details}", "{ect}{themes}{nobody}", "- ", "-", "  - a:", "      - b", "1. ", "7) c", "> ", "> - q", "```", "~~~", "<div>", "<!--", "</li>", "<br", "|a|b|",
	"|-|-|", "||", "[x](y.pdf)", "[x](https://example.org)", "<https://example.org>", "![p](p.png)", "\\*\\*\\*\\*", "&nbsp;&#0;&#xd800;", "Note the date of the next meeting.",
	"the action they will take", "what success is", "how they evaluate it", "\u00a0▪ x", "•y", "\u202e", "\x1b[31m", "\xff\xfe", "\ufeff", "é", "no", "null", "~", "3.10", "2026-01-02",
}

func TestRandomPages(t *testing.T) {
	lines := fragments
	samples, _ := filepath.Glob("testdata/*.md")
	for _, sample := range samples {
		data, err := os.ReadFile(sample)
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, strings.Split(string(data), "\n")...)
	}
	statements := framework()
	random := rand.New(rand.NewPCG(1, 2))
	for range *rounds {
		var pages []importer.Page
		for range 1 + random.IntN(3) {
			var b strings.Builder
			for range random.IntN(60) {
				b.WriteString(strings.Repeat(" ", random.IntN(5)*random.IntN(2)) + lines[random.IntN(len(lines))] + "\n")
			}
			pages = append(pages, importer.Page{Path: []string{"a.md", "x/y.md", "ucl/year-1-subject/spring-week-4.md"}[random.IntN(3)], Data: []byte(b.String())})
		}
		r := importer.Import(pages, importer.Options{Programme: "own", Statements: statements})
		if len(r.Sessions)+len(r.Faults) != len(pages) {
			t.Errorf("%d pages became %d sessions and %d faults", len(pages), len(r.Sessions), len(r.Faults))
		}
		if len(r.Sessions) > 0 {
			imported(t, r)
		}
		if t.Failed() {
			t.Fatalf("pages: %q", pages)
		}
	}
}
