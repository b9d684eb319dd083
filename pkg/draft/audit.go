package draft

import (
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
	for _, id := range part.Audit {
		statement, _ := d.programme.Statement(id)
		if heading := groupHeading(statement); heading != group {
			group = heading
			d.commentAt(4, heading)
		}
		label := id + " " + statement.Label
		if was := earlier[id]; was != "" {
			label += " (was " + was + ")"
		}
		d.commentAt(4, label)
		d.line("    - statement: " + yamlnode.Quote(id))
		d.value(6, "rating", "")
		d.value(6, "evidence", "")
	}
	d.comment("the statements to give most time to")
	d.line("  focus: []")
}

func groupHeading(s session.Statement) string {
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
