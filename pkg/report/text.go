package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/rivo/uniseg"

	"github.com/ectm/ectm/pkg/diag"
)

// mostCells is how much of a long line is shown, in columns of the terminal.
const mostCells = 96

// Text writes findings for people: the place and the message, other places, the line with a caret, and what would mend it.
func Text(w io.Writer, found diag.List, _ Summary, o Options) error {
	out := bufio.NewWriter(w)
	for _, d := range found {
		fmt.Fprintf(out, "%s: %s: %s [%s]\n", clean(d.Pos().String()), colour(d.Severity, o.Colour), clean(d.Message), d.Rule)
		for _, r := range d.Related {
			fmt.Fprintf(out, "  %s: %s\n", clean(r.Pos.String()), clean(r.Message))
		}
		excerpt(out, d)
		if d.Help != "" {
			fmt.Fprintf(out, "  help: %s\n", clean(d.Help))
		}
	}
	return out.Flush()
}

var colours = map[diag.Severity]string{diag.Error: "31", diag.Warning: "33", diag.Info: "36"}

func colour(s diag.Severity, on bool) string {
	if !on {
		return s.String()
	}
	return "\x1b[1;" + colours[s] + "m" + s.String() + "\x1b[0m"
}

// excerpt writes the line and a caret below the words. Columns count characters; the caret stands by the cells they take.
func excerpt(w io.Writer, d diag.Diagnostic) {
	if strings.TrimSpace(d.Line) == "" {
		return
	}
	runes := []rune(d.Line)
	from := min(d.Pos().Column-1, len(runes))
	to := from + 1
	if end := d.Span.End; end.Line == d.Pos().Line {
		to = max(to, end.Column-1)
	} else if end.Line > d.Pos().Line {
		to = len(runes)
	}
	to = max(min(to, len(runes)), from)
	before, marked, after := clean(string(runes[:from])), clean(string(runes[from:to])), clean(string(runes[to:]))
	before, marked, after = window(before, marked, after)
	number := fmt.Sprintf("%4d", d.Pos().Line)
	fmt.Fprintf(w, "%s | %s%s%s\n", number, before, marked, after)
	fmt.Fprintf(w, "%s | %s%s\n", strings.Repeat(" ", len(number)), blanks(before), "^"+strings.Repeat("~", max(0, cells(marked)-1)))
}

// window cuts a long line so that the marked words stay in sight.
func window(before, marked, after string) (string, string, string) {
	if cells(before)+cells(marked)+cells(after) <= mostCells {
		return before, marked, after
	}
	if cells(marked) > mostCells/2 {
		marked = cut(marked, mostCells/2)
	}
	if room := mostCells - cells(marked) - 20; cells(before) > room {
		runes := []rune(before)
		for len(runes) > 0 && cells(string(runes)) > room-1 {
			runes = runes[1:]
		}
		before = "…" + string(runes)
	}
	return before, marked, cut(after, max(0, mostCells-cells(before)-cells(marked)))
}

func cut(text string, most int) string {
	if cells(text) <= most {
		return text
	}
	runes := []rune(text)
	for len(runes) > 0 && cells(string(runes)) > most-1 {
		runes = runes[:len(runes)-1]
	}
	return string(runes) + "…"
}

func cells(text string) int { return uniseg.StringWidth(text) }

// blanks gives white space as wide as a text; tabs stay tabs.
func blanks(text string) string {
	var b strings.Builder
	state := -1
	for text != "" {
		var cluster string
		var width int
		cluster, text, width, state = uniseg.FirstGraphemeClusterInString(text, state)
		if cluster == "\t" {
			b.WriteByte('\t')
			continue
		}
		b.WriteString(strings.Repeat(" ", width))
	}
	return b.String()
}
