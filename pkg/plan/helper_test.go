package plan_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/session"
)

// definitions are a weekly programme with every kind of session, a short one that names no rhythm, one with two visits, and a school's own
// with a session that waits for the first.
var definitions = fstest.MapFS{
	"alpha/programme.yaml": {Data: []byte(`id: alpha
title: Alpha
cadence: weekly
minutes_entitled: 600
parts:
  - id: p1
    title: First
    audit: ["1.1", "7a"]
    sessions:
      - {id: look, title: Look round, kind: diagnostic}
      - {id: one, title: Meeting one, kind: meeting, after: look, prepare: "Read about {focus_area}"}
      - {id: read, title: Reading, kind: self-study}
      - {id: visit, title: Visit, kind: expert, brief: [Tell the colleague]}
      - {id: two, title: Meeting two, kind: meeting, after: [visit, read], statements: ["1.1"]}
      - {id: extra, title: Extra, kind: meeting, optional: true}
      - {id: drop-in, title: Drop-in, kind: observation}
  - id: p2
    title: Second
    sessions:
      - {id: three, title: Meeting three, kind: meeting, after: p1/drop-in}
`)},
	"beta/programme.yaml": {Data: []byte(`id: beta
title: Beta
minutes_entitled: 100
parts:
  - id: b
    title: Only
    sessions:
      - {id: last, title: Last meeting, kind: review}
`)},
	"gamma/programme.yaml": {Data: []byte(`id: gamma
title: Gamma
cadence: weekly
parts:
  - id: g
    title: Two visits
    sessions:
      - {id: plan-1, title: Plan a visit, kind: meeting}
      - {id: visit-1, title: First visit, kind: expert}
      - {id: plan-2, title: Plan another, kind: meeting}
      - {id: visit-2, title: Second visit, kind: expert}
      - {id: close, title: Close, kind: meeting}
`)},
	"delta/programme.yaml": {Data: []byte(`id: delta
title: Delta
parts:
  - id: d
    title: The school's own
    sessions:
      - {id: welcome, title: Welcome, kind: meeting}
      - {id: look-in, title: Look in, kind: observation, after: alpha/p1/two}
`)},
}

const terms = `terms:
  - {name: Autumn, start: 2026-09-02, end: 2026-12-18, breaks: [{start: 2026-10-26, end: 2026-10-30}]}
  - {name: Spring, start: 2027-01-05, end: 2027-03-25}
`

// story is an ECT's records: further lines of ect.yaml, the programmes, and the logs.
type story struct {
	ect, programmes string
	logs            [][4]string
}

func (s story) tell(t *testing.T) *history.History {
	t.Helper()
	if s.programmes == "" {
		s.programmes = "[alpha]"
	}
	folder := fstest.MapFS{
		"ectm.yaml":               {Data: []byte(terms)},
		"logs/leo-park/ect.yaml":  {Data: []byte("ect: leo-park\nprogrammes: " + s.programmes + "\n" + s.ect)},
		"logs/leo-park/notes.txt": {},
	}
	for i, l := range s.logs {
		name := fmt.Sprintf("logs/leo-park/log-%02d.yaml", i)
		folder[name] = &fstest.MapFile{Data: fmt.Appendf(nil, "session: %s\ndate: %s\nstatus: %s\n%s", l[0], l[1], l[2], l[3])}
	}
	records, err := load.Open(folder, definitions, nil)
	if err != nil {
		t.Fatal(err)
	}
	read := records.Folder("leo-park")
	for _, d := range append(read.Found, records.Library.Found()...) {
		t.Fatalf("%s: %s", d.Pos(), d.Message)
	}
	return read.History
}

// upTo gives held logs of the sessions, one a day from 1 September 2026 on; the last one has the further lines.
func upTo(lines string, ids ...string) [][4]string {
	var logs [][4]string
	for i, id := range ids {
		logs = append(logs, [4]string{"alpha/" + id, fmt.Sprintf("2026-09-%02d", i+1), "held"})
	}
	logs[len(logs)-1][3] = lines
	return logs
}

func named(s *session.Session) string {
	if s == nil {
		return ""
	}
	return strings.TrimPrefix(s.ID, "alpha/")
}

func list(sessions []*session.Session) string {
	var names []string
	for _, s := range sessions {
		names = append(names, named(s))
	}
	return strings.Join(names, " ")
}
