package cli

import (
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/store"
)

// deliver writes a page to stdout, or to a file below the root that it does not overwrite without --force.
func (o *renderOptions) deliver(s *store.Store, dir string, data []byte) error {
	if o.output == "" || o.output == "-" {
		_, err := o.stdout.Write(data)
		return err
	}
	name, err := o.inside(dir, "-o", o.output)
	if err != nil {
		return err
	}
	if ext := strings.ToLower(path.Ext(name)); ext == ".yaml" || ext == ".yml" {
		return fmt.Errorf("-o: %q would be taken for a record; a page ends in .md or .html", o.output)
	}
	if o.force {
		return s.Replace(name, data)
	}
	err = s.Create(name, data)
	if errors.Is(err, store.ErrExists) {
		return fmt.Errorf("%w; write over it with --force", err)
	}
	return err
}

// deliverHere writes a page that needs no records folder; -o is below the folder in which the command was called.
func (o *renderOptions) deliverHere(data []byte) error {
	dir, err := findRoot(o.start())
	if err != nil {
		if dir, err = filepath.Abs(o.start()); err != nil {
			return err
		}
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return fmt.Errorf("can't open %s: %s", filepath.ToSlash(dir), load.Cause(err))
	}
	defer root.Close()
	return o.deliver(store.New(root), dir, data)
}
