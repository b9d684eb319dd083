package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/session"
)

var logOrder = &Rule{
	Name: "log/order", Severity: diag.Warning,
	Holds:  "sessions are held in the order of their programme; a skipped one says why",
	Why:    "Each session builds on the ones before it. Skipping one is a choice, and the choice is worth a line.",
	Source: "the planners of the programmes: Teach First Year 2 Mentor Handbook 2026, Appendix C; UCL module pages",
	Bad:    Example{File: refocus1, Over: "status: held", Lines: "status: cancelled"},
	Good:   Example{File: refocus1, Over: "status: held", Lines: "status: skipped\nreason: the focus was agreed in the diagnostic conversation"},
	run:    checkOrder,
}

func checkOrder(c *context) {
	for _, l := range c.Logs {
		if l.Status == logbook.Skipped && !l.Stands("reason") {
			c.report(l.At("status"), "the session was skipped, but the log does not say why", "add reason: and a few words")
		}
	}
	if c.Incomplete {
		return
	}
	reported := map[string]bool{}
	c.held(func(l *logbook.Log, s *session.Session) {
		c.earlierSessions(l, s, reported)
	})
}

// earlierSessions reports what stands before a session in its programme and was not done when it was held: what was held later at its
// own log, what is missing at the log that went ahead. What must come first by name is left to log/prepared.
func (c *context) earlierSessions(l *logbook.Log, s *session.Session, reported map[string]bool) {
	rank, ordered := c.Rank(s.ID)
	if !ordered {
		return
	}
	var missing []string
	for _, before := range c.Order()[:rank] {
		if before.Programme != s.Programme || !before.NeedsLog() || reported[before.ID] || c.Done(before.ID, l.Date) {
			continue
		}
		reported[before.ID] = true
		if late := c.LogOf(before.ID, logbook.Held, logbook.Skipped); late != nil {
			c.report(late.At("session"), fmt.Sprintf("%q was %s on %s, after %q, which comes later in the programme", before.Short, late.Status, late.Date, s.Short),
				"correct a date, or leave it if the two were swapped on purpose",
				diag.Related{Pos: l.At("session").Start, Message: "held on " + string(l.Date)})
			continue
		}
		if !slices.Contains(s.After, before.ID) {
			missing = append(missing, before.ID)
		}
	}
	if len(missing) > 0 {
		c.report(l.At("session"), fmt.Sprintf("%s before it and %s neither held nor skipped", come(missing), are(missing)),
			"add the missing log, or one with the status skipped and a reason")
	}
}

// come joins the ids of sessions for a sentence; of many it names the first and the last.
func come(ids []string) string {
	switch {
	case len(ids) == 1:
		return fmt.Sprintf("%q comes", ids[0])
	case len(ids) <= 3:
		return quoted(ids) + " come"
	}
	return fmt.Sprintf("%d sessions from %q to %q come", len(ids), ids[0], ids[len(ids)-1])
}

func are(ids []string) string {
	if len(ids) == 1 {
		return "is"
	}
	return "are"
}

func quoted(words []string) string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = fmt.Sprintf("%q", w)
	}
	if len(out) < 2 {
		return strings.Join(out, "")
	}
	last := len(out) - 1
	return strings.Join(out[:last], ", ") + " and " + out[last]
}
