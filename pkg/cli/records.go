package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/check"
	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/report"
	"github.com/ectm/ectm/pkg/schema"
	"github.com/ectm/ectm/pkg/store"
	"github.com/ectm/ectm/sessions"
)

// noECT is said where a folder has no ECT to tell of.
const noECT = "there is no ECT yet; add one with ectm new-ect"

// folder is an opened records folder.
type folder struct {
	*load.Records
	dir   string // as the user would write it
	root  *os.Root
	store *store.Store
	today calendar.Date
}

// open finds the records folder, the nearest folder upwards that holds ectm.yaml, and reads its settings.
func (a *app) open() (*folder, error) {
	today, err := a.day()
	if err != nil {
		return nil, err
	}
	dir, err := findRoot(a.start())
	if err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("can't open %s: %s", filepath.ToSlash(dir), load.Cause(err))
	}
	records, err := load.Open(root.FS(), sessions.FS, check.Names())
	if err != nil {
		return nil, fmt.Errorf("can't read %s: %s", filepath.ToSlash(filepath.Join(dir, load.ConfigFile)), load.Cause(err))
	}
	return &folder{Records: records, dir: dir, root: root, store: store.New(root), today: today}, nil
}

func (a *app) start() string {
	if a.dir == "" {
		return "."
	}
	return a.dir
}

func findRoot(start string) (string, error) {
	dir, err := filepath.Abs(start)
	if err != nil {
		return "", err
	}
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return "", fmt.Errorf("there is no folder %q", filepath.ToSlash(start))
	}
	for {
		if _, err := os.Lstat(filepath.Join(dir, load.ConfigFile)); err == nil {
			return dir, nil
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", fmt.Errorf("no ectm.yaml in %q or a folder above it; make a records folder with ectm init", filepath.ToSlash(start))
		}
		dir = parent
	}
}

// chosen gives the ECTs named in the arguments, or all. The error names one that does not exist.
func (f *folder) chosen(args []string) ([]string, error) {
	all, err := f.ECTs()
	if err != nil {
		return nil, fmt.Errorf("can't read the folder logs: %s", load.Cause(err))
	}
	if len(args) == 0 {
		return all, nil
	}
	for _, id := range args {
		if err := known(id, all); err != nil {
			return nil, err
		}
	}
	return slices.Compact(args), nil
}

// known reports an ECT that has no folder.
func known(id string, all []string) error {
	if slices.Contains(all, id) {
		return nil
	}
	if near := meant(id, all); near != "" {
		return fmt.Errorf("there is no ECT %q; did you mean %q?", id, near)
	}
	if !schema.IsSlug(id) {
		return fmt.Errorf("there is no ECT %q; an ECT is named by its folder below logs, such as aisha-khan", id)
	}
	return fmt.Errorf("there is no ECT %q; add one with ectm new-ect %s", id, id)
}

// meant gives the known name that starts as the word does, or the nearest.
func meant(word string, all []string) string {
	if i := slices.IndexFunc(all, func(name string) bool { return word != "" && strings.HasPrefix(name, word) }); i >= 0 {
		return all[i]
	}
	return diag.Nearest(word, all)
}

// ect gives the one ECT named.
func (f *folder) ect(id string) (*load.Folder, error) {
	if _, err := f.chosen([]string{id}); err != nil {
		return nil, err
	}
	return f.Folder(id), nil
}

// sound says on stderr which files could not be read, whole or in part, and tells whether there were none.
func (a *app) sound(found diag.List, leftOut []string) bool {
	for _, d := range found {
		if d.Severity == diag.Error {
			a.warn("%s: %s", report.Clean(d.Pos().String()), report.Clean(d.Message))
		}
	}
	for _, file := range leftOut {
		a.warn("left out: %s", report.Clean(file))
	}
	return len(leftOut) == 0 && found.Count(diag.Error) == 0
}

// allSound is sound for all that a page or a log of one ECT is made of: ectm.yaml, the ECT's files, the definitions.
func (a *app) allSound(f *folder, e *load.Folder) bool {
	return a.sound(slices.Concat(f.Found, e.Found, f.Library.Found()), e.LeftOut)
}

// unwritten puts the error of a write into words and names what to do where a file is in the way.
func unwritten(err error) error {
	if errors.Is(err, store.ErrExists) || errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%w; it was left as it is", err)
	}
	return err
}

// inside gives the path below the root that a flag means: relative to where the command was called, never outside the root.
func (a *app) inside(dir, flag, target string) (string, error) {
	refused := fmt.Errorf("%s: %q is outside of %s; name a path inside", flag, filepath.ToSlash(target), filepath.ToSlash(dir))
	if filepath.IsAbs(target) || filepath.VolumeName(target) != "" || strings.HasPrefix(filepath.ToSlash(target), "/") {
		return "", fmt.Errorf("%s: %q is an absolute path, which is not taken; name a path below %s, such as %s", flag, filepath.ToSlash(target),
			filepath.ToSlash(dir), path.Base(filepath.ToSlash(target)))
	}
	start, err := filepath.Abs(a.start())
	if err != nil {
		return "", err
	}
	if schema.IsReserved(filepath.Base(target)) {
		return "", fmt.Errorf("%s: the name %q is one that Windows keeps for a device; take another", flag, filepath.Base(target))
	}
	rel, err := filepath.Rel(dir, filepath.Join(start, target))
	if err != nil || !filepath.IsLocal(rel) {
		return "", refused
	}
	return filepath.ToSlash(rel), nil
}
