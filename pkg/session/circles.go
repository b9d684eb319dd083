package session

import (
	"fmt"
	"slices"
	"strings"

	"github.com/ectm/ectm/pkg/diag"
)

// limits reports what a session asks of a section and nobody can keep.
func (a *assembler) limits(s *Session) {
	for _, r := range s.Record {
		if r.Max > 0 && r.Min > r.Max {
			a.report(s.At("record", r.Section, "min"), fmt.Sprintf("%q asks for at least %d and at most %d", r.Section, r.Min, r.Max),
				"put the lower number under min")
		}
		if r.Or != "" && !slices.Contains(Sections, r.Or) {
			message := fmt.Sprintf("%q is not a section of a log", r.Or)
			if near := diag.Nearest(r.Or, Sections); near != "" {
				message += fmt.Sprintf("; the nearest is %q", near)
			}
			a.report(s.At("record", r.Section, "or"), message, "sections: "+strings.Join(Sections, ", "))
		}
	}
}

// circles reports sessions of which each waits for the other, once for each circle.
func (a *assembler) circles() {
	byID := map[string]*Session{}
	for _, s := range a.programme.Sessions() {
		byID[s.ID] = s
	}
	done := map[string]bool{}
	seen := map[any]bool{}
	for _, s := range a.programme.Sessions() {
		circle := circleFrom(s.ID, byID, done, nil)
		for _, id := range circle {
			done[id] = true
		}
		if len(circle) < 2 || seen[byID[circle[0]].Node()] {
			continue
		}
		first := byID[circle[0]]
		seen[first.Node()] = true
		a.report(first.At("after"), fmt.Sprintf("sessions wait for each other: %s", strings.Join(append(circle, circle[0]), " after ")),
			"which of them comes first? take the others out of its after")
	}
}

// circleFrom follows what comes first from a session and gives the circle that it runs into, nil where there is none.
func circleFrom(id string, byID map[string]*Session, done map[string]bool, way []string) []string {
	if i := slices.Index(way, id); i >= 0 {
		return slices.Clone(way[i:])
	}
	s := byID[id]
	if s == nil || done[id] {
		return nil
	}
	way = append(way, id)
	for _, before := range s.After {
		if before == id {
			continue // which is reported at its place
		}
		if circle := circleFrom(before, byID, done, way); circle != nil {
			return circle
		}
	}
	done[id] = true
	return nil
}
