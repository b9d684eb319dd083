package render

import (
	"slices"

	"github.com/ectm/ectm/pkg/logbook"
)

// partView is a part of a programme with what was recorded in it, in order.
type partView struct {
	Title, Anchor, Dates Safe
	// Summary counts the meetings, Count all records.
	Summary, Count Safe
	Records        []recordView
}

// group is the logs of a part of a programme; key is programme/part, empty for logs of no known session.
type group struct {
	key  string
	logs []*logbook.Log
}

// groups puts the logs by the parts of the programmes, in the order in which they were begun.
func (b *builder) groups() []group {
	var out []group
	for _, l := range b.h.Logs {
		key := ""
		if s := b.h.Session(l.Session); s != nil {
			key = s.Programme + "/" + s.Part
		}
		i := slices.IndexFunc(out, func(g group) bool { return g.key == key })
		if i < 0 {
			i = len(out)
			out = append(out, group{key: key})
		}
		out[i].logs = append(out[i].logs, l)
	}
	return out
}

// reserve takes the anchors of the headings in the order of the page, before anything links to them, and gives the parts without their
// records. A page whose tables say all has no headings of records.
func (b *builder) reserve(title string, groups []group, brief bool) []partView {
	for _, heading := range []string{title, contentsTitle, "Summary"} {
		b.anchor(heading)
	}
	if len(b.h.Steps()) > 0 {
		b.anchor("Action steps")
	}
	b.anchors = map[*logbook.Log]Safe{}
	var out []partView
	for _, g := range groups {
		name := "Other records"
		if g.key != "" {
			name = b.moduleTitle(g.key)
		}
		v := partView{Title: text(name), Anchor: b.anchor(name), Dates: b.spanOf(g.logs), Count: Safe(count(len(g.logs), "record", "records"))}
		if n, length := b.h.TimeLogged(g.logs); n > 0 {
			v.Summary = "Meetings: " + timeLogged(n, length) + "."
		}
		for _, l := range g.logs {
			if !brief {
				b.anchors[l] = b.anchor(string(day(l.Date)) + ": " + b.sessionTitle(l.Session))
			}
		}
		out = append(out, v)
	}
	return out
}

func (b *builder) records(logs []*logbook.Log) []recordView {
	var out []recordView
	for _, l := range logs {
		record := b.record(l)
		record.Anchor = b.anchors[l]
		record.Date, record.Short = day(l.Date), b.short(l.Date)
		out = append(out, record)
	}
	return out
}
