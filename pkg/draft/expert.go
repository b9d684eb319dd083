package draft

import "github.com/ectm/ectm/pkg/logbook"

// expert writes the blanks of a visit: who, how and when where a meeting arranges it, the whole proforma where the log is of the visit
// (Teach First Year 2 Mentor Handbook 2026, Appendix A).
func (d *drafter) expert() {
	d.comment("how: observation or discussion")
	d.line("expert:")
	if d.session.Kind != "expert" {
		for _, key := range []string{"colleague", "how", "date", "focus"} {
			d.value(2, key, "")
		}
		return
	}
	arranged := d.arranged()
	d.value(2, "colleague", arranged.Colleague)
	d.value(2, "how", arranged.How)
	d.value(2, "date", string(d.date))
	d.value(2, "focus", arranged.Focus)
	d.value(2, "looking_for", arranged.LookingFor)
	if arranged.How != "discussion" {
		d.value(2, "context", arranged.Context)
		d.line("  seen:")
		d.line("    - teacher:")
		d.line("      pupils:")
	}
	if arranged.How != "observation" {
		d.line("  questions:")
		d.line("    - ask:")
		d.line("      notes:")
	}
	d.value(2, "will_try", "")
	if arranged.How == "discussion" {
		d.list(2, "follow_up")
	}
}

// arranged gives the visit as the last meeting arranged it.
func (d *drafter) arranged() logbook.Expert {
	var visit logbook.Expert
	for _, l := range d.Arranging(d.session) {
		if l.Expert.Colleague != "" {
			visit = l.Expert
		}
	}
	return visit
}
