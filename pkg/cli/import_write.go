package cli

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/ectm/ectm/pkg/importer"
	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/session"
)

// write writes the sessions and the programme and prints their paths. The first file that can't be written is the error; the others are
// written all the same. It is not done where a session is not listed in the programme.
func (o *importOptions) write(f *folder, r *importer.Result) (done bool, err error) {
	for _, s := range r.Sessions {
		if failed := o.put(f, s); failed != nil {
			o.warn("%s", sentence(unwritten(failed)))
			err = failed
		}
	}
	if r.Programme.Name == "" {
		return true, err
	}
	done, failed := o.list(f, r)
	if failed != nil {
		return false, unwritten(failed)
	}
	if err != nil {
		return false, errors.New("not every session was written; --force writes over files that are there")
	}
	return done, nil
}

// put writes a file, unless it is there with the same content.
func (o *importOptions) put(f *folder, file importer.File) error {
	if before, err := f.root.ReadFile(file.Name); err == nil && bytes.Equal(before, file.Data) {
		o.say("left  %s, it is the same", file.Name)
		return nil
	}
	write := f.store.Create
	if o.force {
		write = f.store.Replace
	}
	if err := write(file.Name, file.Data); err != nil {
		return err
	}
	fmt.Fprintln(newText(o.stdout), file.Name)
	return nil
}

// list makes programme.yaml where it is missing, and sees that one that is there lists the sessions.
func (o *importOptions) list(f *folder, r *importer.Result) (done bool, err error) {
	if o.builtin(f, r) != nil {
		return true, nil
	}
	existing, err := f.root.ReadFile(r.Programme.Name)
	if err != nil && !f.store.Exists(r.Programme.Name) {
		return true, o.put(f, r.Programme)
	}
	if err != nil {
		return false, fmt.Errorf("can't read %s: %s", r.Programme.Name, load.Cause(err))
	}
	data, missing := r.Merge(existing)
	if data != nil && o.force {
		return true, o.put(f, importer.File{Name: r.Programme.Name, Data: data})
	}
	return o.unlisted(r, missing), nil
}

// builtin gives the programme that comes with ectm and that the pages are for, nil where they are for the school's own.
func (o *importOptions) builtin(f *folder, r *importer.Result) *session.Programme {
	if f.store.Exists(r.Programme.Name) {
		return nil
	}
	return f.Library.Programme(o.programme)
}

// keepListed drops the sessions that a built-in programme does not have: its list is not the school's, so nobody would ever come to them.
// done is false where one was dropped; the error says that none is left.
func (o *importOptions) keepListed(f *folder, r *importer.Result) (done bool, err error) {
	builtin := o.builtin(f, r)
	if builtin == nil {
		return true, nil
	}
	missing := r.Unlisted(lists(builtin))
	for _, id := range missing {
		name := "sessions/" + o.programme + "/" + id + ".yaml"
		r.Sessions = slices.DeleteFunc(r.Sessions, func(s importer.File) bool { return s.Name == name })
	}
	switch {
	case len(missing) == 0:
		return true, nil
	case len(r.Sessions) > 0:
		o.warn("%s comes with ectm and has no session %s, so it is not written; import it into a programme of your own, such as --programme our-%s",
			o.programme, strings.Join(missing, ", "), o.programme)
		return false, nil
	}
	return false, fmt.Errorf("%s comes with ectm and has no session %s; nothing was written; import into a programme of your own, such as --programme our-%s",
		o.programme, strings.Join(missing, ", "), o.programme)
}

// lists tells of a programme whether it lists a session of a part.
func lists(p *session.Programme) func(part, id string) bool {
	return func(part, id string) bool {
		return slices.ContainsFunc(p.Sessions(), func(s *session.Session) bool { return s.Part == part && s.Short == id })
	}
}

// unlisted names the sessions that no programme lists yet, and tells whether there are none.
func (o *importOptions) unlisted(r *importer.Result, missing []string) bool {
	if len(missing) > 0 {
		o.warn("%s does not list %s; add them to its parts", r.Programme.Name, strings.Join(missing, ", "))
	}
	return len(missing) == 0
}
