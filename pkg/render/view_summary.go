package render

import (
	"strconv"

	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/logbook"
)

// meetingCount says how many meetings were held and how long they were.
func (b *builder) meetingCount(logs []*logbook.Log) Safe {
	meetings, length := b.tally(logs)
	return Safe(count(meetings, "meeting", "meetings")+" held, ") + Safe(count(length, "minute", "minutes"))
}

func (b *builder) tally(logs []*logbook.Log) (meetings, length int) {
	for _, l := range logs {
		if l.Status == logbook.Held && b.h.IsMeeting(l) {
			meetings++
			length += l.Minutes
		}
	}
	return meetings, length
}

// summary says in a few lines what there is.
func (b *builder) summary() []fact {
	var h head
	held := b.h.Held()
	if len(held) > 0 {
		h.add("Recorded", day(held[0].Date)+" to "+day(held[len(held)-1].Date))
	}
	h.add("Meetings", b.meetingCount(b.h.Logs))
	h.add("Entitlement", b.entitled())
	h.add("Other records", b.otherRecords(held))
	h.add("Action steps", b.stepCount())
	return h.Facts
}

// entitled sets the minutes held against those that the programmes promise, where they say so.
func (b *builder) entitled() Safe {
	total := 0
	for _, p := range b.h.Programmes {
		total += p.MinutesEntitled
	}
	if total == 0 {
		return ""
	}
	_, length := b.tally(b.h.Logs)
	return Safe(strconv.Itoa(length)) + " of " + Safe(count(total, "minute", "minutes"))
}

func (b *builder) otherRecords(held []*logbook.Log) Safe {
	kinds := []struct{ kind, one, many string }{{"diagnostic", "diagnostic", "diagnostics"}, {"expert", "visit to an expert", "visits to experts"},
		{"observation", "observation", "observations"}, {"audit", "audit", "audits"}}
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

// stepCount counts the steps by what became of them.
func (b *builder) stepCount() Safe {
	steps := b.h.Steps()
	if len(steps) == 0 {
		return ""
	}
	var parts []Safe
	for _, state := range []string{history.Open, history.PartlyMet, history.Met, history.Embedded, history.Refined, history.Dropped} {
		n := 0
		for _, s := range steps {
			if s.State() == state {
				n++
			}
		}
		if n > 0 {
			parts = append(parts, Safe(strconv.Itoa(n)+" ")+stateWords[state])
		}
	}
	return Safe(strconv.Itoa(len(steps))+" set: ") + join(parts, ", ")
}
