package load

import (
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

// IDs lists all programmes by name.
func (l *Library) IDs() []string {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.ids != nil {
		return l.ids
	}
	var ids []string
	for _, s := range l.shelves {
		entries, _ := fs.ReadDir(s.fsys, s.root)
		for _, e := range entries {
			if e.IsDir() && schema.IsSlug(e.Name()) && l.has(e.Name()) {
				ids = append(ids, e.Name())
			}
		}
	}
	slices.Sort(ids)
	l.ids = slices.Compact(ids)
	return l.ids
}

func (l *Library) has(id string) bool {
	return slices.ContainsFunc(l.shelves, func(s shelf) bool {
		_, err := fs.Stat(s.fsys, path.Join(s.root, id, "programme.yaml"))
		return err == nil
	})
}

// Programme gives a programme by its id, nil where there is none or it can't be read; Found then says why.
func (l *Library) Programme(id string) *session.Programme {
	l.mu.Lock()
	defer l.mu.Unlock()
	if p, ok := l.cache[id]; ok {
		return p
	}
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

// OwnFiles counts the definitions of the records folder that were read so far.
func (l *Library) OwnFiles() int {
	n := 0
	for _, doc := range l.docs {
		if !strings.HasPrefix(doc.File.Name, Builtin) {
			n++
		}
	}
	return n
}

// LoadOwn reads the records folder's own programmes and overrides, whether an ECT follows them or not.
func (l *Library) LoadOwn() {
	own := l.shelves[0]
	if own.name == Builtin {
		return
	}
	entries, _ := fs.ReadDir(own.fsys, own.root)
	for _, e := range entries {
		if !e.IsDir() || e.Name()[0] == '.' {
			continue
		}
		if !schema.IsSlug(e.Name()) || !l.has(e.Name()) {
			file := path.Join(own.root, e.Name(), "programme.yaml")
			l.found = append(l.found, diag.Diagnostic{
				Span: source.At(source.Position{File: file, Line: 1, Column: 1}), Severity: diag.Error, Rule: schema.Rule,
				Message: fmt.Sprintf("the folder %q has no programme.yaml", e.Name()), Help: "add one, or rename the folder after the programme it belongs to",
			})
			continue
		}
		l.Programme(e.Name())
	}
}

func (l *Library) load(id string) *session.Programme {
	var programme, statements *yamlnode.Node
	var definitions []session.Definition
	start := len(l.docs)
	for _, s := range l.shelves {
		for _, file := range s.files(id) {
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
				if n := l.read(s, id, file, session.SessionSchema); n != nil {
					definitions = append(definitions, session.Definition{Part: part, Node: n})
				}
			}
		}
	}
	var p *session.Programme
	var found diag.List
	if programme != nil {
		p, found = session.Assemble(programme, statements, definitions)
		p.ID = id
	}
	for _, doc := range l.docs[start:] {
		found = append(found, doc.Found...)
	}
	l.found = append(l.found, withLines(found, l.docs[start:])...)
	return p
}

func (l *Library) read(s shelf, id, file string, t *schema.Type) *yamlnode.Node {
	at := path.Join(s.root, id, file)
	doc := readDoc(s.fsys, at, s.name+strings.TrimPrefix(at, "./"), t)
	l.docs = append(l.docs, doc)
	return doc.Root
}

// files lists the YAML files of a programme in order, as paths below its folder.
func (s shelf) files(id string) []string {
	var files []string
	root := path.Join(s.root, id)
	_ = fs.WalkDir(s.fsys, root, func(at string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && isYAML(d.Name()) {
			files = append(files, strings.TrimPrefix(at, root+"/"))
		}
		return nil
	})
	return files
}

func isYAML(name string) bool {
	ext := strings.ToLower(path.Ext(name))
	return (ext == ".yaml" || ext == ".yml") && !strings.HasPrefix(name, ".")
}
