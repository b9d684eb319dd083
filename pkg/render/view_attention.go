package render

import (
	"strings"

	"github.com/ectm/ectm/pkg/audit"
)

// attentionView says where the time should go after an audit, and what is missing.
type attentionView struct {
	// Ahead says of each focus statement which sessions to come cover it.
	Ahead []Safe
	// Suggested are statements that the ratings suggest for focus; Untouched those that no session and no step has touched yet.
	Suggested, Untouched Safe
	Gaps                 []Safe
}

// attention reads the latest audit of a module as every command does; nil for a school, which sees counts only.
func (b *builder) attention(of string) *attentionView {
	p, part, ok := audit.Find(b.h, of)
	if !ok || b.options.Audience == School {
		return nil
	}
	r := audit.Of(b.h, p, part)
	v := &attentionView{Suggested: text(strings.Join(r.Suggested, ", ")), Untouched: text(strings.Join(r.Untouched, ", "))}
	for _, id := range r.Focus {
		v.Ahead = append(v.Ahead, text(id)+": "+b.ahead(r, id))
	}
	for _, gap := range audit.Gaps(b.h, r, b.options.Today) {
		v.Gaps = append(v.Gaps, text(gap))
	}
	return v
}

func (b *builder) ahead(r *audit.Report, id string) Safe {
	var titles []string
	for _, s := range r.Coming[id] {
		titles = append(titles, s.Title)
	}
	if len(titles) == 0 {
		return "no session to come covers it"
	}
	return "comes up in " + text(strings.Join(titles, "; "))
}
