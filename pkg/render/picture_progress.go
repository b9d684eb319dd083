package render

import (
	"fmt"
	"strings"

	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/session"
)

// progressView says how far the ECT has come in one part.
type progressView struct{ Title, Done Safe }

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
}

// rows gives the parts of the programmes with the state of each session that leaves a record.
func (b *builder) rows() []partRow {
	var out []partRow
	for _, p := range b.h.Programmes {
		for i := range p.Parts {
			row := partRow{title: partTitle(&p.Parts[i])}
			for _, s := range p.Parts[i].Sessions {
				if !s.Optional && s.NeedsLog() {
					row.states = append(row.states, b.stateOf(s))
				}
			}
			if len(row.states) > 0 {
				out = append(out, row)
			}
		}
	}
	return out
}

func (r partRow) count(state string) int {
	n := 0
	for _, s := range r.states {
		if s == state {
			n++
		}
	}
	return n
}

// done says how many sessions took place; one that was skipped did not.
func (r partRow) done() string {
	words := fmt.Sprintf("%d of %d done", r.count(done), len(r.states))
	if n := r.count(skipped); n > 0 {
		words += fmt.Sprintf(", %d skipped", n)
	}
	return words
}

// progress says for each part how much of it is done.
func (b *builder) progress() []progressView {
	var out []progressView
	for _, row := range b.rows() {
		out = append(out, progressView{text(row.title), Safe(row.done())})
	}
	return out
}

// progressPicture shows each session of the programmes as a box: filled when done, crossed out when skipped, with a dot when planned.
func (b *builder) progressPicture() Safe {
	rows := b.rows()
	if len(rows) == 0 || !b.draws() {
		return ""
	}
	d := b.drawing()
	d.list("", func() {
		for _, row := range rows {
			d.row(func() { d.progress(row) })
		}
	})
	return b.picture(d.figure("progress", "Progress through the programme",
		"Each box is a session that leaves a record: full means done, a dot planned, a cross skipped."))
}

// progress draws the boxes of one part.
func (d *drawing) progress(row partRow) {
	const box, gap = 13.0, 4.0
	d.words("title", row.title)
	var said []string
	for _, state := range []string{done, planned, skipped, toCome} {
		if n := row.count(state); n > 0 {
			said = append(said, fmt.Sprintf("%d %s", n, state))
		}
	}
	d.svg("boxes", float64(len(row.states))*(box+gap)-gap+2, box+2, strings.Join(said, ", "), func() {
		for i, state := range row.states {
			d.session(state, 1+float64(i)*(box+gap), 1, box)
		}
	})
	d.words("state", row.done())
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
