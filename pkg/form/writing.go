package form

import (
	"slices"
	"strings"
)

// startWriting opens the line of evidence. Evidence belongs to a rating, so the rating comes first.
func (s state) startWriting(at int) state {
	if !s.items[at].rated() {
		s.notice = "rate it first (e, d or s); then x writes the evidence for it"
		return s
	}
	s.back = s.at
	if s.screen == summary {
		s.back = len(s.items)
	}
	s.at, s.screen, s.notice = at, writing, ""
	s.line = newLine(s.items[at].evidence)
	return s
}

// write takes the keys while evidence is written: only Enter and Esc are commands.
func (s state) write(e event) (state, effect) {
	switch e.key {
	case "esc", "ctrl+c", "ctrl+g":
		s = s.show(s.back)
		s.notice = "left as it was"
		return s, effect{}
	case "enter":
		return s.written()
	}
	s.line = s.line.press(e)
	return s, effect{}
}

// written stores the line and goes back to where it was opened.
func (s state) written() (state, effect) {
	it, text := s.items[s.at], strings.TrimSpace(s.line.String())
	at, same := s.at, text == s.line.before
	s = s.show(s.back)
	if same {
		return s, effect{}
	}
	s.items = slices.Clone(s.items)
	s.items[at].evidence = text
	s.notice = it.name + ": evidence saved"
	if text == "" {
		s.notice = it.name + ": evidence taken out"
	}
	return s, effect{rate: true, statement: it.id, rating: it.rating, evidence: text}
}
