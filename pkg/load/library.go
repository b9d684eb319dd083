package load

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/schema"
	"github.com/ectm/ectm/pkg/session"
	"github.com/ectm/ectm/pkg/source"
	"github.com/ectm/ectm/pkg/yamlnode"
)

// Builtin is what the files of built-in definitions are called in findings.
const Builtin = "builtin:sessions/"

// shelf is one place that programmes come from.
type shelf struct {
	fsys fs.FS
	root string // folder of the programmes in fsys
	name string // what stands before it in findings
}

// Library gives the programmes: the built-in ones, and those of a records folder, which add to them or override them file by file. Several
// goroutines may ask it at once.
type Library struct {
	shelves []shelf // the records folder's own first

	mu    sync.Mutex
	ids   []string
	cache map[string]*session.Programme
	docs  []*Doc
	found diag.List
	// leftOut are the own files and folders that can't be read.
	leftOut []string
}

// NewLibrary takes the built-in programmes, one folder each, and the records folder, nil where there is none.
func NewLibrary(builtin, records fs.FS) *Library {
	l := &Library{cache: map[string]*session.Programme{}}
	if records != nil {
		l.shelves = append(l.shelves, shelf{records, "sessions", ""})
	}
	l.shelves = append(l.shelves, shelf{builtin, ".", Builtin})
	return l
}

// IDs lists all programmes by name. What lies in the records folder's own sessions and can't be read is found on the way.
func (l *Library) IDs() []string {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.list()
	return l.ids
}

// has tells whether a programme is there, readable or not.
func (l *Library) has(id string) bool {
	return slices.ContainsFunc(l.shelves, func(s shelf) bool {
		_, err := fs.Stat(s.fsys, path.Join(s.root, id, "programme.yaml"))
		return err == nil || !errors.Is(err, fs.ErrNotExist)
	})
}

// Programme gives a programme by its id, nil where there is none or it can't be read; Found then says why.
func (l *Library) Programme(id string) *session.Programme {
	l.mu.Lock()
	defer l.mu.Unlock()
	if p, ok := l.cache[id]; ok {
		return p
	}
	l.list()
	var p *session.Programme
	if schema.IsSlug(id) && l.has(id) {
		p = l.load(id)
	}
	l.cache[id] = p
	return p
}

// Found gives what is wrong with the definitions that were read so far.
func (l *Library) Found() diag.List {
	l.mu.Lock()
	defer l.mu.Unlock()
	return slices.Clone(l.found).Sort()
}

// LeftOut lists the definitions of the records folder that could not be read, of those that were asked for so far.
func (l *Library) LeftOut() []string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return slices.Clone(l.leftOut)
}

// Hides tells whether a programme may stand in a folder that can't be read.
func (l *Library) Hides(id string) bool {
	left := l.LeftOut()
	return slices.Contains(left, "sessions") || slices.Contains(left, "sessions/"+id)
}

// Own gives the definitions of the records folder that were read so far.
func (l *Library) Own() []*Doc {
	l.mu.Lock()
	defer l.mu.Unlock()
	var own []*Doc
	for _, doc := range l.docs {
		if !strings.HasPrefix(doc.File.Name, Builtin) {
			own = append(own, doc)
		}
	}
	return own
}

// LoadOwn reads the records folder's own programmes and overrides, whether an ECT follows them or not.
func (l *Library) LoadOwn() {
	l.IDs()
	own := l.shelves[0]
	if own.name == Builtin {
		return
	}
	entries, _ := fs.ReadDir(own.fsys, own.root)
	for _, e := range entries {
		id, file := e.Name(), path.Join(own.root, e.Name(), "programme.yaml")
		switch {
		case !e.IsDir() || id[0] == '.' || isYAML(id):
		case !schema.IsSlug(id):
			l.fault(file, fmt.Sprintf("the folder %q is not a short name", id),
				fmt.Sprintf("rename it, such as %q: lower-case letters, digits and single hyphens", schema.Slugify(id)))
		case !l.has(id):
			l.fault(file, fmt.Sprintf("the folder %q has no programme.yaml", id), "add one, or rename the folder after the programme it belongs to")
		default:
			l.earlierElsewhere(l.Programme(id))
		}
	}
}

func (l *Library) fault(file, message, help string) {
	l.found = append(l.found, diag.Diagnostic{
		Span: source.At(source.Position{File: file, Line: 1, Column: 1}), Severity: diag.Error, Rule: schema.Rule, Message: message, Help: help,
	})
}

func (l *Library) load(id string) *session.Programme {
	var programme, statements *yamlnode.Node
	var definitions []session.Definition
	start, left := len(l.docs), len(l.leftOut)
	for _, s := range l.shelves {
		for _, file := range l.files(s, id) {
			switch file {
			case "programme.yaml":
				if programme == nil {
					programme = l.read(s, id, file, session.ProgrammeSchema)
				}
			case "statements.yaml":
				if statements == nil {
					statements = l.read(s, id, file, session.StatementsSchema)
				}
			default:
				part, _, _ := strings.Cut(strings.TrimPrefix(path.Dir(file), "."), "/")
				name := strings.TrimSuffix(path.Base(file), path.Ext(file))
				definitions = append(definitions, session.Definition{Part: part, Name: name, Node: l.read(s, id, file, session.SessionSchema)})
			}
		}
	}
	var p *session.Programme
	var found diag.List
	if programme != nil {
		p, found = session.Assemble(id, programme, statements, definitions)
		p.Partial = len(l.leftOut) > left
		found = append(found, unused(p, definitions)...)
		found = append(found, unknownFields(p)...)
	}
	for _, doc := range l.docs[start:] {
		found = append(found, doc.Found...)
	}
	l.found = append(l.found, WithLines(found, l.docs[start:])...)
	return p
}

func (l *Library) read(s shelf, id, file string, t *schema.Type) *yamlnode.Node {
	at := path.Join(s.root, id, file)
	doc := readDoc(s.fsys, at, s.name+strings.TrimPrefix(at, "./"), t)
	l.docs = append(l.docs, doc)
	if doc.Root == nil {
		l.leftOut = append(l.leftOut, doc.File.Name)
	}
	return doc.Root
}
