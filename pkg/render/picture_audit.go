package render

import (
	"fmt"

	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/session"
)

// bar is how many statements of one group had which rating in one audit.
type bar struct {
	log    *logbook.Log
	counts [3]int
}

// chart is the bars of one group of a standard, the earliest audit first.
type chart struct {
	title string
	bars  []bar
}

// charts counts the ratings of each audit by standard, and what is to be known apart from what is to be done. Where nothing is known of
// statements, all count together.
func (b *builder) charts(logs []*logbook.Log) []chart {
	var out []chart
	index := map[string]int{}
	for _, l := range logs {
		for _, r := range l.Audit.Ratings {
			title := b.chartTitle(r.Statement)
			i, ok := index[title]
			if !ok {
				i = len(out)
				index[title] = i
				out = append(out, chart{title: title})
			}
			out[i].add(l, r.Rating)
		}
	}
	return out
}

func (b *builder) chartTitle(statement string) string {
	s, ok := b.h.Statement(statement)
	if !ok {
		return "All statements"
	}
	if s.Group == session.LearnThat {
		return b.standardTitle(s.Standard) + ": learn that"
	}
	return b.standardTitle(s.Standard) + ": learn how to"
}

func (c *chart) add(l *logbook.Log, rating string) {
	if len(c.bars) == 0 || c.bars[len(c.bars)-1].log != l {
		c.bars = append(c.bars, bar{log: l})
	}
	for i, r := range logbook.Ratings {
		if r == rating {
			c.bars[len(c.bars)-1].counts[i]++
		}
	}
}

// auditPicture shows for each group of statements a bar an audit, in three shares, with the numbers beside it.
func (b *builder) auditPicture(title string, logs []*logbook.Log) Safe {
	charts := b.charts(logs)
	if len(charts) == 0 || !b.draws() {
		return ""
	}
	d := b.drawing()
	for _, c := range charts {
		d.list(c.title, func() {
			for _, one := range c.bars {
				d.row(func() {
					d.words("title", string(b.short(one.log.Date)))
					d.svg("bar", barWidth, barHeight, fmt.Sprintf("%d emerging, %d developing, %d secure", one.counts[0], one.counts[1], one.counts[2]),
						func() { d.shares(one.counts) })
					d.words("state", fmt.Sprintf("E %d, D %d, S %d", one.counts[0], one.counts[1], one.counts[2]))
				})
			}
		})
	}
	return b.picture(d.figure("audit", "Audit of "+title, "E emerging (plain), D developing (striped), S secure (full), with the number of statements."))
}

const barWidth, barHeight = 360.0, 18.0

// shares divides a bar by three counts; an empty count takes no room.
func (d *drawing) shares(counts [3]int) {
	total := counts[0] + counts[1] + counts[2]
	if total == 0 {
		return
	}
	x := 1.0
	for i, n := range counts {
		if n == 0 {
			continue
		}
		share := (barWidth - 2) * float64(n) / float64(total)
		switch i {
		case 0:
			d.rect("open", x, 1, share, barHeight-2)
		case 1:
			d.striped("half", x, 1, share, barHeight-2)
		case 2:
			d.rect("full", x, 1, share, barHeight-2)
		}
		x += share
	}
}
