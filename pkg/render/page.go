package render

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"html/template"
	"strings"
	"unicode/utf8"
)

// page is what is known of a page beside its template: its title in plain words, the view, the pictures that it has marks for.
type page struct {
	title    string
	view     any
	pictures []string
	// up leads to the pages above this one; only the pages of a site have any.
	up []crumb
}

// crumb is a link to a page above.
type crumb struct{ Title, To string }

// trail writes the links to the pages above as a line of Markdown, empty where there are none.
func trail(up []crumb) string {
	var links []string
	for _, c := range up {
		links = append(links, "["+Escape(c.Title)+"]("+encodeURL(c.To)+")")
	}
	if links == nil {
		return ""
	}
	return strings.Join(links, " / ") + "\n\n"
}

// frame is what page.html.tmpl is given.
type frame struct {
	Title, School string
	// Kind is the name of the page's template, for the style sheet.
	Kind string
	// Policy is the content security policy: nothing may run or be fetched, and only the two styles of the page count.
	Policy string
	// Style is style.css; Running puts the title and page numbers on each sheet of paper.
	Style, Running template.CSS
	Up             []crumb
	Body           template.HTML
}

// style is a style sheet with its hash for the content security policy.
type style struct {
	css  template.CSS
	hash string
}

func newStyle(css string) style {
	// A style sheet can't end its own element.
	css = strings.ReplaceAll(css, "</", `<\/`)
	sum := sha256.Sum256([]byte(css))
	return style{template.CSS(css), "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"}
}

// html makes the whole page of finished Markdown.
func (r *Renderer) html(kind string, p *page, source string) ([]byte, error) {
	body, err := r.convert(source, p.pictures)
	if err != nil {
		return nil, err
	}
	whose := ""
	if v, ok := p.view.(interface{ copyOf() string }); ok && v.copyOf() != "" {
		whose = " (" + v.copyOf() + ")"
	}
	title := p.title + whose
	running := newStyle(runningHead(shortened(p.title, longestHead-utf8.RuneCountInString(whose)) + whose))
	data := frame{
		Kind: kind, Title: shown(title), School: r.school(), Up: p.up, Body: template.HTML(body), Style: r.style.css, Running: running.css,
		Policy: fmt.Sprintf("default-src 'none'; style-src %s %s; base-uri 'none'; form-action 'none'", r.style.hash, running.hash),
	}
	var out bytes.Buffer
	out.Grow(len(body) + len(r.style.css) + 2000)
	if err := r.frame.Execute(&out, data); err != nil {
		return nil, plainError(err)
	}
	return out.Bytes(), nil
}

// school is the name for the head of a page. A page without names leaves it out, since it helps to guess them.
func (r *Renderer) school() string {
	if r.options.Anonymous {
		return ""
	}
	return shown(r.options.School)
}

// longestHead is how many characters of a title go beside the page number at the head of a sheet.
const longestHead = 85

// shortened cuts a title at a word, with dots in the place of what is left out.
func shortened(title string, most int) string {
	if utf8.RuneCountInString(title) <= most {
		return title
	}
	cut := string([]rune(title)[:most-1])
	if at := strings.LastIndexByte(cut, ' '); at > most/2 {
		cut = cut[:at]
	}
	return strings.TrimRight(cut, " ,:;") + "…"
}

// runningHead is the style that prints the title at the head of each sheet. All but letters, digits and blanks are written as escapes, each
// with the blank that ends it.
func runningHead(title string) string {
	var b strings.Builder
	for _, r := range title {
		if r == ' ' || r >= '0' && r <= '9' || r|0x20 >= 'a' && r|0x20 <= 'z' {
			b.WriteRune(r)
			continue
		}
		fmt.Fprintf(&b, `\%06x `, r)
	}
	return `@page{@top-left{content:"` + b.String() + `"}}`
}

// shown is a text for a title: one line, with hidden characters made visible.
func shown(s string) string {
	var b strings.Builder
	for _, r := range oneLine(strings.ToValidUTF8(s, "\uFFFD")) {
		switch {
		case hidden(r):
			fmt.Fprintf(&b, "[U+%04X]", r)
		case noncharacter(r):
			b.WriteRune('\uFFFD')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
