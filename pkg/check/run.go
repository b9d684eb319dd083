package check

import (
	"iter"
	"slices"

	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/load"
)

// Result is what was found in one ECT's folder, or in the files that belong to none.
type Result struct {
	// ECT is the folder's name, empty for ectm.yaml and definitions.
	ECT string
	// Found is sorted. Files counts the files that were read.
	Found diag.List
	Files int
}

// Run checks ectm.yaml, then one ECT after another, then the definitions that are the folder's own. Findings come in the order of their files, and
// only one ECT is held at a time. The ids are folder names below logs.
func Run(r *load.Records, ids []string, today calendar.Date) iter.Seq[Result] {
	set := severities(r.Config.Checks)
	return func(yield func(Result) bool) {
		if !yield(Result{Found: adjust(r.Found, set).Sort(), Files: 1}) {
			return
		}
		for _, id := range ids {
			f := r.Folder(id)
			if !yield(Result{ECT: id, Found: folder(f, set, today), Files: len(f.Docs)}) {
				return
			}
		}
		r.Library.LoadOwn()
		yield(Result{Found: adjust(r.Library.Found(), set).Sort(), Files: r.Library.OwnFiles()})
	}
}

// Folder checks one ECT.
func Folder(r *load.Records, id string, today calendar.Date) diag.List {
	return folder(r.Folder(id), severities(r.Config.Checks), today)
}

func folder(f *load.Folder, set map[string]diag.Severity, today calendar.Date) diag.List {
	found := slices.Clone(adjust(f.Found, set))
	for _, rule := range Rules {
		if rule.run == nil {
			continue
		}
		c := &context{History: f.History, folder: f, today: today, rule: rule}
		c.set, c.isSet = set[rule.Name]
		if c.isSet && c.set == diag.Off {
			continue
		}
		rule.run(c)
		found = append(found, c.found...)
	}
	return applyIgnores(f, f.Lines(found).Sort(), set).Sort()
}

// adjust gives findings made while reading the severity that ectm.yaml sets.
func adjust(found diag.List, set map[string]diag.Severity) diag.List {
	var out diag.List
	for _, d := range found {
		if s, ok := set[d.Rule]; ok {
			d.Severity = s
		}
		if d.Severity != diag.Off {
			out = append(out, d)
		}
	}
	return out
}
