package render

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/ectm/ectm/pkg/logbook"
)

// bar is how many statements of one standard had which rating in one audit.
type bar struct {
	date   string
	counts [3]int
}

// chart is the bars of one standard, the earliest audit first.
type chart struct {
	title string
	bars  []bar
}

// charts counts the ratings of each audit by standard. Where nothing is known of statements, all count together.
func (b *builder) charts(logs []*logbook.Log) []chart {
	var out []chart
	index := map[string]int{}
	for _, l := range logs {
		for _, r := range l.Audit.Ratings {
			title := "All statements"
			if s, ok := b.h.Statement(r.Statement); ok {
				title = b.standardTitle(s.Standard)
			}
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

func (c *chart) add(l *logbook.Log, rating string) {
	date := string(day(l.Date))
	if len(c.bars) == 0 || c.bars[len(c.bars)-1].date != date {
		c.bars = append(c.bars, bar{date: date})
	}
	for i, r := range logbook.Ratings {
		if r == rating {
			c.bars[len(c.bars)-1].counts[i]++
		}
	}
}

// auditPicture shows for each standard a bar an audit, in three shares. Each share says its letter and number.
func (b *builder) auditPicture(title string, logs []*logbook.Log) Safe {
	charts := b.charts(logs)
	if len(charts) == 0 || !b.draws() {
		return ""
	}
	d := b.drawing()
	y := 0.0
	var said []string
	for _, c := range charts {
		d.write("label strong", "start", 0, y+11, cut(c.title, 52))
		y += 17
		for _, bar := range c.bars {
			d.write("label", "start", 0, y+13, bar.date)
			d.shares(bar.counts, 112, y, svgWidth-112, 18)
			y += 23
			said = append(said, fmt.Sprintf("%s, %s: %d emerging, %d developing, %d secure", c.title, bar.date, bar.counts[0], bar.counts[1], bar.counts[2]))
		}
		y += 8
	}
	return b.picture(d.figure(y-8, "Audit of "+title, strings.Join(said, "; "), "E emerging (plain), D developing (striped), S secure (full), with the number of statements."))
}

// shares divides a bar by three counts; an empty count takes no room.
func (d *drawing) shares(counts [3]int, x, y, w, h float64) {
	total := counts[0] + counts[1] + counts[2]
	if total == 0 {
		return
	}
	for i, n := range counts {
		if n == 0 {
			continue
		}
		share := w * float64(n) / float64(total)
		switch i {
		case 0:
			d.rect("open", x, y, share, h)
		case 1:
			d.striped("half", x, y, share, h)
		case 2:
			d.rect("full", x, y, share, h)
		}
		if words := [3]string{"E ", "D ", "S "}[i] + strconv.Itoa(n); share > 26 {
			d.tag(i == 2, words, x+share/2, y+h/2)
		}
		x += share
	}
}

// tag writes words onto a share; on stripes and plain ground it lays a patch below, so that they can be read.
func (d *drawing) tag(onFull bool, words string, x, y float64) {
	if onFull {
		d.write("on-full", "middle", x, y+4, words)
		return
	}
	half := float64(len(words))*3.2 + 1
	d.rect("patch", x-half, y-6.5, 2*half, 13)
	d.write("label", "middle", x, y+4, words)
}
