package cli

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/report"
	"github.com/ectm/ectm/pkg/session"
)

// sessionText writes a whole definition for people.
func sessionText(w io.Writer, p *session.Programme, s *session.Session) error {
	out := &sessionWriter{bufio.NewWriter(w), p, s}
	out.line("%s", s.ID)
	out.line("%s (%s%s)", s.Title, s.Kind, minutes(s.Minutes))
	out.line("%s", s.Focus)
	out.group("Aims", s.Aims)
	out.group("Comes after", s.After)
	out.group("Prepare", s.Prepare)
	out.group("Ask of the ECT", s.Brief)
	for i, part := range s.Agenda {
		out.agenda(i+1, part)
	}
	if d := s.Decision; d != nil {
		out.group("Decision: "+d.Question, nil)
		out.group("  yes: "+d.Yes.Label, d.Yes.Do)
		out.group("  no: "+d.No.Label, d.No.Do)
	}
	out.group("Closing the cycle", s.Closing)
	for _, id := range s.Statements {
		statement, _ := p.Statement(id)
		out.line("%s", strings.TrimRight(fmt.Sprintf("%-5s %s", id, statement.Label), " "))
	}
	out.group("A held log fills", sectionsOf(s))
	return out.Flush()
}

type sessionWriter struct {
	*bufio.Writer
	programme *session.Programme
	session   *session.Session
}

func (w *sessionWriter) line(format string, args ...any) {
	text := history.Fill(fmt.Sprintf(format, args...), nil, w.programme, w.session)
	if strings.TrimSpace(text) != "" {
		fmt.Fprintln(w, report.Clean(text))
	}
}

func (w *sessionWriter) group(title string, items []string) {
	if len(items) == 0 && !strings.Contains(title, ":") {
		return
	}
	fmt.Fprintln(w)
	w.line("%s", title)
	for _, item := range items {
		w.line("  - %s", item)
	}
}

func (w *sessionWriter) agenda(n int, part session.AgendaPart) {
	fmt.Fprintln(w)
	w.line("%d. %s%s", n, part.Title, minutes(part.Minutes))
	for _, a := range part.Do {
		w.line("   %s", a.Text)
	}
	for _, g := range part.Prompts {
		w.line("   %s", g.Title)
		for _, question := range g.Ask {
			w.line("   - %s", question)
		}
	}
	for _, e := range part.Examples {
		w.line("   for example: %s: %s", e.Title, e.Step)
	}
}

func sectionsOf(s *session.Session) []string {
	var out []string
	for _, r := range s.Record {
		text := r.Section
		switch {
		case r.Min == 0 && r.Max > 0:
			text += fmt.Sprintf(", at most %d", r.Max)
		case r.Max > 0:
			text += fmt.Sprintf(", %d to %d", r.Min, r.Max)
		}
		if r.Or != "" {
			text += ", or " + r.Or
		}
		if len(r.Fields) > 0 {
			text += ": " + strings.Join(r.Fields, ", ")
		}
		if r.InECT {
			text += " (in ect.yaml)"
		}
		out = append(out, text)
	}
	return out
}
