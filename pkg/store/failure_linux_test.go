package store_test

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/ectm/ectm/pkg/store"
)

func TestFailuresLeaveNothingBehind(t *testing.T) {
	s, dir := folder(t)
	put(t, dir, "taken/inside.yaml", "inside\n")
	put(t, dir, "file", "file\n")
	if err := os.Symlink("file", filepath.Join(dir, "link.yaml")); err != nil {
		t.Skip("no links here")
	}
	if err := os.Symlink("nowhere", filepath.Join(dir, "dangling.yaml")); err != nil {
		t.Fatal(err)
	}
	long := strings.Repeat("x", 300)
	data := []byte("new\n")
	fails(t, dir, "can't write taken: there is a folder of that name", func() error { return s.Create("taken", data) })
	fails(t, dir, "can't write taken: there is a folder of that name", func() error { return s.Replace("taken", data) })
	fails(t, dir, "can't write .: there is a folder of that name", func() error { return s.Replace(".", data) })
	fails(t, dir, "can't write file/b/a.yaml: file is a file and not a folder", func() error { return s.Replace("file/b/a.yaml", data) })
	fails(t, dir, "can't write new/"+long+": file name too long", func() error { return s.Create("new/"+long, data) })
	fails(t, dir, "can't write new/"+long+"/a.yaml: file name too long", func() error { return s.Create("new/"+long+"/a.yaml", data) })
	fails(t, dir, "can't write file/a.yaml: file is a file and not a folder", func() error { return s.Create("file/a.yaml", data) })
	special := "it is a link or another special file; write to the file itself"
	fails(t, dir, "can't write link.yaml: "+special, func() error { return s.Replace("link.yaml", data) })
	fails(t, dir, "can't write dangling.yaml: "+special, func() error { return s.Replace("dangling.yaml", data) })
	fails(t, dir, "can't write link.yaml: "+special, func() error { return s.Publish("link.yaml", data) })
	holds(t, dir, "taken/inside.yaml", "inside\n")
	holds(t, dir, "file", "file\n")
	if fifo := filepath.Join(dir, "pipe"); syscall.Mkfifo(fifo, 0o644) == nil {
		fails(t, dir, "can't write pipe: "+special, func() error { return s.Replace("pipe", data) })
	}
}

func TestFolderThatMayNotBeWritten(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("the superuser may write everywhere")
	}
	s, dir := folder(t)
	put(t, dir, "locked/a.yaml", "old\n")
	if err := os.Chmod(filepath.Join(dir, "locked"), 0o555); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(filepath.Join(dir, "locked"), 0o755) })
	fails(t, dir, "can't write locked/b.yaml: permission denied", func() error { return s.Create("locked/b.yaml", []byte("x")) })
	fails(t, dir, "can't write locked/a.yaml: permission denied", func() error { return s.Replace("locked/a.yaml", []byte("x")) })
	holds(t, dir, "locked/a.yaml", "old\n")
}

// mounted gives a store over a file system of its own, or skips where this process may not mount one.
func mounted(t *testing.T, options string) (s *store.Store, dir string) {
	t.Helper()
	dir = t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, options); err != nil {
		t.Skipf("no file system could be mounted to fill: %v", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(dir, syscall.MNT_DETACH) })
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	return store.New(root), dir
}

func TestFullDisk(t *testing.T) {
	s, dir := mounted(t, "size=64k")
	put(t, dir, "a.yaml", "old\n")
	big := make([]byte, 1<<20)
	fails(t, dir, "can't write a.yaml: no space left on device", func() error { return s.Replace("a.yaml", big) })
	fails(t, dir, "can't write b.yaml: no space left on device", func() error { return s.Create("b.yaml", big) })
	fails(t, dir, "can't write new/deep/b.yaml: no space left on device", func() error { return s.Create("new/deep/b.yaml", big) })
	holds(t, dir, "a.yaml", "old\n")
	if err := s.Replace("a.yaml", []byte("new\n")); err != nil {
		t.Errorf("small files still fit: %v", err)
	}
}

func TestReadOnlyDisk(t *testing.T) {
	s, dir := mounted(t, "size=64k")
	put(t, dir, "a.yaml", "old\n")
	if err := syscall.Mount("", dir, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Skipf("the file system can't be made read-only: %v", err)
	}
	fails(t, dir, "can't write a.yaml: read-only file system", func() error { return s.Replace("a.yaml", []byte("x")) })
	fails(t, dir, "can't write b/c.yaml: read-only file system", func() error { return s.Create("b/c.yaml", []byte("x")) })
	holds(t, dir, "a.yaml", "old\n")
}
