package importer

// headed opens a section where a line asks for one, and tells whether the line is used up by that.
func (c *cutter) headed(b block, words string) bool {
	if title, minutes, rest, ok := stage(words); ok && (c.now.role != reading || !c.sure) {
		s := c.open(agenda, title, b.line)
		s.minutes = minutes
		if rest != "" {
			s.blocks = []block{{line: b.line, lines: []string{rest}}}
		}
		return true
	}
	if b.kind == heading {
		return c.heading(b, words)
	}
	if m := duration.FindStringSubmatch(words); m != nil && c.out.minutes == 0 {
		c.out.minutes = number(m[1])
		return true
	}
	if m := moduleLine.FindStringSubmatch(words); m != nil && !c.begun {
		c.out.module, c.out.modName = m[1], m[2]
		return true
	}
	if m := weekLine.FindStringSubmatch(words); m != nil && !c.begun {
		c.out.week, c.out.weekName = m[1], m[2]
		return true
	}
	if !plainRoles.MatchString(words) || c.begun && c.staged {
		return false
	}
	c.named(roleOf(words), words, b.line)
	return true
}

// named opens the section of a title that is known, unless it only repeats the one that is open.
func (c *cutter) named(r role, words string, line int) {
	if r == empty || r == c.now.role && len(c.now.blocks) == 0 {
		return
	}
	title, minutes := timed(words)
	c.open(r, title, line).minutes = minutes
}

func (c *cutter) heading(b block, words string) bool {
	title, minutes := timed(words)
	if title == "" {
		title = words
	}
	r := roleOf(title)
	switch {
	case c.topic != 0 && len(c.out.titles) == 0 && r == other:
		c.out.titles, c.out.line = []string{title}, b.line
		return true
	case c.staged && c.begun:
		return false
	case c.family && !c.staged && b.level == c.topic && r == other:
		if c.out.titles[0] != title {
			c.out.titles = append(c.out.titles, title)
		}
		c.open(intro, "", b.line)
		return true
	case r != other && (!c.begun || b.level <= c.top):
		c.named(r, words, b.line)
		return true
	case c.staged && c.now.role != intro || b.level > c.top:
		return false
	case c.staged:
		c.open(reading, title, b.line)
		return true
	}
	c.open(agenda, title, b.line).minutes = minutes
	return true
}
