package render

import (
	"strings"
	texttemplate "text/template"
)

// functions are what templates can call beside the fields of their view. Words of a log need none: a view holds them escaped.
var functions = texttemplate.FuncMap{
	"lines":  lines,
	"table":  table,
	"join":   join,
	"count":  count,
	"fold":   fold,
	"unfold": func() Safe { return foldMark + "end" },
	"add":    func(a, b int) int { return a + b },
}

// rule is a line to write on. Markdown shows it as a rule, a page joins several into a ruled space.
const rule = "________________________________________________________________"

// foldMark begins a paragraph that opens or ends a part of a page which is shown on demand. Markdown has no such parts.
const foldMark = Safe(mark) + "fold "

func fold(summary Safe) Safe { return foldMark + summary }

// lines gives n lines to write on.
func lines(n int) Safe {
	return Safe(strings.Repeat("\n"+rule+"\n", n))
}

// table writes a table; a row that is too short ends in empty cells.
func table(t *tableView) Safe {
	var b strings.Builder
	row := func(cells []Safe) {
		b.WriteString("|")
		for i := range t.Head {
			b.WriteString(" ")
			if i < len(cells) {
				b.WriteString(string(cells[i]))
			}
			b.WriteString(" |")
		}
		b.WriteString("\n")
	}
	row(t.Head)
	b.WriteString("|" + strings.Repeat(" --- |", len(t.Head)) + "\n")
	for _, cells := range t.Rows {
		row(cells)
	}
	return Safe(b.String())
}

// join puts texts into one line.
func join(all []Safe, between string) Safe {
	words := make([]string, len(all))
	for i, s := range all {
		words[i] = string(s)
	}
	return Safe(strings.Join(words, between))
}
