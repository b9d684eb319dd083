package form

import (
	"fmt"
	"strings"
)

// rating is the screen of one statement; its evidence is written on the same screen.
func (p painter) rating(s state) frame {
	it := s.items[s.at]
	head := p.header(s, fmt.Sprintf("%d of %d rated", s.tally().rated, len(s.items)))
	foot := p.foot(s, p.ratingKeys(s)...)
	evidence, x := p.evidence(s, it)
	top := append(p.place(s, it), "")
	tail := append(append(p.standing(it), ""), p.scale(it)...)
	if s.screen == writing && p.height < 16 {
		top, tail = nil, nil // on a small screen the line that is being written comes first
	}
	tail = append(append(append([]string{""}, tail...), ""), evidence...)
	// A label that is longer than any published one must not push the ratings off the screen.
	label := p.label(it, p.height-len(head)-len(foot)-len(top)-len(tail))
	f := frame{lines: p.fit(head, append(append(top, label...), tail...), foot)}
	if s.screen == writing {
		f.cursor, f.x, f.y = true, x, lastLike(f.lines, evidence[len(evidence)-1])
	}
	return f
}

// lastLike finds a line of the screen from below.
func lastLike(lines []string, line string) int {
	for k := len(lines) - 1; k > 0; k-- {
		if lines[k] == line {
			return k
		}
	}
	return 0
}

// place says where in the audit this is.
func (p painter) place(s state, it item) []string {
	at := fmt.Sprintf("Statement %d of %d, this group %d of %d", s.at+1, len(s.items), it.place, it.of)
	out := []string{" " + cut(at, p.room())}
	text := it.standard
	if it.group != "" && text != "" {
		text += " › "
	}
	for _, l := range wrapMost(text+it.group, p.room(), 2) {
		out = append(out, " "+l)
	}
	return out
}

func (p painter) label(it item, most int) []string {
	indent := min(cells(it.name), p.room()/2) + 2
	lines := wrapMost(it.label, p.room()-indent, most)
	if len(lines) == 0 {
		lines = []string{""}
	}
	for k, l := range lines {
		lead := ""
		if k == 0 {
			lead = cut(it.name, indent-2)
		}
		lines[k] = strings.TrimRight(" "+p.bold(pad(lead, indent))+p.bold(l), " ")
	}
	return lines
}

// standing tells the rating of the audit before and the one of this audit, in words.
func (p painter) standing(it item) []string {
	var out []string
	if it.earlier != "" {
		when := "last time"
		if it.earlierDate != "" {
			when += ", " + it.earlierDate
		}
		out = append(out, " "+cut(when, p.room()-2-len(it.earlier))+": "+it.earlier)
	}
	now := "now: not rated yet"
	if it.rated() {
		now = "now: " + it.rating
		if it.earlier != "" {
			now += ", " + direction(rank(it.rating)-rank(it.earlier))
		}
	}
	return append(out, " "+now)
}

func direction(steps int) string {
	switch {
	case steps > 0:
		return "up ↑"
	case steps < 0:
		return "down ↓"
	}
	return "as before ="
}

// scale shows the three ratings with what they mean; a mark stands before the one that was given.
func (p painter) scale(it item) []string {
	var out []string
	for _, r := range scale {
		mark, word := " ", pad(r.word, 10)
		if it.rating == r.word {
			mark, word = ">", p.bold(word)
		}
		out = append(out, " "+mark+" "+p.key(r.key)+"  "+word+"  "+cut(r.means, max(4, p.room()-17)))
	}
	return out
}

func (p painter) ratingKeys(s state) []hint {
	if s.screen == writing {
		return []hint{{"Enter", "save"}, {"Esc", "leave as it was"}}
	}
	return []hint{{"e d s", "rate and go on"}, {"n", "evidence"}, {"←", "back"}, {"→", "on"}, {"g", "next unrated"},
		{"Tab", "summary"}, {"?", "help"}, {"q", "quit (all is saved)"}}
}
