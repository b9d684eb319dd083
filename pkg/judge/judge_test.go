package judge

import (
	"slices"
	"testing"
)

func TestJudgeSteps(t *testing.T) {
	tests := []struct {
		text    string
		precise bool
		fails   []string
	}{
		{"Wait until every pen is down before you speak.", true, nil},
		{"Stand by the door, not behind the desk.", true, nil},
		{"Develop reasoning by asking ‘How do you know?’ after right answers too.", true, nil},
		{"The ECT will greet each pupil at the door and point to the task on the board.", true, nil},
		{"A five-question quiz on desks as pupils enter.", true, nil},
		{"If more than five pupils have not started after one minute, stop and model the first line again.", true, nil},
		{"From next week, make lessons more exciting.", false, []string{"how", "measurable", "specific"}},
		{"Scan often.", false, []string{"how", "measurable", "time"}},
		{"Higher expectations", false, []string{"how", "measurable", "specific", "time"}},
		{"Become more confident with assessment.", false, []string{"how", "measurable", "observable", "specific", "time"}},
		{"Use a wide range of effective strategies to challenge all learners.", false, []string{"how", "measurable", "specific", "time"}},
	}
	for _, tt := range tests {
		v := Judge(Step, tt.text)
		if !v.Judged || v.Precise != tt.precise || !slices.Equal(v.Fails, tt.fails) {
			t.Errorf("Judge(Step, %q) = precise %v, fails %v, judged %v, score %.2f; want %v, %v", tt.text, v.Precise, v.Fails, v.Judged, v.Score, tt.precise, tt.fails)
		}
	}
}

func TestJudgeCriteria(t *testing.T) {
	tests := []struct {
		text    string
		precise bool
		fails   []string
	}{
		{"All whiteboards are up within five seconds of the signal.", true, nil},
		{"Pupils can name the three parts of the plant.", true, nil},
		{"Teacher waits three seconds before naming a pupil.", true, nil},
		{"Pupils understand fractions.", false, []string{"observable"}},
		{"Pupils are clear what to write and why it matters.", false, []string{"observable"}},
		{"Effective use of resources.", false, []string{"measurable", "specific"}},
	}
	for _, tt := range tests {
		v := Judge(Criterion, tt.text)
		if !v.Judged || v.Precise != tt.precise || !slices.Equal(v.Fails, tt.fails) {
			t.Errorf("Judge(Criterion, %q) = precise %v, fails %v, score %.2f; want %v, %v", tt.text, v.Precise, v.Fails, v.Score, tt.precise, tt.fails)
		}
	}
}

func TestJudgeCannot(t *testing.T) {
	for _, text := range []string{
		"", "   \n", "???", "🙂🙂", "\x00\x01",
		"Poser la même question à trois élèves avant de dire si la réponse est juste.",
		"Vor der Stillarbeit stellt die Lehrkraft jedem Schüler eine Frage.",
		"Gofyn cwestiwn i bob disgybl cyn y dasg ac ysgrifennu'r ateb ar y bwrdd.",
		"先生は質問の後で三秒待つ",
		"qwrt zxcv",
	} {
		v := Judge(Step, text)
		if v.Judged || !v.Precise || len(v.Fails) != 0 || len(v.Findings) != 1 || v.Findings[0].Fails != "language" {
			t.Errorf("Judge(Step, %q) = %+v; want not judged, with one finding of language", text, v)
		}
	}
	if v := Judge(Step, "In French, say ‘Écoutez bien’ and wait for every hand to go down."); !v.Judged || !v.Precise {
		t.Errorf("a foreign utterance inside an English step: %+v", v)
	}
}

// TestFindingsPoint checks that findings name the words they are about.
func TestFindingsPoint(t *testing.T) {
	tests := []struct {
		kind               Kind
		text, fails, words string
	}{
		{Step, "From Monday, make starters more engaging.", "specific", "make starters more engaging"},
		{Step, "Scan regularly.", "measurable", "regularly"},
		{Step, "Improve pace by planning more effectively.", "how", "by planning more effectively"},
		{Step, "Establish a calm climate.", "specific", "Establish a calm climate"},
		{Step, "Attend the course on Tuesday.", "errand", "Attend"},
		{Criterion, "Pupils understand fractions.", "observable", "understand"},
		{Criterion, "The transitions are smoother.", "specific", "smoother"},
	}
	for _, tt := range tests {
		found := false
		for _, f := range Judge(tt.kind, tt.text).Findings {
			found = found || f.Fails == tt.fails && tt.text[f.Start:f.End] == tt.words
		}
		if !found {
			t.Errorf("%q: no finding of %s at %q: %+v", tt.text, tt.fails, tt.words, Judge(tt.kind, tt.text).Findings)
		}
	}
}

func TestRemarks(t *testing.T) {
	tests := []struct {
		text, want string
	}{
		{"Greet pupils at the door. Set a timer for the starter. Collect books by row.", "bundle"},
		{"Develop questioning, improve pace and strengthen planning.", "bundle"},
		{"Pause, look at the pupil and say the instruction again.", ""},
		{"Upload the plan to the platform by Friday.", "errand"},
		{"Read the article on feedback.", "errand"},
		{"Read the register standing at the door.", ""},
	}
	for _, tt := range tests {
		got := ""
		for _, f := range Judge(Step, tt.text).Findings {
			if f.Fails == "bundle" || f.Fails == "errand" {
				got = f.Fails
			}
		}
		if got != tt.want {
			t.Errorf("Judge(Step, %q) remarks %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestKindUnknown(t *testing.T) {
	if got, want := Judge(Kind(9), "Scan often."), Judge(Step, "Scan often."); got.Precise != want.Precise {
		t.Errorf("an unknown kind is judged as %v, a step as %v", got.Precise, want.Precise)
	}
}
