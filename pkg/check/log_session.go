package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/schema"
	"github.com/ectm/ectm/pkg/source"
)

var logSession = &Rule{
	Name: "log/session", Severity: diag.Error,
	Holds: "the session of a log, and each activity it lists as completed, is one of the ECT's programmes",
	Why:   "A log of a session that does not exist counts nowhere.",
	Bad:   Example{File: refocus2, Over: "  - teach-first-y2/c1/self-study-1", Lines: "  - teach-first-y2/c1/self-study-3\n  - teach-first-y2/c1/self-study-1"},
	Good:  Example{File: refocus2, Over: "  - teach-first-y2/c1/self-study-1", Lines: "  - teach-first-y2/c1/self-study-1"},
	run:   checkSession,
}

func checkSession(c *context) {
	if c.ECT == nil || len(c.ECT.Programmes) == 0 {
		return
	}
	for i, id := range c.ECT.Programmes {
		if slices.Contains(c.ECT.Programmes[:i], id) {
			c.report(c.ECT.Item("programmes", i), fmt.Sprintf("programme %q is listed twice", id), "delete one")
			continue
		}
		if !slices.Contains(c.folder.Known, id) {
			c.report(c.ECT.Item("programmes", i), fmt.Sprintf("there is no programme %q%s", id, nearest(id, c.folder.Known)),
				"see the programmes with ectm sessions, or add sessions/"+id+"/programme.yaml")
		}
	}
	for _, l := range c.Logs {
		c.sessionExists(l, l.Session, l.At("session"))
		for i, id := range l.Completed {
			c.sessionExists(l, id, l.Item("completed", i))
		}
	}
}

func (c *context) sessionExists(l *logbook.Log, id string, at source.Span) {
	if c.Session(id) != nil {
		return
	}
	programme, _, whole := strings.Cut(id, "/")
	switch {
	case !whole && c.wholeIDs(id) != nil:
		c.report(at, fmt.Sprintf("session %q is not a whole id", id), "write "+schema.Choice(c.wholeIDs(id)))
	case c.Programme(programme) != nil && slices.Contains(c.Programme(programme).Lost, id):
		// Its definition can't be read, which is reported there.
	case c.Programme(programme) != nil:
		c.report(at, fmt.Sprintf("there is no session %q%s", id, nearest(id, c.sessionIDs())), "see the sessions with ectm sessions")
	case slices.Contains(c.ECT.Programmes, programme):
		// The missing programme is reported once, in ect.yaml.
	default:
		c.report(at, fmt.Sprintf("session %q is of no programme that the ECT follows%s", id, nearest(id, c.sessionIDs())),
			fmt.Sprintf("correct the id, or add %q to the programmes in ect.yaml", programme),
			diag.Related{Pos: c.ECT.At("programmes").Start, Message: "the ECT's programmes"})
	}
}

func (c *context) sessionIDs() []string {
	var ids []string
	for _, p := range c.Programmes {
		for _, s := range p.Sessions() {
			ids = append(ids, s.ID)
		}
	}
	return ids
}

// wholeIDs gives the ids that end in a short one, at most three.
func (c *context) wholeIDs(short string) []string {
	var ids []string
	for _, id := range c.sessionIDs() {
		if strings.HasSuffix(id, "/"+short) && len(ids) < 3 {
			ids = append(ids, id)
		}
	}
	return ids
}

// nearest names the known word that was probably meant.
func nearest(word string, known []string) string {
	if near := diag.Nearest(word, known); near != "" {
		return fmt.Sprintf("; the nearest is %q", near)
	}
	return ""
}
