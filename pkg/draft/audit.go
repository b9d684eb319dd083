package draft

import (
	"slices"
	"strings"

	"github.com/ectm/ectm/pkg/session"
	"github.com/ectm/ectm/pkg/yamlnode"
)

// audit writes a blank for each statement of the module, under its group. Earlier ratings stand beside as a comparison, never as a value.
func (d *drafter) audit() {
	part := d.programme.Part(d.session.Part)
	d.comment("rating: emerging, developing or secure; a secure one needs an example from practice")
	d.line("audit:")
	d.line("  of: " + d.programme.ID + "/" + part.ID)
	d.line("  ratings:")
	earlier := d.earlierRatings()
	group := ""
	for _, id := range d.rated() {
		statement, _ := d.programme.Statement(id)
		if heading := groupHeading(statement); heading != "" && heading != group {
			group = heading
			d.commentAt(4, heading)
		}
		label := strings.TrimSpace(id + " " + statement.Label)
		if was := earlier[id]; was != "" {
			label += " (was " + was + ")"
		}
		d.commentAt(4, label)
		d.line("    - statement: " + yamlnode.Quote(id))
		d.value(6, "rating", "")
		d.value(6, "evidence", "")
	}
	d.commentAt(2, "the statements to give most time to")
	d.line("  focus: []")
}

func groupHeading(s session.Statement) string {
	if s.Standard == "" {
		return ""
	}
	return "Standard " + s.Standard + ", " + s.Group
}

// earlierRatings gives the last rating of each statement.
func (d *drafter) earlierRatings() map[string]string {
	out := map[string]string{}
	for _, l := range d.Audits() {
		for _, r := range l.Audit.Ratings {
			out[r.Statement] = r.Rating
		}
	}
	return out
}

// rated lists the statements that the session rates: all of the module's audit, or the part of it that a session at the end of a module
// looks at again. It is empty for a session that rates none, or a free selection.
func (d *drafter) rated() []string {
	part, use := d.programme.Part(d.session.Part), d.session.Audit
	switch {
	case part == nil:
		return nil
	case d.session.Kind == "audit":
		return part.Audit
	case use.Use != "re-audit" || use.Scope == "selection" || use.Scope == "areas":
		return nil
	}
	var out []string
	for _, id := range part.Audit {
		s, _ := d.programme.Statement(id)
		if use.Scope == "learn-how-to" && s.Group == session.LearnThat {
			continue
		}
		if len(use.Standards) == 0 || slices.Contains(use.Standards, s.Standard) {
			out = append(out, id)
		}
	}
	return out
}
