package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/ectm/ectm/pkg/check"
	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/schema"
	"github.com/ectm/ectm/pkg/session"
)

const schemaHelp = `Prints the JSON Schema (2020-12) of a kind of file, made of the same description that check uses, for editors and other programs.

log is a record in logs/<ect>, ect an ect.yaml, session and programme the definitions below sessions, config the ectm.yaml. An editor that
reads it completes keys, session ids, area ids, statements and ratings. Inside a records folder the school's own programmes are offered too.
ectm init puts all five below .ectm/schema; print one over its file again when the school's programmes have changed.`

// fileKind is a kind of file that has a schema. At says where in it which ids are offered.
type fileKind struct {
	name, title string
	of          *schema.Type
	at          map[string][]string
}

var fileKinds = []fileKind{
	{"log", "A log of ectm", logbook.LogSchema, map[string][]string{
		"session": {"sessions"}, "completed": {"sessions"}, "focus_area": {"areas"}, "observation.focus": {"areas"},
		"action_steps.area": {"areas", "statements"}, "diagnostic.area": {"areas"}, "audit.of": {"audits"},
		"audit.ratings.statement": {"statements"}, "audit.focus": {"statements"},
	}},
	{"ect", "An ECT of ectm", logbook.ECTSchema, map[string][]string{"programmes": {"programmes"}}},
	{"session", "A session of a programme of ectm", session.SessionSchema, map[string][]string{
		"statements": {"statements"}, "agenda.statements": {"statements"},
	}},
	{"programme", "A programme of ectm", session.ProgrammeSchema, map[string][]string{"parts.audit": {"statements"}}},
	{"config", "The settings of a records folder of ectm", logbook.ConfigSchema(check.Names()), nil},
}

func newSchema(a *app) *cobra.Command {
	var names []string
	for _, k := range fileKinds {
		names = append(names, k.name)
	}
	return &cobra.Command{
		Use: "schema " + strings.Join(names, "|"), Short: "Print the JSON Schema of a kind of file", Long: schemaHelp,
		Example: "  ectm schema log\n  ectm schema log > .ectm/schema/log.json",
		Args:    one("kind of file (" + schema.Choice(names) + ")"), ValidArgs: names,
		RunE: func(_ *cobra.Command, args []string) error { return a.printSchema(args[0], names) },
	}
}

func (a *app) printSchema(name string, names []string) error {
	for _, k := range fileKinds {
		if k.name != name {
			continue
		}
		library, err := (&sessionsOptions{app: a}).library()
		if err != nil {
			return err
		}
		if _, err := a.stdout.Write(k.schema(library)); err != nil {
			return fmt.Errorf("can't print the schema: %w", err)
		}
		if !a.sound(library.Found(), nil) {
			return errProblems
		}
		return nil
	}
	if near := diag.Nearest(name, names); near != "" {
		return fmt.Errorf("there is no schema %q; did you mean %q?", name, near)
	}
	return fmt.Errorf("there is no schema %q; expected %s", name, schema.Choice(names))
}

// schema gives the JSON Schema of the files, with the ids that the programmes know.
func (k fileKind) schema(library *load.Library) []byte {
	return schema.JSONSchema(k.of, "urn:ectm:schema:"+k.name, k.title, schema.Hints{Sets: idsOf(library, k.at), At: k.at})
}

// idsOf collects the ids of all programmes that the places of a kind of file offer.
func idsOf(library *load.Library, at map[string][]string) map[string][]schema.Hint {
	c := idCollector{wanted: map[string]bool{}, sets: map[string][]schema.Hint{}, seen: map[string]bool{}}
	for _, names := range at {
		for _, name := range names {
			c.wanted[name] = true
		}
	}
	for _, id := range library.IDs() {
		if p := library.Programme(id); p != nil {
			c.add("programmes", p.ID, p.Title)
			c.programme(p)
		}
	}
	return c.sets
}

type idCollector struct {
	wanted map[string]bool
	sets   map[string][]schema.Hint
	seen   map[string]bool
}

func (c idCollector) programme(p *session.Programme) {
	for _, part := range p.Parts {
		if len(part.Audit) > 0 {
			c.add("audits", p.ID+"/"+part.ID, part.Title)
		}
		for _, s := range part.Sessions {
			c.add("sessions", s.ID, s.Title)
		}
	}
	for _, area := range p.Areas {
		c.add("areas", area.ID, area.Label)
	}
	for _, standard := range p.Standards {
		for _, s := range standard.Statements {
			c.add("statements", s.ID, s.Label)
		}
	}
}

// add takes an id once; the first programme that knows it says what it is.
func (c idCollector) add(set, id, about string) {
	if key := set + " " + id; c.wanted[set] && !c.seen[key] {
		c.seen[key] = true
		c.sets[set] = append(c.sets[set], schema.Hint{Value: id, About: about})
	}
}
