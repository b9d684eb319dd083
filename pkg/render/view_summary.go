package render

import (
	"strconv"

	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/logbook"
)

// summary says in a few lines what there is.
func (b *builder) summary() []fact {
	var h head
	held := b.h.Held()
	if len(held) > 0 {
		h.add("Recorded", day(held[0].Date)+" to "+day(held[len(held)-1].Date))
	}
	if len(held) > 0 {
		h.add("Meetings", b.meetings())
	}
	h.add("Other records", b.otherRecords(held))
	if n := len(b.h.Audits()); n > 0 {
		h.add("Audits", Safe(strconv.Itoa(n)))
	}
	h.add("Action steps", b.stepCount())
	return h.Facts
}

// meetings says how many meetings were held, and sets their minutes against those that the programmes promise, where they say so.
func (b *builder) meetings() Safe {
	total := 0
	for _, p := range b.h.Programmes {
		total += p.MinutesEntitled
	}
	n, length := b.h.TimeLogged(b.h.Logs)
	if total == 0 {
		return timeLogged(n, length)
	}
	return Safe(strconv.Itoa(n)+" held, "+strconv.Itoa(length)+" of ") + Safe(count(total, "minute", "minutes")) + " logged"
}

func timeLogged(n, length int) Safe {
	if length == 0 {
		return Safe(strconv.Itoa(n) + " held")
	}
	return Safe(strconv.Itoa(n)+" held, ") + minutes(length) + " logged"
}

func (b *builder) otherRecords(held []*logbook.Log) Safe {
	kinds := []struct{ kind, one, many string }{{"diagnostic", "diagnostic", "diagnostics"}, {"expert", "visit to an expert", "visits to experts"},
		{"observation", "observation", "observations"}}
	var parts []Safe
	for _, k := range kinds {
		n := 0
		for _, l := range held {
			if s := b.h.Session(l.Session); s != nil && s.Kind == k.kind {
				n++
			}
		}
		if n > 0 {
			parts = append(parts, Safe(count(n, k.one, k.many)))
		}
	}
	return join(parts, ", ")
}

// stepCount counts the steps by what became of them. One that is partly met is still open.
func (b *builder) stepCount() Safe {
	steps := b.h.Steps()
	if len(steps) == 0 {
		return ""
	}
	states := map[string]int{}
	overdue := 0
	for _, s := range steps {
		states[s.State()]++
		if s.Overdue(b.options.Today) {
			overdue++
		}
	}
	var parts []Safe
	if n := states[history.Open] + states[history.PartlyMet]; n > 0 {
		parts = append(parts, openCount(n, states[history.PartlyMet], overdue))
	}
	for _, state := range []string{history.Met, history.Embedded, history.Refined, history.Dropped} {
		if n := states[state]; n > 0 {
			parts = append(parts, Safe(strconv.Itoa(n)+" ")+stateWords[state])
		}
	}
	return Safe(strconv.Itoa(len(steps))+" set: ") + join(parts, ", ")
}

func openCount(open, partly, overdue int) Safe {
	words := Safe(strconv.Itoa(open) + " open")
	var more []Safe
	if partly > 0 {
		more = append(more, Safe(strconv.Itoa(partly)+" partly met"))
	}
	if overdue > 0 {
		more = append(more, Safe(strconv.Itoa(overdue)+" overdue"))
	}
	if len(more) == 0 {
		return words
	}
	return words + " (of these " + join(more, ", ") + ")"
}
