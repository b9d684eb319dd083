package check

import (
	"fmt"

	"github.com/ectm/ectm/pkg/diag"
)

var logFuture = &Rule{
	Name: "log/future", Severity: diag.Error,
	Holds: "a held log is not dated after today",
	Why:   "What has not happened can't be on record as held.",
	Bad:   Example{File: develop3, Over: "date: 2026-10-19\nstatus: held", Lines: "date: 2026-10-19\nstatus: held", Today: "2026-10-18"},
	Good:  Example{File: develop3, Over: "date: 2026-10-19\nstatus: held", Lines: "date: 2026-10-19\nstatus: planned", Today: "2026-10-18"},
	run:   checkFuture,
}

func checkFuture(c *context) {
	for _, l := range c.Held() {
		if l.Date > c.today {
			c.report(l.At("date"), fmt.Sprintf("the log is held, but %s is after today, %s", l.Date, c.today),
				"correct the date, or set the status to planned")
		}
	}
}
