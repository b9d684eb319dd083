package report

import (
	"encoding/json"
	"io"

	"github.com/ectm/ectm/pkg/diag"
)

type jsonPlace struct {
	File    string `json:"file"`
	Line    int    `json:"line"`
	Column  int    `json:"column"`
	Message string `json:"message"`
}

type jsonFinding struct {
	File     string      `json:"file"`
	Line     int         `json:"line"`
	Column   int         `json:"column"`
	Severity string      `json:"severity"`
	Rule     string      `json:"rule"`
	Message  string      `json:"message"`
	Help     string      `json:"help"`
	ECT      *string     `json:"ect"`
	Related  []jsonPlace `json:"related"`
}

type jsonReport struct {
	Findings []jsonFinding `json:"findings"`
	Summary  struct {
		Files    int `json:"files"`
		Errors   int `json:"errors"`
		Warnings int `json:"warnings"`
		Infos    int `json:"infos"`
	} `json:"summary"`
}

// JSON writes one object with all findings and a summary.
func JSON(w io.Writer, found diag.List, s Summary, _ Options) error {
	r := jsonReport{Findings: []jsonFinding{}}
	r.Summary.Files, r.Summary.Errors, r.Summary.Warnings, r.Summary.Infos = s.Files, s.Errors, s.Warnings, s.Infos
	for _, d := range found {
		f := jsonFinding{
			File: d.Pos().File, Line: d.Pos().Line, Column: d.Pos().Column, Severity: d.Severity.String(), Rule: d.Rule,
			Message: d.Message, Help: d.Help, Related: []jsonPlace{},
		}
		if d.ECT != "" {
			f.ECT = &d.ECT
		}
		for _, rel := range d.Related {
			f.Related = append(f.Related, jsonPlace{rel.Pos.File, rel.Pos.Line, rel.Pos.Column, rel.Message})
		}
		r.Findings = append(r.Findings, f)
	}
	return WriteJSON(w, r)
}

// WriteJSON writes a value indented by two spaces, without escaping <, > and &.
func WriteJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
