package cli

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/rivo/uniseg"
	"github.com/spf13/cobra"

	"github.com/ectm/ectm/pkg/plan"
	"github.com/ectm/ectm/pkg/render"
	"github.com/ectm/ectm/pkg/report"
)

const statusHelp = `One row for each ECT: the programme and how far it is done, the last meeting and the next session, the minutes of the meetings held of those
the ECT is entitled to, open and overdue action steps. It shows activity and no content, so it is fit for an induction tutor or a head.`

type statusOptions struct {
	*app
	format string
}

// statusRow is what the table says of an ECT.
type statusRow struct {
	plan.Status
	id, name string
}

func newStatus(a *app) *cobra.Command {
	o := &statusOptions{app: a}
	cmd := &cobra.Command{
		Use: "status", Short: "Show where all ECTs stand, a row each", Long: statusHelp, Args: none,
		Example: "  ectm status\n  ectm status --format html > status.html",
		RunE:    func(*cobra.Command, []string) error { return o.run() },
	}
	cmd.Flags().Var(newChoice(&o.format, "text", "json", "markdown", "html"), "format", "text, json, markdown or html")
	return cmd
}

func (o *statusOptions) run() error {
	f, err := o.open()
	if err != nil {
		return err
	}
	defer f.root.Close()
	ids, err := f.chosen(nil)
	if err != nil {
		return err
	}
	sound := o.sound(f.Found, nil)
	if len(ids) == 0 {
		o.say(noECT)
	}
	var rows []statusRow
	var missing []string
	for _, id := range ids {
		e := f.Folder(id)
		sound = o.sound(e.Found, e.LeftOut) && sound
		missing = append(missing, e.LeftOut...)
		rows = append(rows, statusRow{plan.StatusOf(e.History, f.today), id, e.History.Name()})
	}
	if err := o.write(f, rows, missing); err != nil {
		return err
	}
	if !o.sound(f.Library.Found(), nil) || !sound {
		return errProblems
	}
	return nil
}

func (o *statusOptions) write(f *folder, rows []statusRow, missing []string) error {
	switch o.format {
	case "json":
		return statusJSON(o.stdout, rows)
	case "markdown":
		_, err := io.WriteString(o.stdout, statusMarkdown(rows))
		return err
	case "html":
		r, err := (&renderOptions{app: o.app, audience: string(render.School)}).renderer(f, nil, missing)
		if err != nil {
			return err
		}
		page, err := r.Page("Where everyone stands", statusMarkdown(rows))
		if err != nil {
			return err
		}
		_, err = o.stdout.Write(page)
		return err
	}
	return statusText(o.stdout, rows)
}

func statusJSON(w io.Writer, rows []statusRow) error {
	type jsonStatus struct {
		ECT             string  `json:"ect"`
		Programme       *string `json:"programme"`
		Done            int     `json:"done"`
		Total           int     `json:"total"`
		Last            *string `json:"last"`
		Next            *string `json:"next"`
		Due             *string `json:"due"`
		Overdue         bool    `json:"overdue"`
		MinutesLogged   int     `json:"minutes_logged"`
		MinutesEntitled *int    `json:"minutes_entitled"`
		OpenSteps       int     `json:"open_steps"`
		OverdueSteps    int     `json:"overdue_steps"`
	}
	out := []jsonStatus{}
	for _, r := range rows {
		j := jsonStatus{ECT: r.id, Done: r.Done, Total: r.Total, Last: orNull(string(r.Last)), Due: orNull(string(r.Due)), Overdue: r.Overdue,
			MinutesLogged: r.Minutes, MinutesEntitled: orNull(r.Entitled), OpenSteps: len(r.OpenSteps), OverdueSteps: r.OverdueSteps}
		if r.Current != nil {
			j.Programme = &r.Current.ID
		}
		if r.Session != nil {
			j.Next = &r.Session.ID
		}
		out = append(out, j)
	}
	return report.WriteJSON(w, out)
}

var statusHead = []string{"ECT", "Programme", "Done", "Last meeting", "Next", "Due", "Minutes", "Open steps"}

// cells gives the row as the table shows it.
func (r statusRow) cells() []string {
	programme, next, due := "–", "–", "–"
	if r.Current != nil {
		programme = r.Current.ID
	}
	if r.Session != nil {
		next = r.Session.Part + "/" + r.Session.Short
	}
	if r.Complete {
		next = "complete"
	}
	if r.Due != "" {
		due = string(r.Due)
		if r.Overdue {
			due += " overdue"
		}
	}
	minutes := strconv.Itoa(r.Minutes)
	if r.Entitled > 0 {
		minutes += " of " + strconv.Itoa(r.Entitled)
	}
	steps := strconv.Itoa(len(r.OpenSteps))
	if r.OverdueSteps > 0 {
		steps += fmt.Sprintf(", %d overdue", r.OverdueSteps)
	}
	last := "–"
	if r.Last != "" {
		last = string(r.Last)
	}
	return []string{r.name, programme, fmt.Sprintf("%d of %d", r.Done, r.Total), last, next, due, minutes, steps}
}

func statusMarkdown(rows []statusRow) string {
	var b strings.Builder
	b.WriteString("| " + strings.Join(statusHead, " | ") + " |\n|" + strings.Repeat(" --- |", len(statusHead)) + "\n")
	for _, r := range rows {
		b.WriteString("|")
		for _, c := range r.cells() {
			b.WriteString(" " + render.Escape(c) + " |")
		}
		b.WriteString("\n")
	}
	return b.String()
}

// statusText writes a table whose columns are as wide as their longest cell.
func statusText(w io.Writer, rows []statusRow) error {
	table := [][]string{statusHead}
	for _, r := range rows {
		table = append(table, r.cells())
	}
	widths := make([]int, len(statusHead))
	for _, row := range table {
		for i, c := range row {
			widths[i] = max(widths[i], uniseg.StringWidth(report.Clean(c)))
		}
	}
	var b strings.Builder
	for _, row := range table {
		for i, c := range row {
			c = report.Clean(c)
			b.WriteString(c)
			if i < len(row)-1 {
				b.WriteString(strings.Repeat(" ", widths[i]-uniseg.StringWidth(c)+2))
			}
		}
		b.WriteString("\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}
