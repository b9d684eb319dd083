package cli

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/ectm/ectm/pkg/render"
)

// nextMarkdown writes a section for each ECT.
func nextMarkdown(w io.Writer, all []planned) error {
	out := bufio.NewWriter(w)
	for i, p := range all {
		if i > 0 {
			fmt.Fprintln(out)
		}
		p.markdown(newText(out))
	}
	return out.Flush()
}

func (p planned) markdown(w io.Writer) {
	fmt.Fprintf(w, "## %s\n\n", render.Escape(p.Name()))
	if len(p.leftOut) > 0 {
		fmt.Fprintf(w, "**This may be wrong:** %s can't be read.\n\n", render.Escape(strings.Join(p.leftOut, ", ")))
	}
	switch {
	case p.next.Complete:
		fmt.Fprint(w, "Every programme is done.\n")
		p.markdownMissed(w)
	case p.next.Session == nil:
		fmt.Fprint(w, "No programme could be read.\n")
	default:
		p.markdownNext(w)
	}
	if len(p.next.OpenSteps) > 0 {
		fmt.Fprint(w, "\n**Open action steps**\n\n")
	}
	for _, s := range p.next.OpenSteps {
		fmt.Fprintf(w, "- `%s`: %s (%s)\n", s.ID, render.Escape(oneLine(s.Step)), reviewDue(s, p.today))
	}
}

func (p planned) markdownNext(w io.Writer) {
	fmt.Fprintf(w, "**Next:** %s (`%s`), %s%s\n", render.Escape(p.next.Session.Title), p.next.Session.ID, when(p.next.Due, p.today), minutes(p.next.Session.Minutes))
	if p.next.Meeting != nil && p.next.Meeting != p.next.Session {
		fmt.Fprintf(w, "\nIt prepares %s, %s.\n", render.Escape(p.next.Meeting.Title), when(p.next.MeetingDue, p.today))
	}
	p.markdownMissed(w)
	if len(p.next.Focus) > 0 {
		fmt.Fprintf(w, "\nGive more time to statements %s.\n", strings.Join(p.next.Focus, ", "))
	}
	if len(p.next.Prepare) > 0 {
		fmt.Fprint(w, "\n**First**\n\n")
	}
	for _, item := range p.next.Prepare {
		mark := tick(item) + " "
		if item.Session == nil {
			mark = ""
		}
		fmt.Fprintf(w, "- %s%s\n", mark, render.Escape(oneLine(item.Text)))
	}
	if len(p.next.Session.Agenda) > 0 {
		fmt.Fprint(w, "\n**Agenda**\n\n")
	}
	for i, part := range p.next.Session.Agenda {
		line := fmt.Sprintf("%d. %s%s", i+1, render.Escape(part.Title), minutes(part.Minutes))
		if p.ServesFocus(p.next.Session, part) {
			line += " **(focus)**"
		}
		fmt.Fprintln(w, line)
	}
}

func (p planned) markdownMissed(w io.Writer) {
	if len(p.next.Missed) > 0 {
		fmt.Fprintf(w, "\nMissed: %s\n", missed(p.next))
	}
}
