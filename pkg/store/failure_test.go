package store_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"testing"

	"github.com/ectm/ectm/pkg/store"
)

// fails makes sure that a write fails with just this sentence and leaves everything as it was.
func fails(t *testing.T, dir, want string, write func() error) {
	t.Helper()
	before := tree(t, dir)
	err := write()
	var named *store.Error
	if err == nil || err.Error() != want || !errors.As(err, &named) {
		t.Errorf("got %v, want %s", err, want)
	}
	if after := tree(t, dir); !slices.Equal(after, before) {
		t.Errorf("%s: left behind %q, before %q", want, after, before)
	}
}

func TestPathsThatLeadOutAreRefused(t *testing.T) {
	s, dir := folder(t)
	outside := t.TempDir()
	put(t, outside, "kept.yaml", "kept\n")
	if err := os.Symlink(outside, filepath.Join(dir, "away")); err != nil {
		t.Skip("no links here")
	}
	if err := os.Symlink("..", filepath.Join(dir, "up")); err != nil {
		t.Skip("no links here")
	}
	for _, name := range []string{"../a.yaml", "..", "/a.yaml", "/logs/a.yaml", "/", "", "logs/../a.yaml", "./a.yaml", "logs//a.yaml", "logs/../../a.yaml", "away/a.yaml", "away/kept.yaml", "up/a.yaml", "away/new/a.yaml"} {
		want := "can't write " + name + ": the path leads out of the folder"
		fails(t, dir, want, func() error { return s.Create(name, []byte("x")) })
		fails(t, dir, want, func() error { return s.Replace(name, []byte("x")) })
		fails(t, dir, want, func() error { return s.Publish(name, []byte("x")) })
	}
	holds(t, outside, "kept.yaml", "kept\n")
	if got := tree(t, outside); !slices.Equal(got, []string{"kept.yaml"}) {
		t.Errorf("outside lies %q", got)
	}
}

func TestCausesInPlainWords(t *testing.T) {
	for want, err := range map[string]error{
		"permission denied":                    &fs.PathError{Op: "open", Path: "/secret/path", Err: fs.ErrPermission},
		"no space left on device":              &fs.PathError{Op: "write", Path: "/p", Err: syscall.ENOSPC},
		"invalid cross-device link":            &os.LinkError{Op: "rename", Old: "/a", New: "/b", Err: syscall.EXDEV},
		"the path leads out of the folder":     &fs.PathError{Op: "openat", Path: "x", Err: errors.New("path escapes from parent")},
		"there is a file of that name already": store.ErrExists,
	} {
		if got := store.Cause(err); got != want {
			t.Errorf("%v: %q, want %q", err, got, want)
		}
	}
	err := &store.Error{Path: "a.yaml", Cause: store.ErrExists}
	if !errors.Is(err, store.ErrExists) {
		t.Error("the cause is lost")
	}
}
