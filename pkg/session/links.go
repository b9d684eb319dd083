package session

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/yamlnode"
)

// Placeholders are the names that texts of a definition may hold in braces. The first four are filled from an ECT's logs, the others
// from the programme.
var Placeholders = []string{"focus_area", "action_step", "ect", "mentor", "themes", "part", "next_part"}

// links reports what a definition refers to and does not exist. What several parts share is reported once.
func (a *assembler) links() {
	known := map[string]bool{}
	for _, id := range a.programme.Lost {
		known[id] = true
	}
	for _, s := range a.programme.Sessions() {
		known[s.ID] = true
	}
	seen := map[*yamlnode.Node]bool{}
	for _, s := range a.programme.Sessions() {
		n := s.Node()
		if seen[n] {
			continue
		}
		seen[n] = true
		a.after(s, known)
		a.limits(s)
		a.agenda(s)
		a.statements(s.Place, s.Statements)
		a.placeholders(n)
	}
	for _, part := range a.programme.Parts {
		for i, id := range part.Audit {
			a.statement(part.Place, "audit", i, id)
		}
		a.placeholders(part.Node())
	}
	a.areas()
	a.circles()
}

func (a *assembler) after(s *Session, known map[string]bool) {
	for i, id := range s.After {
		switch {
		case id == s.ID:
			a.report(s.Item("after", i), fmt.Sprintf("session %q can't come before itself", s.Short), "name another session, or delete it")
		case strings.HasPrefix(id, a.programme.ID+"/") && !known[id]:
			a.report(s.Item("after", i), fmt.Sprintf("session %q, which should come first, is not in the programme", id), "")
		}
	}
}

// agenda compares the minutes of the parts with those of the whole, which they may not exceed, and looks up guides.
func (a *assembler) agenda(s *Session) {
	sum := 0
	for _, part := range s.Agenda {
		sum += part.Minutes
		if part.Guide != "" {
			if _, ok := a.programme.Guide(part.Guide); !ok {
				a.report(part.At("guide"), fmt.Sprintf("guide %q is not in programme.yaml", part.Guide), "")
			}
		}
		for _, section := range part.Record {
			if !slices.Contains(Sections, section) {
				a.report(part.At("record"), fmt.Sprintf("%q is not a section of a log", section), "sections: "+strings.Join(Sections, ", "))
			}
		}
		a.statements(part.Place, part.Statements)
	}
	if s.Minutes > 0 && sum > s.Minutes {
		a.report(s.At("minutes"), fmt.Sprintf("the session takes %d minutes, but its agenda adds up to %d", s.Minutes, sum), "")
	}
}

func (a *assembler) statements(place yamlnode.Place, ids []string) {
	for i, id := range ids {
		a.statement(place, "statements", i, id)
	}
}

func (a *assembler) statement(place yamlnode.Place, key string, i int, id string) {
	if _, ok := a.programme.Statement(id); ok || len(a.programme.Standards) == 0 {
		return
	}
	message := fmt.Sprintf("statement %q is not in statements.yaml", id)
	if near := diag.Nearest(id, a.programme.StatementIDs()); near != "" {
		message += fmt.Sprintf("; the nearest is %q", near)
	}
	a.report(place.Item(key, i), message, "")
}

func (a *assembler) areas() {
	for i, area := range a.programme.Areas {
		if area.Part != "" && a.programme.Part(area.Part) == nil {
			a.report(a.programme.Item("areas", i), fmt.Sprintf("development area %q belongs to no part", area.ID),
				"put the id of its part in front, such as c1/"+lastPart(area.ID)+", or none where it is for the whole programme")
		}
	}
}

var braces = regexp.MustCompile(`\{([^{}]*)\}`)

// placeholders looks for names in braces that will never be filled.
func (a *assembler) placeholders(n *yamlnode.Node) {
	if n == nil {
		return
	}
	for _, at := range braces.FindAllStringSubmatchIndex(n.Text.Value, -1) {
		name := n.Text.Value[at[2]:at[3]]
		if !slices.Contains(Placeholders, name) {
			a.report(n.Text.Locate(at[0], at[1]), fmt.Sprintf("%q is not something that can be filled in", "{"+name+"}"),
				"in braces can stand "+strings.Join(Placeholders, ", "))
		}
	}
	for _, e := range n.Entries {
		a.placeholders(e.Value)
	}
	for _, item := range n.Items {
		a.placeholders(item)
	}
}

// StatementIDs lists the numbers of all statements in order.
func (p *Programme) StatementIDs() []string {
	var ids []string
	for _, standard := range p.Standards {
		for _, s := range standard.Statements {
			ids = append(ids, s.ID)
		}
	}
	return ids
}
