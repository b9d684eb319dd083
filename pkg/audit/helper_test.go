package audit_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/ectm/ectm/pkg/audit"
	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/load"
)

// definitions are a programme of two modules, both of which audit statement 1.1, and a cycle without an audit.
var definitions = fstest.MapFS{
	"beech/programme.yaml": {Data: []byte(`id: beech
title: Beech
parts:
  - id: m1
    title: First
    audit: ["1.1", "1a", "7a"]
    sessions:
      - {id: rate, title: Rate, kind: audit, statements: ["1.1", "1a", "7a"]}
      - {id: talk-1, title: Talk one, kind: meeting, statements: ["1.1"]}
      - {id: talk-2, title: Talk two, kind: meeting, statements: ["7a", "1a"]}
      - {id: talk-3, title: Talk three, kind: meeting}
      - {id: talk-4, title: Talk four, kind: meeting, statements: ["1.1"]}
      - {id: re-audit, title: Rate again, kind: audit, optional: true}
  - id: m6
    title: Sixth
    audit: ["1.1", "8a"]
    sessions:
      - {id: rate, title: Rate, kind: audit}
      - {id: talk-1, title: Talk one, kind: meeting, statements: ["8a"]}
  - id: c1
    title: No audit
    sessions: [{id: talk, title: Talk, kind: meeting}]
`)},
	"beech/statements.yaml": {Data: []byte(`standards:
  - id: "1"
    title: Expectations
    learn_that: [{id: "1.1", label: Expectations matter}]
    learn_how_to: [{group: a, title: Words, statements: [{id: "1a", label: Choose words}, {id: "7a", label: Practise}, {id: "8a", label: Plan}]}]
`)},
}

// tell makes a history of held logs: session, date and further lines.
func tell(t *testing.T, logs ...[3]string) *history.History {
	t.Helper()
	folder := fstest.MapFS{"ectm.yaml": {}, "logs/una-frost/ect.yaml": {Data: []byte("ect: una-frost\nprogrammes: [beech]\n")}}
	for i, l := range logs {
		name := fmt.Sprintf("logs/una-frost/log-%d.yaml", i)
		folder[name] = &fstest.MapFile{Data: fmt.Appendf(nil, "session: beech/%s\ndate: %s\nstatus: held\n%s", l[0], l[1], l[2])}
	}
	records, err := load.Open(folder, definitions, nil)
	if err != nil {
		t.Fatal(err)
	}
	read := records.Folder("una-frost")
	for _, d := range append(read.Found, records.Library.Found()...) {
		t.Fatalf("%s: %s", d.Pos(), d.Message)
	}
	return read.History
}

// rated writes an audit: ratings as "1.1 emerging, 7a secure!", where ! stands for evidence, and the focus.
func rated(ratings string, focus ...string) string {
	lines := "audit:\n  ratings:\n"
	for _, r := range strings.Split(ratings, ", ") {
		id, word, _ := strings.Cut(r, " ")
		word, evidence := strings.CutSuffix(word, "!")
		lines += "    - {statement: \"" + id + "\", rating: " + word
		if evidence {
			lines += ", evidence: Seen on Monday"
		}
		lines += "}\n"
	}
	if len(focus) > 0 {
		lines += "  focus: [\"" + strings.Join(focus, "\", \"") + "\"]\n"
	}
	return lines
}

func reportOf(t *testing.T, h *history.History, module string) *audit.Report {
	t.Helper()
	p, part, ok := audit.Find(h, module)
	if !ok {
		t.Fatalf("no module %s", module)
	}
	return audit.Of(h, p, part)
}
