package render

import (
	"path"
	"strconv"
	"strings"
	"sync"

	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/logbook"
)

// Site writes the pages of many ECTs, one ECT at a time: it keeps a line for the index of each, and nothing else. All links are relative, so
// that the folder can be opened from a file share. Add may be called by several goroutines if write allows it.
type Site struct {
	r      *Renderer
	format Format
	write  func(path string, data []byte) error

	mutex   sync.Mutex
	rows    []indexRow
	library []libraryView
}

// Site starts a site in a form. write is given each page with its path, which uses slashes and never leaves the folder of the site.
func (r *Renderer) Site(format Format, write func(path string, data []byte) error) *Site {
	return &Site{r: r, format: format, write: write}
}

// file gives the path of a page from its path without an ending. In Markdown the first page of a folder is the one that git hosts show.
func (s *Site) file(name string) string {
	if s.format == HTML {
		return name + ".html"
	}
	if dir, base := path.Split(name); base == "index" {
		return dir + "README.md"
	}
	return name + ".md"
}

// Add writes the pages of one ECT. number is the ECT's place in the list of all, from 1; missing are files of the folder that could not be
// read.
func (s *Site) Add(number int, h *history.History, missing []string) error {
	r := s.r.WithMissing(missing)
	dir := "ects/" + s.folder(number, h)
	e := &ectSite{Site: s, r: r, dir: dir, b: r.builder(s.format, h)}
	if r.options.Audience != School {
		e.b.links.log = e.logAddress()
	}
	if err := e.writeAll(); err != nil {
		return err
	}
	row := e.b.indexRow(number)
	row.To = Safe(s.file(dir + "/index"))
	row.Incomplete = len(missing) > 0
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.rows = append(s.rows, row)
	return nil
}

// folder names the folder of an ECT's pages; without names it is the number alone.
func (s *Site) folder(number int, h *history.History) string {
	plain := fileName(h.Folder)
	switch {
	case s.r.options.Anonymous:
		return "ect-" + strconv.Itoa(number)
	case plain != h.Folder:
		return strings.Trim(plain+"-"+strconv.Itoa(number), "-")
	}
	return plain
}

// fileName keeps of a name what any file system and any link can take.
func fileName(name string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(name) {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9', r == '-':
			b.WriteRune(r)
		default:
			b.WriteByte('-')
		}
		if b.Len() >= 80 {
			break
		}
	}
	return strings.Trim(b.String(), "-")
}

func (s *Site) page(at, template string, p *page) error {
	data, err := s.r.render(s.format, template, p)
	if err != nil {
		return err
	}
	return s.write(at, data)
}

// logAddress gives the address of the page of a log from the pages of its ECT: its date and session, which hold no name. Of two logs that
// would share a page the second gets a number.
func (e *ectSite) logAddress() func(*logbook.Log) string {
	addresses := map[*logbook.Log]string{}
	used := map[string]bool{}
	for _, l := range e.b.h.Logs {
		plain := "logs/" + string(l.Date) + "-" + fileName(l.Session[strings.LastIndexByte(l.Session, '/')+1:])
		address := e.file(plain)
		for n := 2; used[address]; n++ {
			address = e.file(plain + "-" + strconv.Itoa(n))
		}
		used[address] = true
		addresses[l] = address
	}
	return func(l *logbook.Log) string { return addresses[l] }
}
