package judge

import (
	"fmt"
	"strings"
	"testing"
)

// TestPasted checks that bullets, numbers, markup, keys and quotation marks around a step change
// nothing, and that findings still point at the words.
func TestPasted(t *testing.T) {
	for _, frame := range []string{
		"%", "- %", "* %", "• %", "– %", "1. %", "12) %", "(a) %", "b) %", "iv. %", "## %", "step: %", "- step: %", "step: >-\n  %",
		"Action step 2: %", "step: \"%\"", "“%”", "‘%’", "<p>%</p>", "<li><b>%</b></li>", "**%**", "&nbsp;%", "  %\r\n", "🙂 %", "- [ ] %",
	} {
		for _, tt := range []struct {
			words   string
			precise bool
		}{{"Improve behaviour", false}, {"Wait for silence before speaking", true}} {
			text := strings.ReplaceAll(frame, "%", tt.words)
			v := Judge(Step, text)
			if !v.Judged || v.Precise != tt.precise {
				t.Errorf("%q: judged %v, precise %v, score %.2f", text, v.Judged, v.Precise, v.Score)
			}
			if !tt.precise && (len(v.Findings) == 0 || text[v.Findings[0].Start:v.Findings[0].End] != tt.words) {
				t.Errorf("%q: findings %+v", text, v.Findings)
			}
		}
	}
}

// TestUnknownWords tells an English word that the lists lack from another language.
func TestUnknownWords(t *testing.T) {
	for _, text := range []string{"Photosynthesis", "Osmosis practicals", "Macbeth", "Improve", "Oracy", "Routines"} {
		if v := Judge(Step, text); !v.Judged || v.Precise {
			t.Errorf("%q: judged %v, precise %v", text, v.Judged, v.Precise)
		}
	}
	for _, text := range []string{
		"Donner la consigne une seule fois et attendre le silence.", "Améliorer le climat",
		"Przed pracą samodzielną zapytaj trzech uczniów o pierwszy krok.", "Popraw zachowanie",
		"Rhowch y cyfarwyddyd unwaith ac aros am dawelwch.", "Gwella ymddygiad",
		"Kaam shuru karne se pehle teen bachon se sawal karein.", "کام شروع کرنے سے پہلے تین بچوں سے سوال کریں۔",
	} {
		if v := Judge(Step, text); v.Judged || !v.Precise {
			t.Errorf("%q: judged %v, precise %v, %+v", text, v.Judged, v.Precise, v.Findings)
		}
	}
}

// TestFindingsAreFew checks every row of the package's set: at most three findings, the first one of
// a vague verdict with words of the text where any finding has, and no quoted phrase that ends in a
// word that wants another one.
func TestFindingsAreFew(t *testing.T) {
	for _, r := range readLabelled(t, ownCorpus) {
		v := Judge(r.kind, r.text)
		if len(v.Findings) > mostFindings {
			t.Errorf("%q: %d findings", r.text, len(v.Findings))
		}
		for i, f := range v.Findings {
			whole := f.Start == 0 && f.End == len(r.text)
			if i > 0 && !whole && v.Findings[0].Start == 0 && v.Findings[0].End == len(r.text) && !v.Precise && f.Fails != "errand" && f.Fails != "bundle" && len(r.text) > 40 {
				t.Errorf("%q: the first finding names no words: %+v", r.text, v.Findings)
			}
			if !strings.HasSuffix(f.Help, "?") {
				t.Errorf("%q: help %q is no question", r.text, f.Help)
			}
			checkQuoted(t, r.text, f)
		}
	}
}

// checkQuoted looks at the words that a message quotes.
func checkQuoted(t *testing.T, text string, f Finding) {
	t.Helper()
	if f.Fails == "bundle" || f.Fails == "errand" || !strings.Contains(f.Message, `"`) {
		return
	}
	quoted := strings.Fields(strings.ToLower(text[f.Start:f.End]))
	switch quoted[len(quoted)-1] {
	case "a", "an", "the", "and", "or", "of", "to", "for", "with", "in", "my", "your", "their", "is", "are", "has", "have", "that", "by":
		t.Errorf("%q: %q is cut", text, f.Message)
	}
	if f.End < len(text) && text[f.End-1] >= 'a' && text[f.End] >= 'a' && text[f.End] <= 'z' {
		t.Errorf("%q: %q ends inside a word", text, f.Message)
	}
}

var repeated = []string{"ask pupils to ", "before you ", "with your mentor, ", "that they ", "‘so’ ", "1. step: ", "ensure "}

func TestLong(t *testing.T) {
	for _, s := range repeated {
		long := strings.Repeat(s, 10000/len(strings.Fields(s)))
		checkVerdict(t, long, Judge(Step, long))
	}
}

// BenchmarkLong shows that the time for a word stays about the same where a text is ten times as long.
func BenchmarkLong(b *testing.B) {
	for _, words := range []int{1000, 10000} {
		b.Run(fmt.Sprint(words), func(b *testing.B) {
			for b.Loop() {
				for _, s := range repeated {
					Judge(Step, strings.Repeat(s, words/len(strings.Fields(s))))
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(repeated)*words), "ns/word")
		})
	}
}
