package cli

import "github.com/ectm/ectm/pkg/session"

type (
	jsonSessionRow struct {
		ID         string   `json:"id"`
		Title      string   `json:"title"`
		Kind       string   `json:"kind"`
		Minutes    *int     `json:"minutes"`
		Statements []string `json:"statements"`
		Optional   bool     `json:"optional"`
	}
	jsonPart struct {
		ID       string           `json:"id"`
		Title    string           `json:"title"`
		Sessions []jsonSessionRow `json:"sessions"`
	}
	jsonProgramme struct {
		ID       string     `json:"id"`
		Title    string     `json:"title"`
		Provider *string    `json:"provider"`
		Year     *int       `json:"year"`
		Parts    []jsonPart `json:"parts"`
	}
)

func programmeJSON(p *session.Programme) jsonProgramme {
	out := jsonProgramme{ID: p.ID, Title: p.Title, Provider: orNull(p.Provider), Year: orNull(p.Year), Parts: []jsonPart{}}
	for _, part := range p.Parts {
		row := jsonPart{ID: part.ID, Title: part.Title, Sessions: []jsonSessionRow{}}
		for _, s := range part.Sessions {
			row.Sessions = append(row.Sessions, jsonSessionRow{s.ID, s.Title, s.Kind, orNull(s.Minutes), list(s.Statements), s.Optional})
		}
		out.Parts = append(out.Parts, row)
	}
	return out
}
