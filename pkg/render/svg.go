package render

import (
	"html"
	"strconv"
	"strings"
)

// svgWidth is the width of every picture in its own units. It is small, so that the words in it can still be read on a telephone.
const svgWidth = 360

// drawing is an SVG picture in the making. Its colours come from the style sheet by class; next to each stands a sign or a word.
type drawing struct {
	out strings.Builder
	// id tells the pictures of one page apart.
	id int
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

// write writes words; anchor is start, middle or end.
func (d *drawing) write(class, anchor string, x, y float64, words string) {
	d.out.WriteString(`<text class="` + class + `" text-anchor="` + anchor + `" x="` + number(x) + `" y="` + number(y) + `">` +
		html.EscapeString(shown(words)) + "</text>")
}

// figure makes the picture whole: with a title and a description for those who do not see it, and a caption for all.
func (d *drawing) figure(height float64, title, description, caption string) string {
	id := "picture-" + strconv.Itoa(d.id)
	return `<figure><svg viewBox="0 0 ` + strconv.Itoa(svgWidth) + " " + number(height) + `" role="img" aria-labelledby="` + id + `-title ` + id +
		`-text"><title id="` + id + `-title">` + html.EscapeString(shown(title)) + `</title><desc id="` + id + `-text">` +
		html.EscapeString(shown(description)) + "</desc>" + d.hatch() + d.out.String() + "</svg><figcaption>" +
		html.EscapeString(shown(caption)) + "</figcaption></figure>"
}

// hatch defines the stripes that tell one surface from another without colour.
func (d *drawing) hatch() string {
	id := d.hatchID()
	return `<defs><pattern id="` + id + `" width="5" height="5" patternUnits="userSpaceOnUse"><path class="stripe" d="M0 5L5 0"/></pattern></defs>`
}

func (d *drawing) hatchID() string { return "hatch-" + strconv.Itoa(d.id) }

// striped draws a striped surface over a plain one.
func (d *drawing) striped(class string, x, y, w, h float64) {
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

// cut shortens words to what fits on a line of a picture.
func cut(words string, length int) string {
	runes := []rune(words)
	if len(runes) <= length {
		return words
	}
	return strings.TrimSpace(string(runes[:length-1])) + "…"
}
