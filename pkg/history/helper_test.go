package history_test

import (
	"fmt"
	"testing"
	"testing/fstest"

	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/logbook"
)

// definitions are two small programmes: a school's own, one session of which waits for the other programme, and one of two parts.
var definitions = fstest.MapFS{
	"school/programme.yaml": {Data: []byte(`id: school
title: School
parts:
  - id: start
    title: Start
    sessions:
      - {id: welcome, title: Welcome, kind: meeting}
      - {id: visit, title: Visit, kind: observation, after: alpha/p1/talk}
      - {id: farewell, title: Farewell, kind: meeting, after: [alpha/p2/talk, alpha/p1/talk]}
      - {id: never, title: Never, kind: meeting, after: gamma/p1/x}
`)},
	"alpha/programme.yaml": {Data: []byte(`id: alpha
title: Alpha
cadence: weekly
areas:
  - {id: p1/voice, label: Use of the voice}
parts:
  - id: p1
    title: First
    themes: [Calm starts, Clear ends]
    audit: ["1.1", "7a"]
    sessions:
      - {id: study, title: Study, kind: self-study}
      - {id: talk, title: Talk, kind: meeting, statements: ["7a"], agenda: [{title: One, statements: ["7a"]}, {title: Two}]}
      - {id: rate, title: Rate, kind: audit, agenda: [{title: One, statements: ["7a"]}]}
      - {id: extra, title: Extra, kind: meeting, optional: true}
  - id: p2
    title: Second
    themes: [Bold ends]
    sessions:
      - {id: talk, title: Talk, kind: meeting}
`)},
	"alpha/statements.yaml": {Data: []byte(`standards:
  - id: "1"
    title: Expectations
    learn_that: [{id: "1.1", label: Expectations matter}]
    learn_how_to: [{group: g, title: Routines, statements: [{id: "7a", label: Practise routines}]}]
`)},
}

const mia = "ect: mia-stone\nname: Mia Stone\nmentor: Jon Reed\nprogrammes: [school, alpha]\nstart: 2026-09-07\n"

// tell makes a history of the lines of ect.yaml, none for "", and logs. Each log is its session, date, status and further lines.
func tell(t *testing.T, ect string, logs ...[4]string) *history.History {
	t.Helper()
	folder := fstest.MapFS{"ectm.yaml": {}, "logs/mia-stone/read-me.txt": {}}
	if ect != "" {
		folder["logs/mia-stone/ect.yaml"] = &fstest.MapFile{Data: []byte(ect)}
	}
	for i, l := range logs {
		name := fmt.Sprintf("logs/mia-stone/log-%02d.yaml", i)
		folder[name] = &fstest.MapFile{Data: fmt.Appendf(nil, "session: %s\ndate: %s\nstatus: %s\n%s", l[0], l[1], l[2], l[3])}
	}
	records, err := load.Open(folder, definitions, nil)
	if err != nil {
		t.Fatal(err)
	}
	read := records.Folder("mia-stone")
	for _, d := range append(read.Found, records.Library.Found()...) {
		t.Fatalf("%s: %s", d.Pos(), d.Message)
	}
	return read.History
}

// logOf gives the log of a session on a day.
func logOf(t *testing.T, h *history.History, session, date string) *logbook.Log {
	t.Helper()
	for _, l := range h.Logs {
		if l.Session == session && string(l.Date) == date {
			return l
		}
	}
	t.Fatalf("no log of %s on %s", session, date)
	return nil
}

func ids(steps []*history.Step) string {
	text := ""
	for _, s := range steps {
		text += s.ID + " "
	}
	return text
}

// step writes the lines that set a step; more are further keys of it.
func step(id, more string) string {
	return "action_steps:\n  - {id: " + id + ", step: Do " + id + " aloud" + more + "}\n"
}
