package render

import (
	"slices"
	"strings"

	"github.com/ectm/ectm/pkg/logbook"
)

// moduleView is all audits of one module, the earliest first.
type moduleView struct {
	of           string
	Title, Dates Safe
	Anchor       Safe
	Rounds       []*auditView
	// Groups holds each statement with its latest rating, what changed since the audit before, and the evidence. Since names the column of
	// the change; it is empty where there is nothing to compare with.
	Since  Safe
	Groups []standardView
	// Changed are those statements whose rating moved. All names the list of all statements.
	Changed []statementView
	All     Safe
	Focus   []Safe
	Chart   Safe
	// Attention says where the time should go; the learning log leaves it out.
	Attention *attentionView
}

// modules gives the audits by module, of one module where its id is given, with or without its programme.
func (b *builder) modules(only string) []moduleView {
	var out []moduleView
	for _, m := range b.auditedModules(only) {
		out = append(out, b.module(m.of, m.logs))
	}
	return out
}

// audited is a module with the logs that audit it.
type audited struct {
	of   string
	logs []*logbook.Log
}

func (b *builder) auditedModules(only string) []audited {
	var out []audited
	for _, l := range b.h.Held() {
		of := b.h.AuditOf(l)
		if len(l.Audit.Ratings) == 0 || only != "" && of != only && !strings.HasSuffix(of, "/"+only) {
			continue
		}
		i := slices.IndexFunc(out, func(m audited) bool { return m.of == of })
		if i < 0 {
			i = len(out)
			out = append(out, audited{of: of})
		}
		out[i].logs = append(out[i].logs, l)
	}
	return out
}

func (b *builder) module(of string, logs []*logbook.Log) moduleView {
	v := moduleView{of: of, Title: text(b.moduleTitle(of)), Dates: b.spanOf(logs)}
	for _, l := range logs {
		v.Rounds = append(v.Rounds, b.audit(l))
	}
	v.Focus = v.Rounds[len(v.Rounds)-1].Focus
	v.Since, v.Groups = b.changes(logs)
	rated := 0
	for _, g := range v.Groups {
		for _, st := range g.Statements {
			rated++
			if st.Moved {
				v.Changed = append(v.Changed, st)
			}
		}
	}
	v.All = Safe("All "+count(rated, "statement", "statements")) + " as last rated"
	v.Chart = b.auditPicture(b.moduleTitle(of), logs)
	return v
}
