package render_test

import (
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/ectm/ectm/pkg/render"
)

// TestAnonymousText takes free text through a page without names.
func TestAnonymousText(t *testing.T) {
	cases := []struct{ in, want string }{
		{"Rowan Hale tried it", "The ECT tried it"},
		{"we saw rowan's class", "we saw the ECT's class"},
		{"ROWAN HALE'S plan", "The ECT's plan"},
		{"Ms Hale, Miss Hale and Mx. Hale", "The ECT, the ECT and the ECT"},
		{"R. Hale came", "The ECT came"},
		{"said Rowan-Hale", "said the ECT"},
		{"Hale and hearty", "The ECT and hearty"},
		{"inhale, exhale, Halewood", "inhale, exhale, Halewood"},
		{"Imani said so. Imani left", "The mentor said so. The mentor left"},
		{"Ask Imani Osei-Clarke today", "Ask the mentor today"},
		{"Mrs Osei-Clarke’s room", "The mentor’s room"},
		{"with Sam Reed's help", "with a colleague's help"},
		{"to read it, and Reed agreed", "to read it, and a colleague agreed"},
		{"the reed bed", "the reed bed"},
		{"the Head of History", "the Head of History"},
		{"a second example, and the Second in charge", "a second example, and the colleague in charge"},
		{"Mrs Doyle and Mr Lane", "Mrs Doyle and Mr Lane"},
		{"rowan.hale wrote", "the ECT wrote"},
		{"rowan hale wrote", "the ECT wrote"},
		{"the Hales, and Imanis too", "the ECTs, and the mentors too"},
		{"with the Reeds' dog and two Reeds", "with the colleagues' dog and two colleagues"},
		{"our Mrs Osei-Clarke and your Imani", "our mentor and your mentor"},
	}
	r := renderer(t, render.Options{Audience: render.Mentor, Anonymous: true})
	for _, c := range cases {
		log := "session: north/c1/refocus\ndate: 2026-10-05\nstatus: held\nno_step: " + quote(c.in) +
			"\nexpert: {colleague: \"Mr Sam Reed, Second in History\"}\n"
		h := open(t, withLog(t, log, "")).Folder("rowan-hale").History
		for _, l := range h.Logs {
			if l.Date != "2026-10-05" {
				continue
			}
			page, err := r.Log(render.Markdown, h, l)
			if err != nil {
				t.Fatal(err)
			}
			if _, got, _ := strings.Cut(string(page), "## No action step\n\n"); !strings.HasPrefix(strings.ToLower(got), strings.ToLower(c.want)+"\n") {
				got, _, _ = strings.Cut(got, "\n")
				t.Errorf("%q became %q, want %q", c.in, got, c.want)
			}
		}
	}
}

var nameParts = regexp.MustCompile(`(?i)\b(rowan|hale|imani|osei|clarke|sam|reed)\b`)

// TestAnonymousPages looks for parts of names on every page of the fixture.
func TestAnonymousPages(t *testing.T) {
	h := rowan(t)
	for _, audience := range []render.Audience{render.Mentor, render.ECT, render.School} {
		r := renderer(t, render.Options{Audience: audience, Anonymous: true, School: "Harbour Street School", Missing: []string{"logs/rowan-hale/x.yaml"}})
		for name, draw := range pages(t, h) {
			for form := range endings {
				page, err := draw(r, form)
				if err != nil {
					t.Fatal(err)
				}
				if found := nameParts.FindString(string(page)); found != "" {
					t.Errorf("%s for %s names %q", name, audience, found)
				}
			}
		}
	}
}

// TestOverride gives templates of a school's own, sound and broken.
func TestOverride(t *testing.T) {
	h := rowan(t)
	built := os.DirFS("../../templates")
	cases := []struct{ name, text, err string }{
		{"log.md.tmpl", "# Ours: {{.Title}}\n", ""},
		{"log.md.tmpl", "# {{.Title}\n", "templates/log.md.tmpl, line 1: "},
		{"log.md.tmpl", "\n{{.Nothing}}\n", "templates/log.md.tmpl, line 2: at {{.Nothing}}: there is no field Nothing here"},
		{"log.md.tmpl", "\n\n{{shout .Title}}\n", "templates/log.md.tmpl, line 3: there is no function shout"},
		{"page.html.tmpl", "{{if}}", "templates/page.html.tmpl, line 1: "},
	}
	for _, c := range cases {
		own := fstest.MapFS{c.name: {Data: []byte(c.text)}}
		r, err := render.New(built, own, render.Options{Today: "2026-10-24"})
		if err == nil {
			_, err = r.Log(render.HTML, h, h.Logs[0])
		}
		switch {
		case c.err == "" && err != nil:
			t.Errorf("%s: %v", c.text, err)
		case c.err != "" && (err == nil || !strings.Contains(err.Error(), c.err)):
			t.Errorf("%s: got %v, want %s", c.text, err, c.err)
		}
	}
}
