package check

import (
	"fmt"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/session"
)

var auditBalance = &Rule{
	Name: "audit/balance", Severity: diag.Info,
	Holds:  "an audit is not all secure and not all emerging",
	Why:    "People judge themselves too kindly or too harshly. Where all ratings are alike, a second look at the evidence pays.",
	Source: "UCL module 1, week 1: judging too harshly or too kindly",
	Bad:    Example{File: zoesReaudit, Over: zoesMixed, Lines: zoesUniform},
	Good:   Example{File: zoesReaudit, Over: zoesMixed, Lines: zoesMixed},
	run:    checkAuditBalance,
}

func checkAuditBalance(c *context) {
	c.heldAudits(func(l *logbook.Log, part *session.Part) {
		counts := map[string]int{}
		for _, r := range l.Audit.Ratings {
			counts[r.Rating]++
		}
		for _, rating := range []string{"emerging", "secure"} {
			if n := counts[rating]; n > 1 && n == len(l.Audit.Ratings) {
				c.report(l.At("audit", "ratings"), fmt.Sprintf("all %d statements are rated %s", n, rating),
					"take the three you are least sure of and look at the evidence again")
			}
		}
	})
}
