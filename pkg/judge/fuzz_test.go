package judge

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzJudge checks what holds for any input: no panic, offsets inside the text and on rune borders,
// a reason for every vague verdict, messages as the style wants them.
func FuzzJudge(f *testing.F) {
	for _, s := range []string{"", "Use ‘I do’.", "<b>Wait</b> & \"look\"", "a: [b, {c: d}]\n- e\n", "\xff\xfe", "🙂 wait", "don’t", "e.g. (", "By by by:", "İstanbul’s 9B 80%…"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, kind := range []Kind{Step, Criterion} {
			checkVerdict(t, text, Judge(kind, text))
		}
		if strings.TrimSpace(text) != "" && !Same(text, text) {
			t.Errorf("%q is not the same as itself", text)
		}
		Repeats(text, "Ask three pupils")
	})
}

func checkVerdict(t *testing.T, text string, v Verdict) {
	t.Helper()
	if v.Score < 0 || v.Score > 1 || !v.Precise && len(v.Fails) == 0 || v.Precise && len(v.Fails) > 0 || !v.Judged && !v.Precise {
		t.Errorf("%q: %+v", text, v)
	}
	for _, f := range v.Findings {
		switch {
		case f.Start < 0 || f.End > len(text) || f.Start > f.End || f.Fails == "" || f.Help == "":
			t.Errorf("%q: finding %+v", text, f)
		case utf8.ValidString(text) && !utf8.ValidString(text[f.Start:f.End]):
			t.Errorf("%q: finding %+v cuts a character", text, f)
		case strings.HasSuffix(f.Message, ".") || strings.ContainsAny(f.Message, "\n\x1b"):
			t.Errorf("%q: message %q", text, f.Message)
		}
	}
}

func TestLongText(t *testing.T) {
	for _, text := range []string{
		strings.Repeat("use effective strategies to improve learning ", 2000),
		strings.Repeat("‘", 20000), strings.Repeat("<", 20000), strings.Repeat("by ", 20000), strings.Repeat("to ", 20000),
		strings.Repeat("in ", 20000), strings.Repeat("a-", 20000), strings.Repeat("(", 20000),
	} {
		checkVerdict(t, text, Judge(Step, text))
	}
}

func BenchmarkJudge(b *testing.B) {
	texts := []string{
		"Before pupils start, ask one pupil from each bench to say the first safety step and another to say what to do if glass breaks.",
		"Use a wide variety of effective strategies to stretch and challenge every learner so that all make rapid progress.",
		"Scan regularly.",
		"Pupils can name the three parts of the plant.",
	}
	for i := 0; b.Loop(); i++ {
		Judge(Kind(i&1), texts[i%len(texts)])
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		readWords(wordsText)
		readWeights(weightsText, wordWeightsText)
	}
}
