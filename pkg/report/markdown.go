package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/ectm/ectm/pkg/diag"
)

// mostRows is how many findings the summary of a job lists.
const mostRows = 50

// Markdown writes a summary for the page of a CI job: the counts, then a table of the findings, the gravest first.
func Markdown(w io.Writer, found diag.List, s Summary, _ Options) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "## ectm check\n\n%s\n", s)
	if len(found) == 0 {
		return out.Flush()
	}
	fmt.Fprint(out, "\n| severity | place | finding | rule |\n| --- | --- | --- | --- |\n")
	rows := 0
	for _, severity := range []diag.Severity{diag.Error, diag.Warning, diag.Info} {
		for _, d := range found {
			if d.Severity != severity || rows == mostRows {
				continue
			}
			rows++
			fmt.Fprintf(out, "| %s | %s | %s | %s |\n", d.Severity, cell(d.Pos().String()), cell(d.Message), d.Rule)
		}
	}
	if len(found) > rows {
		fmt.Fprintf(out, "\nand %d more\n", len(found)-rows)
	}
	return out.Flush()
}

var cellEscapes = strings.NewReplacer("|", `\|`, "<", "&lt;", "&", "&amp;", "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`, "\\", `\\`, "@", "&#64;", "#", `\#`)

// cell makes a text safe in a cell of a table.
func cell(text string) string { return cellEscapes.Replace(clean(text)) }
