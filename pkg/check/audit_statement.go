package check

import (
	"fmt"
	"slices"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/session"
	"github.com/ectm/ectm/pkg/source"
)

var auditStatement = &Rule{
	Name: "audit/statement", Severity: diag.Error,
	Holds:  "an audit is of a module of the ECT's programmes, and each rating and focus is of a statement of that audit, once",
	Why:    "3.1 and 3.10 are two statements. A rating under the wrong number is lost for both.",
	Source: "the module audits of the UCL programme",
	Bad:    Example{File: zoesAudit, Over: `    - {statement: "1.6", rating: developing}`, Lines: `    - {statement: "1.66", rating: developing}` + "\n" + `    - {statement: "1.6", rating: developing}`},
	Good:   Example{File: zoesAudit, Over: `    - {statement: "1.6", rating: developing}`, Lines: `    - {statement: "1.6", rating: developing}`},
	run:    checkAuditStatements,
}

func checkAuditStatements(c *context) {
	for _, l := range c.Logs {
		if !l.Has("audit") || len(c.Programmes) == 0 {
			continue
		}
		part := c.audited(l)
		if part == nil {
			c.report(l.At("audit", "of"), fmt.Sprintf("there is no audit of %q in the ECT's programmes%s", l.Audit.Of, nearest(l.Audit.Of, c.auditIDs())),
				"name a module with an audit, such as ucl/m1")
			continue
		}
		c.ratings(l, part)
		for i, id := range l.Audit.Focus {
			c.statementOf(part, l, id, l.Audit.Item("focus", i), "focus")
		}
	}
}

func (c *context) ratings(l *logbook.Log, part *session.Part) {
	first := map[string]logbook.Rating{}
	for _, r := range l.Audit.Ratings {
		at := r.At("statement")
		if !c.statementOf(part, l, r.Statement, at, "rating") {
			continue
		}
		if earlier, twice := first[r.Statement]; twice {
			c.report(at, fmt.Sprintf("statement %q is rated twice", r.Statement), "keep the rating that you two agreed",
				diag.Related{Pos: earlier.At("statement").Start, Message: "first rated here"})
			continue
		}
		first[r.Statement] = r
	}
}

func (c *context) statementOf(part *session.Part, l *logbook.Log, id string, at source.Span, what string) bool {
	if slices.Contains(part.Audit, id) {
		return true
	}
	c.report(at, fmt.Sprintf("the %s is of statement %q, which is not in the audit of %q%s", what, id, l.Audit.Of, nearest(id, part.Audit)),
		"see the statements with ectm audit")
	return false
}

// audited gives the part whose audit a log holds: the one that it names, or that of its session. It is nil where there is none.
func (c *context) audited(l *logbook.Log) *session.Part {
	id := c.AuditOf(l)
	for _, m := range c.AuditModules() {
		if m.ID() == id {
			return m.Part
		}
	}
	return nil
}

func (c *context) auditIDs() []string {
	var ids []string
	for _, m := range c.AuditModules() {
		ids = append(ids, m.ID())
	}
	return ids
}

// heldAudits gives each held log that belongs to an audit session and holds a known audit, with the part that is audited.
func (c *context) heldAudits(visit func(*logbook.Log, *session.Part)) {
	c.held(func(l *logbook.Log, s *session.Session) {
		if part := c.audited(l); s.Kind == "audit" && part != nil && l.Has("audit") {
			visit(l, part)
		}
	})
}
