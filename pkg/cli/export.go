package cli

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/report"
)

const exportHelp = `Writes the records as flat tables, for a database, a data frame or a query engine. The tables join by ect, log and step.

What is said in trust is in none of them: no notes, evidence, feedback, scripts or private text.
logs: a row for each record. steps: a row for each action step. reviews: a row for each review. ratings: a row for each rated statement.`

type exportOptions struct {
	*app
	format, table string
}

func newExport(a *app) *cobra.Command {
	o := &exportOptions{app: a}
	cmd := &cobra.Command{
		Use: "export [ECT...]", Short: "Write the records as flat tables", Long: exportHelp,
		Example: "  ectm export --table steps > steps.ndjson\n  ectm export aisha-khan --table ratings --format csv",
		RunE:    func(_ *cobra.Command, args []string) error { return o.run(args) },
	}
	cmd.Flags().Var(newChoice(&o.format, "ndjson", "csv"), "format", "ndjson or csv")
	cmd.Flags().Var(newChoice(&o.table, "logs", "steps", "reviews", "ratings"), "table", "logs, steps, reviews or ratings")
	return cmd
}

// run writes one ECT after another, so that memory does not grow with their number.
func (o *exportOptions) run(args []string) error {
	f, err := o.open()
	if err != nil {
		return err
	}
	defer f.root.Close()
	ids, err := f.chosen(args)
	if err != nil {
		return err
	}
	t := tables[o.table]
	out := bufio.NewWriter(o.stdout)
	write := ndjsonRows(out, t.columns)
	if o.format == "csv" {
		write = csvRows(out, t.columns)
	}
	sound := o.sound(f.Found, nil)
	for _, id := range ids {
		e := f.Folder(id)
		sound = o.sound(e.Found, e.LeftOut) && sound
		if err := t.rows(e.History, write); err != nil {
			return fmt.Errorf("can't write: %w", err)
		}
	}
	if err := write(nil); err != nil {
		return fmt.Errorf("can't write: %w", err)
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("can't write: %w", err)
	}
	if !o.sound(f.Library.Found(), nil) || !sound {
		return errProblems
	}
	return nil
}

// row is the values of a row in the order of the columns: string, int, bool, or nil for what is not known.
type row []any

// table is one of the tables: its columns and what makes its rows.
type table struct {
	columns []string
	rows    func(*history.History, func(row) error) error
}

// ndjsonRows writes each row as an object on a line, its keys in the order of the columns. The nil row ends the table.
func ndjsonRows(w io.Writer, columns []string) func(row) error {
	return func(r row) error {
		if r == nil {
			return nil
		}
		var b strings.Builder
		for i, name := range columns {
			b.WriteString(map[bool]string{true: "{", false: ","}[i == 0])
			var value strings.Builder
			if err := report.WriteJSONLine(&value, r[i]); err != nil {
				return err
			}
			b.WriteString(strconv.Quote(name) + ":" + strings.TrimSuffix(value.String(), "\n"))
		}
		_, err := io.WriteString(w, b.String()+"}\n")
		return err
	}
}

// csvRows writes a head and then each row. What is not known is empty; a text that a spreadsheet would run as a formula gets an apostrophe in
// front.
func csvRows(w io.Writer, columns []string) func(row) error {
	out := csv.NewWriter(w)
	out.UseCRLF = true
	begun := false
	return func(r row) error {
		if !begun {
			begun = true
			if err := out.Write(columns); err != nil {
				return err
			}
		}
		if r == nil {
			out.Flush()
			return out.Error()
		}
		record := make([]string, len(r))
		for i, value := range r {
			record[i] = csvCell(value)
		}
		return out.Write(record)
	}
}

func csvCell(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case string:
		if strings.ContainsRune("=+-@\t\r", rune((v + " ")[0])) {
			return "'" + v
		}
		return v
	}
	return fmt.Sprint(value)
}
