// Package importer turns published mentor-session pages, written in Markdown, into session definitions. It reads the shapes in which
// several providers write such pages and makes what it can of others. It gives bytes and notes; it neither reads nor writes files.
package importer

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/ectm/ectm/pkg/yamlnode"
)

// Options say what an import makes.
type Options struct {
	// Programme is the id of the programme, Title its title where one was given.
	Programme, Title string
	// Statements are those of the framework, in order, with short labels.
	Statements []Statement
	// Modules gives the titles of modules by the name of their folder.
	Modules map[string]string
}

// File is a file to be written, below the records folder.
type File struct {
	Name string
	Data []byte
}

// Note is something about a line of a page.
type Note struct {
	Path string
	Line int
	Text string
}

// String gives the note as a message.
func (n Note) String() string { return fmt.Sprintf("%s:%d: %s", n.Path, n.Line, n.Text) }

// Result is what pages became.
type Result struct {
	// Programme is programme.yaml as it would be if none were there; its name is empty where no page could be read.
	Programme File
	// Sessions are the definitions in the order of the programme.
	Sessions []File
	// Notes say what was left out, Faults which pages could not be read.
	Notes, Faults []Note
	// Unlicensed tells that pages came from no known publisher, so that nothing is said about a licence.
	Unlicensed bool

	listed []*draft
}

// draft is a page on its way to a session.
type draft struct {
	page    Page
	outline outline
	place   place
	known   bool
}

// Import turns pages into the files of a programme.
func Import(pages []Page, o Options) *Result {
	r := &Result{}
	m := newMatcher(o.Statements)
	var drafts []*draft
	for _, p := range pages {
		if d := r.read(p, o); d != nil {
			learn(m, d.outline)
			drafts = append(drafts, d)
		}
	}
	slices.SortStableFunc(drafts, func(a, b *draft) int { return a.place.compare(b.place) })
	name(drafts)
	for _, d := range drafts {
		r.add(d, m, o)
	}
	if len(r.listed) > 0 {
		r.programme(o)
	}
	slices.SortStableFunc(r.Notes, func(a, b Note) int { return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Line, b.Line)) })
	return r
}

func (r *Result) read(p Page, o Options) *draft {
	if why := unreadable(p.Data); why != "" {
		r.Faults = append(r.Faults, Note{p.Path, 1, why})
		return nil
	}
	m, data := prepare(p)
	blocks, dropped := blocksOf(data)
	for _, link := range dropped {
		r.Notes = append(r.Notes, Note{p.Path, link.line, "link to a file left out: " + link.to})
	}
	d := &draft{page: p, outline: cut(blocks, m)}
	if len(d.outline.titles) == 0 || !slices.ContainsFunc(blocks, func(b block) bool { return b.kind == heading }) {
		r.Faults = append(r.Faults, Note{p.Path, 1, "the page has no heading, so it can't be told what session it is; put its topic in front, such as ## Routines"})
		return nil
	}
	d.place = locate(p.Path, m, d.outline, o.Modules)
	d.known = d.place.provider != "" || strings.EqualFold(m.heading, "mentor materials")
	return d
}

// compare gives the order of pages in a programme.
func (p place) compare(q place) int {
	return cmp.Or(cmp.Compare(p.order, q.order), cmp.Compare(p.year, q.year), cmp.Compare(p.term, q.term), cmp.Compare(p.part, q.part),
		cmp.Compare(p.week, q.week), cmp.Compare(p.short, q.short))
}

// name gives each page an id of its own. Modules of a second provider that have the same number get the provider's name in front.
func name(drafts []*draft) {
	owner := map[string]string{}
	taken := map[string]bool{}
	for _, d := range drafts {
		p := &d.place
		if first, ok := owner[p.part]; ok && first != p.provider {
			p.part = strings.TrimPrefix(p.provider+"-"+p.part, "-")
		}
		owner[p.part] = p.provider
		p.session = p.short
		for n := 2; taken[p.part+"/"+p.session]; n++ {
			p.session = fmt.Sprintf("%s-%d", p.short, n)
		}
		taken[p.part+"/"+p.session] = true
	}
}

func (r *Result) add(d *draft, m *matcher, o Options) {
	k := &maker{match: m, note: func(line int, what string) { r.Notes = append(r.Notes, Note{d.page.Path, line, what}) }}
	if d.place.provider == "ucl" {
		k.standards = standards[d.place.part]
	}
	k.def.id, k.def.source = d.place.session, d.place.source
	def := k.define(d.outline)
	data := def.session(d.place.title)
	if len(data) > yamlnode.MaxSize {
		r.Faults = append(r.Faults, Note{d.page.Path, 1, "the page is too large for a session definition"})
		return
	}
	r.listed = append(r.listed, d)
	r.Sessions = append(r.Sessions, File{path.Join("sessions", o.Programme, d.place.part, d.place.session+".yaml"), data})
}

// programme makes programme.yaml.
func (r *Result) programme(o Options) {
	p := &programme{id: o.Programme, title: clean(o.Title)}
	var names []string
	known := true
	for _, d := range r.listed {
		if name := providers[d.place.provider]; name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
		known = known && d.known
		p.add(d.place)
	}
	p.provider = strings.Join(names, ", ")
	if p.title == "" && p.provider != "" {
		p.title = p.provider + " programme"
	}
	p.title = cmp.Or(p.title, humanise(o.Programme))
	p.sourceTitle = strings.TrimSpace(p.provider + " mentor materials")
	if p.provider == "" {
		p.sourceTitle = "Imported pages"
	}
	if known {
		p.publisher, p.licenceText = publisher, licence
	}
	r.Unlicensed = !known
	p.sort()
	r.Programme = File{path.Join("sessions", o.Programme, "programme.yaml"), p.file()}
}
