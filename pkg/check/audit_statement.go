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
		if own := c.misnamed(l, part); own != "" {
			c.report(l.At("audit", "of"), fmt.Sprintf("the audit is of %q, but its statements are those of %q", l.Audit.Of, own), "write of: "+own)
			continue
		}
		c.ratings(l, part)
		for i, id := range l.Audit.Focus {
			at := l.Audit.Item("focus", i)
			if c.statementOf(part, l, id, at, "focus") && slices.Contains(l.Audit.Focus[:i], id) {
				c.report(at, fmt.Sprintf("statement %q is in the focus twice", id), "delete one")
			}
		}
	}
}

// misnamed gives the module of a log's session where the log names another and most statements that it rates are of the session's.
func (c *context) misnamed(l *logbook.Log, named *session.Part) string {
	s := c.Session(l.Session)
	if s == nil || s.Programme+"/"+s.Part == l.Audit.Of {
		return ""
	}
	own, strays, ours := c.Programme(s.Programme).Part(s.Part), 0, 0
	for _, r := range l.Audit.Ratings {
		if !slices.Contains(named.Audit, r.Statement) {
			strays++
		}
		if slices.Contains(own.Audit, r.Statement) {
			ours++
		}
	}
	if strays*2 <= len(l.Audit.Ratings) || ours*2 <= len(l.Audit.Ratings) {
		return ""
	}
	return s.Programme + "/" + s.Part
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
		if part := c.audited(l); s.Kind == "audit" && part != nil && l.Has("audit") && c.misnamed(l, part) == "" {
			visit(l, part)
		}
	})
}
