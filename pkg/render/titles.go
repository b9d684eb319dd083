package render

import (
	"regexp"
	"strings"

	"github.com/ectm/ectm/pkg/session"
)

// titleOf makes a title of a short name: plan-aloud-in-9c becomes Plan aloud in 9C, since classes are written so.
func titleOf(id string) string {
	words := strings.Split(id, "-")
	for i, word := range words {
		if className.MatchString(word) {
			words[i] = strings.ToUpper(word)
		}
	}
	return capital(strings.Join(words, " "))
}

var className = regexp.MustCompile(`^\d{1,2}[a-z]$`)

// sessionTitle names a session by its full id. One that no programme has stands for itself.
func (b *builder) sessionTitle(id string) string {
	if s := b.h.Session(id); s != nil {
		return b.title(s)
	}
	return id
}

// title is a session's title in plain words. Of the placeholders in it only those of the programme are filled.
func (b *builder) title(s *session.Session) string {
	if !strings.Contains(s.Title, "{") {
		return s.Title
	}
	return placeholder.ReplaceAllStringFunc(s.Title, func(name string) string {
		if value := b.ofProgramme(s, strings.Trim(name, "{}")); value != "" {
			return value
		}
		return shortBlank
	})
}

var partNumber = regexp.MustCompile(`^([cm])([1-9]\d?)$`)

// partTitle names a part as its programme does: Cycle 1, Module 3, with what it is about.
func partTitle(p *session.Part) string {
	m := partNumber.FindStringSubmatch(p.ID)
	if m == nil {
		return p.Title
	}
	name := "Cycle "
	if m[1] == "m" {
		name = "Module "
	}
	return strings.TrimSuffix(name+m[2]+": "+p.Title, ": ")
}

// moduleTitle names a part by programme/part.
func (b *builder) moduleTitle(id string) string {
	programme, part, _ := strings.Cut(id, "/")
	if p := b.h.Programme(programme); p != nil {
		if m := p.Part(part); m != nil {
			return partTitle(m)
		}
	}
	return id
}

// partOf names the programme and part of a session.
func (b *builder) partOf(s *session.Session) string {
	p := b.programme
	if p == nil {
		p = b.h.Programme(s.Programme)
	}
	if p == nil {
		return ""
	}
	if part := p.Part(s.Part); part != nil {
		return partTitle(part)
	}
	return ""
}
