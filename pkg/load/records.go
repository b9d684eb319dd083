package load

import (
	"cmp"
	"errors"
	"io/fs"
	"path"
	"slices"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/logbook"
)

// ConfigFile is the file that marks the root of a records folder.
const ConfigFile = "ectm.yaml"

// Records is an opened records folder. ECTs are read one at a time, so memory does not grow with their number.
type Records struct {
	Config  logbook.Config
	Library *Library
	// Docs and Found are of ectm.yaml.
	Docs  []*Doc
	Found diag.List

	fsys fs.FS
}

// Open reads ectm.yaml. fsys is the records folder, builtin the built-in programmes, rules the names of the rules that ectm.yaml may
// set. The error is of a folder that has no ectm.yaml.
func Open(fsys, builtin fs.FS, rules []string) (*Records, error) {
	if _, err := fs.Stat(fsys, ConfigFile); err != nil {
		return nil, err
	}
	doc := readDoc(fsys, ConfigFile, ConfigFile, logbook.ConfigSchema(rules))
	if emptyConfig(doc) {
		doc.Found = nil
	}
	if doc.Root != nil {
		doc.Found = append(doc.Found, logbook.TermFaults(doc.Root)...)
	}
	r := &Records{fsys: fsys, Library: NewLibrary(builtin, fsys), Docs: []*Doc{doc}, Config: logbook.DecodeConfig(doc.Root)}
	r.Found = WithLines(doc.Found, r.Docs)
	return r, nil
}

// emptyConfig tells whether ectm.yaml holds nothing; all its keys are optional.
func emptyConfig(doc *Doc) bool {
	return doc.Root == nil && len(doc.Found) == 1 && doc.Found[0].Message == "the file is empty"
}

// ECTs lists the folders below logs in the order of their paths. A records folder without logs has none.
func (r *Records) ECTs() ([]string, error) {
	entries, err := fs.ReadDir(r.fsys, "logs")
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	var ids []string
	for _, e := range entries {
		if r.isFolder(path.Join("logs", e.Name()), e) && e.Name()[0] != '.' {
			ids = append(ids, e.Name())
		}
	}
	slices.SortFunc(ids, func(a, b string) int { return cmp.Compare(a+"/", b+"/") })
	return ids, nil
}

func (r *Records) isFolder(at string, e fs.DirEntry) bool {
	if e.Type()&fs.ModeSymlink == 0 {
		return e.IsDir()
	}
	info, err := fs.Stat(r.fsys, at)
	// A link that leads out is kept, so that reading it says so.
	return err != nil || info.IsDir()
}

// Stray reports YAML files that lie directly in logs, where no ECT would be found for them.
func (r *Records) Stray() diag.List {
	entries, _ := fs.ReadDir(r.fsys, "logs")
	var found diag.List
	for _, e := range entries {
		if !e.IsDir() && isYAML(e.Name()) {
			found = append(found, misplaced(path.Join("logs", e.Name()), "the file lies in no ECT's folder and is not read",
				"move it into the folder of its ECT"))
		}
	}
	return found
}
