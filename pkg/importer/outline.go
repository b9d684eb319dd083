package importer

import (
	"slices"
	"strings"
)

// section is a stretch of a page below one heading.
type section struct {
	role    role
	title   string
	line    int
	minutes int
	blocks  []block
	// leads tells that stages with minutes of their own follow.
	leads bool
}

// outline is a page cut into sections.
type outline struct {
	titles   []string
	line     int // of the first title
	week     string
	weekName string
	module   string
	modName  string
	minutes  int
	staged   bool // stages with minutes are the parts of the agenda
	sections []*section
}

// cutter cuts a page into sections.
type cutter struct {
	out    outline
	now    *section
	staged bool // the parts of the agenda are stages, named by lines of their own
	begun  bool // the agenda has begun
	family bool // the page is written as the published ones are
	// sure tells that a heading says where the meeting starts, so that no stage stands before it.
	sure       bool
	topic, top int // the levels of the title and of the parts
}

// cut finds the sections of a page.
func cut(blocks []block, m matter) outline {
	blocks = split(blocks)
	c := &cutter{family: strings.EqualFold(m.heading, "mentor materials")}
	if !c.family && m.title != "" && !titled(blocks) {
		c.out.titles = []string{m.title}
	}
	c.survey(blocks)
	c.out.staged = c.staged
	c.open(intro, "", 1)
	for _, b := range blocks {
		c.block(b)
	}
	if first := slices.IndexFunc(blocks, func(b block) bool { return b.kind == heading }); first >= 0 && len(c.out.titles) == 0 {
		c.out.titles, c.out.line = []string{blocks[first].text()}, blocks[first].line
	}
	return c.out
}

// titled tells whether the first heading stands above all others.
func titled(blocks []block) bool {
	first := 0
	for _, b := range blocks {
		switch {
		case b.kind != heading:
		case first == 0:
			first = b.level
		case b.level <= first:
			return false
		}
	}
	return first > 0
}

// split gives lines that stand for headings, and those that name a stage, a block of their own.
func split(blocks []block) (out []block) {
	for _, b := range blocks {
		if b.kind != paragraph {
			out = append(out, b)
			continue
		}
		from := 0
		for i, line := range b.lines {
			if _, _, _, ok := stage(line); !ok && !standsAlone.MatchString(line) && !plainRoles.MatchString(line) {
				continue
			}
			if i > from {
				out = append(out, block{line: b.line + from, lines: b.lines[from:i]})
			}
			out = append(out, block{line: b.line + i, lines: b.lines[i : i+1]})
			from = i + 1
		}
		if from < len(b.lines) {
			out = append(out, block{line: b.line + from, lines: b.lines[from:]})
		}
	}
	return out
}

// survey looks at all headings before the first cut.
func (c *cutter) survey(blocks []block) {
	for _, b := range blocks {
		if b.kind != heading && b.kind != paragraph || len(b.lines) != 1 {
			continue
		}
		title := b.text()
		_, _, _, staged := stage(title)
		c.staged = c.staged || staged
		if roleOf(title) == meeting && (b.kind == heading || plainRoles.MatchString(title)) {
			c.sure = true
		}
		if b.kind != heading {
			continue
		}
		switch {
		case c.topic == 0 && len(c.out.titles) == 0:
			c.topic = b.level
		case roleOf(title) == other && !staged && (b.level != c.topic || !c.family) && (c.top == 0 || b.level < c.top):
			c.top = b.level
		}
	}
}

func (c *cutter) open(r role, title string, line int) *section {
	c.now = &section{role: r, title: title, line: line, leads: c.staged}
	c.out.sections = append(c.out.sections, c.now)
	c.begun = c.begun || r == agenda
	return c.now
}

func (c *cutter) block(b block) {
	if len(b.lines) != 1 || b.kind != heading && b.kind != paragraph || !c.headed(b, b.text()) {
		c.now.blocks = append(c.now.blocks, b)
	}
}
