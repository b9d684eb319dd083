package render_test

import (
	"io/fs"
	"os"
	"testing"
	"testing/fstest"

	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/render"
	"github.com/ectm/ectm/pkg/session"
	"github.com/ectm/ectm/sessions"
	"github.com/ectm/ectm/templates"
)

// fixture is the records folder that golden files are made of.
func fixture(t testing.TB) *load.Records { return open(t, fixtureFS()) }

func fixtureFS() fs.FS { return os.DirFS("testdata/records") }

func open(t testing.TB, fsys fs.FS) *load.Records {
	t.Helper()
	records, err := load.Open(fsys, sessions.FS, nil)
	if err != nil {
		t.Fatal(err)
	}
	return records
}

// rowan is the history of the fixture's ECT; a fault in the fixture fails the test.
func rowan(t testing.TB) *history.History {
	t.Helper()
	folder := fixture(t).Folder("rowan-hale")
	for _, d := range folder.Found {
		t.Fatalf("the fixture has a fault: %+v", d)
	}
	if len(folder.LeftOut) > 0 {
		t.Fatalf("left out: %v", folder.LeftOut)
	}
	return folder.History
}

func renderer(t testing.TB, o render.Options) *render.Renderer {
	t.Helper()
	if o.Today == "" {
		o.Today = "2026-10-24"
	}
	r, err := render.New(templates.FS, nil, o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// theSession gives a session by its full id.
func theSession(t testing.TB, h *history.History, id string) (*session.Programme, *session.Session) {
	t.Helper()
	s := h.Session(id)
	if s == nil {
		t.Fatalf("the fixture has no session %s", id)
		return nil, nil
	}
	return h.Programme(s.Programme), s
}

func file(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
