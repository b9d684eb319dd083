package cli

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/plan"
	"github.com/ectm/ectm/pkg/report"
)

// nextText writes a screen for each ECT.
func nextText(w io.Writer, all []planned) error {
	out := bufio.NewWriter(w)
	for i, p := range all {
		if i > 0 {
			fmt.Fprintln(out)
		}
		p.text(newText(out))
	}
	return out.Flush()
}

func (p planned) text(w io.Writer) {
	fmt.Fprintf(w, "%s (%s)\n", report.Clean(p.Name()), report.Clean(p.Folder))
	switch {
	case p.next.Complete:
		fmt.Fprintln(w, "  next      nothing: every programme is done")
		p.textMissed(w)
	case p.next.Session == nil:
		fmt.Fprintln(w, "  next      not known: no programme could be read")
	default:
		p.textNext(w)
	}
	p.textSteps(w)
	if len(p.leftOut) > 0 {
		fmt.Fprintf(w, "  caution   this may be wrong: %s can't be read\n", report.Clean(strings.Join(p.leftOut, ", ")))
	}
}

func (p planned) textNext(w io.Writer) {
	fmt.Fprintf(w, "  next      %s\n            %s\n", p.next.Session.Title, p.next.Session.ID)
	fmt.Fprintf(w, "  when      %s\n", when(p.next.Due, p.today))
	if p.next.Session.Minutes > 0 {
		fmt.Fprintf(w, "  minutes   %d\n", p.next.Session.Minutes)
	}
	if p.next.Meeting != nil && p.next.Meeting != p.next.Session {
		fmt.Fprintf(w, "  prepares  %s, %s\n", p.next.Meeting.Title, when(p.next.MeetingDue, p.today))
	}
	p.textMissed(w)
	if len(p.next.Focus) > 0 {
		fmt.Fprintf(w, "  focus     give more time to %s\n", strings.Join(p.next.Focus, ", "))
	}
	for i, item := range p.next.Prepare {
		label := ""
		if i == 0 {
			label = "first"
		}
		fmt.Fprintf(w, "  %-9s %s %s\n", label, tick(item), report.Clean(oneLine(item.Text)))
	}
	for i, part := range p.next.Session.Agenda {
		label := ""
		if i == 0 {
			label = "agenda"
		}
		line := fmt.Sprintf("  %-9s %d. %s%s", label, i+1, part.Title, minutes(part.Minutes))
		if p.ServesFocus(p.next.Session, part) {
			line += " (focus)"
		}
		fmt.Fprintln(w, line)
	}
}

func (p planned) textMissed(w io.Writer) {
	if len(p.next.Missed) > 0 {
		fmt.Fprintf(w, "  missed    %s\n", missed(p.next))
	}
}

func (p planned) textSteps(w io.Writer) {
	for i, s := range p.next.OpenSteps {
		label := ""
		if i == 0 {
			label = "open"
		}
		fmt.Fprintf(w, "  %-9s %s: %s\n            %s\n", label, s.ID, report.Clean(oneLine(s.Step)), reviewDue(s, p.today))
	}
}

func reviewDue(s *history.Step, today calendar.Date) string {
	set := "set " + string(s.Log.Date)
	switch {
	case s.Review == "":
		return set + ", no review date"
	case s.Overdue(today):
		return fmt.Sprintf("%s, review was due %s: overdue", set, s.Review)
	}
	return fmt.Sprintf("%s, review %s", set, s.Review)
}

func tick(item plan.Preparation) string {
	switch {
	case item.Session == nil:
		return "-"
	case item.Done:
		return "[x]"
	}
	return "[ ]"
}

func minutes(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(", %d minutes", n)
}

// when writes a day with its distance from today.
func when(d, today calendar.Date) string {
	if d == "" {
		return "not known"
	}
	day := d.Time().Format("Mon") + " " + string(d)
	switch n := today.DaysUntil(d); {
	case n == 0:
		return day + ", today"
	case n == 1:
		return day + ", tomorrow"
	case n > 1:
		return fmt.Sprintf("%s, in %d days", day, n)
	case n == -1:
		return day + ", overdue by a day"
	default:
		return fmt.Sprintf("%s, overdue by %d days", day, -n)
	}
}

// missed names the sessions left undone; of many the first and the last.
func missed(next plan.Plan) string {
	ids := make([]string, len(next.Missed))
	for i, s := range next.Missed {
		ids[i] = s.ID
	}
	if len(ids) > 4 {
		return fmt.Sprintf("%d sessions, from %s to %s", len(ids), ids[0], ids[len(ids)-1])
	}
	return strings.Join(ids, ", ")
}

// oneLine joins the lines of a text.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
