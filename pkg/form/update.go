package form

import (
	"slices"
	"strings"
)

// event is a key, by its name, with the text it types; a paste has text and no key.
type event struct{ key, text string }

// effect is what a change has to store before it counts.
type effect struct {
	rate                        bool
	statement, rating, evidence string
	setFocus                    bool
	focus                       []string
}

// update gives the state after a key, and what is to be stored. It changes nothing else.
func update(s state, e event) (state, effect) {
	if s.screen == writing {
		return s.write(e)
	}
	switch e.key {
	case "":
		return s, effect{} // a paste rates nothing
	case "q", "Q", "ctrl+c", "ctrl+d":
		s.ended = true
		return s, effect{}
	}
	if s.screen == help {
		return s.helpKey(e), effect{}
	}
	if e.key == "?" || e.key == "f1" {
		s.behind, s.screen, s.scroll = s.screen, help, 0
		return s, effect{}
	}
	switch s.screen {
	case summary:
		return s.summaryKey(e), effect{}
	case choosing:
		return s.choose(e)
	default:
		return s.rateKey(e)
	}
}

func (s state) rateKey(e event) (state, effect) {
	key := strings.ToLower(e.key)
	for _, r := range scale {
		if key == r.key || key == r.digit {
			return s.rate(r.word)
		}
	}
	s.notice = ""
	switch key {
	case "left", "up", "k", "b", "backspace", "pgup":
		return s.show(s.at - 1), effect{}
	case "right", "down", "j", "f", "pgdown":
		return s.show(s.at + 1), effect{}
	case "home":
		return s.show(0), effect{}
	case "end":
		return s.show(len(s.items) - 1), effect{}
	case "g":
		return s.next(), effect{}
	case "n", "enter":
		return s.startWriting(s.at), effect{}
	case "x":
		if s.last < 0 {
			s.notice = "nothing was rated just now; n writes the evidence of this statement"
			return s, effect{}
		}
		return s.startWriting(s.last), effect{}
	case "tab":
		s.screen, s.scroll = summary, 0
	}
	return s, effect{}
}

// show goes to a statement; past the last one is the summary.
func (s state) show(at int) state {
	s.last = -1
	if at >= len(s.items) {
		s.screen, s.scroll = summary, 0
		return s
	}
	s.screen, s.at = rating, max(0, at)
	return s
}

// next jumps to the next statement that is not rated, round the end.
func (s state) next() state {
	at := s.unrated(s.at + 1)
	if at < 0 {
		s.notice = "every statement is rated"
		return s
	}
	if at == s.at && s.screen == rating {
		s.notice = "this is the only one that is not rated yet"
	}
	return s.show(at)
}

// rate stores a rating and goes on. A rating that stands already needs no storing.
func (s state) rate(word string) (state, effect) {
	it := s.items[s.at]
	rated := s.at
	var out effect
	if it.rating != word {
		s.items = slices.Clone(s.items)
		s.items[rated].rating = word
		out = effect{rate: true, statement: it.id, rating: word, evidence: it.evidence}
	}
	s = s.show(rated + 1)
	s.last = rated
	s.notice = it.name + ": " + word + ", saved"
	if strings.TrimSpace(it.evidence) != "" {
		return s, out
	}
	if word == "secure" {
		s.notice += ". What shows it? An example would help: x writes one"
	}
	return s, out
}

func (s state) helpKey(e event) state {
	switch strings.ToLower(e.key) {
	case "down", "j", "pgdown":
		s.scroll++
	case "up", "k", "pgup":
		s.scroll = max(0, s.scroll-1)
	default:
		s.screen, s.scroll = s.behind, 0
	}
	return s
}

func (s state) summaryKey(e event) state {
	s.notice = ""
	switch strings.ToLower(e.key) {
	case "down", "j":
		s.scroll++
	case "up", "k":
		s.scroll = max(0, s.scroll-1)
	case "pgdown":
		s.scroll += 10
	case "pgup":
		s.scroll = max(0, s.scroll-10)
	case "left", "b", "backspace", "tab", "esc":
		return s.show(min(s.at, len(s.items)-1))
	case "g":
		s.at = len(s.items) - 1
		return s.next()
	case "x":
		if s.last >= 0 {
			return s.startWriting(s.last)
		}
	case "enter", "c", "right":
		return s.startChoosing()
	}
	return s
}
