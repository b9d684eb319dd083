package form

import (
	"fmt"
	"strings"
)

// summary is the screen at the end: what the ratings come to, what is left, and what moved.
func (p painter) summary(s state) frame {
	t := s.tally()
	head := p.header(s, "summary")
	foot := p.foot(s, hint{"Enter", "choose the focus"}, hint{"←", "back"}, hint{"g", "next unrated"}, hint{"j k", "scroll"},
		hint{"?", "help"}, hint{"q", "quit (all is saved)"})
	body := p.counts(t, len(s.items))
	if t.compared {
		body = append(append(body, ""), p.moved(t)...)
	}
	body = p.window(body, s.scroll, p.height-len(head)-len(foot))
	return frame{lines: p.fit(head, body, foot)}
}

func (p painter) counts(t tally, all int) []string {
	out := []string{" " + p.bold(fmt.Sprintf("%d of %d rated", t.rated, all))}
	bar := max(0, min(40, p.room()-18))
	for _, r := range scale {
		n := t.by[r.word]
		marks := n
		if t.rated > bar {
			marks = (n*bar + t.rated - 1) / t.rated
		}
		out = append(out, strings.TrimRight(fmt.Sprintf("   %-10s %3d  ", r.word, n)+strings.Repeat("#", min(marks, bar)), " "))
	}
	out = append(out, p.names("not rated yet", t.unrated)...)
	return append(out, p.names("secure without an example", t.secureNoExample)...)
}

// names lists statements by their numbers.
func (p painter) names(title string, items []item) []string {
	if len(items) == 0 {
		return nil
	}
	var names []string
	for _, i := range items {
		names = append(names, i.name)
	}
	var out []string
	for k, l := range wrap(fmt.Sprintf("%s (%d): %s", title, len(items), strings.Join(names, ", ")), p.room()-2) {
		if k > 0 {
			l = "  " + l
		}
		out = append(out, " "+l)
	}
	return out
}

func (p painter) moved(t tally) []string {
	title := "Since last time"
	if len(t.dates) == 1 {
		title += ", " + t.dates[0]
	}
	out := []string{" " + p.bold(cut(title, p.room()))}
	for _, m := range append(t.up, t.down...) {
		text := fmt.Sprintf("%s  %s: from %s to %s", pad(direction(m.steps), 6), m.name, m.earlier, m.rating)
		out = append(out, "   "+cut(text, p.room()-2))
	}
	total := fmt.Sprintf("%d up ↑, %d down ↓, %d as before =", len(t.up), len(t.down), t.same)
	if t.first > 0 {
		total += fmt.Sprintf(", %d rated for the first time", t.first)
	}
	for _, l := range wrap(total, p.room()-2) {
		out = append(out, "   "+l)
	}
	return out
}
