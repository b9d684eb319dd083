package sessions_test

import (
	"slices"
	"testing"

	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/session"
	"github.com/ectm/ectm/sessions"
)

// The totals of the published programme: what its pages add up to.
func TestUCLTotals(t *testing.T) {
	p := load.NewLibrary(sessions.FS, nil).Programme("ucl")
	meetings, audits, minutes := 0, 0, []int{}
	for _, part := range p.Parts {
		sum := 0
		for _, s := range part.Sessions {
			if s.Optional || !s.IsMeeting() {
				continue
			}
			meetings++
			sum += s.Minutes
			if s.Kind == "audit" {
				audits++
			}
			agendaAddsUp(t, s)
		}
		minutes = append(minutes, sum)
	}
	if meetings != 59 || audits != 8 {
		t.Errorf("%d meetings and %d audits, want 59 and 8", meetings, audits)
	}
	if want := []int{325, 365, 600, 300, 355, 160, 205, 460, 200}; !slices.Equal(minutes, want) {
		t.Errorf("minutes by module %v, want %v", minutes, want)
	}
}

func agendaAddsUp(t *testing.T, s *session.Session) {
	t.Helper()
	sum := 0
	for _, part := range s.Agenda {
		sum += part.Minutes
	}
	if sum != s.Minutes {
		t.Errorf("%s takes %d minutes, its agenda %d", s.ID, s.Minutes, sum)
	}
}

func TestUCLStatements(t *testing.T) {
	p := load.NewLibrary(sessions.FS, nil).Programme("ucl")
	byStandard, that := map[string]int{}, 0
	for _, id := range p.StatementIDs() {
		s, ok := p.Statement(id)
		if !ok || s.Label == "" || s.Group == "" {
			t.Errorf("statement %s has no label or group", id)
		}
		byStandard[s.Standard]++
		if s.Group == session.LearnThat {
			that++
		}
	}
	if n := len(p.StatementIDs()); n != 181 || that != 64 {
		t.Errorf("%d statements, %d of them learn that, want 181 and 64", n, that)
	}
	// Each module's audit holds the statements of its standards, in their order (the audits of the published programme).
	for _, part := range p.Parts[:8] {
		var want []string
		for _, standard := range part.Standards {
			for _, id := range p.StatementIDs() {
				if s, _ := p.Statement(id); s.Standard == standard {
					want = append(want, id)
				}
			}
		}
		if !slices.Equal(part.Audit, want) {
			t.Errorf("audit of %s: %v, want %v", part.ID, part.Audit, want)
		}
	}
	counts := []int{36, 49, 49, 24, 23, 36, 49, 73, 0}
	for i, part := range p.Parts {
		if len(part.Audit) != counts[i] {
			t.Errorf("audit of %s has %d statements, want %d", part.ID, len(part.Audit), counts[i])
		}
	}
}

// Meetings whose Next Steps ask the three questions record a step or say why there is none; audits never do.
func TestUCLRecords(t *testing.T) {
	p := load.NewLibrary(sessions.FS, nil).Programme("ucl")
	steps, plans := 0, 0
	for _, s := range p.Sessions() {
		r, asks := s.Requires("action_steps")
		if asks {
			steps++
		}
		if asks && (s.Kind == "audit" || r.Min != 1 || r.Max != 3 || r.Or != "no_step") {
			t.Errorf("%s asks for steps as %+v", s.ID, r)
		}
		if _, plan := s.Requires("action_plan"); plan {
			plans++
		}
		if _, audit := s.Requires("audit"); audit != (s.Kind == "audit") {
			t.Errorf("%s is of kind %s, asks for an audit: %v", s.ID, s.Kind, audit)
		}
	}
	if steps != 41 || plans != 2 {
		t.Errorf("%d sessions ask for steps and %d for an action plan, want 41 and 2", steps, plans)
	}
}
