package render_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/render"
	"github.com/ectm/ectm/pkg/schema"
)

// marked is the fixture with a mark of its own in every text of a log and of ect.yaml. paths gives the place of each mark.
func marked(t testing.TB) (log, ect string, paths map[string]string) {
	t.Helper()
	paths = map[string]string{}
	mark := func(file string) func(string, schema.Field) string {
		return func(path string, _ schema.Field) string {
			m := fmt.Sprintf("qx%dz", len(paths))
			paths[m] = file + path
			return m
		}
	}
	var l, e strings.Builder
	l.WriteString("session: north/c1/refocus\ndate: 2026-10-05\nstatus: held\n")
	writeFields(&l, logbook.LogSchema, "", mark("log"), "session", "date", "status")
	e.WriteString("ect: rowan-hale\nprogrammes: [north]\n")
	writeFields(&e, logbook.ECTSchema, "", mark("ect"), "ect", "programmes")
	return l.String(), e.String(), paths
}

// TestAudiences looks for every mark on every page in every form. What an audience may not see must be on none; what a mentor sees must be on
// some, so that nothing that was written down is lost.
func TestAudiences(t *testing.T) {
	log, ect, paths := marked(t)
	h := open(t, withLog(t, log, ect)).Folder("rowan-hale").History
	for _, audience := range []render.Audience{render.Mentor, render.ECT, render.School} {
		r := renderer(t, render.Options{Audience: audience})
		var all strings.Builder
		for name, draw := range pages(t, h) {
			for form := range endings {
				page, err := draw(r, form)
				if err != nil {
					t.Fatalf("%s: %v", name, err)
				}
				all.Write(page)
			}
		}
		for mark, path := range paths {
			switch shown := strings.Contains(all.String(), mark); {
			case shown && !maySee(audience, path):
				t.Errorf("%s sees %s", audience, path)
			case !shown && audience == render.Mentor:
				t.Errorf("no page shows %s", path)
			}
		}
	}
}

// maySee says which places each audience may see.
func maySee(a render.Audience, path string) bool {
	switch a {
	case render.Mentor:
		return true
	case render.ECT:
		return !strings.HasPrefix(path, "log/private")
	}
	return slices.Contains([]string{"ect/name", "ect/mentor", "ect/subject", "ect/phase"}, path)
}
