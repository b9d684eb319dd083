package load

import (
	"fmt"
	"slices"
	"strings"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/schema"
	"github.com/ectm/ectm/pkg/session"
	"github.com/ectm/ectm/pkg/source"
	"github.com/ectm/ectm/pkg/yamlnode"
)

func wrong(s diag.Severity, span source.Span, message, help string) diag.Diagnostic {
	return diag.Diagnostic{Span: span, Severity: s, Rule: schema.Rule, Message: message, Help: help}
}

func isOwn(p yamlnode.Place) bool { return !strings.HasPrefix(p.Start().Start.File, Builtin) }

// unused warns of the records folder's own definitions that no part of the programme uses: a name that was misspelt, mostly.
func unused(p *session.Programme, definitions []session.Definition) diag.List {
	used := map[*yamlnode.Node]bool{}
	var ids []string
	for _, s := range p.Sessions() {
		used[s.Node()] = true
		ids = append(ids, s.Part+"/"+s.Short)
	}
	var found diag.List
	for _, d := range definitions {
		place := yamlnode.PlaceOf(d.Node)
		part, short := d.Names(p.ID)
		if used[d.Node] || d.Node.Value("id") == "" || !isOwn(place) {
			continue
		}
		name := strings.TrimPrefix(part+"/"+short, "/")
		message := fmt.Sprintf("no part of %q lists session %q, so it is not used", p.ID, name)
		if slices.ContainsFunc(ids, func(id string) bool { return id == name || part == "" && strings.HasSuffix(id, "/"+name) }) {
			message = fmt.Sprintf("another file of %q defines session %q, so this one is not used", p.ID, name)
		} else if near := diag.Nearest(name, append(shortIDs(p), ids...)); near != "" {
			message += fmt.Sprintf("; the nearest is %q", near)
		}
		found = append(found, wrong(diag.Warning, place.At("id"), message, "correct the id, list it in programme.yaml, or delete the file"))
	}
	return found
}

func shortIDs(p *session.Programme) []string {
	var ids []string
	for _, s := range p.Sessions() {
		ids = append(ids, s.Short)
	}
	return ids
}

// unknownFields reports keys that a section should fill and does not have.
func unknownFields(p *session.Programme) diag.List {
	var found diag.List
	seen := map[*yamlnode.Node]bool{}
	for _, s := range p.Sessions() {
		if seen[s.Node()] || !isOwn(s.Place) {
			continue
		}
		seen[s.Node()] = true
		for _, r := range s.Record {
			known := sectionKeys(r)
			for _, field := range r.Fields {
				if slices.Contains(known, field) {
					continue
				}
				message := fmt.Sprintf("%q has no key %q", r.Section, field)
				if near := diag.Nearest(field, known); near != "" {
					message += fmt.Sprintf("; the nearest is %q", near)
				}
				found = append(found, wrong(diag.Error, s.At("record", r.Section, "fields"), message, keysHelp(known)))
			}
		}
	}
	return found
}

// sectionKeys lists the keys of a section; one that is a text or a list has none.
func sectionKeys(r session.Requirement) []string {
	described := logbook.LogSchema
	if r.InECT {
		described = logbook.ECTSchema
	}
	f, ok := described.Field(r.Section)
	if !ok {
		return nil
	}
	return slices.Sorted(slices.Values(f.Type.FieldKeys()))
}

func keysHelp(known []string) string {
	if len(known) == 0 {
		return "take fields away; the section is a text or a list"
	}
	return "keys there: " + strings.Join(known, ", ")
}

// earlierElsewhere reports sessions of other programmes that should come first and do not exist.
func (l *Library) earlierElsewhere(p *session.Programme) {
	if p == nil {
		return
	}
	var found diag.List
	seen := map[source.Position]bool{}
	for _, s := range p.Sessions() {
		for i, id := range s.After {
			at := s.Item("after", i)
			programme, _, _ := strings.Cut(id, "/")
			if programme == p.ID || !isOwn(s.Place) || seen[at.Start] || l.Hides(programme) {
				continue
			}
			seen[at.Start] = true
			other := l.Programme(programme)
			switch {
			case other == nil && slices.Contains(l.IDs(), programme):
			case other == nil:
				found = append(found, wrong(diag.Error, at, fmt.Sprintf("session %q, which should come first, is of no programme", id), "see the programmes with ectm sessions"))
			case !slices.ContainsFunc(other.Sessions(), func(o *session.Session) bool { return o.ID == id }) && !slices.Contains(other.Lost, id):
				found = append(found, wrong(diag.Error, at, fmt.Sprintf("session %q, which should come first, is not in the programme %q", id, programme),
					"see its sessions with ectm sessions "+programme))
			}
		}
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.found = append(l.found, WithLines(found, l.docs)...)
}
