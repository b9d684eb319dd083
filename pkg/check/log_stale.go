package check

import (
	"fmt"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/logbook"
)

// staleAfter is how many days a planned log may lie in the past.
const staleAfter = 7

var logStale = &Rule{
	Name: "log/stale", Severity: diag.Warning,
	Holds: "no planned log lies more than 7 days in the past",
	Why:   "A plan that nobody touched hides whether the meeting took place.",
	Bad:   Example{File: develop3, Over: "date: 2026-10-19\nstatus: held", Lines: "date: 2026-10-19\nstatus: planned", Today: "2026-10-27"},
	Good:  Example{File: develop3, Over: "date: 2026-10-19\nstatus: held", Lines: "date: 2026-10-19\nstatus: planned", Today: "2026-10-26"},
	run:   checkStale,
}

func checkStale(c *context) {
	for _, l := range c.Logs {
		if l.Status != logbook.Planned {
			continue
		}
		if days := l.Date.DaysUntil(c.today); days > staleAfter {
			c.report(l.At("status"), fmt.Sprintf("the log is still planned, %d days after its date %s", days, l.Date),
				"set the status to held, cancelled or skipped, or move the date and the file's name")
		}
	}
}
