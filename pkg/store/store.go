// Package store writes files below one folder: whole or not at all, never over another file unless asked, never outside the folder.
package store

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"strings"
	"sync/atomic"
	"time"
)

// Store writes below a folder.
type Store struct {
	root *os.Root
}

// New takes an opened folder; links that lead out of it are refused by the system call.
func New(root *os.Root) *Store { return &Store{root: root} }

// Error says which file could not be written and why, in plain words.
type Error struct {
	Path  string
	Cause error
}

// Error gives the file and the cause.
func (e *Error) Error() string { return fmt.Sprintf("can't write %s: %s", e.Path, Cause(e.Cause)) }

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Cause }

// ErrExists means that there is a file already that would be overwritten.
var ErrExists = errors.New("there is a file of that name already")

var errOutside = errors.New("the path leads out of the folder")

var errFolder = errors.New("there is a folder of that name")

// Cause puts the reason of a failed file operation into plain words.
func Cause(err error) string {
	var pathErr *fs.PathError
	var linkErr *os.LinkError
	switch {
	case errors.Is(err, fs.ErrPermission):
		return "permission denied"
	case errors.As(err, &pathErr):
		return plain(pathErr.Err.Error())
	case errors.As(err, &linkErr):
		return plain(linkErr.Err.Error())
	}
	return plain(err.Error())
}

func plain(cause string) string {
	if strings.Contains(cause, "path escapes from parent") {
		return "the path leads out of the folder"
	}
	return cause
}

// Exists tells whether something of that name is there.
func (s *Store) Exists(name string) bool {
	_, err := s.root.Lstat(name)
	return err == nil
}

// Create writes a new file with its folders. Where one is there already the error is ErrExists, and the file stays as it is.
func (s *Store) Create(name string, data []byte) error {
	return s.write(name, data, s.putNew)
}

// Replace writes a file, new or in place of the one that is there.
func (s *Store) Replace(name string, data []byte) error {
	return s.write(name, data, s.putOver)
}

// Publish writes a page that can be made again at any time, new or in place of the one that is there: it does not wait for the disk, and
// leaves a file alone that holds the same already.
func (s *Store) Publish(name string, data []byte) error {
	if before, err := s.root.ReadFile(name); err == nil && bytes.Equal(before, data) {
		return nil
	}
	return s.put(name, data, false, s.putOver)
}

// Remove deletes a file, and the folders above it that are empty then. A file that is not there is no error.
func (s *Store) Remove(name string) error {
	if err := s.root.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return &Error{name, err}
	}
	for dir := path.Dir(name); dir != "." && s.root.Remove(dir) == nil; dir = path.Dir(dir) {
	}
	return nil
}

func (s *Store) write(name string, data []byte, put func(temp, name string) error) error {
	return s.put(name, data, true, put)
}

// put makes a temporary file beside the target and lets place bring it there, so that a crash leaves the old file or the new one.
func (s *Store) put(name string, data []byte, wait bool, place func(temp, name string) error) error {
	if name == "." {
		return &Error{name, errFolder}
	}
	if !fs.ValidPath(name) {
		return &Error{name, errOutside}
	}
	made, err := s.folder(path.Dir(name))
	temp := path.Join(path.Dir(name), fmt.Sprintf(".ectm-%d-%d-%s", os.Getpid(), counter.Add(1), short(path.Base(name))))
	if err == nil {
		err = s.fill(temp, data, wait)
	}
	if err == nil {
		err = place(temp, name)
	}
	if err == nil {
		return nil
	}
	_ = s.root.Remove(temp)
	for _, dir := range made {
		_ = s.root.Remove(dir)
	}
	return &Error{name, err}
}

// counter tells the temporary files of one process apart.
var counter atomic.Int64

// short keeps a name from making the temporary one too long.
func short(name string) string { return name[max(0, len(name)-100):] }

// folder makes a folder with those above it, and gives the ones that were not there before, the innermost first.
func (s *Store) folder(dir string) (made []string, err error) {
	for d := dir; d != "."; d = path.Dir(d) {
		if !s.Exists(d) {
			made = append(made, d)
			continue
		}
		// What is there stays there, so it must not be listed: a link that leads out is an error and not a folder of ours.
		info, err := s.root.Stat(d)
		if err != nil {
			return nil, err
		}
		if !info.IsDir() {
			return nil, fmt.Errorf("%s is a file and not a folder", d)
		}
	}
	if dir == "." {
		return nil, nil
	}
	return made, s.root.MkdirAll(dir, 0o755)
}

func (s *Store) fill(temp string, data []byte, wait bool) error {
	f, err := s.root.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil && wait {
		err = f.Sync()
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	return err
}

// putNew links the temporary file to its name, which fails where the name is taken; where the file system has no links it looks first.
func (s *Store) putNew(temp, name string) error {
	if info, err := s.root.Lstat(name); err == nil && info.IsDir() {
		return errFolder
	}
	err := s.root.Link(temp, name)
	switch {
	case err == nil:
		// The record is written, whole; a name that can't be taken away is litter and no failure.
		_ = patiently(func() error { return s.root.Remove(temp) })
		return nil
	case errors.Is(err, fs.ErrExist):
		return ErrExists
	case s.Exists(name):
		return ErrExists
	}
	return s.root.Rename(temp, name)
}

// putOver renames the temporary file over the target, keeping its permissions.
func (s *Store) putOver(temp, name string) error {
	if info, err := s.root.Lstat(name); err == nil {
		switch {
		case info.IsDir():
			return errFolder
		case !info.Mode().IsRegular():
			return errors.New("it is a link or another special file; write to the file itself")
		}
		_ = s.root.Chmod(temp, info.Mode().Perm())
	}
	return patiently(func() error { return s.root.Rename(temp, name) })
}

// patiently tries again for a second what is refused: on Windows a virus scanner may hold a file for a moment.
func patiently(try func() error) error {
	var err error
	for wait := 10 * time.Millisecond; wait < time.Second; wait *= 2 {
		if err = try(); err == nil || !errors.Is(err, fs.ErrPermission) {
			return err
		}
		time.Sleep(wait)
	}
	return err
}
