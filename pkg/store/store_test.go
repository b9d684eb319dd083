package store_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/ectm/ectm/pkg/store"
)

// folder gives a store over a folder of its own.
func folder(t *testing.T) (s *store.Store, dir string) {
	t.Helper()
	dir = t.TempDir()
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	return store.New(root), dir
}

// tree lists all that lies below a folder, folders with a slash behind them.
func tree(t *testing.T, dir string) []string {
	t.Helper()
	names := []string{}
	err := filepath.WalkDir(dir, func(at string, d fs.DirEntry, err error) error {
		if err != nil || at == dir {
			return err
		}
		name, _ := filepath.Rel(dir, at)
		if d.IsDir() {
			name += "/"
		}
		names = append(names, filepath.ToSlash(name))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

func holds(t *testing.T, dir, name, want string) {
	t.Helper()
	got, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil || string(got) != want {
		t.Errorf("%s holds %q (%v), want %q", name, got, err, want)
	}
}

func put(t *testing.T, dir, name, data string) {
	t.Helper()
	at := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(at, []byte(data), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestCreateMakesAFileWithItsFolders(t *testing.T) {
	s, dir := folder(t)
	for _, name := range []string{"a.yaml", "logs/mia-stone/2026-09-28-refocus-2.yaml", "with blank/日本.md"} {
		if err := s.Create(name, []byte("new\n")); err != nil {
			t.Fatal(err)
		}
		holds(t, dir, name, "new\n")
		if !s.Exists(name) {
			t.Errorf("%s does not exist", name)
		}
	}
	want := []string{"a.yaml", "logs/", "logs/mia-stone/", "logs/mia-stone/2026-09-28-refocus-2.yaml", "with blank/", "with blank/日本.md"}
	if got := tree(t, dir); !slices.Equal(got, want) {
		t.Errorf("made %q", got)
	}
	info, err := os.Stat(filepath.Join(dir, "a.yaml"))
	if err != nil || info.Mode().Perm()&0o600 != 0o600 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
}

func TestCreateNeverOverwrites(t *testing.T) {
	s, dir := folder(t)
	put(t, dir, "logs/a.yaml", "old\n")
	put(t, dir, "empty.yaml", "")
	put(t, dir, "outside/x", "x")
	for name, target := range map[string]string{"link.yaml": "empty.yaml", "dangling.yaml": "nowhere.yaml", "away.yaml": "/etc/hostname"} {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Skip("no links here")
		}
	}
	before := tree(t, dir)
	for _, name := range []string{"logs/a.yaml", "empty.yaml", "link.yaml", "dangling.yaml", "away.yaml"} {
		err := s.Create(name, []byte("new\n"))
		if !errors.Is(err, store.ErrExists) || err.Error() != "can't write "+name+": there is a file of that name already" {
			t.Errorf("%s: %v", name, err)
		}
	}
	holds(t, dir, "logs/a.yaml", "old\n")
	holds(t, dir, "empty.yaml", "")
	if got := tree(t, dir); !slices.Equal(got, before) {
		t.Errorf("left behind: %q", got)
	}
}

func TestReplace(t *testing.T) {
	s, dir := folder(t)
	put(t, dir, "a.yaml", "old and much longer than what comes\n")
	if err := os.Chmod(filepath.Join(dir, "a.yaml"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"a.yaml", "new/b.yaml"} {
		if err := s.Replace(name, []byte("new\n")); err != nil {
			t.Fatal(err)
		}
		holds(t, dir, name, "new\n")
	}
	if got := tree(t, dir); !slices.Equal(got, []string{"a.yaml", "new/", "new/b.yaml"}) {
		t.Errorf("left behind: %q", got)
	}
	if info, _ := os.Stat(filepath.Join(dir, "a.yaml")); info.Mode().Perm() != 0o600 {
		t.Errorf("the permissions became %v", info.Mode())
	}
}

// Whoever holds the old file open goes on reading the old file: nothing is written into it.
func TestReplaceDoesNotTouchTheOldFile(t *testing.T) {
	s, dir := folder(t)
	put(t, dir, "a.yaml", "old\n")
	if err := os.Link(filepath.Join(dir, "a.yaml"), filepath.Join(dir, "kept.yaml")); err != nil {
		t.Skip("no hard links here")
	}
	if err := s.Replace("a.yaml", []byte("new\n")); err != nil {
		t.Fatal(err)
	}
	holds(t, dir, "a.yaml", "new\n")
	holds(t, dir, "kept.yaml", "old\n")
}

func TestPublishLeavesTheSamePageAlone(t *testing.T) {
	s, dir := folder(t)
	if err := s.Publish("pages/index.html", []byte("one")); err != nil {
		t.Fatal(err)
	}
	first, _ := os.Stat(filepath.Join(dir, "pages/index.html"))
	if err := s.Publish("pages/index.html", []byte("one")); err != nil {
		t.Fatal(err)
	}
	if same, _ := os.Stat(filepath.Join(dir, "pages/index.html")); !os.SameFile(first, same) {
		t.Error("the same page was written again")
	}
	if err := s.Publish("pages/index.html", []byte("two")); err != nil {
		t.Fatal(err)
	}
	holds(t, dir, "pages/index.html", "two")
	if got := tree(t, dir); !slices.Equal(got, []string{"pages/", "pages/index.html"}) {
		t.Errorf("left behind: %q", got)
	}
}

func TestRemove(t *testing.T) {
	s, dir := folder(t)
	put(t, dir, "pages/deep/a.html", "a")
	put(t, dir, "pages/b.html", "b")
	for _, name := range []string{"pages/deep/a.html", "pages/deep/a.html", "nowhere/x"} {
		if err := s.Remove(name); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	if got := tree(t, dir); !slices.Equal(got, []string{"pages/", "pages/b.html"}) {
		t.Errorf("left: %q", got)
	}
	if err := s.Remove("../x"); err == nil || !strings.Contains(err.Error(), "the path leads out of the folder") {
		t.Errorf("outside: %v", err)
	}
}
