package load

import (
	"io/fs"
	"path"
	"slices"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/schema"
	"github.com/ectm/ectm/pkg/session"
	"github.com/ectm/ectm/pkg/source"
	"github.com/ectm/ectm/pkg/yamlnode"
)

// Folder is all that was read of one ECT.
type Folder struct {
	// ID is the name of the folder below logs.
	ID      string
	History *history.History
	Docs    []*Doc
	// Found is what is wrong with the files themselves; LeftOut are the paths of those that could not be used, Partly of those of which
	// a part could not be.
	Found           diag.List
	LeftOut, Partly []string
	// Known lists the ids of all programmes.
	Known []string
	// Twin is another folder whose name differs from this one's only in capitals; empty where there is none.
	Twin string
}

// HasFile tells whether a file of the folder was found, whether or not it could be read.
func (f *Folder) HasFile(name string) bool {
	return slices.ContainsFunc(f.Docs, func(d *Doc) bool { return d.File.Name == name })
}

// Folder reads one ECT.
func (r *Records) Folder(id string) *Folder {
	f := &Folder{ID: id, Known: r.Library.IDs()}
	dir := path.Join("logs", id)
	if info, err := fs.Lstat(r.fsys, dir); err == nil && info.Mode()&fs.ModeSymlink != 0 {
		f.Found = diag.List{unreadable(dir, errLinkedFolder)}
		f.LeftOut = []string{dir}
	}
	var ect *logbook.ECT
	var logs []*logbook.Log
	for _, name := range f.files(r.fsys, dir) {
		file := path.Join(dir, name)
		if name == "ect.yaml" {
			if doc := f.read(r.fsys, file, logbook.ECTSchema); doc.Root != nil {
				ect = logbook.DecodeECT(id, doc.Root)
			}
			continue
		}
		doc := f.read(r.fsys, file, logbook.LogSchema)
		if l := logbook.DecodeLog(file, doc.Root); doc.Root != nil && l.Date != "" && l.Session != "" {
			logs = append(logs, l)
		} else if doc.Root != nil {
			f.LeftOut = append(f.LeftOut, file)
			f.Partly = slices.DeleteFunc(f.Partly, func(name string) bool { return name == file })
		}
	}
	if ect != nil {
		for _, id := range ect.Programmes {
			if r.Library.Hides(id) {
				f.Known = append(slices.Clone(f.Known), id)
			}
		}
	}
	f.History = history.New(id, ect, logs, r.programmes(ect), r.Config.Terms)
	f.History.Incomplete = len(f.LeftOut) > 0
	for i := range f.Found {
		f.Found[i].ECT = id
	}
	f.Found = WithLines(f.Found, f.Docs)
	return f
}

func (f *Folder) read(fsys fs.FS, file string, t *schema.Type) *Doc {
	doc := readDoc(fsys, file, file, t)
	f.Docs = append(f.Docs, doc)
	f.Found = append(f.Found, doc.Found...)
	switch {
	case doc.Root == nil:
		f.LeftOut = append(f.LeftOut, file)
	case len(doc.Found) > 0:
		f.Partly = append(f.Partly, file)
	}
	return doc
}

// files lists the YAML files of a folder in order, and reports folders in it: what they hold would be passed over unseen.
func (f *Folder) files(fsys fs.FS, dir string) []string {
	if len(f.LeftOut) > 0 {
		return nil
	}
	entries, err := fs.ReadDir(fsys, dir)
	if err != nil {
		f.Found = append(f.Found, unreadable(dir, err))
		f.LeftOut = append(f.LeftOut, dir)
	}
	var names []string
	for _, e := range entries {
		switch {
		case e.Name()[0] == '.':
		case e.IsDir() && !isYAML(e.Name()):
			f.Found = append(f.Found, misplaced(path.Join(dir, e.Name()), "a folder in an ECT's folder is not read",
				"move the logs in it up one level; logs lie directly in the ECT's folder"))
		case isYAML(e.Name()): // a folder of that name too, which reading it reports
			names = append(names, e.Name())
		}
	}
	return names
}

func misplaced(name, message, help string) diag.Diagnostic {
	return diag.Diagnostic{
		Span: source.At(source.Position{File: name, Line: 1, Column: 1}), Severity: diag.Warning, Rule: "file/name", Message: message, Help: help,
	}
}

func (r *Records) programmes(ect *logbook.ECT) []*session.Programme {
	var out []*session.Programme
	if ect == nil {
		return nil
	}
	for _, id := range ect.Programmes {
		if p := r.Library.Programme(id); p != nil && !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	return out
}

// Logs gives the files of the folder that are logs and could be read.
func (f *Folder) Logs() []*Doc {
	var logs []*Doc
	for _, d := range f.Docs {
		if d.Root != nil && d.schema == logbook.LogSchema {
			logs = append(logs, d)
		}
	}
	return logs
}

// Texts gives each text of the file with the section that it stands in.
func (d *Doc) Texts(visit func(section string, text source.Text)) {
	for _, e := range d.Root.Entries {
		texts(e.Value, e.Key.Value, visit)
	}
}

func texts(n *yamlnode.Node, section string, visit func(string, source.Text)) {
	if n.Kind == yamlnode.Scalar {
		visit(section, n.Text)
	}
	for _, e := range n.Entries {
		texts(e.Value, section, visit)
	}
	for _, item := range n.Items {
		texts(item, section, visit)
	}
}

// Doc gives a file of the folder by its path below the root, nil where there is none.
func (f *Folder) Doc(name string) *Doc {
	for _, d := range f.Docs {
		if d.File.Name == name {
			return d
		}
	}
	return nil
}
