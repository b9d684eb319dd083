package draft_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/check"
	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/session"
	"github.com/ectm/ectm/pkg/source"
	"github.com/ectm/ectm/pkg/yamlnode"
	"github.com/ectm/ectm/sessions"
)

// The wording of steps is judged elsewhere; here only form and completeness count.
const config = "checks: {smart/specific: off, smart/achievable: off, smart/measurable: off, audit/balance: off}\n"

// ectFile says who the ECT is, with all that an initial meeting records.
func ectFile(programme string) *fstest.MapFile {
	return &fstest.MapFile{Data: []byte("ect: ivy-lane\nname: Ivy Lane\nmentor: Tom Ash\nprogrammes: [" + programme + "]\nstart: 2026-09-07\n" +
		"transition: {strengths: [Clear voice], targets: [Pace]}\ncontract: [{topic: where, agreed: Room 4}]\n")}
}

// world is a records folder of one ECT that grows log by log.
type world struct {
	t       *testing.T
	files   fstest.MapFS
	records *load.Records
	steps   int
}

func newWorld(t *testing.T, programme string) *world {
	t.Helper()
	files := fstest.MapFS{"ectm.yaml": {Data: []byte(config)}, "logs/ivy-lane/ect.yaml": ectFile(programme)}
	records, err := load.Open(files, sessions.FS, check.Names())
	if err != nil {
		t.Fatal(err)
	}
	return &world{t: t, files: files, records: records}
}

func (w *world) folder() *load.Folder { return w.records.Folder("ivy-lane") }

// put writes a log and gives its name.
func (w *world) put(s *session.Session, date calendar.Date, data string) string {
	name := fmt.Sprintf("logs/ivy-lane/%s-%s.yaml", date, s.Short)
	w.files[name] = &fstest.MapFile{Data: []byte(data)}
	return name
}

// clean makes sure that nothing is found in the folder.
func (w *world) clean(what string, today calendar.Date) {
	w.t.Helper()
	for _, d := range check.Folder(w.records, "ivy-lane", today) {
		w.t.Errorf("%s: %s: %s [%s]\n%s", what, d.Pos(), d.Message, d.Rule, d.Line)
	}
}

// blank is a key without a value, or an item without words, with the path of keys that leads to it.
type blank struct {
	path string
	line int
}

func blanks(n *yamlnode.Node, path string) []blank {
	var out []blank
	for _, e := range n.Entries {
		at := strings.TrimPrefix(path+"/"+e.Key.Value, "/")
		if e.Value.Kind == yamlnode.Null {
			out = append(out, blank{at, e.Key.Pos().Line})
		}
		out = append(out, blanks(e.Value, at)...)
	}
	for _, item := range n.Items {
		if item.Kind == yamlnode.Null {
			out = append(out, blank{path, item.Pos().Line})
		}
		out = append(out, blanks(item, path)...)
	}
	return out
}

// fill writes words behind every blank of a draft as a mentor would, and sets its status to held.
func (w *world) fill(h *load.Folder, s *session.Session, date calendar.Date, data string) string {
	w.t.Helper()
	root, found := yamlnode.Parse(source.NewFile("draft.yaml", []byte(data)))
	if root == nil || len(found) > 0 {
		w.t.Fatalf("%s: %v in\n%s", s.ID, found, data)
	}
	lines := strings.Split(strings.Replace(data, "status: planned", "status: held", 1), "\n")
	for _, b := range blanks(root, "") {
		if value := w.value(s, b.path, date, root); value != "" {
			lines[b.line-1] += " " + value
		}
	}
	text := strings.Join(lines, "\n")
	if part := h.History.Programme(s.Programme).Part(s.Part); len(part.Audit) > 0 {
		text = strings.Replace(text, "  focus: []", `  focus: ["`+part.Audit[0]+`"]`, 1)
	}
	return strings.Replace(text, "      steps: []", "      steps: [step-1]", 1)
}

// value gives what a mentor would write at a path, "" for what stays blank.
func (w *world) value(s *session.Session, path string, date calendar.Date, root *yamlnode.Node) string {
	area := s.Programme + "/" + s.Part + "/any"
	switch p := w.programme(s); {
	case len(p.Areas) > 0:
		area = p.Areas[slices.IndexFunc(p.Areas, func(a session.Area) bool { return a.Part == s.Part })].ID
	case len(p.Part(s.Part).Audit) > 0:
		area = `"` + p.Part(s.Part).Audit[0] + `"`
	}
	next := "new-step"
	if root.Get("action_steps") == nil {
		next = "embed"
	}
	switch path {
	case "action_steps/id":
		w.steps++
		return fmt.Sprintf("step-%d", w.steps)
	case "action_steps/step":
		return fmt.Sprintf("In lesson %d of the week, ask pupil %d to read the first line aloud.", w.steps, w.steps)
	case "action_steps/review", "action_plan/targets/review":
		return string(date.AddDays(7))
	case "no_step", "notes", "expert/questions/ask", "expert/questions/notes", "observation/met":
		return ""
	case "next_meeting/date":
		if s.Final {
			return ""
		}
		return string(date.AddDays(7))
	}
	return map[string]string{
		"minutes": "50", "focus_area": area, "action_steps/area": area, "action_steps/from": "observation", "action_steps/evaluated_by": "observation",
		"reviews/outcome": "met", "reviews/next": next, "practice/rounds": "2", "expert/how": "observation", "expert/date": string(date.AddDays(3)),
		"audit/ratings/rating": "developing", "diagnostic/knowledge": "secure", "diagnostic/application": "developing", "next_meeting/time": "15:45",
	}[path] + orWords(path)
}

// orWords gives words where a path takes any.
func orWords(path string) string {
	switch path {
	case "minutes", "focus_area", "action_steps/area", "action_steps/from", "action_steps/evaluated_by", "reviews/outcome", "reviews/next",
		"practice/rounds", "expert/how", "expert/date", "audit/ratings/rating", "diagnostic/knowledge", "diagnostic/application", "next_meeting/time":
		return ""
	}
	return "Said so"
}

func (w *world) programme(s *session.Session) *session.Programme {
	return w.records.Library.Programme(s.Programme)
}
