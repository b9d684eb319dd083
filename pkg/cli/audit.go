package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/ectm/ectm/pkg/audit"
	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/schema"
	"github.com/ectm/ectm/pkg/session"
)

const auditHelp = `The audit of a module: how secure the ECT is in each statement, what moved since the last time, where the time should go.

On a terminal "ectm audit ECT MODULE" is a form, one statement after another; it saves each answer at once and can be left and taken up
again. Elsewhere --set and --focus do the same. Both write the audit into the log of that session, which is made if it is not there, and
change nothing else in it. Without them it reports. "ectm audit" alone lists where every ECT stands.

The next audit of a module that was audited before is a re-audit: earlier ratings stand beside it as a comparison. What an audit of another
day that was held says is kept: a new rating of the same statement begins a re-audit of today, unless --date names that day. Evidence that
is left out stays as it is; a colon with nothing behind it deletes it, such as --set 7a=emerging:`

type auditOptions struct {
	*app
	set, focus              []string
	date, format, statement string
	formatGiven, focusGiven bool
}

func newAudit(a *app) *cobra.Command {
	o := &auditOptions{app: a}
	cmd := &cobra.Command{
		Use: "audit [ECT [MODULE]]", Short: "Audit a module, or report where ECTs stand", Long: auditHelp, Args: atMost("ECT", "MODULE"),
		Example: `  ectm audit                                    where every ECT stands
  ectm audit aisha-khan m1                      the form, on a terminal; the report elsewhere
  ectm audit aisha-khan m1 --set 7a=developing:"Seat plan used since week 3" --focus 7a,1f
  ectm audit aisha-khan --statement 7a          the way of one statement`,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.formatGiven, o.focusGiven = cmd.Flags().Changed("format"), cmd.Flags().Changed("focus")
			return o.run(args)
		},
	}
	flags := cmd.Flags()
	flags.StringArrayVar(&o.set, "set", nil, "rate a statement: `ID=RATING[:EVIDENCE]`; may be given several times")
	flags.StringSliceVar(&o.focus, "focus", nil, "the `STATEMENTS` agreed for particular focus, with commas between")
	flags.Var(newDay(&o.date), "date", "the `DATE` of the audit (YYYY-MM-DD)")
	flags.StringVar(&o.statement, "statement", "", "show the way of one `STATEMENT`: rated, focus, sessions, steps, reviews")
	flags.Var(newChoice(&o.format, "text", "json", "markdown", "html"), "format", "form of the report: text, json, markdown or html")
	return cmd
}

func (o *auditOptions) run(args []string) error {
	f, err := o.open()
	if err != nil {
		return err
	}
	defer f.root.Close()
	writing := len(o.set) > 0 || o.focusGiven
	switch {
	case o.focusGiven && strings.TrimSpace(strings.Join(o.focus, "")) == "":
		return fmt.Errorf("--focus: expected statements with commas between, such as 7a,1f")
	case writing && len(args) < 2:
		return fmt.Errorf("--set and --focus need an ECT and a MODULE, such as ectm audit aisha-khan m1 --set 7a=developing")
	case len(args) == 0 && o.statement == "":
		return o.overview(f)
	case len(args) == 0:
		return fmt.Errorf("--statement needs an ECT, such as ectm audit aisha-khan --statement 7a")
	}
	e, err := f.ect(args[0])
	if err != nil {
		return err
	}
	if e.History.ECT == nil {
		o.allSound(f, e)
		return fmt.Errorf("logs/%s/ect.yaml is missing or can't be read, so the programmes are not known; mend it first", e.ID)
	}
	switch {
	case o.statement != "":
		return o.trace(f, e)
	case writing:
		return o.write(f, e, args[1])
	case len(args) == 2 && !o.formatGiven && isTerminal(o.stdin) && isTerminal(o.stdout):
		return o.form(f, e, args[1])
	}
	return o.report(f, e, args[1:])
}

// module gives the module that was named, or says which there are.
func module(e *load.Folder, name string) (*session.Programme, *session.Part, error) {
	if p, part, ok := audit.Find(e.History, name); ok {
		return p, part, nil
	}
	known := audit.Modules(e.History)
	if len(known) == 0 {
		return nil, nil, noAudits(e)
	}
	if slices.ContainsFunc(e.History.Programmes, func(p *session.Programme) bool { return p.Part(strings.TrimPrefix(name, p.ID+"/")) != nil }) {
		return nil, nil, fmt.Errorf("%q has no audit; expected %s", name, schema.Choice(known))
	}
	if near := diag.Nearest(name, append(shortNames(known), known...)); near != "" {
		return nil, nil, fmt.Errorf("there is no audit of %q in the programmes of %s; did you mean %q?", name, e.ID, near)
	}
	return nil, nil, fmt.Errorf("there is no audit of %q in the programmes of %s; expected %s", name, e.ID, schema.Choice(known))
}

func noAudits(e *load.Folder) error {
	return fmt.Errorf("the programmes of %s have no audits", e.ID)
}

func shortNames(ids []string) []string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = id[strings.LastIndexByte(id, '/')+1:]
	}
	return out
}

// report shows one module, or all that were audited.
func (o *auditOptions) report(f *folder, e *load.Folder, named []string) error {
	var reports []*audit.Report
	if len(named) == 1 {
		p, part, err := module(e, named[0])
		if err != nil {
			return err
		}
		reports = append(reports, audit.Of(e.History, p, part))
	} else {
		for _, id := range audit.Modules(e.History) {
			p, part, _ := audit.Find(e.History, id)
			if r := audit.Of(e.History, p, part); r.Log != nil {
				reports = append(reports, r)
			}
		}
	}
	sound := o.allSound(f, e)
	if err := o.show(f, e, reports); err != nil {
		return err
	}
	if !sound {
		return errProblems
	}
	return nil
}

func (o *auditOptions) show(f *folder, e *load.Folder, reports []*audit.Report) error {
	switch o.format {
	case "json":
		return auditJSON(o.stdout, e, reports)
	case "markdown", "html":
		return o.pages(f, e, reports)
	}
	switch {
	case len(reports) > 0 || len(e.History.Programmes) == 0:
	case len(audit.Modules(e.History)) == 0:
		o.say("%s", noAudits(e))
	default:
		o.say("%s has no audit yet; begin with ectm audit %s MODULE", e.ID, e.ID)
	}
	return auditText(o.stdout, e.History, reports, f.today)
}
