package render

import (
	"slices"

	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/logbook"
)

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
			st.Change += " (" + b.short(c.before.Date) + ")"
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
