package sessions_test

import (
	"slices"
	"testing"

	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/sessions"
)

// The counts of the handbook: three cycles alike, with their themes, areas, prompts and examples.
func TestTeachFirstTotals(t *testing.T) {
	p := load.NewLibrary(sessions.FS, nil).Programme("teach-first-y2")
	want := []string{"diagnostic", "refocus-1", "self-study-1", "seminar-1", "self-study-2", "seminar-2", "refocus-2", "expert-1", "develop-3",
		"observation-1", "integrate-4", "expert-2", "develop-5", "observation-2", "integrate-6"}
	aims, themePrompts, examples, logs := 0, 0, 0, 0
	for _, part := range p.Parts {
		var got []string
		for _, s := range part.Sessions {
			got = append(got, s.Short)
			aims += len(s.Aims)
			if s.NeedsLog() {
				logs++
			}
			if s.Minutes != 0 {
				t.Errorf("%s states %d minutes; the handbook states none", s.ID, s.Minutes)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %v", part.ID, got)
		}
		for _, theme := range part.Themes {
			themePrompts += len(theme.Prompts)
			examples += len(theme.Examples)
		}
	}
	if len(p.Parts) != 3 || aims != 54 || themePrompts != 24 || examples != 18 || len(p.Areas) != 18 || logs != 33 {
		t.Errorf("parts %d, aims %d, theme prompts %d, examples %d, areas %d, sessions with a log %d",
			len(p.Parts), aims, themePrompts, examples, len(p.Areas), logs)
	}
}

func TestTeachFirstGuides(t *testing.T) {
	p := load.NewLibrary(sessions.FS, nil).Programme("teach-first-y2")
	practice, _ := p.Guide("deliberate-practice")
	if len(practice.Steps) != 6 {
		t.Errorf("deliberate practice has %d steps, want 6", len(practice.Steps))
	}
	feedback, _ := p.Guide("feedback")
	points, phrases := []int{}, []int{}
	for _, s := range feedback.Steps {
		points = append(points, len(s.Do))
		phrases = append(phrases, len(s.Say))
	}
	if !slices.Equal(points, []int{4, 5, 5, 3, 8}) || !slices.Equal(phrases, []int{6, 7, 3, 6, 3}) {
		t.Errorf("feedback model: points %v, phrases %v", points, phrases)
	}
	if len(p.Proformas) != 2 || len(p.Proformas[0].Ask) != 5 || len(p.Proformas[1].Ask) != 6 {
		t.Errorf("proformas: %+v", p.Proformas)
	}
}

// The last cycle hands over to nothing: its closing rules and its last agenda part differ, and no date of a next meeting is asked for.
func TestTeachFirstClosing(t *testing.T) {
	p := load.NewLibrary(sessions.FS, nil).Programme("teach-first-y2")
	for _, part := range p.Parts {
		s := part.Sessions[len(part.Sessions)-1]
		last := s.Agenda[len(s.Agenda)-1]
		if asks := slices.Contains(last.Record, "next_meeting"); len(s.Closing) == 0 || asks == (part.ID == "c3") {
			t.Errorf("%s: %d closing rules, asks for a next meeting: %v", s.ID, len(s.Closing), asks)
		}
	}
}
