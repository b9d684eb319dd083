package render

import (
	"fmt"
	"strings"

	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/session"
)

// progressView says how far the ECT has come in one part.
type progressView struct {
	Title       Safe
	Done, Total int
}

// The states of a session.
const (
	toCome  = "to come"
	planned = "planned"
	done    = "done"
	skipped = "skipped"
)

// stateOf says how a session stands.
func (b *builder) stateOf(s *session.Session) string {
	switch {
	case b.h.LogOf(s.ID, logbook.Held) != nil:
		return done
	case b.h.LogOf(s.ID, logbook.Skipped) != nil:
		return skipped
	case b.h.Done(s.ID, ""):
		return done
	case b.h.LogOf(s.ID, logbook.Planned) != nil:
		return planned
	}
	return toCome
}

// partRow is a part with the states of its sessions.
type partRow struct {
	title  string
	states []string
	done   int
}

// rows gives the parts of the programmes with the state of each session that leaves a record.
func (b *builder) rows() []partRow {
	var out []partRow
	for _, p := range b.h.Programmes {
		for i := range p.Parts {
			row := partRow{title: partTitle(&p.Parts[i])}
			for _, s := range p.Parts[i].Sessions {
				if s.Optional || !s.NeedsLog() {
					continue
				}
				state := b.stateOf(s)
				row.states = append(row.states, state)
				if state == done || state == skipped {
					row.done++
				}
			}
			if len(row.states) > 0 {
				out = append(out, row)
			}
		}
	}
	return out
}

// progress says for each part how much of it is done.
func (b *builder) progress() []progressView {
	var out []progressView
	for _, row := range b.rows() {
		out = append(out, progressView{text(row.title), row.done, len(row.states)})
	}
	return out
}

func ofAll(r partRow) string { return fmt.Sprintf("%d of %d", r.done, len(r.states)) }

// progressPicture shows each session of the programmes as a box: filled when done, crossed out when skipped, with a dot when planned.
func (b *builder) progressPicture() Safe {
	rows := b.rows()
	if len(rows) == 0 || !b.draws() {
		return ""
	}
	const box, gap = 13.0, 4.0
	d := b.drawing()
	y := 0.0
	var said []string
	for _, row := range rows {
		d.write("label", "start", 0, y+11, cut(row.title, 46))
		d.write("label", "end", svgWidth, y+11, ofAll(row))
		y += 17
		x := 0.0
		for _, state := range row.states {
			if x+box > svgWidth {
				x, y = 0, y+box+gap
			}
			d.session(state, x, y, box)
			x += box + gap
		}
		y += box + 12
		said = append(said, row.title+": "+ofAll(row)+" sessions done")
	}
	return b.picture(d.figure(y-8, "Progress through the programme", strings.Join(said, "; "),
		"Each box is a session that leaves a record: full means done, a dot planned, a cross skipped."))
}

func (d *drawing) session(state string, x, y, size float64) {
	switch state {
	case done:
		d.rect("full", x, y, size, size)
	default:
		d.rect("open", x, y, size, size)
	}
	switch state {
	case planned:
		d.element("circle", "dot", "cx", x+size/2, "cy", y+size/2, "r", 2.5)
	case skipped:
		d.line("cross", x+3, y+3, x+size-3, y+size-3)
		d.line("cross", x+3, y+size-3, x+size-3, y+3)
	}
}
