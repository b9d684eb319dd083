package cli

import "github.com/ectm/ectm/pkg/session"

type (
	jsonActivity struct {
		Kind *string `json:"kind"`
		Text string  `json:"text"`
	}
	jsonPrompts struct {
		Title *string  `json:"title"`
		Ask   []string `json:"ask"`
	}
	jsonExample struct {
		Theme string `json:"theme"`
		Title string `json:"title"`
		Step  string `json:"step"`
	}
	jsonAgendaPart struct {
		Title      string         `json:"title"`
		Minutes    *int           `json:"minutes"`
		Do         []jsonActivity `json:"do"`
		Prompts    []jsonPrompts  `json:"prompts"`
		Examples   []jsonExample  `json:"examples"`
		Guide      *string        `json:"guide"`
		Record     []string       `json:"record"`
		Statements []string       `json:"statements"`
	}
	jsonRequirement struct {
		Min     int      `json:"min"`
		Max     *int     `json:"max"`
		Or      *string  `json:"or"`
		Fields  []string `json:"fields"`
		Refined bool     `json:"refined"`
		In      string   `json:"in"`
	}
	jsonBranch struct {
		Label string   `json:"label"`
		Do    []string `json:"do"`
	}
	jsonDecision struct {
		Question string     `json:"question"`
		Yes      jsonBranch `json:"yes"`
		No       jsonBranch `json:"no"`
	}
	jsonStudy struct {
		Minutes    *int     `json:"minutes"`
		Statements []string `json:"statements"`
	}
	jsonObserves struct {
		Minutes  *int `json:"minutes"`
		Optional bool `json:"optional"`
	}
	jsonAuditUse struct {
		Use       *string  `json:"use"`
		Scope     *string  `json:"scope"`
		Standards []string `json:"standards"`
	}
	jsonSession struct {
		ID         string                     `json:"id"`
		Title      string                     `json:"title"`
		Kind       string                     `json:"kind"`
		Optional   bool                       `json:"optional"`
		Final      bool                       `json:"final"`
		Stage      *string                    `json:"stage"`
		Focus      *string                    `json:"focus"`
		Aims       []string                   `json:"aims"`
		Minutes    *int                       `json:"minutes"`
		Prepare    []string                   `json:"prepare"`
		Brief      []string                   `json:"brief"`
		After      []string                   `json:"after"`
		Event      *string                    `json:"event"`
		Study      *jsonStudy                 `json:"study"`
		Observes   *jsonObserves              `json:"observes"`
		Audit      *jsonAuditUse              `json:"audit"`
		Agenda     []jsonAgendaPart           `json:"agenda"`
		Statements []string                   `json:"statements"`
		Record     map[string]jsonRequirement `json:"record"`
		Decision   *jsonDecision              `json:"decision"`
		Closing    []string                   `json:"closing"`
		Source     *string                    `json:"source"`
	}
)

// list makes an empty list of a missing one, so that JSON shows [] and not null.
func list[T any](items []T) []T {
	if items == nil {
		return []T{}
	}
	return items
}

func sessionJSON(s *session.Session) jsonSession {
	out := jsonSession{
		ID: s.ID, Title: s.Title, Kind: s.Kind, Optional: s.Optional, Final: s.Final, Stage: orNull(s.Stage), Focus: orNull(s.Focus), Aims: list(s.Aims),
		Minutes: orNull(s.Minutes), Prepare: list(s.Prepare), Brief: list(s.Brief), After: list(s.After), Event: orNull(s.Event), Agenda: []jsonAgendaPart{},
		Statements: list(s.Statements), Record: map[string]jsonRequirement{}, Closing: list(s.Closing), Source: orNull(s.Source),
	}
	if s.Study.Minutes > 0 || len(s.Study.Statements) > 0 {
		out.Study = &jsonStudy{orNull(s.Study.Minutes), list(s.Study.Statements)}
	}
	if s.Observes.Minutes > 0 || s.Observes.Optional {
		out.Observes = &jsonObserves{orNull(s.Observes.Minutes), s.Observes.Optional}
	}
	if a := s.Audit; a.Use != "" || a.Scope != "" || len(a.Standards) > 0 {
		out.Audit = &jsonAuditUse{orNull(a.Use), orNull(a.Scope), list(a.Standards)}
	}
	for _, part := range s.Agenda {
		out.Agenda = append(out.Agenda, agendaJSON(part))
	}
	for _, r := range s.Record {
		in := "log"
		if r.InECT {
			in = "ect"
		}
		out.Record[r.Section] = jsonRequirement{r.Min, orNull(r.Max), orNull(r.Or), list(r.Fields), r.Refined, in}
	}
	if d := s.Decision; d != nil {
		out.Decision = &jsonDecision{d.Question, jsonBranch{d.Yes.Label, list(d.Yes.Do)}, jsonBranch{d.No.Label, list(d.No.Do)}}
	}
	return out
}

func agendaJSON(part session.AgendaPart) jsonAgendaPart {
	out := jsonAgendaPart{
		Title: part.Title, Minutes: orNull(part.Minutes), Do: []jsonActivity{}, Prompts: []jsonPrompts{}, Examples: []jsonExample{},
		Guide: orNull(part.Guide), Record: list(part.Record), Statements: list(part.Statements),
	}
	for _, a := range part.Do {
		out.Do = append(out.Do, jsonActivity{orNull(a.Kind), a.Text})
	}
	for _, g := range part.Prompts {
		out.Prompts = append(out.Prompts, jsonPrompts{orNull(g.Title), list(g.Ask)})
	}
	for _, e := range part.Examples {
		out.Examples = append(out.Examples, jsonExample(e))
	}
	return out
}
