package form

// helpText lists what each key does. Lines that start with a blank belong to the line before.
var helpText = []hint{
	{"", "Judge what is known and done now, for this stage of a career and in this school. Early in the year most ratings are emerging or " +
		"developing, and that is as it should be. Talk each one over; the mentor and the ECT decide together."},
	{"", ""},
	{"e d s", "rate: emerging, developing, secure; also 1 2 3. Goes on to the next."},
	{"n, Enter", "write a line of evidence. Enter saves it, Esc leaves it as it was."},
	{"x", "write the evidence of the statement that was rated just now"},
	{"← ↑ k b", "back to the statement before; a rating can be changed at any time"},
	{"→ ↓ j f", "on, without rating"},
	{"g", "to the next statement that is not rated"},
	{"Home End", "to the first, to the last statement"},
	{"Tab", "to the summary and back"},
	{"Space", "in the list of the focus: choose a statement or let it go"},
	{"Enter", "in the summary: choose the focus; in the list: finish"},
	{"q, Ctrl+C", "quit. Every answer is saved when it is given; next time goes on here."},
}

func (p painter) help(s state) frame {
	head := p.header(s, "help")
	const keys = 11
	var body []string
	for _, h := range helpText {
		if h.key == "" {
			lines := wrap(h.does, p.room())
			if len(lines) == 0 {
				lines = []string{""}
			}
			for _, l := range lines {
				body = append(body, margin(l))
			}
			continue
		}
		for k, l := range wrap(h.does, p.room()-keys) {
			key := ""
			if k == 0 {
				key = h.key
			}
			body = append(body, " "+p.key(pad(key, keys))+l)
		}
	}
	foot := p.hints(hint{"any key", "back to the form"}, hint{"j k", "scroll"})
	body = p.window(body, s.scroll, p.height-len(head)-len(foot))
	return frame{lines: p.fit(head, body, foot)}
}

func margin(line string) string {
	if line == "" {
		return ""
	}
	return " " + line
}
