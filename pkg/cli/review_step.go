package cli

import (
	"fmt"
	"strings"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/logbook"
)

// reviewable tells why a step can't be reviewed in a log; nil where it can.
func reviewable(h *history.History, l *logbook.Log, stepID string) error {
	step := h.Step(stepID)
	if step == nil {
		var ids []string
		for _, s := range h.Steps() {
			ids = append(ids, s.ID)
		}
		if near := diag.Nearest(stepID, ids); near != "" {
			return fmt.Errorf("%s has no step %q; did you mean %q?", h.Folder, stepID, near)
		}
		if len(ids) == 0 {
			return fmt.Errorf("%s has no action steps yet, so there is no %q to review", h.Folder, stepID)
		}
		return fmt.Errorf("%s has no step %q; its steps: %s", h.Folder, stepID, strings.Join(ids, ", "))
	}
	if !h.Before(step.Log, l) {
		return fmt.Errorf("step %q was set in %s, so %s can't review it; open the next log with ectm new-log %s, or name another with --log",
			stepID, step.Log.File, l.File, h.Folder)
	}
	for _, r := range step.Reviews {
		if r.Log == l {
			return fmt.Errorf("%s reviews step %q already; change it there, or open the next log with ectm new-log %s", l.File, stepID, h.Folder)
		}
	}
	return nil
}

// closedBy says what closed a step, and where.
func closedBy(step *history.Step) string {
	for _, r := range step.Reviews {
		if r.Outcome == history.Met || r.Outcome == history.Dropped {
			return r.Outcome + " in " + r.Log.File
		}
	}
	return fmt.Sprintf("refined by %s in %s", step.Later.ID, step.Later.Log.File)
}
