package form

import (
	"fmt"
	"strings"
)

// frame is what the screen shows: lines no wider and no more than the screen. The cursor is shown where text is written.
type frame struct {
	lines  []string
	x, y   int
	cursor bool
}

// painter knows the size of the screen and whether colour may be used.
type painter struct {
	width, height int
	colour        bool
}

const (
	leastWidth, leastHeight = 20, 8
	mostWidth               = 100 // longer lines are hard to read
)

// view makes the screen of a state.
func view(s state, width, height int, colour bool) frame {
	p := painter{width: max(leastWidth, min(width, mostWidth)), height: max(leastHeight, height), colour: colour}
	switch s.screen {
	case help:
		return p.help(s)
	case summary:
		return p.summary(s)
	case choosing:
		return p.choosing(s)
	default:
		return p.rating(s)
	}
}

func (p painter) style(code, text string) string {
	if !p.colour || text == "" {
		return text
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}

func (p painter) bold(text string) string { return p.style("1", text) }
func (p painter) key(text string) string  { return p.style("1;36", text) }
func (p painter) say(text string) string  { return p.style("33", text) }

// room is the width of the text between the margins.
func (p painter) room() int { return p.width - 2 }

// header is the title on the left, how far it is on the right, and a rule.
func (p painter) header(s state, right string) []string {
	title := s.title
	if s.ect != "" {
		title += " · " + s.ect
	}
	right = cut(right, p.room()-6)
	title = cut(title, p.room()-cells(right)-2)
	gap := strings.Repeat(" ", max(1, p.room()-cells(title)-cells(right)))
	return []string{" " + p.bold(title) + gap + right, " " + strings.Repeat("─", p.room())}
}

// hint is a key and what it does.
type hint struct{ key, does string }

// hints lays keys out in as few lines as they take.
func (p painter) hints(all ...hint) []string {
	var out []string
	line, used := "", 0
	for _, h := range all {
		h.does = cut(h.does, p.room()-cells(h.key)-1)
		w := cells(h.key) + 1 + cells(h.does)
		if used > 0 && used+2+w > p.room() {
			out, line, used = append(out, " "+line), "", 0
		}
		if used > 0 {
			line, used = line+"  ", used+2
		}
		line, used = line+p.key(h.key)+" "+h.does, used+w
	}
	return append(out, " "+line)
}

// notice wraps what the form has to say to at most two lines, and keeps one free when it says nothing.
func (p painter) notice(s state) []string {
	if s.notice == "" {
		return []string{""}
	}
	lines := wrapMost(s.notice, p.room(), 2)
	for k, l := range lines {
		lines[k] = " " + p.say(l)
	}
	return lines
}

// foot is what the form has to say and the keys: at most a third of the screen.
func (p painter) foot(s state, all ...hint) []string {
	foot := append(p.notice(s), p.hints(all...)...)
	return foot[:min(len(foot), max(2, p.height/3))]
}

// fit puts the foot at the bottom. A body that is too long loses its blank lines first, then its end.
func (p painter) fit(head, body, foot []string) []string {
	room := p.height - len(head) - len(foot)
	for k := len(body) - 1; k >= 0 && len(body) > room; k-- {
		if body[k] == "" {
			body = append(body[:k:k], body[k+1:]...)
		}
	}
	body = body[:min(len(body), room)]
	for len(body) < room {
		body = append(body, "")
	}
	return append(append(head, body...), foot...)
}

// window shows a part of a body that is too long, and says so where it is cut.
func (p painter) window(body []string, from, room int) []string {
	if len(body) <= room {
		return body
	}
	room = max(2, room)
	from = max(0, min(from, len(body)-room+1))
	out := append([]string{}, body[from:min(len(body), from+room-1)]...)
	below := len(body) - from - len(out)
	return append(out, " "+cut(fmt.Sprintf("… lines %d to %d of %d; j k scroll", from+1, len(body)-below, len(body)), p.room()))
}
