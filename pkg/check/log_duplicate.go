package check

import (
	"fmt"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/logbook"
)

var logDuplicate = &Rule{
	Name: "log/duplicate", Severity: diag.Error,
	Holds: "a session is held once; an optional one, such as a re-audit, once a day; a module is audited once a day",
	Why:   "Two logs of one meeting leave open which of them counts. Mostly one was filed under the wrong session.",
	Bad:   Example{File: folderNell + "2026-09-14-refocus-1-2.yaml", Lines: secondRefocus1("held")},
	Good:  Example{File: folderNell + "2026-09-14-refocus-1-2.yaml", Lines: secondRefocus1("cancelled")},
	run:   checkDuplicate,
}

func checkDuplicate(c *context) {
	first := map[string]*logbook.Log{}
	for _, l := range c.Held() {
		key := l.Session
		if s := c.Session(l.Session); s != nil && s.Optional {
			key += " " + string(l.Date)
		}
		earlier := first[key]
		if earlier == nil {
			first[key] = l
			continue
		}
		c.report(l.At("session"), fmt.Sprintf("session %q was already held on %s", l.Session, earlier.Date),
			"correct the session of one of the two, join them, or set one to cancelled",
			diag.Related{Pos: earlier.At("session").Start, Message: "held here first"})
	}
	c.auditsOfOneDay()
}

// auditsOfOneDay reports a module that two logs of one day rate, planned ones too: neither is the earlier with which the other could be
// compared. Two held logs of one session are reported as such already.
func (c *context) auditsOfOneDay() {
	first := map[string]*logbook.Log{}
	for _, l := range c.Audits() {
		key := c.AuditOf(l) + " " + string(l.Date)
		earlier := first[key]
		if earlier == nil {
			first[key] = l
			continue
		}
		if l.Session == earlier.Session && l.Status == logbook.Held && earlier.Status == logbook.Held {
			continue
		}
		c.report(l.Key("audit"), fmt.Sprintf("%q is audited in two logs of %s", c.AuditOf(l), l.Date),
			"join the ratings in one log and delete the other, or correct a date",
			diag.Related{Pos: earlier.Key("audit").Start, Message: "audited here first"})
	}
}

// secondRefocus1 is a second log of a session that the example folder already holds.
func secondRefocus1(status string) string {
	return "session: teach-first-y2/c1/refocus-1\ndate: 2026-09-14\nstatus: " + status + `
focus_area: teach-first-y2/c1/small-steps
next_meeting: {date: 2026-09-28}
`
}
