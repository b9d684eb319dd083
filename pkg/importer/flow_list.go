package importer

import (
	"regexp"
	"slices"
	"strings"
)

// maxTitle is how long words may be that stand in front of others, in bytes; longer ones become a text of their own.
const maxTitle = 400

var promptTitle = regexp.MustCompile(`(?i)\b(?:questions?|prompts?|talking points?)\b`)

// list places a list: with a title before it, or made of questions, its items are asked; the steps of a numbered one are done.
func (f *flow) list(b *block, depth int) {
	title := f.title
	f.title = ""
	if title == "" && f.label != "" {
		title, f.label = f.label, ""
	}
	if len(title) > maxTitle {
		f.say(title)
		title = ""
	}
	if title == "" && !questions(b) && !promptTitle.MatchString(f.part.title) && (b.ordered || steps(b)) {
		for _, item := range b.items {
			f.blocks(item, depth+1)
		}
		return
	}
	if title == "" && f.kind != "" {
		title = strings.TrimRight(f.kindWords, " :<")
		f.flushKind()
	}
	for _, item := range b.items {
		f.item(title, item, depth)
	}
}

// questions tells whether at least half of the items ask something.
func questions(b *block) bool {
	n := 0
	for _, item := range b.items {
		if strings.HasSuffix(item[0].text(), "?") {
			n++
		}
	}
	return 2*n >= len(b.items)
}

// steps tells whether a list with dots holds steps all the same: an item is an activity, or leads on to a list of its own.
func steps(b *block) bool {
	return slices.ContainsFunc(b.items, func(item []block) bool {
		if item[0].kind != paragraph {
			return false
		}
		_, ok := activityKind(item[0].lines[0])
		return ok || len(item) > 1
	})
}

// item asks one point of a list. What is nested below it becomes a group of its own.
func (f *flow) item(title string, blocks []block, depth int) {
	point := ""
	for i := range blocks {
		b := &blocks[i]
		switch {
		case b.kind == paragraph || b.kind == heading:
			point = strings.TrimSpace(point + " " + b.text())
		case b.kind == list && point != "":
			before, last := lastSentence(point)
			if before != "" && strings.HasSuffix(last, ":") {
				f.point(title, before)
			} else {
				last = point
			}
			point = ""
			f.title = strings.TrimRight(last, ": ")
			f.list(b, depth+1)
		default:
			f.title = title
			f.block(b, nil, depth+1)
		}
	}
	f.point(title, point)
}

func (f *flow) point(title, words string) {
	if words = f.fields(words); words != "" {
		f.ask(title, words)
	}
}

// The largest table that is kept.
const (
	maxColumns = 6
	maxRows    = 40
)

// table keeps the rows that say something, their cells in a line; a form to fill in keeps its head.
func (f *flow) table(b *block) {
	title := f.title
	f.title = ""
	if len(b.cells) > maxRows || len(b.cells[0]) > maxColumns {
		f.left(b.line, "table left out")
		return
	}
	var rows []string
	for _, cells := range b.cells {
		full := slices.DeleteFunc(slices.Clone(cells), func(cell string) bool { return cell == "" })
		if len(full) > 0 {
			rows = append(rows, strings.Join(full, " | "))
		}
	}
	if len(rows) == 0 {
		f.left(b.line, "table left out, its cells are empty")
		return
	}
	for _, row := range rows {
		f.point(title, row)
	}
}
