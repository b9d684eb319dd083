package form

import "fmt"

// choosing is the list of statements from which the focus is chosen. It moves so that the cursor stays in sight.
func (p painter) choosing(s state) frame {
	head := p.header(s, fmt.Sprintf("focus: %d chosen", len(s.focus())))
	head = append(head, " "+cut("Which statements get particular attention next?", p.room()))
	if s.list.suggested > 0 {
		head = append(head, " "+cut("* suggested by the ratings; the choice is yours", p.room()))
	}
	head = append(head, p.unfinished(s)...)
	head = head[:min(len(head), p.height/2)]
	foot := p.foot(s, hint{"Space", "choose or let go"}, hint{"Enter", "finish"}, hint{"j k", "down, up"}, hint{"←", "back"},
		hint{"?", "help"}, hint{"q", "quit (all is saved)"})
	foot = append(p.chosenLabel(s), foot...)
	room := max(1, p.height-len(head)-len(foot)-1)
	from := max(0, min(s.list.cursor-room/2, len(s.list.order)-room))
	var body []string
	for k := from; k < min(len(s.list.order), from+room); k++ {
		body = append(body, p.choice(s, k))
	}
	if len(s.list.order) > room {
		body = append(body, fmt.Sprintf(" … %d to %d of %d", from+1, from+len(body), len(s.list.order)))
	}
	return frame{lines: p.fit(head, body, foot)}
}

// chosenLabel is the whole label at the cursor, which the list has to cut.
func (p painter) chosenLabel(s state) []string {
	if p.height < 16 {
		return nil
	}
	it := s.items[s.list.order[s.list.cursor]]
	out := []string{""}
	for _, l := range wrapMost(it.name+"  "+it.label, p.room(), 2) {
		out = append(out, " "+l)
	}
	return append(out, make([]string, 3-len(out))...) // the list must not jump when a label is short
}

// choice is a line of the list: the cursor, the choice, the mark of a suggestion, the rating, the label.
func (p painter) choice(s state, k int) string {
	it := s.items[s.list.order[k]]
	cursor, box, mark := " ", "[ ]", " "
	if k == s.list.cursor {
		cursor = ">"
	}
	if it.chosen {
		box = "[x]"
	}
	if k < s.list.suggested {
		mark = "*"
	}
	rated := it.rating
	if rated == "" {
		rated = "not rated"
	}
	text := cut(fmt.Sprintf("%s %s %s %s  %-10s  %s", cursor, box, mark, pad(cut(it.name, 12), 4), rated, it.label), p.room())
	if k == s.list.cursor {
		text = p.bold(text)
	}
	return " " + text
}

// unfinished says before the end that ratings are missing, so that nobody takes the audit for done.
func (p painter) unfinished(s state) []string {
	n := len(s.tally().unrated)
	if n == 0 {
		return nil
	}
	is := "is"
	if n > 1 {
		is = "are"
	}
	return []string{" " + cut(fmt.Sprintf("%s %s not rated yet; the audit stays open", count(n, "statement"), is), p.room())}
}
