package report

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"net/url"
	"strings"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/source"
)

type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool       sarifTool     `json:"tool"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name           string      `json:"name"`
		InformationURI string      `json:"informationUri"`
		Rules          []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID               string    `json:"id"`
		ShortDescription sarifText `json:"shortDescription"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		RuleID              string            `json:"ruleId"`
		RuleIndex           int               `json:"ruleIndex"`
		Level               string            `json:"level"`
		Message             sarifText         `json:"message"`
		Locations           []sarifLocation   `json:"locations"`
		RelatedLocations    []sarifLocation   `json:"relatedLocations,omitempty"`
		PartialFingerprints map[string]string `json:"partialFingerprints"`
	}
	sarifLocation struct {
		ID               *int          `json:"id,omitempty"`
		PhysicalLocation sarifPhysical `json:"physicalLocation"`
		Message          *sarifText    `json:"message,omitempty"`
	}
	sarifPhysical struct {
		ArtifactLocation sarifArtifact `json:"artifactLocation"`
		Region           sarifRegion   `json:"region"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn"`
		EndLine     int `json:"endLine,omitempty"`
		EndColumn   int `json:"endColumn,omitempty"`
	}
)

var sarifLevels = map[diag.Severity]string{diag.Error: "error", diag.Warning: "warning", diag.Info: "note"}

// SARIF writes findings in the static analysis format 2.1.0 of OASIS, which code hosts show beside the lines. Columns count characters.
func SARIF(w io.Writer, found diag.List, _ Summary, o Options) error {
	run := sarifRun{
		Tool:       sarifTool{sarifDriver{Name: "ectm", InformationURI: "https://github.com/ectm/ectm", Rules: []sarifRule{}}},
		ColumnKind: "unicodeCodePoints", Results: []sarifResult{},
	}
	index := map[string]int{}
	seen := map[string]int{}
	for _, d := range found {
		i, ok := index[d.Rule]
		if !ok {
			i = len(run.Tool.Driver.Rules)
			index[d.Rule] = i
			run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRule{d.Rule, sarifText{o.title(d.Rule)}})
		}
		run.Results = append(run.Results, sarifResultOf(d, i, seen))
	}
	return WriteJSON(w, sarifLog{"https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", []sarifRun{run}})
}

// title gives the sentence that a rule stands for, its name where none is known.
func (o Options) title(rule string) string {
	if t := o.Titles[rule]; t != "" {
		return t
	}
	return rule
}

func sarifResultOf(d diag.Diagnostic, rule int, seen map[string]int) sarifResult {
	message := d.Message
	if d.Help != "" {
		message += "\n" + d.Help
	}
	r := sarifResult{
		RuleID: d.Rule, RuleIndex: rule, Level: sarifLevels[d.Severity], Message: sarifText{message},
		Locations: []sarifLocation{{PhysicalLocation: sarifPlace(d.Span)}}, PartialFingerprints: map[string]string{"ectm/v1": fingerprint(d, seen)},
	}
	for i, rel := range d.Related {
		r.RelatedLocations = append(r.RelatedLocations, sarifLocation{ID: &i, PhysicalLocation: sarifPlace(source.At(rel.Pos)), Message: &sarifText{rel.Message}})
	}
	return r
}

func sarifPlace(span source.Span) sarifPhysical {
	p := sarifPhysical{sarifArtifact{fileURI(span.Start.File)}, sarifRegion{StartLine: span.Start.Line, StartColumn: span.Start.Column}}
	if span.End.Compare(span.Start) > 0 && span.End.File == span.Start.File {
		p.Region.EndLine, p.Region.EndColumn = span.End.Line, span.End.Column
	}
	return p
}

// fileURI writes a path as a relative reference, each part percent-encoded.
func fileURI(name string) string {
	parts := strings.Split(name, "/")
	for i, part := range parts {
		parts[i] = url.PathEscape(part)
	}
	return strings.Join(parts, "/")
}

// fingerprint stays the same when lines move: it is made of the file, the rule, the message, and which of several alike it is.
func fingerprint(d diag.Diagnostic, seen map[string]int) string {
	key := d.Pos().File + "\x00" + d.Rule + "\x00" + d.Message
	seen[key]++
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%d", key, seen[key]))
	return hex.EncodeToString(sum[:16])
}
