package render

import (
	"html"
	"strconv"
	"strings"
)

// drawing is a figure in the making: rows of words with a small SVG picture each. The words are HTML, so that they wrap and can be read on a
// telephone. Colours come from the style sheet by class; next to each stands a sign or a word.
type drawing struct {
	out strings.Builder
	// id tells the figures of one page apart.
	id int
	// hatched tells that the stripes are defined.
	hatched bool
	rows    int
}

// number writes a measure with one decimal at most, the same on every machine.
func number(f float64) string {
	return strings.TrimSuffix(strconv.FormatFloat(f, 'f', 1, 64), ".0")
}

// element writes one element of a class with its attributes in pairs.
func (d *drawing) element(name, class string, attributes ...any) {
	d.out.WriteString("<" + name)
	if class != "" {
		d.out.WriteString(` class="` + class + `"`)
	}
	for i := 0; i+1 < len(attributes); i += 2 {
		d.out.WriteString(" " + attributes[i].(string) + `="` + value(attributes[i+1]) + `"`)
	}
	d.out.WriteString("/>")
}

func value(v any) string {
	switch v := v.(type) {
	case float64:
		return number(v)
	case int:
		return strconv.Itoa(v)
	case string:
		return html.EscapeString(v)
	}
	return ""
}

func (d *drawing) rect(class string, x, y, w, h float64) {
	d.element("rect", class, "x", x, "y", y, "width", w, "height", h)
}

func (d *drawing) line(class string, x1, y1, x2, y2 float64) {
	d.element("line", class, "x1", x1, "y1", y1, "x2", x2, "y2", y2)
}

func (d *drawing) path(class, shape string) { d.element("path", class, "d", shape) }

// write writes words into a picture; anchor is start, middle or end.
func (d *drawing) write(anchor string, x, y float64, words string) {
	d.out.WriteString(`<text text-anchor="` + anchor + `" x="` + number(x) + `" y="` + number(y) + `">` + html.EscapeString(shown(words)) + "</text>")
}

// svg writes one picture; title says in words what it shows.
func (d *drawing) svg(class string, width, height float64, title string, draw func()) {
	d.out.WriteString(`<svg class="` + class + `" viewBox="0 0 ` + number(width) + " " + number(height) + `" width="` + number(width) + `" height="` + number(height) +
		`" role="img"><title>` + html.EscapeString(shown(title)) + "</title>")
	draw()
	d.out.WriteString("</svg>")
}

// words writes words into a row.
func (d *drawing) words(class, words string) {
	d.out.WriteString(`<span class="` + class + `">` + html.EscapeString(shown(words)) + "</span>")
}

// row writes one row.
func (d *drawing) row(fill func()) {
	d.rows++
	d.out.WriteString("<li>")
	fill()
	d.out.WriteString("</li>\n")
}

// list writes rows that belong together, below a heading where there is one.
func (d *drawing) list(heading string, fill func()) {
	if heading != "" {
		d.out.WriteString("<p>" + html.EscapeString(shown(heading)) + "</p>\n")
	}
	d.out.WriteString("<ul>\n")
	fill()
	d.out.WriteString("</ul>\n")
}

// mostRows is how many rows are kept together on a sheet of paper.
const mostRows = 12

// figure makes the picture whole, with a name and a caption.
func (d *drawing) figure(class, title, caption string) string {
	if d.rows > mostRows {
		class += " long"
	}
	return `<figure class="rows ` + class + `" aria-label="` + html.EscapeString(shown(title)) + "\">\n" + d.out.String() + "<figcaption>" +
		html.EscapeString(shown(caption)) + "</figcaption></figure>"
}

// hatch defines the stripes that tell one surface from another without colour; one definition does for the figure.
func (d *drawing) hatch() {
	if d.hatched {
		return
	}
	d.hatched = true
	d.out.WriteString(`<defs><pattern id="` + d.hatchID() + `" width="5" height="5" patternUnits="userSpaceOnUse"><path class="stripe" d="M0 5L5 0"/></pattern></defs>`)
}

func (d *drawing) hatchID() string { return "hatch-" + strconv.Itoa(d.id) }

// striped draws a striped surface over a plain one.
func (d *drawing) striped(class string, x, y, w, h float64) {
	d.hatch()
	d.rect(class, x, y, w, h)
	d.element("rect", "", "x", x, "y", y, "width", w, "height", h, "fill", "url(#"+d.hatchID()+")")
}

// drawing starts the next picture of the page.
func (b *builder) drawing() *drawing { return &drawing{id: len(b.pictures)} }

// draws tells whether the page can hold pictures.
func (b *builder) draws() bool { return b.format == HTML }

// picture keeps a finished picture and gives the mark that stands for it in the Markdown.
func (b *builder) picture(figure string) Safe {
	b.pictures = append(b.pictures, figure)
	return Safe(string(mark) + strconv.Itoa(len(b.pictures)-1))
}
