package cli

import (
	"fmt"
	"strings"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/plan"
	"github.com/ectm/ectm/pkg/session"
)

// findSession finds a session by its full id, or by its last parts where only one fits; of several the one of the part that is under way
// wins.
func findSession(programmes []*session.Programme, name string, next plan.Plan) (*session.Session, error) {
	var ids []string
	for _, p := range programmes {
		for _, s := range p.Sessions() {
			ids = append(ids, s.ID, s.Short)
			if s.ID == name {
				return s, nil
			}
		}
	}
	fits := endingIn(programmes, name)
	if len(fits) == 1 {
		return fits[0], nil
	}
	for _, s := range fits {
		if next.Session != nil && s.Programme == next.Session.Programme && s.Part == next.Session.Part {
			return s, nil
		}
	}
	if len(fits) > 1 {
		return nil, fmt.Errorf("%q may be %s; write the whole id", name, firstIDs(fits))
	}
	if near := diag.Nearest(name, ids); near != "" {
		return nil, fmt.Errorf("the ECT's programmes have no session %q; did you mean %q?", name, near)
	}
	return nil, fmt.Errorf("the ECT's programmes have no session %q; see them with ectm sessions", name)
}

// endingIn gives the sessions whose id ends in a name.
func endingIn(programmes []*session.Programme, name string) []*session.Session {
	var fits []*session.Session
	for _, p := range programmes {
		for _, s := range p.Sessions() {
			if strings.HasSuffix(s.ID, "/"+name) {
				fits = append(fits, s)
			}
		}
	}
	return fits
}

// firstIDs names sessions for a sentence, the first few of many.
func firstIDs(sessions []*session.Session) string {
	ids := make([]string, len(sessions))
	for i, s := range sessions {
		ids[i] = s.ID
	}
	return firstOf(ids, 4)
}

// definition finds a session of any programme by its full id. otherwise is what else may be done about a short one.
func definition(library *load.Library, id, otherwise string) (*session.Programme, *session.Session, error) {
	programme, _, _ := strings.Cut(id, "/")
	p := library.Programme(programme)
	if p == nil {
		return nil, nil, unknownSession(library, id, otherwise)
	}
	var ids []string
	for _, s := range p.Sessions() {
		if s.ID == id {
			return p, s, nil
		}
		ids = append(ids, s.ID)
	}
	if near := diag.Nearest(id, ids); near != "" {
		return nil, nil, fmt.Errorf("there is no session %q; did you mean %q?", id, near)
	}
	return nil, nil, fmt.Errorf("there is no session %q; see them with ectm sessions %s", id, p.ID)
}

// unknownSession offers the sessions that end as was written, else a programme.
func unknownSession(library *load.Library, id, otherwise string) error {
	var all []*session.Programme
	for _, name := range library.IDs() {
		if p := library.Programme(name); p != nil {
			all = append(all, p)
		}
	}
	if fits := endingIn(all, id); len(fits) > 0 {
		return fmt.Errorf("%q may be %s; write the whole id%s", id, firstIDs(fits), otherwise)
	}
	programme, _, _ := strings.Cut(id, "/")
	return unknownProgramme(programme, library.IDs())
}
