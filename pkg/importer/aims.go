package importer

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

var (
	leadIn = regexp.MustCompile(`(?i)^(?:your |the )?(?:ects?|mentees?|early career teachers?|teachers?)\b.*:$|\blearn (?:that|how to)\s*:?$|\b(?:will|to|that|by)\s*:$|^by the end\b.*:$|^the intended outcomes\b`)
	group1 = regexp.MustCompile(`(?i)^(.*?),?\s+by\s*:?$`)
)

// aims reads what is to be reached; a line that ends in by: goes in front of each point behind it.
func (k *maker) aims(s *section) {
	lead := ""
	k.wordings, k.mode = nil, wording{}
	for i := range s.blocks {
		k.aim(&s.blocks[i], &lead)
	}
	for _, id := range k.match.find(k.wordings, k.standards) {
		if id != "" {
			k.def.statements = append(k.def.statements, id)
		}
	}
}

func (k *maker) aim(b *block, lead *string) {
	switch b.kind {
	case list:
		for _, item := range b.items {
			inner := *lead
			for i := range item {
				k.aim(&item[i], &inner)
			}
		}
	case paragraph, heading:
		for _, line := range b.lines {
			k.aimLine(line, lead)
		}
	case table, markup:
		k.note(b.line, "left out of the aims")
	}
}

func (k *maker) aimLine(line string, lead *string) {
	if m := group1.FindStringSubmatch(line); m != nil && m[1] != "" {
		*lead = learnHow.ReplaceAllString(m[1], "")
		if len(*lead) > maxTitle {
			k.def.aims = append(k.def.aims, *lead)
			*lead = ""
		}
		k.mode = wording{how: true}
		return
	}
	if leadIn.MatchString(line) || strings.HasSuffix(line, ":") {
		*lead = ""
		k.mode = wording{that: learnThat.MatchString(line), how: learnHowTo.MatchString(line)}
		return
	}
	id := ""
	if m := leadingID.FindStringSubmatch(line); m != nil {
		id, line = m[1], m[2]
	}
	ids := k.match.inline(line)
	switch {
	case id != "" && len(k.match.expand(id)) == 1:
		ids = append(ids, id)
	case len(ids) == 0:
		k.wordings = append(k.wordings, wording{line, k.mode.that, k.mode.how})
	}
	k.def.statements = append(k.def.statements, ids...)
	if *lead != "" {
		line = upperFirst(*lead) + ", by " + lowerFirst(line)
	}
	k.def.aims = append(k.def.aims, upperFirst(line))
}

var (
	learnThat  = regexp.MustCompile(`(?i)\blearn that\b`)
	learnHowTo = regexp.MustCompile(`(?i)\blearn how to\b`)
)

var learnHow = regexp.MustCompile(`(?i)^learn how to\s+`)

// lowerFirst makes the first letter small unless the word is written in capitals.
func lowerFirst(words string) string {
	r, size := utf8.DecodeRuneInString(words)
	if next, _ := utf8.DecodeRuneInString(words[size:]); !unicode.IsLower(next) && next != ' ' {
		return words
	}
	return string(unicode.ToLower(r)) + words[size:]
}

// learn tells the matcher the texts that a page gives numbers to.
func learn(m *matcher, o outline) {
	for _, s := range o.sections {
		if s.role == aims {
			learnBlocks(m, s.blocks)
		}
	}
}

func learnBlocks(m *matcher, blocks []block) {
	for _, b := range blocks {
		for _, line := range b.lines {
			if found := leadingID.FindStringSubmatch(line); found != nil {
				m.learn(found[1], found[2])
			}
		}
		for _, item := range b.items {
			learnBlocks(m, item)
		}
	}
}
