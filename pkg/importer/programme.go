package importer

import (
	"cmp"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/ectm/ectm/pkg/source"
	"github.com/ectm/ectm/pkg/yamlnode"
)

// programme is what programme.yaml says.
type programme struct {
	id, title, provider                 string
	sourceTitle, publisher, licenceText string
	parts                               []programmePart
}

type programmePart struct {
	id, title, year string
	sessions        []string
}

const (
	madeBy    = "# Made by ectm import."
	publisher = "Department for Education"
	licence   = "Contains public sector information licensed under the Open Government Licence v3.0."
)

// file gives programme.yaml.
func (p *programme) file() []byte {
	w := &writer{}
	w.line(0, madeBy)
	w.text(0, "id", p.id)
	w.text(0, "title", p.title)
	w.text(0, "provider", p.provider)
	w.line(0, "source:")
	w.text(2, "title", p.sourceTitle)
	w.text(2, "publisher", p.publisher)
	w.text(2, "licence", p.licenceText)
	w.line(0, "parts:")
	for _, part := range p.parts {
		w.line(2, "- id: "+yamlnode.Quote(part.id))
		w.text(4, "title", part.title)
		w.number(4, "year", number(part.year))
		w.row(4, "sessions", part.sessions)
	}
	return []byte(w.String())
}

// add lists a session.
func (p *programme) add(pl place) {
	i := slices.IndexFunc(p.parts, func(part programmePart) bool { return part.id == pl.part })
	if i < 0 {
		year := ""
		if pl.year > 0 {
			year = strconv.Itoa(pl.year)
		}
		p.parts = append(p.parts, programmePart{id: pl.part, title: pl.title, year: year})
		i = len(p.parts) - 1
	}
	if !slices.Contains(p.parts[i].sessions, pl.session) {
		p.parts[i].sessions = append(p.parts[i].sessions, pl.session)
	}
}

var numbered = regexp.MustCompile(`^(?:m|week-)(\d{1,3})(?:-\d+)?$`)

// sort puts parts and sessions that are numbered into the order of their numbers, before the others.
func (p *programme) sort() {
	rank := func(id string) int {
		if m := numbered.FindStringSubmatch(id); m != nil {
			return number(m[1])
		}
		return math.MaxInt
	}
	slices.SortStableFunc(p.parts, func(a, b programmePart) int { return cmp.Compare(rank(a.id), rank(b.id)) })
	for _, part := range p.parts {
		slices.SortStableFunc(part.sessions, func(a, b string) int { return cmp.Compare(rank(a), rank(b)) })
	}
}

// Merge adds the sessions of an import to a programme.yaml that is there. missing lists those it lacks; data is nil where it lacks none, or
// where it holds more than an import writes and so can't be written anew.
func (r *Result) Merge(existing []byte) (data []byte, missing []string) {
	root, found := yamlnode.Parse(source.NewFile("programme.yaml", existing))
	p := readProgramme(root)
	for _, d := range r.listed {
		s := d.place
		if i := slices.IndexFunc(p.parts, func(part programmePart) bool { return part.id == s.part }); i < 0 || !slices.Contains(p.parts[i].sessions, s.session) {
			missing = append(missing, s.part+"/"+s.session)
			p.add(s)
		}
	}
	p.sort()
	if len(missing) == 0 || len(found) > 0 || !strings.HasPrefix(string(existing), madeBy) || !plainProgramme(root) {
		return nil, missing
	}
	return p.file(), missing
}

// Unlisted gives the sessions, each with its part in front, that a programme does not list.
func (r *Result) Unlisted(listed func(part, session string) bool) (missing []string) {
	for _, d := range r.listed {
		s := d.place
		if !listed(s.part, s.session) {
			missing = append(missing, s.part+"/"+s.session)
		}
	}
	return missing
}

func readProgramme(root *yamlnode.Node) *programme {
	from := root.Get("source")
	p := &programme{
		id: root.Value("id"), title: root.Value("title"), provider: root.Value("provider"),
		sourceTitle: from.Value("title"), publisher: from.Value("publisher"), licenceText: from.Value("licence"),
	}
	for _, part := range root.List("parts") {
		p.parts = append(p.parts, programmePart{part.Value("id"), part.Value("title"), part.Value("year"), part.Strings("sessions")})
	}
	return p
}

// plainProgramme tells whether a programme has only the keys that an import writes.
func plainProgramme(root *yamlnode.Node) bool {
	known := func(n *yamlnode.Node, keys string) bool {
		return n == nil || !slices.ContainsFunc(n.Entries, func(e yamlnode.Entry) bool { return !slices.Contains(strings.Fields(keys), e.Key.Value) })
	}
	return known(root, "id title provider source parts") && known(root.Get("source"), "title publisher licence") &&
		!slices.ContainsFunc(root.List("parts"), func(part *yamlnode.Node) bool { return !known(part, "id title year sessions") })
}
