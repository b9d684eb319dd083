package importer

import "strings"

// activity is something that happens in a meeting; kind may be empty.
type activity struct{ kind, text string }

// group is a group of questions or points; title may be empty.
type group struct {
	title string
	ask   []string
}

// part is a part of the agenda.
type part struct {
	title      string
	minutes    int
	do         []activity
	prompts    []group
	record     []string
	statements []string
}

// flow turns the blocks of a section into what to do and what to ask.
type flow struct {
	part part
	// kind waits for the text it belongs to, title for its list, label for what follows a heading inside the section.
	kind, kindWords, title, label string
	// left is told what can't be placed.
	left func(line int, what string)
}

func (f *flow) blocks(blocks []block, depth int) {
	for i := range blocks {
		var next *block
		if i+1 < len(blocks) {
			next = &blocks[i+1]
		}
		f.block(&blocks[i], next, depth)
	}
}

func (f *flow) block(b, next *block, depth int) {
	switch b.kind {
	case paragraph:
		f.paragraph(b, next, depth)
	case heading:
		f.heading(b, next)
	case list:
		f.list(b, depth)
	case table:
		f.table(b)
	case markup:
		f.left(b.line, "markup left out")
	}
}

func (f *flow) heading(b, next *block) {
	if name, ok := activityKind(b.text()); ok {
		f.setKind(name, b.text())
		return
	}
	title, minutes := timed(b.text())
	if minutes > 0 {
		title = b.text()
	}
	switch {
	case next == nil || next.kind == heading || next.kind == rule:
		f.say(title)
	case next.kind == list || next.kind == table:
		f.title = title
	default:
		f.label = title
	}
}

func (f *flow) setKind(name, words string) {
	f.flushKind()
	f.kind, f.kindWords, f.title = name, words, ""
}

// flushKind keeps a kind of activity that no text followed.
func (f *flow) flushKind() {
	if f.kind != "" {
		f.say(strings.TrimRight(f.kindWords, " :<"))
	}
}

func (f *flow) paragraph(b, next *block, depth int) {
	lines := b.lines
	if name, ok := activityKind(lines[0]); ok {
		f.setKind(name, lines[0])
		lines = lines[1:]
	}
	if len(lines) == 0 {
		return
	}
	words := strings.Join(lines, " ")
	if f.leadsToText(words, next) {
		f.label = strings.TrimRight(words, ": ")
		return
	}
	leads := next != nil && (next.kind == list || next.kind == table)
	if !leads || !introduces(words) {
		f.say(words)
		if leads && depth > 0 {
			f.title = shortTitle(words)
		}
		return
	}
	before, title := lastSentence(words)
	f.title = strings.TrimRight(title, ": ")
	if before == "" && f.kind != "" {
		before = title
	}
	f.say(before)
}

// leadsToText tells whether a short line that ends in a colon belongs to the paragraph behind it.
func (f *flow) leadsToText(words string, next *block) bool {
	if f.label != "" || len(words) > 80 || !strings.HasSuffix(words, ":") || next == nil || next.kind != paragraph {
		return false
	}
	_, ok := activityKind(next.lines[0])
	return !ok
}

// say adds a text to what happens, without the lines that a definition has fields for.
func (f *flow) say(words string) {
	words = f.fields(words)
	if words == "" {
		return
	}
	switch {
	case f.label == "" || f.label == words:
	case strings.HasSuffix(f.label, "?"):
		words = f.label + " " + words
	default:
		words = f.label + ": " + words
	}
	f.part.do = append(f.part.do, activity{f.kind, words})
	f.kind, f.label = "", ""
}

// ask adds points to a group; a group of that title that was the last one goes on.
func (f *flow) ask(title string, points ...string) {
	if len(points) == 0 {
		return
	}
	if last := len(f.part.prompts) - 1; last >= 0 && f.part.prompts[last].title == title {
		f.part.prompts[last].ask = append(f.part.prompts[last].ask, points...)
		return
	}
	f.part.prompts = append(f.part.prompts, group{title, points})
}
