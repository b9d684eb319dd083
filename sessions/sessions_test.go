package sessions_test

import (
	"testing"

	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/sessions"
)

// Built-in definitions are held to what a school's own are held to.
func TestBuiltinProgrammesHaveNoFaults(t *testing.T) {
	library := load.NewLibrary(sessions.FS, nil)
	ids := library.IDs()
	if len(ids) < 3 {
		t.Fatalf("programmes: %v, want at least three", ids)
	}
	for _, id := range ids {
		if library.Programme(id) == nil {
			t.Errorf("programme %s can't be read", id)
		}
	}
	for _, d := range library.Found() {
		t.Errorf("%s: %s", d.Pos(), d.Message)
	}
}
