package check

import (
	"io/fs"
	"iter"
	"runtime"
	"slices"
	"strings"

	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/templates"
)

// Result is what was found in one ECT's folder, or in the files that belong to none.
type Result struct {
	// ECT is the folder's name, empty for ectm.yaml and definitions.
	ECT string
	// Found is sorted. Files counts the files that were read.
	Found diag.List
	Files int
	// LeftOut are the files that could not be used, whatever severity is set for what is wrong with them.
	LeftOut []string
}

// Run checks ectm.yaml, then one ECT after another, then the definitions that are the folder's own. The findings of each are sorted, and
// only as many ECTs are held at a time as there are processors. The ids are folder names below logs.
func Run(r *load.Records, ids []string, today calendar.Date) iter.Seq[Result] {
	set := severities(r.Config.Checks)
	return func(yield func(Result) bool) {
		config := Result{Files: 1}
		if r.Docs[0].Root == nil && len(r.Found) > 0 {
			config.LeftOut = []string{load.ConfigFile}
		}
		config.Found = shared(r.Docs, append(slices.Clone(r.Found), r.Stray()...), config.LeftOut, set)
		if !yield(config) {
			return
		}
		twins := twins(r)
		one := func(id string) Result {
			f := r.Folder(id)
			f.Twin = twins[id]
			return Result{ECT: id, Found: folder(f, set, today), Files: len(f.Docs), LeftOut: f.LeftOut}
		}
		for result := range InOrder(ids, one) {
			if !yield(result) {
				return
			}
		}
		r.Library.LoadOwn()
		pages, _ := fs.Glob(templates.FS, "*")
		own, left := r.Library.Own(), r.Library.LeftOut()
		yield(Result{Found: shared(own, append(r.Library.Found(), r.StrayTemplates(pages)...), left, set), Files: len(own), LeftOut: left})
	}
}

// shared gives what is to be shown of files that belong to no ECT.
func shared(docs []*load.Doc, found diag.List, leftOut []string, set map[string]diag.Severity) diag.List {
	return ignoring(docs, "", leftOut, adjust(found, set).Sort(), set).Sort()
}

// twins gives for each folder of an ECT another one whose name differs only in capitals. The one that is a short name needs no other.
func twins(r *load.Records) map[string]string {
	ids, _ := r.ECTs()
	first := map[string]string{}
	for i := len(ids) - 1; i >= 0; i-- {
		folded := strings.ToLower(ids[i])
		if first[folded] == "" || ids[i] == folded {
			first[folded] = ids[i]
		}
	}
	out := map[string]string{}
	for _, id := range ids {
		if other := first[strings.ToLower(id)]; other != id {
			out[id] = other
		}
	}
	return out
}

// InOrder does the work for each id, several at once, and gives the results in the order of the ids.
func InOrder[T any](ids []string, work func(string) T) iter.Seq[T] {
	return func(yield func(T) bool) {
		pending := make(chan chan T, runtime.GOMAXPROCS(0)-1)
		stop := make(chan struct{})
		defer close(stop)
		go func() {
			defer close(pending)
			for _, id := range ids {
				done := make(chan T, 1)
				select {
				case pending <- done:
				case <-stop:
					return
				}
				go func() { done <- work(id) }()
			}
		}()
		for done := range pending {
			if !yield(<-done) {
				return
			}
		}
	}
}

// Folder checks one ECT.
func Folder(r *load.Records, id string, today calendar.Date) diag.List {
	return folder(r.Folder(id), severities(r.Config.Checks), today)
}

func folder(f *load.Folder, set map[string]diag.Severity, today calendar.Date) diag.List {
	found := slices.Clone(adjust(f.Found, set))
	incomplete := f.History.Incomplete || unclear(f)
	for _, rule := range Rules {
		if rule.run == nil {
			continue
		}
		c := &context{History: f.History, folder: f, Incomplete: incomplete, today: today, rule: rule}
		c.set, c.isSet = set[rule.Name]
		if c.isSet && c.set == diag.Off {
			continue
		}
		rule.run(c)
		found = append(found, faultsOfTheirOwn(f, c.found)...)
	}
	return ignoring(f.Docs, f.ID, f.LeftOut, load.WithLines(found, f.Docs).Sort(), set).Sort()
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
