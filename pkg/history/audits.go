package history

import (
	"slices"

	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/session"
)

// Audits gives the logs that hold ratings, in order. An audit that is under way in a planned log counts; a cancelled one does not.
func (h *History) Audits() []*logbook.Log {
	var out []*logbook.Log
	for _, l := range h.Logs {
		rated := slices.ContainsFunc(l.Audit.Ratings, func(r logbook.Rating) bool { return r.Rating != "" })
		if rated && (l.Status == logbook.Held || l.Status == logbook.Planned) {
			out = append(out, l)
		}
	}
	return out
}

// Module is a part of one of the ECT's programmes that has an audit.
type Module struct {
	Programme *session.Programme
	Part      *session.Part
}

// ID gives the full id of the module, such as ucl/m1.
func (m Module) ID() string { return m.Programme.ID + "/" + m.Part.ID }

// AuditModules gives the modules with an audit, in the order of the ECT's programmes; it is empty where none has one.
func (h *History) AuditModules() []Module {
	var out []Module
	for _, p := range h.Programmes {
		for i := range p.Parts {
			if len(p.Parts[i].Audit) > 0 {
				out = append(out, Module{p, &p.Parts[i]})
			}
		}
	}
	return out
}

// AuditOf gives the full id of the module that a log audits: the one it names, or that of its session.
func (h *History) AuditOf(l *logbook.Log) string {
	if l.Audit.Of != "" {
		return l.Audit.Of
	}
	if s := h.Session(l.Session); s != nil {
		return s.Programme + "/" + s.Part
	}
	return ""
}

// FocusStatements gives the statements that the two agreed to focus on in all that is recorded.
func (h *History) FocusStatements() []string { return h.FocusOf(h.Audits()) }

// FocusOf gives the statements that the two agreed to focus on in some logs, each once: of each module those of its latest audit that agreed
// any, since the sessions that come back to a statement may lie in a later module.
func (h *History) FocusOf(logs []*logbook.Log) []string {
	latest := map[string]*logbook.Log{}
	for _, l := range logs {
		if len(l.Audit.Focus) > 0 {
			latest[h.AuditOf(l)] = l
		}
	}
	var focus []string
	for _, l := range logs {
		if latest[h.AuditOf(l)] != l {
			continue
		}
		for _, id := range l.Audit.Focus {
			if !slices.Contains(focus, id) {
				focus = append(focus, id)
			}
		}
	}
	return focus
}

// ServesFocus tells whether a part of a session's agenda serves a statement of the agreed focus. In an audit every statement is rated, so
// there no part stands out.
func (h *History) ServesFocus(s *session.Session, part session.AgendaPart) bool {
	if s.Kind == "audit" {
		return false
	}
	for _, id := range h.FocusStatements() {
		if slices.Contains(part.Statements, id) {
			return true
		}
	}
	return false
}
