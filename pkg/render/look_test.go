package render_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/render"
)

var lookDir = flag.String("look", "", "write pages of the demo to this folder, to be looked at")

func TestLook(t *testing.T) {
	if *lookDir == "" {
		t.Skip("for -look only")
	}
	rec := open(t, os.DirFS("../../templates/demo"))
	put := func(name string, data []byte, err error) {
		if err != nil {
			t.Fatal(name, err)
		}
		os.WriteFile(filepath.Join(*lookDir, name), data, 0o644)
	}
	r := renderer(t, render.Options{Audience: render.Mentor, Today: "2026-05-14", School: rec.Config.School})
	each := func(name string, f func(render.Format) ([]byte, error)) {
		for _, form := range []render.Format{render.Markdown, render.HTML} {
			data, err := f(form)
			put(name+map[render.Format]string{render.Markdown: ".md", render.HTML: ".html"}[form], data, err)
		}
	}
	handout := func(name, folder, id string) {
		h := rec.Folder(folder).History
		p, s := theSession(t, h, id)
		each("blank-"+name, func(f render.Format) ([]byte, error) { return r.Handout(f, p, s, nil) })
		each("own-"+name, func(f render.Format) ([]byte, error) { return r.Handout(f, p, s, h) })
	}
	handout("integrate-4", "priya-nair", "teach-first-y2/c1/integrate-4")
	handout("refocus-2", "priya-nair", "teach-first-y2/c3/refocus-2")
	handout("expert-1", "priya-nair", "teach-first-y2/c1/expert-1")
	handout("week-1", "ben-carter", "ucl/m1/week-1")
	handout("week-4", "ben-carter", "ucl/m1/week-4")
	handout("review", "ben-carter", "ucl/m5/week-7")
	tf := rec.Library.Programme("teach-first-y2")
	for _, id := range []string{"priya-nair", "ben-carter", "sofia-lindqvist"} {
		h := rec.Folder(id).History
		each("learning-"+id, func(f render.Format) ([]byte, error) { return r.LearningLog(f, h) })
		each("plan-"+id, func(f render.Format) ([]byte, error) { return r.ActionPlan(f, h) })
		each("audit-"+id, func(f render.Format) ([]byte, error) { return r.Audit(f, h, "") })
		each("planner-"+id, func(f render.Format) ([]byte, error) { return r.Planner(f, h, "") })
		each("proforma-"+id, func(f render.Format) ([]byte, error) { return r.Proforma(f, tf, "observation", h) })
		each("log-"+id, func(f render.Format) ([]byte, error) { return r.Log(f, h, h.Logs[len(h.Logs)/2]) })
	}
	site(t, rec, r, filepath.Join(*lookDir, "site"))
	site(t, rec, renderer(t, render.Options{Audience: render.School, Anonymous: true, Today: "2026-05-14"}), filepath.Join(*lookDir, "site-school"))
}

// TestLookPayloads writes pages with every payload, for a browser that tells of each script run and each request made.
func TestLookPayloads(t *testing.T) {
	if *lookDir == "" {
		t.Skip("for -look only")
	}
	r := renderer(t, render.Options{Audience: render.Mentor})
	for i, payload := range payloads {
		for name, page := range drawAll(t, r, payload) {
			at := filepath.Join(*lookDir, "payloads", fmt.Sprintf("%s-%d.html", name, i))
			os.MkdirAll(filepath.Dir(at), 0o755)
			os.WriteFile(at, []byte(page), 0o644)
		}
	}
}

func site(t *testing.T, rec *load.Records, r *render.Renderer, dir string) {
	s := r.Site(render.HTML, func(path string, data []byte) error {
		at := filepath.Join(dir, path)
		os.MkdirAll(filepath.Dir(at), 0o755)
		return os.WriteFile(at, data, 0o644)
	})
	for _, id := range []string{"teach-first-y2", "ucl"} {
		if err := s.Sessions(rec.Library.Programme(id)); err != nil {
			t.Fatal(err)
		}
	}
	ids, _ := rec.ECTs()
	for i, id := range ids {
		if err := s.Add(i+1, rec.Folder(id).History, nil); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Finish(); err != nil {
		t.Fatal(err)
	}
}
