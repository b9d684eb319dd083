package check

import (
	"fmt"
	"strings"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/session"
)

var auditComplete = &Rule{
	Name: "audit/complete", Severity: diag.Error,
	Holds:  "a held audit rates every statement",
	Why:    "The audit is the line from which later progress is measured. A gap in it can't be compared with anything.",
	Source: "UCL module 1, week 1: the ECT rates each statement",
	Bad:    Example{File: zoesAudit, Over: `    - {statement: "1.6", rating: developing}`, Lines: `    - {statement: "1.6", rating: }`},
	Good:   Example{File: zoesAudit, Over: `    - {statement: "1.6", rating: developing}`, Lines: `    - {statement: "1.6", rating: emerging}`},
	run:    checkAuditComplete,
}

func checkAuditComplete(c *context) {
	c.heldAudits(func(l *logbook.Log, part *session.Part) {
		rated := map[string]bool{}
		for _, r := range l.Audit.Ratings {
			rated[r.Statement] = rated[r.Statement] || r.Rating != ""
		}
		var left []string
		for _, id := range part.Audit {
			if !rated[id] {
				left = append(left, id)
			}
		}
		if len(left) > 0 && (len(l.Audit.Ratings) > 0 || !l.Audit.Stands("ratings")) {
			c.report(l.Key("audit"), fmt.Sprintf("%d of %d statements %s not rated: %s", len(left), len(part.Audit), are(left), someOf(left)),
				"rate the others, or leave the log planned until the audit is done")
		}
	})
}

// someOf joins the first few words of a list.
func someOf(words []string) string {
	const most = 8
	if len(words) <= most {
		return strings.Join(words, ", ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(words[:most], ", "), len(words)-most)
}
