package importer

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

var (
	titleAudit  = regexp.MustCompile(`(?i)\baudit\b`)
	titleReview = regexp.MustCompile(`(?i)\b(?:module|programme|year|term)\b.*\breview|` +
		`\breview(?:ing)?\b.*\b(?:module|programme|year|term)\b|^reviewing learning\b|\binterim audit\b`)
	auditAgain = regexp.MustCompile(`(?i)\b(?:revisit|return to|go back to|complete)\b[^.]{0,80}\baudit\b`)
)

// kind tells an audit and a review from a meeting: by the title, or by aims and introduction that go back to an audit.
func (k *maker) kind(o outline) {
	again := slices.ContainsFunc(k.def.aims, titleAudit.MatchString) || slices.ContainsFunc(k.def.prepare, auditAgain.MatchString)
	switch {
	case titleReview.MatchString(k.def.title):
		k.def.kind = "review"
	case titleAudit.MatchString(k.def.title):
		k.def.kind = "audit"
	case again:
		k.def.kind = "review"
	default:
		k.def.kind = "meeting"
	}
	if len(k.def.agenda) == 0 {
		k.note(max(o.line, 1), "no parts of a meeting found; the session has no agenda")
	}
}

// minutes adds the parts up where all stages, or most parts of another page, tell theirs, or takes what the page says of the whole. Where both are told in full and differ, the parts count.
func (k *maker) minutes(o outline) {
	sum, timed := 0, 0
	for i := range k.def.agenda {
		sum += k.def.agenda[i].minutes
		if k.def.agenda[i].minutes > 0 {
			timed++
		}
	}
	complete := timed == len(k.def.agenda)
	k.def.minutes = o.minutes
	if sum > 600 {
		k.note(max(o.line, 1), fmt.Sprintf("the parts add up to %d minutes, which is too much for a session; no minutes given", sum))
		for i := range k.def.agenda {
			k.def.agenda[i].minutes = 0
		}
		return
	}
	if o.minutes > 0 && (sum > o.minutes || complete && sum > 0 && sum != o.minutes) {
		k.note(max(o.line, 1), fmt.Sprintf("the page says %d minutes, but its parts add up to %d, which counts", o.minutes, sum))
		k.def.minutes = sum
	}
	if o.minutes == 0 && (complete || !o.staged && 2*timed >= len(k.def.agenda)) {
		k.def.minutes = sum
	}
}

// numbers finds the statements that parts name; they stand for the session too where its aims name none.
func (k *maker) numbers() {
	var all []string
	for i := range k.def.agenda {
		p := &k.def.agenda[i]
		for _, a := range p.do {
			p.statements = append(p.statements, k.match.inline(a.text)...)
		}
		for _, g := range p.prompts {
			p.statements = append(p.statements, k.match.inline(g.title+" "+strings.Join(g.ask, " / "))...)
		}
		p.statements = k.match.sort(p.statements)
		all = append(all, p.statements...)
	}
	if len(k.def.statements) == 0 {
		k.def.statements = append(all, k.inIntro...)
	}
	k.def.statements = k.match.sort(k.def.statements)
}
