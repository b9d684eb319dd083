package check

import (
	"slices"
	"strings"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/yamlnode"
)

// chained are the sections on which other logs build.
var chained = []string{"action_steps", "reviews", "completed"}

// unclear tells whether a log was read, but not what others build on: whether it was held, its steps and reviews, or what a fault of YAML
// cut off.
func unclear(f *load.Folder) bool {
	if slices.ContainsFunc(f.History.Logs, func(l *logbook.Log) bool { return !slices.Contains(logbook.Statuses, string(l.Status)) }) {
		return true
	}
	return slices.ContainsFunc(f.Logs(), func(d *load.Doc) bool { return d.Root.Cut || slices.ContainsFunc(d.Root.Entries, hidesChained) })
}

// hidesChained tells whether a key of a log is a slip of such a section, or holds it in another form than a list.
func hidesChained(e yamlnode.Entry) bool {
	if _, known := logbook.LogSchema.Field(e.Key.Value); !known {
		return diag.Nearest(e.Key.Value, chained) != ""
	}
	return slices.Contains(chained[:2], e.Key.Value) && e.Value.Kind != yamlnode.Sequence && !e.Value.Blank()
}

// faultsOfTheirOwn leaves out what only follows from a fault of form that is reported already: one fault is one finding. What may not stand
// in a log at all is told in any case.
func faultsOfTheirOwn(f *load.Folder, found diag.List) diag.List {
	return slices.DeleteFunc(found, func(d diag.Diagnostic) bool {
		family, _, _ := strings.Cut(d.Rule, "/")
		if !slices.Contains([]string{"log", "step", "smart", "audit"}, family) {
			return false
		}
		doc := f.Doc(d.Pos().File)
		return doc != nil && (doc.Root != nil && doc.Root.Cut || slices.ContainsFunc(doc.Found, func(form diag.Diagnostic) bool { return form.Pos() == d.Pos() }))
	})
}
