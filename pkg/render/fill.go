package render

import (
	"regexp"
	"strings"

	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/session"
)

// The gaps of a blank form. The hard spaces keep Markdown from taking the underscores for emphasis.
const (
	shortBlank = "________"
	longBlank  = "________________________"
	gap        = "\u00a0" + shortBlank + "\u00a0"
	longGap    = Safe(longBlank)
)

var placeholder = regexp.MustCompile(`\{(focus_area|action_step|ect|mentor|themes|part|next_part)\}`)

// fill escapes a text of a session and fills its placeholders; what is not known becomes a blank.
func (b *builder) fill(s *session.Session, words string) Safe {
	if !strings.Contains(words, "{") {
		return text(words)
	}
	words = oneLine(words)
	var out strings.Builder
	blanks := strings.Split(placeholder.ReplaceAllStringFunc(words, func(name string) string {
		if value := b.value(s, strings.Trim(name, "{}")); value != "" {
			return strings.ReplaceAll(value, string(mark), "\uFFFD")
		}
		return string(mark)
	}), string(mark))
	for i, piece := range blanks {
		if i > 0 {
			out.WriteString(gap)
		}
		writeEscaped(&out, piece)
	}
	return Safe(out.String())
}

func (b *builder) fills(s *session.Session, all []string) []Safe {
	var out []Safe
	for _, words := range all {
		out = append(out, b.fill(s, words))
	}
	return out
}

// value gives what stands for a placeholder, "" where it is not known. Themes and parts are known from the programme alone.
func (b *builder) value(s *session.Session, name string) string {
	switch name {
	case "themes", "part", "next_part":
		return b.ofProgramme(s, name)
	}
	if b.h == nil {
		return ""
	}
	switch name {
	case "ect":
		return b.name()
	case "mentor":
		return b.mentor()
	case "focus_area":
		return b.h.AreaLabel(b.focusBefore(s))
	case "action_step":
		if open := b.openFor(s); len(open) > 0 {
			return strings.TrimRight(oneLine(open[len(open)-1].Step), ".")
		}
	}
	return ""
}

func (b *builder) ofProgramme(s *session.Session, name string) string {
	p := b.programme
	if b.h != nil && (p == nil || p.ID != s.Programme) {
		p = b.h.Programme(s.Programme)
	}
	if p == nil {
		return ""
	}
	for i := range p.Parts {
		if p.Parts[i].ID != s.Part {
			continue
		}
		switch {
		case name == "themes":
			return p.Parts[i].ThemeTitles()
		case name == "part":
			return partTitle(&p.Parts[i])
		case name == "next_part" && i+1 < len(p.Parts):
			return partTitle(&p.Parts[i+1])
		}
	}
	return ""
}

// logOf gives the record of a session that was held or is planned, nil where there is none.
func (b *builder) logOf(s *session.Session) *logbook.Log {
	if l := b.h.LogOf(s.ID, logbook.Held); l != nil {
		return l
	}
	return b.h.LogOf(s.ID, logbook.Planned)
}
