package cli

import (
	"slices"
	"strings"

	"github.com/ectm/ectm/pkg/audit"
	"github.com/ectm/ectm/pkg/check"
	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/plan"
	"github.com/ectm/ectm/pkg/report"
	"github.com/ectm/ectm/pkg/session"
)

// statementWords gives the statements of the module named, or of all modules.
func (a *app) statementWords(args []string, _ string) []string {
	return a.withHistory(args, func(h *history.History, _ plan.Plan) []string {
		modules := audit.Modules(h)
		if len(args) > 1 {
			modules = args[1:2]
		}
		var out []string
		for _, m := range modules {
			p, part, ok := audit.Find(h, m)
			if !ok {
				continue
			}
			for _, id := range part.Audit {
				s, _ := p.Statement(id)
				if w := id + "\t" + s.Label; !slices.Contains(out, w) {
					out = append(out, w)
				}
			}
		}
		return out
	})
}

// ratingWords gives STATEMENT= and then STATEMENT=RATING.
func (a *app) ratingWords(args []string, start string) []string {
	if id, _, ok := strings.Cut(start, "="); ok {
		return []string{id + "=emerging", id + "=developing", id + "=secure"}
	}
	var out []string
	for _, w := range a.statementWords(args, start) {
		id, label, _ := strings.Cut(w, "\t")
		out = append(out, id+"=\t"+label)
	}
	return out
}

func (a *app) programmeWords([]string, string) []string {
	return a.fromLibrary(func(p *session.Programme) []string { return []string{p.ID + "\t" + p.Title} })
}

// definitionWords gives programmes and, once a / was typed, their sessions.
func (a *app) definitionWords(_ []string, start string) []string {
	programme, _, inside := strings.Cut(start, "/")
	return a.fromLibrary(func(p *session.Programme) []string {
		if !inside {
			return []string{p.ID + "/\t" + p.Title}
		}
		if p.ID != programme {
			return nil
		}
		var out []string
		for _, s := range p.Sessions() {
			out = append(out, sessionWord(s))
		}
		return out
	})
}

func (a *app) fromLibrary(words func(*session.Programme) []string) []string {
	library, err := (&sessionsOptions{app: a}).library()
	if err != nil {
		return nil
	}
	return inLibrary(library, words)
}

func inLibrary(library *load.Library, words func(*session.Programme) []string) []string {
	var out []string
	for _, id := range library.IDs() {
		if p := library.Programme(id); p != nil {
			out = append(out, words(p)...)
		}
	}
	return out
}

func ruleWords([]string, string) []string {
	var out []string
	for _, r := range check.Rules {
		out = append(out, r.Name+"\t"+r.Holds)
	}
	return out
}

func reportWords([]string, string) []string {
	var out []string
	for _, f := range report.Formats() {
		out = append(out, f+"=")
	}
	return out
}
