package load

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/ectm/ectm/pkg/schema"
)

func (l *Library) list() {
	if l.ids != nil {
		return
	}
	var ids []string
	for _, s := range slices.Clone(l.shelves) {
		for _, name := range l.folders(s) {
			if schema.IsSlug(name) && l.has(name) {
				ids = append(ids, name)
			}
		}
	}
	slices.Sort(ids)
	l.ids = slices.Compact(ids)
}

// folders lists the folders of a shelf, and reports what else in it could be taken for a definition.
func (l *Library) folders(s shelf) []string {
	entries, err := fs.ReadDir(s.fsys, s.root)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		l.unread(s.root, err)
		l.shelves = slices.DeleteFunc(l.shelves, func(other shelf) bool { return other.name == s.name })
	}
	var names []string
	for _, e := range entries {
		at := path.Join(s.root, e.Name())
		switch {
		case e.Name()[0] == '.':
		case isYAML(e.Name()):
			l.found = append(l.found, misplaced(at, "the file lies in no programme's folder and is not read",
				"move it into the folder of its programme, such as sessions/ucl"))
		case e.IsDir():
			names = append(names, e.Name())
		default:
			l.linked(s, at, e)
		}
	}
	return names
}

// linked reports a link to a folder, or to a place outside.
func (l *Library) linked(s shelf, at string, e fs.DirEntry) {
	if e.Type()&fs.ModeSymlink == 0 || path.Ext(at) != "" {
		return
	}
	if info, err := fs.Stat(s.fsys, at); err != nil {
		l.unread(at, err)
	} else if info.IsDir() {
		l.unread(at, errLinkedFolder)
	}
}

func (l *Library) unread(at string, err error) {
	l.found = append(l.found, unreadable(at, err))
	l.leftOut = append(l.leftOut, at)
}

// files lists the YAML files of a programme in order, as paths below its folder.
func (l *Library) files(s shelf, id string) []string {
	var files []string
	root := path.Join(s.root, id)
	_ = fs.WalkDir(s.fsys, root, func(at string, d fs.DirEntry, err error) error {
		switch {
		case err != nil && at == root && errors.Is(err, fs.ErrNotExist):
		case err != nil:
			l.unread(s.name+at, err)
		case at == root:
		case isYAML(d.Name()):
			files = append(files, strings.TrimPrefix(at, root+"/"))
			if d.IsDir() { // which reading it reports
				return fs.SkipDir
			}
		case !d.IsDir():
			l.linked(s, at, d)
		}
		return nil
	})
	return files
}

func isYAML(name string) bool {
	ext := strings.ToLower(path.Ext(name))
	return (ext == ".yaml" || ext == ".yml") && !strings.HasPrefix(name, ".")
}
