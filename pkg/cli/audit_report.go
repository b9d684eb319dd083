package cli

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/ectm/ectm/pkg/audit"
	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/report"
	"github.com/ectm/ectm/pkg/session"
)

type (
	jsonRating struct {
		Statement string  `json:"statement"`
		Label     *string `json:"label"`
		Rating    *string `json:"rating"`
		Previous  *string `json:"previous"`
		Evidence  *string `json:"evidence"`
	}
	jsonCounts struct {
		Emerging   int `json:"emerging"`
		Developing int `json:"developing"`
		Secure     int `json:"secure"`
		Unrated    int `json:"unrated"`
	}
	jsonAudit struct {
		ECT            string       `json:"ect"`
		Of             string       `json:"of"`
		Date           *string      `json:"date"`
		Ratings        []jsonRating `json:"ratings"`
		Counts         jsonCounts   `json:"counts"`
		Focus          []string     `json:"focus"`
		SuggestedFocus []string     `json:"suggested_focus"`
	}
)

func auditJSON(w io.Writer, e *load.Folder, reports []*audit.Report) error {
	out := []jsonAudit{}
	for _, r := range reports {
		j := jsonAudit{ECT: e.ID, Of: r.Of(), Date: orNull(string(r.Date)), Ratings: []jsonRating{}, Focus: list(r.Focus),
			SuggestedFocus: list(r.Suggested), Counts: countsOf(r)}
		for _, row := range r.Rows {
			j.Ratings = append(j.Ratings, jsonRating{row.ID, orNull(row.Label), orNull(row.Rating), orNull(row.Previous), orNull(row.Evidence)})
		}
		out = append(out, j)
	}
	return report.WriteJSON(w, out)
}

func countsOf(r *audit.Report) jsonCounts {
	return jsonCounts{r.Counts[audit.Emerging], r.Counts[audit.Developing], r.Counts[audit.Secure], r.Counts[""]}
}

// auditText writes reports for people.
func auditText(w io.Writer, h *history.History, reports []*audit.Report, today calendar.Date) error {
	out := bufio.NewWriter(w)
	for i, r := range reports {
		if i > 0 {
			fmt.Fprintln(out)
		}
		t := auditWriter{newText(out), h, r}
		t.heading()
		t.rows()
		t.attention(today)
	}
	return out.Flush()
}

type auditWriter struct {
	io.Writer
	*history.History
	r *audit.Report
}

func (t auditWriter) heading() {
	r := t.r
	fmt.Fprintf(t, "%s: audit of %s, %s\n", report.Clean(t.Name()), r.Of(), report.Clean(r.Part.Title))
	if r.Log == nil {
		fmt.Fprintf(t, "  not begun; %s\n", count(len(r.Part.Audit), "statement"))
		return
	}
	state := ""
	if r.Log.Status == logbook.Planned {
		state = ", under way"
	}
	fmt.Fprintf(t, "  %s%s (%s)\n", r.Date, state, r.Log.Session)
	c := countsOf(r)
	fmt.Fprintf(t, "  emerging %d, developing %d, secure %d, not rated %d\n", c.Emerging, c.Developing, c.Secure, c.Unrated)
	rose, fell := 0, []string{}
	for _, row := range r.Rows {
		switch {
		case row.Moved() > 0:
			rose++
		case row.Moved() < 0:
			fell = append(fell, row.ID)
		}
	}
	if rose+len(fell) > 0 {
		line := fmt.Sprintf("  since the audit before: %d rose", rose)
		if len(fell) > 0 {
			line += ", fell: " + strings.Join(fell, ", ")
		}
		fmt.Fprintln(t, line)
	}
}

func (t auditWriter) rows() {
	group := ""
	for _, row := range t.r.Rows {
		if heading := statementGroup(row.Standard, row.Group); heading != group {
			group = heading
			fmt.Fprintf(t, "\n  %s\n", heading)
		}
		mark := " "
		if slices.Contains(t.r.Focus, row.ID) {
			mark = "*"
		}
		line := fmt.Sprintf("  %s %-5s %-11s %-24s %s", mark, row.ID, orDash(row.Rating), change(row), report.Clean(row.Label))
		fmt.Fprintln(t, strings.TrimRight(line, " "))
	}
}

// statementGroup is the heading of statements; a programme may name them without putting them into standards.
func statementGroup(standard, group string) string {
	if standard == "" {
		return "Statements"
	}
	return "Standard " + standard + ", " + group
}

func orDash(text string) string {
	if text == "" {
		return "-"
	}
	return text
}

// change says how a rating compares with the one before.
func change(row audit.Row) string {
	switch {
	case row.Moved() > 0:
		return "rose from " + row.Previous
	case row.Moved() < 0:
		return "fell from " + row.Previous
	case row.Previous != "" && row.Rating != "":
		return "as before"
	case row.Previous != "":
		return "was " + row.Previous
	}
	return ""
}

// attention says where the time should go, and what is missing.
func (t auditWriter) attention(today calendar.Date) {
	r := t.r
	fmt.Fprintln(t)
	if len(r.Focus) > 0 {
		fmt.Fprintf(t, "  * focus: %s\n", strings.Join(r.Focus, ", "))
	}
	for _, id := range r.Focus {
		fmt.Fprintf(t, "    %-5s %s\n", id, comingText(r.Coming[id]))
	}
	if len(r.Suggested) > 0 {
		fmt.Fprintf(t, "  suggested focus: %s\n", firstOf(r.Suggested, 8))
	}
	if len(r.Untouched) > 0 {
		fmt.Fprintf(t, "  no session or step has touched yet: %s\n", firstOf(r.Untouched, 12))
	}
	for _, gap := range audit.Gaps(t.History, r, today) {
		fmt.Fprintf(t, "  gap: %s\n", gap)
	}
}

func comingText(sessions []*session.Session) string {
	if len(sessions) == 0 {
		return "no session ahead covers it"
	}
	var ids []string
	for _, s := range sessions {
		ids = append(ids, s.ID)
	}
	return "comes up in " + firstOf(ids, 4)
}

// firstOf joins the first few words of a list and counts the others.
func firstOf(words []string, most int) string {
	if len(words) <= most {
		return strings.Join(words, ", ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(words[:most], ", "), len(words)-most)
}
