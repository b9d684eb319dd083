package check

import (
	"fmt"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/session"
)

var auditFocus = &Rule{
	Name: "audit/focus", Severity: diag.Warning,
	Holds:  "a held audit agrees statements for particular focus, and not only ones that are secure already",
	Why:    "Every statement is covered in any case; the focus says where the time goes.",
	Source: "UCL module 1, week 1, Next Steps: areas for particular focus, attention to what is emerging",
	Bad:    Example{File: zoesAudit, Over: zoesFocus, Lines: `  focus: ["7.1"]`},
	Good:   Example{File: zoesAudit, Over: zoesFocus, Lines: zoesFocus},
	run:    checkAuditFocus,
}

func checkAuditFocus(c *context) {
	c.heldAudits(func(l *logbook.Log, _ *session.Part) {
		if len(l.Audit.Focus) == 0 && l.Audit.Stands("focus") {
			return
		}
		if len(l.Audit.Focus) == 0 {
			c.report(l.At("audit", "focus"), "no focus is agreed", "which two or three statements should get most time? list them under focus")
			return
		}
		rating := map[string]string{}
		for _, r := range l.Audit.Ratings {
			rating[r.Statement] = r.Rating
		}
		for _, id := range l.Audit.Focus {
			if rating[id] != "secure" {
				return
			}
		}
		c.report(l.At("audit", "focus"), fmt.Sprintf("the focus is only on what is secure already: %s", someOf(l.Audit.Focus)),
			"look at what is emerging first")
	})
}
