package check

import (
	"fmt"

	"github.com/ectm/ectm/pkg/diag"
)

var auditEvidence = &Rule{
	Name: "audit/evidence", Severity: diag.Warning,
	Holds:  "a statement rated secure has an example from practice",
	Why:    "Confidence is not the same as practice. One example tells the two apart.",
	Source: "UCL module 1, week 1: support the assessment with examples",
	Bad:    Example{File: zoesAudit, Over: zoesSecure, Lines: `    - {statement: "7.1", rating: secure}`},
	Good:   Example{File: zoesAudit, Over: zoesSecure, Lines: zoesSecure},
	run:    checkAuditEvidence,
}

func checkAuditEvidence(c *context) {
	for _, l := range c.Held() {
		for _, r := range l.Audit.Ratings {
			if r.Rating == "secure" && !r.Stands("evidence") {
				c.report(r.At("rating"), fmt.Sprintf("statement %q is rated secure without an example", r.Statement),
					"which lesson shows it? add evidence:, or rate it developing for now")
			}
		}
	}
}
