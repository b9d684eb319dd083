package render

import (
	"slices"
	"strings"

	"github.com/ectm/ectm/pkg/calendar"
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
		of := l.Audit.Of
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

// changes gives each statement that the audits of a module rated with its latest rating, and how that differs from the audit before, of
// whichever module. since names the column of the change; it is empty where there is nothing to compare with.
func (b *builder) changes(logs []*logbook.Log) (since Safe, groups []standardView) {
	last := logs[len(logs)-1]
	compared := b.compare(logs)
	days := map[calendar.Date]bool{}
	for _, c := range compared {
		if c.before != nil {
			days[c.before.Date] = true
		}
	}
	v := &auditView{}
	for _, c := range compared {
		st := b.addRating(v, c.now, slices.Contains(last.Audit.Focus, c.now.Statement))
		if c.before != nil {
			st.Change, st.Moved = change(c.earlier, c.now.Rating)
		} else if len(days) > 0 {
			st.Change = "not rated before"
		}
		if c.before != nil && len(days) > 1 {
			st.Change += " on " + b.short(c.before.Date)
		}
	}
	switch len(days) {
	case 0:
	case 1:
		for d := range days {
			since = "Since " + b.short(d)
		}
	default:
		since = "Since the audit before"
	}
	return since, v.Groups
}

// comparison is a statement's latest rating in a module's audits, and the rating before; before is nil where there was none.
type comparison struct {
	now     logbook.Rating
	earlier string
	before  *logbook.Log
}

// compare goes through all audits up to the last of a module, and gives the statements in the order in which the module's audits name them.
func (b *builder) compare(logs []*logbook.Log) []*comparison {
	var out []*comparison
	index := map[string]*comparison{}
	latest := map[string]*logbook.Log{}
	ratings := map[string]string{}
	for _, l := range b.h.Held() {
		for _, r := range l.Audit.Ratings {
			if r.Statement == "" || r.Rating == "" && !slices.Contains(logs, l) {
				continue
			}
			if slices.Contains(logs, l) {
				c := index[r.Statement]
				if c == nil {
					c = &comparison{}
					index[r.Statement] = c
					out = append(out, c)
				}
				c.now = r
				if latest[r.Statement] != l {
					c.earlier, c.before = ratings[r.Statement], latest[r.Statement]
				}
			}
			if r.Rating != "" {
				latest[r.Statement], ratings[r.Statement] = l, r.Rating
			}
		}
	}
	return out
}

// change says in a few words how a rating moved; moved tells that it did.
func change(from, to string) (words Safe, moved bool) {
	a, b := slices.Index(logbook.Ratings, from), slices.Index(logbook.Ratings, to)
	switch {
	case a < 0:
		return "", false
	case b < 0:
		return "was " + Safe(from), false
	case a == b:
		return "no change", false
	case b > a:
		return "up from " + Safe(from), true
	}
	return "down from " + Safe(from), true
}
