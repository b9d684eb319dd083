package importer

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// definition is a session as it will be written.
type definition struct {
	id, title, kind, stage string
	aims, prepare, brief   []string
	minutes                int
	agenda                 []part
	statements             []string
	steps                  bool
	source                 string
}

// maker makes the definition of one page.
type maker struct {
	def       definition
	match     *matcher
	standards string
	inIntro   []string // numbers of statements that the introduction names
	wordings  []wording
	mode      wording // what the last line that leads on says of the aims below it
	note      func(line int, what string)
}

// define makes a definition of a page that was cut into sections.
func (k *maker) define(o outline) definition {
	k.def.title = strings.Join(o.titles, "; ")
	if o.weekName != "" && len(o.titles) < 2 {
		k.def.title = o.weekName
	}
	k.def.title = k.stageOf(k.def.title)
	for _, s := range o.sections {
		k.section(s)
	}
	k.kind(o)
	k.minutes(o)
	k.numbers()
	return k.def
}

var stagePrefix = regexp.MustCompile(`^(Discussion|Observation discussion|Observation)\s*[-–:]\s+(.+)$`)

// stageOf takes the kind of conversation off a title.
func (k *maker) stageOf(title string) string {
	m := stagePrefix.FindStringSubmatch(title)
	if m == nil {
		return title
	}
	k.def.stage = strings.ToLower(m[1])
	return upperFirst(m[2])
}

func upperFirst(words string) string {
	r, size := utf8.DecodeRuneInString(words)
	return string(unicode.ToUpper(r)) + words[size:]
}

func (k *maker) section(s *section) {
	switch s.role {
	case aims:
		k.aims(s)
	case reading:
		k.note(s.line, fmt.Sprintf("reading left out: %s", s.title))
	case interact:
		if f := k.flow(s); len(f.do) > 0 && k.def.stage == "" {
			k.def.stage = strings.ToLower(f.do[0].text)
		}
	case intro, materials, empty:
		k.before(s)
	case meeting:
		if s.leads && onlyPreamble(s.blocks) {
			k.before(s)
			return
		}
		k.agenda(s)
	default:
		k.agenda(s)
	}
}

// onlyPreamble tells whether what stands before the first stage is prose about all of them, and no activity of its own.
func onlyPreamble(blocks []block) bool {
	return !slices.ContainsFunc(blocks, func(b block) bool {
		if b.kind != paragraph && b.kind != heading {
			return b.kind == list || b.kind == table
		}
		_, ok := activityKind(b.lines[0])
		return ok
	})
}

func (k *maker) flow(s *section) part {
	f := &flow{part: part{title: s.title, minutes: s.minutes}, left: k.note}
	f.blocks(s.blocks, 0)
	f.flushKind()
	if f.label != "" {
		f.say(f.label)
	}
	if f.title != "" {
		f.say(f.title)
	}
	if f.part.asksForSteps() {
		f.part.record = append([]string{"action_steps"}, f.part.record...)
	}
	if slices.ContainsFunc(f.part.do, func(a activity) bool { return followsUp.MatchString(a.text) }) {
		f.part.record = append(f.part.record, "reviews")
	}
	return f.part
}

func (k *maker) agenda(s *section) {
	p := k.flow(s)
	if p.title == "" {
		p.title = k.def.title
	}
	if len(p.do)+len(p.prompts)+len(p.record) == 0 && p.minutes == 0 {
		if s.role == meeting {
			return
		}
		k.note(s.line, fmt.Sprintf("left out, nothing stands below it: %s", s.title))
		return
	}
	k.def.steps = k.def.steps || len(p.record) > 0 && p.record[0] == "action_steps"
	k.def.agenda = append(k.def.agenda, p)
}

var (
	followsUp = regexp.MustCompile(`(?i)\bfollow(?:ing)? up\b[^.]{0,40}\bactions?\b`)
	asksECT   = regexp.MustCompile(`(?i)\b(?:ask|remind|tell|encourage)\b[^.]{0,25}\b(?:mentee|ECT|teacher)\b`)
	toBring   = regexp.MustCompile(`(?i)\bbring\b|\bin advance\b|\bbeforehand\b|\bbefore (?:this|the|your) (?:session|meeting)\b`)
	ectBrief  = regexp.MustCompile(`(?i)^(?:your |the )?(?:mentee|ECT|teacher) (?:should|will need to|needs to|must) bring\b`)
)

// before places what is read or done ahead of the meeting.
func (k *maker) before(s *section) {
	p := k.flow(s)
	for _, a := range p.do {
		k.inIntro = append(k.inIntro, k.match.inline(a.text)...)
		if asksECT.MatchString(a.text) && toBring.MatchString(a.text) || ectBrief.MatchString(a.text) {
			k.def.brief = append(k.def.brief, a.text)
			continue
		}
		k.def.prepare = append(k.def.prepare, a.text)
	}
	for _, g := range p.prompts {
		for _, point := range g.ask {
			k.inIntro = append(k.inIntro, k.match.inline(point)...)
		}
		if g.title != "" {
			k.def.prepare = append(k.def.prepare, g.title+": "+strings.Join(g.ask, "; "))
			continue
		}
		k.def.prepare = append(k.def.prepare, g.ask...)
	}
}
