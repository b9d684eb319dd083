package render

import (
	"path"

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
	// anchors lead to the records on a page that shows all of them.
	anchors map[*logbook.Log]Safe
	// gaps tells for which placeholders a blank handout has given a whole line already.
	gaps map[string]bool
}

// links gives the address of another page of a site; the zero links gives none, so that a page that stands alone has no dead ones.
type links struct {
	log func(*logbook.Log) string
}

// builder starts the views of one page; h may be nil.
func (r *Renderer) builder(f Format, h *history.History) *builder {
	b := &builder{options: r.options, format: f}
	if h == nil {
		return b
	}
	if r.options.Anonymous {
		b.who = namesOf(h, r.options.People)
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
	// Copy says whose copy a page is that not everybody may read, and what is in it.
	Copy  Safe
	owner string
	// Pictures tells whether the page has pictures; where it has none, lists say the same.
	Pictures bool
}

func (b *builder) head(title string) head {
	h := head{Title: text(title), Pictures: b.format == HTML}
	if b.h == nil {
		// A blank form is of no ECT whose files could be missing.
		return h
	}
	h.owner, h.Copy = copyFor(b.options.Audience)
	for _, file := range b.options.Missing {
		if b.options.Anonymous {
			file = path.Base(file) // the folder is called after the ECT
		}
		h.Missing = append(h.Missing, text(b.who.replace(file)))
	}
	return h
}

// copyFor says whose copy a page of an ECT is. The ECT's own needs no name.
func copyFor(a Audience) (owner string, about Safe) {
	switch a {
	case Mentor:
		return "mentor's copy", "the mentor's, with private notes where there are any"
	case School:
		return "school's copy", "the school's, with activity and progress and nothing that was said"
	}
	return "", ""
}

// copyOf tells page.go whose copy a view is.
func (h head) copyOf() string { return h.owner }

// add adds a fact, unless there is nothing to say.
func (h *head) add(label string, value Safe) {
	if value != "" {
		h.Facts = append(h.Facts, fact{Safe(label), value})
	}
}

// anchor reserves the anchor of a heading that links lead to. They are asked for in the order of the page.
func (b *builder) anchor(heading string) Safe {
	return Safe(b.headings.Generate([]byte(text(heading)), 0))
}

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
