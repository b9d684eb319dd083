// Package load reads a records folder and the programmes, and hands them on as models with findings. It reads through fs.FS only and
// never writes. One file that can't be read is one finding; all others go on.
package load

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"unicode/utf8"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/schema"
	"github.com/ectm/ectm/pkg/source"
	"github.com/ectm/ectm/pkg/yamlnode"
)

// Doc is one file as it was read. Root is nil where the file can't be used.
type Doc struct {
	File   *source.File
	Root   *yamlnode.Node
	Found  diag.List
	schema *schema.Type
}

// readDoc reads and checks one file. name is what findings call it, path where it lies in fsys.
func readDoc(fsys fs.FS, path, name string, t *schema.Type) *Doc {
	data, err := readFile(fsys, path)
	if err != nil {
		return &Doc{File: source.NewFile(name, nil), Found: diag.List{unreadable(name, err)}, schema: t}
	}
	doc := &Doc{File: source.NewFile(name, data), schema: t}
	doc.Root, doc.Found = schema.Parse(doc.File, t)
	if doc.Root == nil {
		return doc
	}
	doc.Found = append(doc.Found, schema.Check(doc.Root, t)...)
	if doc.Root.Kind != yamlnode.Mapping {
		doc.Root = nil
	}
	return doc
}

// readFile reads at most a little more than the largest file that is accepted; only regular files are opened.
func readFile(fsys fs.FS, path string) ([]byte, error) {
	info, err := fs.Stat(fsys, path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errNotRegular
	}
	f, err := fsys.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, yamlnode.MaxSize+1))
}

var errLinkedFolder = errors.New("it is a link to a folder, and links to folders are not followed")

var errNotRegular = errors.New("it is not an ordinary file")

// unreadable says in plain words why a file can't be read.
func unreadable(name string, err error) diag.Diagnostic {
	why, help := Cause(err), "check the file and its permissions"
	if !utf8.ValidString(name) {
		why, help = "its name is not UTF-8", "rename it"
	} else if strings.Contains(why, "link") {
		help = "put the file or folder itself there"
	}
	return diag.Diagnostic{
		Span: source.At(source.Position{File: name, Line: 1, Column: 1}), Severity: diag.Error, Rule: yamlnode.Rule,
		Message: fmt.Sprintf("the file can't be read: %s", why), Help: help,
	}
}

// Cause puts the reason of a failed file operation into plain words.
func Cause(err error) string {
	var pathErr *fs.PathError
	switch {
	case errors.Is(err, errNotRegular), errors.Is(err, errLinkedFolder):
		return err.Error()
	case errors.Is(err, fs.ErrPermission):
		return "permission denied"
	case errors.Is(err, fs.ErrNotExist):
		return "there is no such file"
	case errors.As(err, &pathErr):
		return plain(pathErr.Err.Error())
	}
	return plain(err.Error())
}

func plain(cause string) string {
	if cause == "path escapes from parent" {
		return "a link leads out of the records folder"
	}
	return cause
}
