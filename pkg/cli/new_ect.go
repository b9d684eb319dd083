package cli

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/spf13/cobra"

	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/schema"
	"github.com/ectm/ectm/pkg/yamlnode"
)

const newECTHelp = `Adds an ECT: a folder below logs with an ect.yaml. ID is a short name of lower-case letters, digits and hyphens; it is what the other
commands take.`

type newECTOptions struct {
	*app
	name, mentor, start     string
	subject, phase, cadence string
	programmes              []string
}

func newNewECT(a *app) *cobra.Command {
	o := &newECTOptions{app: a}
	cmd := &cobra.Command{
		Use: "new-ect ID", Short: "Add an ECT", Long: newECTHelp, Args: one("ID"),
		Example: "  ectm new-ect aisha-khan --name \"Aisha Khan\" --mentor \"Jo Bell\" --programme teach-first-y2 --start 2026-09-07",
		RunE:    func(_ *cobra.Command, args []string) error { return o.run(args[0]) },
	}
	flags := cmd.Flags()
	flags.StringVar(&o.name, "name", "", "the ECT's name")
	flags.StringVar(&o.mentor, "mentor", "", "the mentor's name")
	flags.StringSliceVar(&o.programmes, "programme", nil, "the programmes to follow, in order, with commas between")
	flags.StringVar(&o.start, "start", "", "the `DATE` on which mentoring starts")
	flags.StringVar(&o.subject, "subject", "", "the subject")
	flags.StringVar(&o.phase, "phase", "", "the phase, such as primary")
	flags.StringVar(&o.cadence, "cadence", "", "weekly, fortnightly or a number of days such as 10d; else the programme's")
	required(cmd, "name", "mentor", "programme", "start")
	return cmd
}

func (o *newECTOptions) run(id string) error {
	if !schema.IsSlug(id) {
		return fmt.Errorf("%q is not a short name; use lower-case letters, digits and single hyphens, such as %q", id, schema.Slugify(id))
	}
	if schema.IsReserved(id) {
		return fmt.Errorf("the name %q is one that Windows keeps for a device, so the records could not be used there; take another, such as %q", id, id+"-1")
	}
	if _, err := parseDate("--start", o.start); err != nil {
		return err
	}
	if o.cadence != "" && calendar.CadenceDays(o.cadence) == 0 {
		return fmt.Errorf("--cadence: %q is not a rhythm; expected fortnightly, weekly or a number of days such as 10d", o.cadence)
	}
	if err := o.words(); err != nil {
		return err
	}
	f, err := o.open()
	if err != nil {
		return err
	}
	defer f.root.Close()
	for i, p := range o.programmes {
		p = strings.TrimSpace(p)
		o.programmes[i] = p
		if slices.Contains(o.programmes[:i], p) {
			return fmt.Errorf("--programme: %q is named twice; name each programme once, in the order in which it is followed", p)
		}
		if f.Library.Programme(p) == nil {
			return unknownProgramme(p, f.Library.IDs())
		}
	}
	file := "logs/" + id + "/ect.yaml"
	if err := f.store.Create(file, o.text(id)); err != nil {
		return unwritten(err)
	}
	o.say("made %s; open the first log with: ectm new-log %s", file, id)
	return nil
}

// words makes sure that names are words of a line.
func (o *newECTOptions) words() error {
	flags := []struct {
		flag, text string
		needed     bool
	}{{"name", o.name, true}, {"mentor", o.mentor, true}, {"subject", o.subject, false}, {"phase", o.phase, false}}
	for _, f := range flags {
		switch {
		case f.needed && strings.TrimSpace(f.text) == "":
			return fmt.Errorf("--%s: it is empty; expected a name such as %q", f.flag, "Jo Bell")
		case strings.ContainsFunc(f.text, func(r rune) bool { return unicode.IsControl(r) || r == '\u2028' || r == '\u2029' }):
			return fmt.Errorf("--%s: %q holds a line break, a tab or a control character; write it as words of one line", f.flag, f.text)
		}
	}
	return nil
}

func unknownProgramme(id string, all []string) error {
	if near := diag.Nearest(id, all); near != "" {
		return fmt.Errorf("there is no programme %q; did you mean %q?", id, near)
	}
	return fmt.Errorf("there is no programme %q; expected %s", id, schema.Choice(all))
}

func (o *newECTOptions) text(id string) []byte {
	var b strings.Builder
	put := func(key, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%s: %s\n", key, yamlnode.Quote(value))
		}
	}
	put("ect", id)
	put("name", o.name)
	put("mentor", o.mentor)
	fmt.Fprintf(&b, "programmes: [%s]\n", strings.Join(o.programmes, ", "))
	put("start", o.start)
	put("subject", o.subject)
	put("phase", o.phase)
	put("cadence", o.cadence)
	b.WriteString("# From the ITT transition document:\ntransition:\n  strengths: []\n  targets: []\n")
	return []byte(b.String())
}
