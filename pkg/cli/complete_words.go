package cli

import (
	"io/fs"
	"slices"
	"strings"

	"github.com/ectm/ectm/pkg/audit"
	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/plan"
	"github.com/ectm/ectm/pkg/session"
	"github.com/ectm/ectm/pkg/source"
	"github.com/ectm/ectm/pkg/yamlnode"
)

// mostNames bounds the ECTs whose names are read to stand beside their ids.
const mostNames = 200

func (a *app) ectWords(args []string, _ string) []string {
	f, err := a.open()
	if err != nil {
		return nil
	}
	defer f.root.Close()
	ids, _ := f.ECTs()
	var out []string
	for _, id := range ids {
		switch {
		case slices.Contains(args, id):
		case len(ids) > mostNames:
			out = append(out, id)
		default:
			out = append(out, id+"\t"+nameOf(f.root.FS(), id))
		}
	}
	return out
}

// nameOf reads the name of an ECT, "" where it can't be read.
func nameOf(fsys fs.FS, id string) string {
	file := "logs/" + id + "/ect.yaml"
	data, err := readWhole(fsys, file)
	if err != nil {
		return ""
	}
	root, _ := yamlnode.Parse(source.NewFile(file, data))
	return logbook.DecodeECT(id, root).Name
}

// withHistory gives what words makes of the history of the first argument's ECT.
func (a *app) withHistory(args []string, words func(*history.History, plan.Plan) []string) []string {
	f, err := a.open()
	if err != nil || len(args) == 0 {
		return nil
	}
	defer f.root.Close()
	e, err := f.ect(args[0])
	if err != nil || e.History.ECT == nil {
		return nil
	}
	return words(e.History, plan.Next(e.History, f.today))
}

// sessionWords gives the sessions of an ECT's programmes that need a log, the next one first; short names where one was begun.
func (a *app) sessionWords(args []string, start string) []string {
	if len(args) > 1 {
		return nil
	}
	return a.withHistory(args, func(h *history.History, next plan.Plan) []string {
		var out []string
		if next.Session != nil {
			out = append(out, sessionWord(next.Session))
		}
		for _, p := range h.Programmes {
			for _, s := range p.Sessions() {
				if s.NeedsLog() && s != next.Session {
					out = append(out, sessionWord(s))
				}
			}
		}
		if start != "" && !strings.Contains(start, "/") {
			out = append(out, shortSessions(h.Programmes)...)
		}
		return out
	})
}

func sessionWord(s *session.Session) string { return s.ID + "\t" + s.Title }

func shortSessions(programmes []*session.Programme) []string {
	var out []string
	for _, p := range programmes {
		for _, s := range p.Sessions() {
			if w := s.Short + "\t" + s.Title; s.NeedsLog() && !slices.Contains(out, w) {
				out = append(out, w)
			}
		}
	}
	return out
}

// stepWords gives the steps of an ECT that are open.
func (a *app) stepWords(args []string, _ string) []string {
	if len(args) > 1 {
		return nil
	}
	return a.withHistory(args, func(h *history.History, _ plan.Plan) []string {
		var out []string
		for _, s := range h.OpenSteps() {
			out = append(out, s.ID+"\t"+s.Step)
		}
		return out
	})
}

func (a *app) moduleWords(args []string, start string) []string {
	if len(args) > 1 {
		return nil
	}
	return a.withHistory(args, func(h *history.History, _ plan.Plan) []string {
		var out []string
		for _, id := range audit.Modules(h) {
			_, part, _ := audit.Find(h, id)
			if !strings.Contains(start, "/") {
				id = part.ID
			}
			out = append(out, id+"\t"+part.Title)
		}
		return out
	})
}

func (a *app) partWords(args []string, _ string) []string {
	if len(args) > 1 {
		return nil
	}
	return a.withHistory(args, func(h *history.History, _ plan.Plan) []string {
		var out []string
		for _, p := range h.Programmes {
			for _, part := range p.Parts {
				out = append(out, part.ID+"\t"+part.Title)
			}
		}
		return out
	})
}
