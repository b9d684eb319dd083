package render

import (
	"regexp"
	"slices"
	"strings"

	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/session"
)

// The gaps of a blank form: for a word, a name, and a line of handwriting.
const (
	shortBlank = "________"
	longBlank  = "________________________"
	wideBlank  = "________________________________________"
	longGap    = Safe(longBlank)
)

var (
	placeholder = regexp.MustCompile(`\{(focus_area|action_step|ect|mentor|themes|part|next_part)\}`)
	inQuotes    = regexp.MustCompile(`"` + placeholder.String() + `"|` + placeholder.String())
)

// fill escapes a text of a session and fills its placeholders; what is not known becomes a blank, without the quotation marks around it.
func (b *builder) fill(s *session.Session, words string) Safe {
	if !strings.Contains(words, "{") {
		return text(words)
	}
	words = oneLine(words)
	var out strings.Builder
	at := 0
	for _, m := range inQuotes.FindAllStringIndex(words, -1) {
		found := words[m[0]:m[1]]
		name := strings.Trim(found, `"{}`)
		before := words[at:m[0]]
		at = m[1]
		writeEscaped(&out, before)
		values := b.values(s, name)
		if len(values) == 0 {
			// Behind anything but a blank, Markdown would take the underscores for emphasis.
			if out.Len() > 0 && !strings.HasSuffix(before, " ") {
				out.WriteString("\u00a0")
			}
			out.WriteString(b.gap(name))
			continue
		}
		writeEscaped(&out, inSentence(values, found[0] == '"' || name == "action_step" || name == "themes"))
	}
	writeEscaped(&out, words[at:])
	return Safe(out.String())
}

// inSentence joins values, in quotation marks that differ from those in a value.
func inSentence(values []string, quoted bool) string {
	if quoted {
		values = slices.Clone(values)
		for i, v := range values {
			values[i] = "“" + v + "”"
		}
	}
	if len(values) > 2 {
		values = []string{strings.Join(values[:len(values)-1], ", "), values[len(values)-1]}
	}
	return strings.Join(values, " and ")
}

// gap gives the room for what is not known: where a step or focus is asked for first there is a line for it.
func (b *builder) gap(name string) string {
	if name != "action_step" && name != "focus_area" {
		return shortBlank
	}
	if b.gaps[name] {
		return longBlank
	}
	if b.gaps == nil {
		b.gaps = map[string]bool{}
	}
	b.gaps[name] = true
	if name == "action_step" {
		return wideBlank + " " + wideBlank
	}
	return wideBlank
}

func (b *builder) fills(s *session.Session, all []string) []Safe {
	var out []Safe
	for _, words := range all {
		out = append(out, b.fill(s, words))
	}
	return out
}

// values gives what stands for a placeholder, none where it is not known. Themes and parts are known from the programme alone. A step goes
// by its short name, as in the heading under which it stands in full.
func (b *builder) values(s *session.Session, name string) []string {
	var out []string
	switch {
	case name == "themes":
		if part := b.sessionPart(s); part != nil {
			for _, theme := range part.Themes {
				out = append(out, theme.Title)
			}
		}
	case b.h != nil && name == "action_step":
		for _, step := range b.openFor(s) {
			out = append(out, b.stepTitle(step.ActionStep))
		}
	default:
		if value := b.value(s, name); value != "" {
			out = append(out, value)
		}
	}
	return out
}

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
	}
	return ""
}

// sessionPart gives the part of a session, nil where its programme is not known.
func (b *builder) sessionPart(s *session.Session) *session.Part {
	p := b.programme
	if b.h != nil && (p == nil || p.ID != s.Programme) {
		p = b.h.Programme(s.Programme)
	}
	if p == nil {
		return nil
	}
	return p.Part(s.Part)
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

// ownLog is logOf for handouts that may be of nobody.
func (b *builder) ownLog(s *session.Session) *logbook.Log {
	if b.h == nil {
		return nil
	}
	return b.logOf(s)
}

// logOf gives the record of a session that was held or is planned, nil where there is none.
func (b *builder) logOf(s *session.Session) *logbook.Log {
	if l := b.h.LogOf(s.ID, logbook.Held); l != nil {
		return l
	}
	return b.h.LogOf(s.ID, logbook.Planned)
}
