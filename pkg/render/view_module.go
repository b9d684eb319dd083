package render

import (
	"slices"
	"strings"

	"github.com/ectm/ectm/pkg/logbook"
)

// moduleView is all audits of one module, the earliest first.
type moduleView struct {
	of     string
	Title  Safe
	Rounds []*auditView
	// Groups holds each statement with its latest rating, what changed since the first, and the evidence of the latest.
	Groups []standardView
	Focus  []Safe
	Chart  Safe
	// Attention says where the time should go; the learning log leaves it out.
	Attention *attentionView
}

// modules gives the audits by module, of one module where its id is given, with or without its programme.
func (b *builder) modules(only string) []moduleView {
	var keys []string
	logs := map[string][]*logbook.Log{}
	for _, l := range b.h.Held() {
		of := l.Audit.Of
		if len(l.Audit.Ratings) == 0 || only != "" && of != only && !strings.HasSuffix(of, "/"+only) {
			continue
		}
		if logs[of] == nil {
			keys = append(keys, of)
		}
		logs[of] = append(logs[of], l)
	}
	var out []moduleView
	for _, key := range keys {
		out = append(out, b.module(key, logs[key]))
	}
	return out
}

func (b *builder) module(of string, logs []*logbook.Log) moduleView {
	v := moduleView{of: of, Title: text(b.moduleTitle(of))}
	for _, l := range logs {
		v.Rounds = append(v.Rounds, b.audit(l))
	}
	latest := v.Rounds[len(v.Rounds)-1]
	v.Focus = latest.Focus
	v.Groups = b.changes(logs)
	v.Chart = b.auditPicture(b.moduleTitle(of), logs)
	return v
}

// changes puts the first and the latest rating of each statement side by side.
func (b *builder) changes(logs []*logbook.Log) []standardView {
	first, latest := map[string]logbook.Rating{}, map[string]logbook.Rating{}
	var order []string
	for _, l := range logs {
		for _, r := range l.Audit.Ratings {
			if r.Statement == "" {
				continue
			}
			if _, ok := first[r.Statement]; !ok {
				first[r.Statement] = r
				order = append(order, r.Statement)
			}
			latest[r.Statement] = r
		}
	}
	focus := logs[len(logs)-1].Audit.Focus
	v := &auditView{}
	for _, id := range order {
		st := b.addRating(v, latest[id], slices.Contains(focus, id))
		st.Earlier, st.Change = text(first[id].Rating), change(first[id].Rating, latest[id].Rating)
	}
	return v.Groups
}

// change says in a word how a rating moved.
func change(from, to string) Safe {
	a, b := slices.Index(logbook.Ratings, from), slices.Index(logbook.Ratings, to)
	switch {
	case a < 0 || b < 0 || a == b:
		return "no change"
	case b > a:
		return "up from " + Safe(from)
	}
	return "down from " + Safe(from)
}
