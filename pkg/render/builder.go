package render

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/session"
)

// builder makes the views of one page. Its history is the part that the audience may see.
type builder struct {
	options Options
	format  Format
	h       *history.History
	// programme is the one of the session that the page is about, nil on other pages.
	programme *session.Programme
	who       *names
	pictures  []string
	links     links
	headings  anchors
	anchors   map[*history.Step]Safe
}

// links gives the address of another page of a site; the zero links gives none, so that a page that stands alone has no dead ones.
type links struct {
	log     func(*logbook.Log) string
	session func(*session.Session) string
}

// builder starts the views of one page; h may be nil.
func (r *Renderer) builder(f Format, h *history.History) *builder {
	b := &builder{options: r.options, format: f}
	if h == nil {
		return b
	}
	if r.options.Anonymous {
		b.who = namesOf(h)
	}
	b.h = r.options.seenBy(h)
	return b
}

// fact is a line at the head of a page, such as the date.
type fact struct{ Label, Value Safe }

// head is what every page view holds.
type head struct {
	Title   Safe
	Facts   []fact
	Missing []Safe
	// Pictures tells whether the page has pictures; where it has none, lists say the same.
	Pictures bool
}

func (b *builder) head(title string) head {
	h := head{Title: text(title), Pictures: b.format == HTML}
	if b.h == nil {
		// A blank form is of no ECT whose files could be missing.
		return h
	}
	for _, path := range b.options.Missing {
		h.Missing = append(h.Missing, text(b.who.replace(path)))
	}
	return h
}

// add adds a fact, unless there is nothing to say.
func (h *head) add(label string, value Safe) {
	if value != "" {
		h.Facts = append(h.Facts, fact{Safe(label), value})
	}
}

// day writes a date as in 12 October 2026.
func day(d calendar.Date) Safe {
	_, rest, _ := strings.Cut(d.Long(), " ")
	return Safe(rest)
}

// weekday writes a date as in Monday 12 October 2026.
func weekday(d calendar.Date) Safe { return Safe(d.Long()) }

// count writes a number with its noun.
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

func minutes(n int) Safe {
	if n == 0 {
		return ""
	}
	return Safe(count(n, "minute", "minutes"))
}

// capital puts a capital at the start of a text.
func capital(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[size:]
}

// titleOf makes a title of a short name: plan-aloud becomes Plan aloud.
func titleOf(id string) string { return capital(strings.ReplaceAll(id, "-", " ")) }

// sessionTitle names a session by its full id. One that no programme has stands for itself.
func (b *builder) sessionTitle(id string) string {
	if s := b.h.Session(id); s != nil {
		return b.title(s)
	}
	return id
}

// title is a session's title in plain words. Of the placeholders in it only those of the programme are filled.
func (b *builder) title(s *session.Session) string {
	if !strings.Contains(s.Title, "{") {
		return s.Title
	}
	return placeholder.ReplaceAllStringFunc(s.Title, func(name string) string {
		if value := b.ofProgramme(s, strings.Trim(name, "{}")); value != "" {
			return value
		}
		return shortBlank
	})
}

var partNumber = regexp.MustCompile(`^([cm])([1-9]\d?)$`)

// partTitle names a part as its programme does: Cycle 1, Module 3, with what it is about.
func partTitle(p *session.Part) string {
	m := partNumber.FindStringSubmatch(p.ID)
	if m == nil {
		return p.Title
	}
	name := "Cycle "
	if m[1] == "m" {
		name = "Module "
	}
	return strings.TrimSuffix(name+m[2]+": "+p.Title, ": ")
}

// moduleTitle names a part by programme/part.
func (b *builder) moduleTitle(id string) string {
	programme, part, _ := strings.Cut(id, "/")
	if p := b.h.Programme(programme); p != nil {
		if m := p.Part(part); m != nil {
			return partTitle(m)
		}
	}
	return id
}

// anchor reserves the anchor of a heading that links lead to. They are asked for in the order of the page.
func (b *builder) anchor(heading string) Safe { return Safe(b.headings.Generate([]byte(heading), 0)) }

// people names the ECT and the mentor; without names there is nothing to say.
func (b *builder) people(h *head) {
	if b.options.Anonymous {
		return
	}
	h.add("ECT", text(b.name()))
	h.add("Mentor", text(b.mentor()))
}

// name is the ECT's, for a title; escaping comes later.
func (b *builder) name() string { return b.h.Name() }

func (b *builder) mentor() string {
	if b.h.ECT == nil {
		return ""
	}
	return b.h.ECT.Mentor
}
