package render_test

import (
	"bytes"
	"flag"
	"os"
	"path"
	"path/filepath"
	"testing"

	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/render"
)

var update = flag.Bool("update", false, "write the golden files anew")

// draw is one page of the fixture.
type draw func(r *render.Renderer, f render.Format) ([]byte, error)

// pages are all kinds of page, made of one history.
func pages(t testing.TB, h *history.History) map[string]draw {
	handout := func(id string, own *history.History) draw {
		p, s := theSession(t, h, id)
		return func(r *render.Renderer, f render.Format) ([]byte, error) { return r.Handout(f, p, s, own) }
	}
	all := map[string]draw{
		"handout-audit-blank":   handout("north/m1/audit", nil),
		"handout-meeting-blank": handout("north/m1/meeting", nil),
		"handout-expert-blank":  handout("north/c1/expert", nil),
		"handout-decision":      handout("north/c1/integrate", h),
		"handout-refocus":       handout("north/c1/refocus", h),
		"handout-meeting":       handout("north/m1/meeting", h),
		"action-plan":           func(r *render.Renderer, f render.Format) ([]byte, error) { return r.ActionPlan(f, h) },
		"audit":                 func(r *render.Renderer, f render.Format) ([]byte, error) { return r.Audit(f, h, "m1") },
		"audit-none":            func(r *render.Renderer, f render.Format) ([]byte, error) { return r.Audit(f, h, "north/m2") },
		"planner":               func(r *render.Renderer, f render.Format) ([]byte, error) { return r.Planner(f, h, "") },
		"proforma": func(r *render.Renderer, f render.Format) ([]byte, error) {
			return r.Proforma(f, h.Programmes[0], "observation", h)
		},
		"proforma-blank": func(r *render.Renderer, f render.Format) ([]byte, error) {
			return r.Proforma(f, h.Programmes[0], "discussion", nil)
		},
		"learning-log": func(r *render.Renderer, f render.Format) ([]byte, error) {
			return r.LearningLog(f, h)
		},
	}
	for _, l := range h.Logs {
		name := "log-" + string(l.Date)
		all[name] = func(r *render.Renderer, f render.Format) ([]byte, error) { return r.Log(f, h, l) }
	}
	return all
}

var endings = map[render.Format]string{render.Markdown: ".md", render.HTML: ".html"}

func TestGolden(t *testing.T) {
	h := rowan(t)
	for _, o := range []render.Options{
		{Audience: render.Mentor, School: "Harbour Street School"},
		{Audience: render.School},
		{Audience: render.ECT, Anonymous: true, Missing: []string{"logs/rowan-hale/2026-09-28-broken.yaml"}},
	} {
		dir := filepath.Join("testdata/golden", string(o.Audience))
		r := renderer(t, o)
		for name, page := range pages(t, h) {
			for form, ending := range endings {
				compare(t, filepath.Join(dir, name+ending), func() ([]byte, error) { return page(r, form) })
			}
		}
		for at, page := range siteOf(t, h, o, o.Missing) {
			if path.Base(at) == "index.html" {
				compare(t, filepath.Join(dir, "site", at), func() ([]byte, error) { return []byte(page), nil })
			}
		}
	}
}

// compare makes a page twice, so that the same input must give the same bytes, and holds it against its golden file.
func compare(t *testing.T, file string, draw func() ([]byte, error)) {
	t.Helper()
	got, err := draw()
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	if again, _ := draw(); !bytes.Equal(got, again) {
		t.Errorf("%s: the same input gave other bytes", file)
	}
	if *update {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("%v; write it with go test ./pkg/render -update", err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs:\n%s", file, firstDifference(string(want), string(got)))
	}
}
