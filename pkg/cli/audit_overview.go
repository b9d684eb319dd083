package cli

import (
	"bufio"
	"fmt"

	"github.com/ectm/ectm/pkg/audit"
	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/render"
	"github.com/ectm/ectm/pkg/report"
)

// overview lists where every ECT stands: each module that was audited, with its counts and its focus.
func (o *auditOptions) overview(f *folder) error {
	ids, err := f.chosen(nil)
	if err != nil {
		return err
	}
	sound := o.sound(f.Found, nil)
	if len(ids) == 0 {
		o.say(noECT)
	}
	out := bufio.NewWriter(o.stdout)
	all := []jsonAudit{}
	for _, id := range ids {
		e := f.Folder(id)
		sound = o.sound(e.Found, e.LeftOut) && sound
		rows := latest(e)
		for _, r := range rows {
			all = append(all, jsonAudit{ECT: e.ID, Of: r.Of(), Date: orNull(string(r.Date)), Ratings: []jsonRating{}, Counts: countsOf(r),
				Focus: list(r.Focus), SuggestedFocus: list(r.Suggested)})
		}
		if o.format == "text" {
			overviewText(out, e, rows)
		}
	}
	sound = o.sound(f.Library.Found(), nil) && sound
	switch o.format {
	case "json":
		err = report.WriteJSON(out, all)
	case "markdown", "html":
		return fmt.Errorf("the overview is made as text or json; for a page of one module see ectm audit ECT MODULE --format %s", o.format)
	}
	if flushed := out.Flush(); err == nil {
		err = flushed
	}
	if err == nil && !sound {
		return errProblems
	}
	return err
}

// latest gives the report of each module that was audited.
func latest(e *load.Folder) []*audit.Report {
	var reports []*audit.Report
	for _, id := range audit.Modules(e.History) {
		p, part, _ := audit.Find(e.History, id)
		if r := audit.Of(e.History, p, part); r.Log != nil {
			reports = append(reports, r)
		}
	}
	return reports
}

func overviewText(out *bufio.Writer, e *load.Folder, reports []*audit.Report) {
	fmt.Fprintf(out, "%s (%s)\n", report.Clean(e.History.Name()), report.Clean(e.ID))
	if len(reports) == 0 {
		text := "no audit yet"
		switch {
		case len(e.History.Programmes) == 0:
			text = "not known: no programme could be read"
		case len(audit.Modules(e.History)) == 0:
			text = "no audits in the programmes"
		}
		fmt.Fprintf(out, "  %s\n", text)
	}
	for _, r := range reports {
		c := countsOf(r)
		line := fmt.Sprintf("  %-8s %s  emerging %2d, developing %2d, secure %2d", r.Of(), r.Date, c.Emerging, c.Developing, c.Secure)
		if c.Unrated > 0 {
			line += fmt.Sprintf(", not rated %d", c.Unrated)
		}
		if len(r.Focus) > 0 {
			line += "  focus " + firstOf(r.Focus, 6)
		}
		fmt.Fprintln(out, line)
	}
}

// trace shows the way of one statement.
func (o *auditOptions) trace(f *folder, e *load.Folder) error {
	statement, ok := e.History.Statement(o.statement)
	if !ok {
		var known []string
		for _, p := range e.History.Programmes {
			known = append(known, p.StatementIDs()...)
		}
		if near := diag.Nearest(o.statement, known); near != "" {
			return fmt.Errorf("the programmes of %s have no statement %q; did you mean %q?", e.ID, o.statement, near)
		}
		return fmt.Errorf("the programmes of %s have no statement %q", e.ID, o.statement)
	}
	sound := o.allSound(f, e)
	events := audit.Trace(e.History, o.statement)
	if o.format == "json" {
		type jsonEvent struct {
			ECT       string `json:"ect"`
			Statement string `json:"statement"`
			Date      string `json:"date"`
			Kind      string `json:"kind"`
			What      string `json:"what"`
			File      string `json:"file"`
		}
		out := []jsonEvent{}
		for _, ev := range events {
			out = append(out, jsonEvent{e.ID, o.statement, string(ev.Date), ev.Kind, ev.What, ev.File})
		}
		if err := report.WriteJSON(o.stdout, out); err != nil {
			return err
		}
	} else {
		fmt.Fprintf(o.stdout, "%s: %s %s\n", report.Clean(e.History.Name()), statement.ID, report.Clean(statement.Label))
		fmt.Fprintf(o.stdout, "  standard %s, %s\n", statement.Standard, statement.Group)
		for _, ev := range events {
			fmt.Fprintf(o.stdout, "  %s  %-8s %s\n", ev.Date, ev.Kind, report.Clean(ev.What))
		}
		o.traceEnd(f, e, events)
	}
	if !sound {
		return errProblems
	}
	return nil
}

// traceEnd says what comes next for the statement, and what is missing.
func (o *auditOptions) traceEnd(f *folder, e *load.Folder, events []audit.Event) {
	if len(events) == 0 {
		fmt.Fprintln(o.stdout, "  nothing is recorded of it yet")
	}
	for _, s := range audit.Ahead(e.History) {
		for _, id := range s.Statements {
			if id == o.statement {
				fmt.Fprintf(o.stdout, "  ahead       session  %s: %s\n", s.ID, s.Title)
			}
		}
	}
	for _, gap := range audit.GapsOf(e.History, o.statement, f.today) {
		fmt.Fprintf(o.stdout, "  gap: %s\n", gap)
	}
}

// pages makes the report as a page for reading and printing.
func (o *auditOptions) pages(f *folder, e *load.Folder, reports []*audit.Report) error {
	if known := audit.Modules(e.History); len(reports) != 1 && len(known) == 0 {
		return noAudits(e)
	}
	if len(reports) != 1 {
		return fmt.Errorf("name one module for a page, such as ectm audit %s m1 --format %s", e.ID, o.format)
	}
	r := &renderOptions{app: o.app, format: o.format, audience: string(render.ECT)}
	renderer, err := r.renderer(f, nil, append(append([]string{}, e.LeftOut...), e.Partly...))
	if err != nil {
		return err
	}
	data, err := renderer.Audit(render.Format(o.format), e.History, reports[0].Of())
	if err != nil {
		return err
	}
	_, err = o.stdout.Write(data)
	return err
}
