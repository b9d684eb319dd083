package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/ectm/ectm/pkg/diag"
)

// mostAnnotations is how many annotations of one severity GitHub shows for a step.
const mostAnnotations = 10

var githubLevels = map[diag.Severity]string{diag.Error: "error", diag.Warning: "warning", diag.Info: "notice"}

// GitHub writes workflow commands that become annotations: at most ten of each severity, the gravest kind first, and a closing count.
func GitHub(w io.Writer, found diag.List, s Summary, _ Options) error {
	out := bufio.NewWriter(w)
	for _, severity := range []diag.Severity{diag.Error, diag.Warning, diag.Info} {
		written := 0
		for _, d := range found {
			if d.Severity != severity || written == mostAnnotations {
				continue
			}
			written++
			annotation(out, d)
		}
	}
	fmt.Fprintf(out, "%s%s\n", s, unshown(s))
	return out.Flush()
}

func annotation(w io.Writer, d diag.Diagnostic) {
	message := clean(d.Message)
	if d.Help != "" {
		message += "\nhelp: " + clean(d.Help)
	}
	end := ""
	if d.Span.End.Line == d.Pos().Line && d.Span.End.Column > d.Pos().Column {
		end = fmt.Sprintf(",endColumn=%d", d.Span.End.Column)
	}
	fmt.Fprintf(w, "::%s file=%s,line=%d,col=%d%s,title=%s::%s\n", githubLevels[d.Severity],
		githubProperty(clean(d.Pos().File)), d.Pos().Line, d.Pos().Column, end, githubProperty(d.Rule), githubData(message))
}

// unshown says how many findings have no annotation.
func unshown(s Summary) string {
	n := max(0, s.Errors-mostAnnotations) + max(0, s.Warnings-mostAnnotations) + max(0, s.Infos-mostAnnotations)
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("; %d of them are not annotated, see ectm check", n)
}

var (
	githubDataEscapes     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	githubPropertyEscapes = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

func githubData(text string) string     { return githubDataEscapes.Replace(text) }
func githubProperty(text string) string { return githubPropertyEscapes.Replace(text) }
