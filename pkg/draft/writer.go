package draft

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ectm/ectm/pkg/yamlnode"
)

// widest is the number of characters at which comments are wrapped.
const widest = 100

// writer collects lines of YAML.
type writer struct {
	buffer bytes.Buffer
}

// Bytes gives what was written, without two blank lines in a row.
func (w *writer) Bytes() []byte { return w.buffer.Bytes() }

func (w *writer) line(text string) {
	w.buffer.WriteString(text)
	w.buffer.WriteByte('\n')
}

// value writes a key with a text; an empty text leaves the blank to fill.
func (w *writer) value(indent int, key, text string) {
	line := strings.Repeat(" ", indent) + key + ":"
	if text != "" {
		line += " " + yamlnode.Quote(text)
	}
	w.line(line)
}

// list writes a key with a list of one blank item.
func (w *writer) list(indent int, key string) {
	w.value(indent, key, "")
	w.line(strings.Repeat(" ", indent+2) + "-")
}

func (w *writer) comment(text string) { w.commentAt(0, text) }

// commentAt writes a comment, wrapped, its further lines indented like the first word.
func (w *writer) commentAt(indent int, text string) {
	text = strings.TrimRight(strings.Map(printable, text), " ")
	if text == "" {
		return
	}
	lead := strings.Repeat(" ", len(text)-len(strings.TrimLeft(text, " ")))
	hang := lead
	if strings.HasPrefix(text[len(lead):], "- ") {
		hang += "  "
	}
	line := lead
	for i, word := range strings.Fields(text) {
		if i > 0 && indent+2+utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > widest {
			w.line(strings.Repeat(" ", indent) + "# " + line)
			line = hang + word
			continue
		}
		if i > 0 {
			line += " "
		}
		line += word
	}
	w.line(strings.Repeat(" ", indent) + "# " + line)
}

// printable turns what can't stand in a comment, such as a control character or a line break, into a space.
func printable(r rune) rune {
	if unicode.IsPrint(r) {
		return r
	}
	return ' '
}
