package load

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/ectm/ectm/pkg/diag"
)

// StrayTemplates reports files in templates that take the place of no page template and that no other one names: they would be passed over
// in silence. known are the names of the built-in ones.
func (r *Records) StrayTemplates(known []string) diag.List {
	entries, _ := fs.ReadDir(r.fsys, "templates")
	var found diag.List
	for _, e := range entries {
		name := e.Name()
		if e.IsDir() || name[0] == '.' || slices.Contains(known, name) || r.isPartOfTemplate(name, entries) {
			continue
		}
		near := diag.Nearest(name, known)
		help := "rename it to " + near
		if near == "" {
			help = "templates that can be overridden: " + strings.Join(known, ", ")
		}
		if near != "" || path.Ext(name) == ".tmpl" || path.Ext(name) == ".css" {
			found = append(found, misplaced("templates/"+name, fmt.Sprintf("there is no template %q, so the file is not used", name), help))
		}
	}
	return found
}

// isPartOfTemplate tells whether another template of the folder names a file, as one does with a part of its own.
func (r *Records) isPartOfTemplate(name string, entries []fs.DirEntry) bool {
	return strings.HasSuffix(name, ".md.tmpl") && slices.ContainsFunc(entries, func(e fs.DirEntry) bool {
		if e.Name() == name || path.Ext(e.Name()) != ".tmpl" {
			return false
		}
		data, err := fs.ReadFile(r.fsys, path.Join("templates", e.Name()))
		return err == nil && strings.Contains(string(data), `"`+name+`"`)
	})
}
