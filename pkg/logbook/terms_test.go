package logbook_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/ectm/ectm/pkg/logbook"
)

// Terms from which no day can be told are reported and left out.
func TestTermsThatAreWrong(t *testing.T) {
	for _, c := range []struct {
		name, terms string
		kept        int
		want        string
	}{
		{"right", "  - {start: 2026-09-02, end: 2026-12-18, breaks: [{start: 2026-10-26, end: 2026-10-26}]}\n  - {start: 2026-12-19, end: 2027-03-25}\n", 2, ""},
		{"reversed", "  - {start: 2026-12-18, end: 2026-09-02}\n", 0, "error 2:30 the term ends on 2026-09-02, before it starts on 2026-12-18"},
		{"reversed break", "  - {start: 2026-09-02, end: 2026-12-18, breaks: [{start: 2026-10-30, end: 2026-10-26}]}\n", 1,
			"error 2:76 the break ends on 2026-10-26, before it starts on 2026-10-30"},
		{"one day shared", "  - {start: 2026-09-02, end: 2026-12-18}\n  - {start: 2026-12-18, end: 2027-03-25}\n", 2,
			"warning 3:13 the term shares days with the one from 2026-09-02 to 2026-12-18"},
		{"no end", "  - {start: 2026-09-02, end: soon}\n  - {start: 2026-09-02}\n", 0, ""},
	} {
		root := read(t, "terms:\n"+c.terms)
		var told []string
		for _, d := range logbook.TermFaults(root) {
			told = append(told, fmt.Sprintf("%s %d:%d %s", d.Severity, d.Pos().Line, d.Pos().Column, d.Message))
		}
		if got := strings.Join(told, "\n"); got != c.want || len(logbook.DecodeConfig(root).Terms) != c.kept {
			t.Errorf("%s: %s, %v", c.name, got, logbook.DecodeConfig(root).Terms)
		}
	}
}
