package render_test

import (
	"fmt"
	"path"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/render"
)

// siteOf makes the site of one ECT and gives its pages by path.
func siteOf(t testing.TB, h *history.History, o render.Options, missing []string) map[string]string {
	t.Helper()
	return siteIn(t, render.HTML, h, o, missing)
}

func siteIn(t testing.TB, f render.Format, h *history.History, o render.Options, missing []string) map[string]string {
	t.Helper()
	pages := map[string]string{}
	s := renderer(t, o).Site(f, func(path string, data []byte) error {
		if _, ok := pages[path]; ok {
			return fmt.Errorf("%s is written twice", path)
		}
		pages[path] = string(data)
		return nil
	})
	for _, p := range h.Programmes {
		if err := s.Sessions(p); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Add(1, h, missing); err != nil {
		t.Fatal(err)
	}
	if err := s.Finish(); err != nil {
		t.Fatal(err)
	}
	return pages
}

var link = regexp.MustCompile(`href="([^"#]*)(#[^"]*)?"`)

// TestSiteLinks follows every link of a site: it must lead to a page, and to a place on it.
func TestSiteLinks(t *testing.T) {
	for _, audience := range []render.Audience{render.Mentor, render.ECT, render.School} {
		pages := siteOf(t, rowan(t), render.Options{Audience: audience}, nil)
		for at, page := range pages {
			for _, m := range link.FindAllStringSubmatch(page, -1) {
				to := at
				switch {
				case strings.HasPrefix(m[1], "https://"):
					continue
				case m[1] != "":
					to = path.Join(path.Dir(at), m[1])
				}
				target, ok := pages[to]
				if !ok {
					t.Errorf("%s for %s leads to %s, which is no page", at, audience, m[0])
				}
				if m[2] != "" && !strings.Contains(target, `id="`+m[2][1:]+`"`) {
					t.Errorf("%s for %s leads to %s, which has no such place", at, audience, m[0])
				}
			}
		}
	}
}

// TestSiteAudiences looks for marks that an audience may not see, and for names, on all pages of a site and in their paths.
func TestSiteAudiences(t *testing.T) {
	log, ect, paths := marked(t)
	h := open(t, withLog(t, log, ect)).Folder("rowan-hale").History
	for _, audience := range []render.Audience{render.Mentor, render.ECT, render.School} {
		for at, page := range siteOf(t, h, render.Options{Audience: audience}, nil) {
			for mark, place := range paths {
				if strings.Contains(page, mark) && !maySee(audience, place) {
					t.Errorf("%s shows %s to %s", at, place, audience)
				}
			}
		}
		o := render.Options{Audience: audience, Anonymous: true, School: "Harbour Street School"}
		for at, page := range siteOf(t, rowan(t), o, []string{"logs/rowan-hale/2026-09-28-x.yaml"}) {
			if found := nameParts.FindString(at + "\n" + page); found != "" {
				t.Errorf("%s for %s names %q", at, audience, found)
			}
		}
	}
}

// TestSiteMissing looks for the notice on the pages of an ECT of whom a file could not be read.
func TestSiteMissing(t *testing.T) {
	for at, page := range siteOf(t, rowan(t), render.Options{}, []string{"logs/rowan-hale/2026-09-28-x.yaml"}) {
		told := strings.Contains(page, "This page is not complete") || strings.Contains(page, "(not complete)")
		if told == (strings.HasPrefix(at, "sessions/") || at == "handouts.html") {
			t.Errorf("%s: notice %v", at, told)
		}
	}
}

var markdownLink = regexp.MustCompile(`\]\(([^)#]*)(?:#[^)]*)?\)`)

// TestMarkdownSiteLinks follows every link of a site in Markdown: it must lead to a page, and each page to one above it.
func TestMarkdownSiteLinks(t *testing.T) {
	pages := siteIn(t, render.Markdown, rowan(t), render.Options{Audience: render.Mentor}, nil)
	if len(pages) != len(siteOf(t, rowan(t), render.Options{Audience: render.Mentor}, nil)) {
		t.Errorf("%d pages, not as many as in HTML", len(pages))
	}
	for at, page := range pages {
		if at != "README.md" && !strings.HasPrefix(page, "[Mentoring records](../") && at != "handouts.md" {
			t.Errorf("%s does not lead up: %.80q", at, page)
		}
		for _, m := range markdownLink.FindAllStringSubmatch(page, -1) {
			to := path.Join(path.Dir(at), m[1])
			if _, ok := pages[to]; m[1] != "" && !strings.HasPrefix(m[1], "https://") && !ok {
				t.Errorf("%s leads to %s, which is no page", at, m[0])
			}
		}
	}
}

// TestSiteTogether adds ECTs from several goroutines; the index must come out the same.
func TestSiteTogether(t *testing.T) {
	h := rowan(t)
	var first string
	for range 3 {
		var mutex sync.Mutex
		index := ""
		s := renderer(t, render.Options{}).Site(render.HTML, func(path string, data []byte) error {
			mutex.Lock()
			defer mutex.Unlock()
			if path == "index.html" {
				index = string(data)
			}
			return nil
		})
		var group sync.WaitGroup
		for n := range 6 {
			group.Go(func() {
				if err := s.Add(n+1, h, nil); err != nil {
					t.Error(err)
				}
			})
		}
		group.Wait()
		if err := s.Finish(); err != nil {
			t.Fatal(err)
		}
		if first != "" && index != first {
			t.Error("the order of work shows in the index")
		}
		first = index
	}
}
