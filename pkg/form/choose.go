package form

import (
	"slices"
	"strings"
)

// focusList is the list from which the focus is chosen: suggested statements first, then the others in the order of the audit.
type focusList struct {
	order     []int
	suggested int // how many of them are suggested
	cursor    int
	asked     bool // Enter was pressed with nothing chosen
}

// ratings gives the ratings so far, for the suggestion.
func (s state) ratings() map[string]string {
	out := map[string]string{}
	for _, i := range s.items {
		if i.rated() {
			out[i.id] = i.rating
		}
	}
	return out
}

func (s state) startChoosing() state {
	s.screen, s.list, s.notice, s.last = choosing, focusList{}, "", -1
	if s.suggest != nil {
		for _, id := range s.suggest(s.ratings()) {
			if at := s.find(id); at >= 0 && !slices.Contains(s.list.order, at) {
				s.list.order = append(s.list.order, at)
			}
		}
	}
	s.list.suggested = len(s.list.order)
	for at := range s.items {
		if !slices.Contains(s.list.order, at) {
			s.list.order = append(s.list.order, at)
		}
	}
	return s
}

func (s state) choose(e event) (state, effect) {
	last := len(s.list.order) - 1
	asked := s.list.asked
	s.notice, s.list.asked = "", false
	switch strings.ToLower(e.key) {
	case "down", "j":
		s.list.cursor = min(last, s.list.cursor+1)
	case "up", "k":
		s.list.cursor = max(0, s.list.cursor-1)
	case "pgdown":
		s.list.cursor = min(last, s.list.cursor+10)
	case "pgup":
		s.list.cursor = max(0, s.list.cursor-10)
	case "home":
		s.list.cursor = 0
	case "end":
		s.list.cursor = last
	case "left", "b", "backspace", "esc", "tab":
		s.screen, s.scroll = summary, 0
	case "space":
		return s.toggle()
	case "enter":
		return s.confirm(asked)
	}
	return s, effect{}
}

// toggle chooses a statement or lets it go. The choice is stored at once, as everything else.
func (s state) toggle() (state, effect) {
	at := s.list.order[s.list.cursor]
	s.items = slices.Clone(s.items)
	s.items[at].chosen = !s.items[at].chosen
	return s, effect{setFocus: true, focus: s.focus()}
}

// confirm ends the form. An empty choice is asked about once, since it may be a slip.
func (s state) confirm(asked bool) (state, effect) {
	focus := s.focus()
	if len(focus) == 0 && !asked {
		s.list.asked = true
		s.notice = "nothing is chosen; Enter again finishes without a focus"
		return s, effect{}
	}
	s.ended, s.done = true, s.unrated(0) < 0
	return s, effect{setFocus: true, focus: focus}
}
