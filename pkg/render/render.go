// Package render turns sessions and histories into pages that people read and print. Data flows one way: a view of what an audience
// may see, Markdown made of it by text/template, an HTML fragment made of that by goldmark, and one page that needs nothing else.
package render

import (
	"fmt"
	"html/template"
	"io/fs"
	texttemplate "text/template"

	"github.com/yuin/goldmark"

	"github.com/ectm/ectm/pkg/calendar"
)

// Audience says who will read a page.
type Audience string

// The audiences. A mentor sees all, an ECT all but the mentor's private notes, a school activity and progress without their content.
const (
	Mentor Audience = "mentor"
	ECT    Audience = "ect"
	School Audience = "school"
)

// ParseAudience takes the name of an audience; ok is false for any other word.
func ParseAudience(name string) (a Audience, ok bool) {
	switch a := Audience(name); a {
	case Mentor, ECT, School:
		return a, true
	}
	return "", false
}

// Format is the form of a page.
type Format string

// The formats.
const (
	Markdown Format = "markdown"
	HTML     Format = "html"
)

// Options say for whom pages are made.
type Options struct {
	// Audience is ECT where it is left empty.
	Audience Audience
	// Anonymous puts roles in the place of names.
	Anonymous bool
	// People are all whom the records folder names, nil where only those of the page's own ECT are known. Anonymous pages hide them.
	People *People
	Today  calendar.Date
	// School is the school's name, empty where none is known.
	School string
	// Missing are the paths of files that could not be read; every page names them at its top.
	Missing []string
}

// Renderer makes pages. It does not change after New and may be used by several goroutines at once.
type Renderer struct {
	options  Options
	pages    *texttemplate.Template
	frame    *template.Template
	style    style
	markdown goldmark.Markdown
}

// New reads the templates. A file in override, which may be nil, takes the place of the one of the same name in templates. The error
// names the file and line of a template that can't be used.
func New(templates, override fs.FS, o Options) (*Renderer, error) {
	if o.Audience == "" {
		o.Audience = ECT
	}
	shelf := shelf{templates, override}
	pages, err := shelf.pages()
	if err != nil {
		return nil, err
	}
	frame, err := shelf.frame()
	if err != nil {
		return nil, err
	}
	css, err := shelf.read(styleFile)
	if err != nil {
		return nil, err
	}
	return &Renderer{options: o, pages: pages, frame: frame, style: newStyle(css), markdown: newMarkdown()}, nil
}

// WithMissing gives a renderer for another folder, of which the named files could not be read.
func (r *Renderer) WithMissing(paths []string) *Renderer {
	other := *r
	other.options.Missing = paths
	return &other
}

// render makes one page of a view. The name is that of its template without the ending.
func (r *Renderer) render(f Format, name string, p *page) ([]byte, error) {
	source, err := r.execute(name+pageEnding, p.view)
	if err != nil {
		return nil, err
	}
	switch f {
	case Markdown:
		return []byte(trail(p.up) + tidy(withoutMarks(source))), nil
	case HTML:
		return r.html(name, p, tidy(source))
	}
	return nil, fmt.Errorf("there is no format %q; choose markdown or html", f)
}
