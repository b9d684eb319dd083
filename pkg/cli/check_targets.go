package cli

import (
	"errors"
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/ectm/ectm/pkg/check"
	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/load"
)

// targets are the ECTs to check and the files to show; no files means all. Shared tells whether ectm.yaml and definitions are shown too.
type targets struct {
	ects   []string
	files  []string
	shared bool
}

// targets reads the arguments and the flags that narrow them.
func (o *checkOptions) targets(f *folder) (targets, error) {
	all, err := f.chosen(nil)
	if err != nil {
		return targets{}, err
	}
	t := targets{ects: all, shared: true}
	if len(o.paths) > 0 {
		if t, err = o.named(f, all); err != nil {
			return t, err
		}
	}
	if o.since != "" {
		if t.ects, err = o.changed(f, t.ects); err != nil {
			return t, err
		}
	}
	if o.shard != "" {
		return t, t.take(o.shard)
	}
	return t, nil
}

// named reads ids of ECTs, or paths from where the command was called or from the root.
func (o *checkOptions) named(f *folder, all []string) (targets, error) {
	t := targets{shared: true}
	for _, arg := range o.paths {
		name, err := o.below(f, arg, all)
		if err != nil {
			return t, err
		}
		if name == "." {
			return targets{ects: all, shared: true}, nil
		}
		t.files = append(t.files, name)
		for _, id := range all {
			if dir := "logs/" + id; under(dir, name) || under(name, dir) {
				t.ects = append(t.ects, id)
			}
		}
	}
	slices.SortFunc(t.ects, func(a, b string) int { return strings.Compare(a+"/", b+"/") })
	t.ects = slices.Compact(t.ects)
	return t, nil
}

// below gives the path below the root that an argument means.
func (o *checkOptions) below(f *folder, arg string, all []string) (string, error) {
	if arg == "" {
		return "", errors.New("a path is empty; name an ECT, or a file or folder of the records")
	}
	if id := strings.TrimRight(arg, `/\`); slices.Contains(all, id) {
		return "logs/" + id, nil
	}
	for _, start := range []string{o.start(), f.dir} {
		full := arg
		if !filepath.IsAbs(arg) {
			full, _ = filepath.Abs(filepath.Join(start, arg))
		}
		rel, err := filepath.Rel(f.dir, full)
		if err != nil || !filepath.IsLocal(rel) && rel != "." {
			continue
		}
		if _, err := f.root.Lstat(rel); err == nil {
			return path.Clean(filepath.ToSlash(rel)), nil
		}
	}
	if near := meant(arg, all); near != "" {
		return "", fmt.Errorf("%q is neither an ECT nor a file or folder below %s; did you mean %q?", arg, filepath.ToSlash(f.dir), near)
	}
	return "", fmt.Errorf("%q is neither an ECT nor a file or folder below %s", arg, filepath.ToSlash(f.dir))
}

func under(name, dir string) bool { return name == dir || strings.HasPrefix(name, dir+"/") }

// changed keeps the ECTs with a file that changed since a revision; a change of ectm.yaml or of a definition concerns all.
func (o *checkOptions) changed(f *folder, ects []string) ([]string, error) {
	files, err := changedSince(f.dir, o.since)
	if err != nil {
		return nil, err
	}
	var kept []string
	for _, id := range ects {
		if slices.ContainsFunc(files, func(name string) bool {
			return name == load.ConfigFile || under(name, "sessions") || under(name, "logs/"+id)
		}) {
			kept = append(kept, id)
		}
	}
	return kept, nil
}

// take keeps one of N shares of the ECTs, written I/N. The first share holds what belongs to no ECT.
func (t *targets) take(shard string) error {
	before, after, _ := strings.Cut(shard, "/")
	i, err1 := strconv.Atoi(before)
	n, err2 := strconv.Atoi(after)
	if err1 != nil || err2 != nil || n < 1 || i < 1 || i > n {
		return fmt.Errorf("--shard: %q is not I/N with I from 1 to N, such as 2/4", shard)
	}
	var kept []string
	for at, id := range t.ects {
		if at%n == i-1 {
			kept = append(kept, id)
		}
	}
	t.ects, t.shared = kept, i == 1
	return nil
}

// only keeps what concerns the files that were asked for.
func (t targets) only(r check.Result) (diag.List, int) {
	if r.ECT == "" && !t.shared {
		return nil, 0
	}
	if len(t.files) == 0 {
		return r.Found, r.Files
	}
	var shown diag.List
	for _, d := range r.Found {
		if slices.ContainsFunc(t.files, func(f string) bool { return under(d.Pos().File, f) }) {
			shown = append(shown, d)
		}
	}
	if r.ECT == "" && len(shown) == 0 {
		return nil, 0
	}
	return shown, r.Files
}

// unsaid lists the files that could not be used and of which no error says so, as ectm.yaml turned it off. They were not checked all the
// same.
func (t targets) unsaid(r check.Result) []string {
	var files []string
	for _, name := range r.LeftOut {
		said := slices.ContainsFunc(r.Found, func(d diag.Diagnostic) bool { return d.Severity == diag.Error && d.Pos().File == name })
		asked := len(t.files) == 0 || slices.ContainsFunc(t.files, func(f string) bool { return under(name, f) })
		if asked && !said && (r.ECT != "" || t.shared) {
			files = append(files, name)
		}
	}
	return files
}
