package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"

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

// WriteJSON writes a value indented by two spaces, without escaping <, > and &. Characters that could steer a terminal are written as
// escapes, which mean the same to every reader of JSON.
func WriteJSON(w io.Writer, v any) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		return err
	}
	_, err := io.WriteString(w, escapeJSON(b.String()))
	return err
}

// WriteJSONLine writes a value as one line.
func WriteJSONLine(w io.Writer, v any) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return err
	}
	_, err := io.WriteString(w, escapeJSON(b.String()))
	return err
}

// escapeJSON writes out what the encoder leaves as it is: the encoder's own line breaks stand between values and stay.
func escapeJSON(text string) string {
	steers := func(r rune) bool { return r != '\n' && unsafe(r) }
	if !strings.ContainsFunc(text, steers) {
		return text
	}
	var out strings.Builder
	for _, r := range text {
		if steers(r) {
			fmt.Fprintf(&out, "\\u%04x", r)
			continue
		}
		out.WriteRune(r)
	}
	return out.String()
}
