package cli

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/report"
	"github.com/ectm/ectm/pkg/session"
	"github.com/ectm/ectm/sessions"
)

const sessionsHelp = `Lists the programmes and their sessions, or shows one programme or session. Inside a records folder the school's own are there too.`

type sessionsOptions struct {
	*app
	format string
}

func newSessions(a *app) *cobra.Command {
	o := &sessionsOptions{app: a}
	cmd := &cobra.Command{
		Use: "sessions [ID]", Short: "List programmes and sessions, or show one", Long: sessionsHelp, Args: atMost("one ID"),
		Example: "  ectm sessions\n  ectm sessions teach-first-y2\n  ectm sessions teach-first-y2/c1/refocus-2",
		RunE: func(_ *cobra.Command, args []string) error {
			return o.run(strings.TrimSuffix(strings.Join(args, ""), "/"))
		},
	}
	cmd.Flags().Var(newChoice(&o.format, "text", "json"), "format", "text or json")
	return cmd
}

func (o *sessionsOptions) run(id string) error {
	library, err := o.library()
	if err != nil {
		return err
	}
	switch {
	case id == "":
		err = o.list(library, library.IDs())
	case library.Programme(id) != nil:
		err = o.list(library, []string{id})
	default:
		err = o.show(library, id)
	}
	if err != nil {
		return err
	}
	if !o.sound(library.Found(), nil) {
		return errProblems
	}
	return nil
}

// library gives the programmes of the records folder, or the built-in ones outside of one.
func (o *sessionsOptions) library() (*load.Library, error) {
	dir, err := findRoot(o.start())
	if err != nil {
		if o.dir != "" {
			return nil, err
		}
		return load.NewLibrary(sessions.FS, nil), nil
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("can't open %s: %s", dir, load.Cause(err))
	}
	return load.NewLibrary(sessions.FS, root.FS()), nil
}

func (o *sessionsOptions) list(library *load.Library, ids []string) error {
	var all []*session.Programme
	for _, id := range ids {
		if p := library.Programme(id); p != nil {
			all = append(all, p)
		}
	}
	if o.format == "json" {
		out := []jsonProgramme{}
		for _, p := range all {
			out = append(out, programmeJSON(p))
		}
		return report.WriteJSON(o.stdout, out)
	}
	w := bufio.NewWriter(o.stdout)
	for i, p := range all {
		if i > 0 {
			fmt.Fprintln(w)
		}
		programmeText(w, p)
	}
	return w.Flush()
}

func programmeText(w io.Writer, p *session.Programme) {
	fmt.Fprintf(w, "%s  %s\n", p.ID, report.Clean(p.Title))
	for _, part := range p.Parts {
		fmt.Fprintf(w, "\n  %s  %s\n", part.ID, report.Clean(part.Title))
		for _, s := range part.Sessions {
			line := fmt.Sprintf("    %-24s %-11s %s%s", s.Short, s.Kind, report.Clean(s.Title), minutes(s.Minutes))
			if s.Optional {
				line += " (optional)"
			}
			fmt.Fprintln(w, line)
		}
		areasText(w, p, part.ID)
	}
}

func areasText(w io.Writer, p *session.Programme, part string) {
	first := true
	for _, a := range p.Areas {
		if a.Part != part {
			continue
		}
		if first {
			fmt.Fprint(w, "\n    development areas\n")
			first = false
		}
		fmt.Fprintf(w, "    %-40s %s\n", a.ID, report.Clean(a.Label))
	}
}

func (o *sessionsOptions) show(library *load.Library, id string) error {
	p, s, err := definition(library, id, "")
	if err != nil {
		return err
	}
	if o.format == "json" {
		return report.WriteJSON(o.stdout, sessionJSON(s))
	}
	return sessionText(o.stdout, p, s)
}
