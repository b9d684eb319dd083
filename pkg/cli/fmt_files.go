package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/ectm/ectm/pkg/check"
	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/schema"
	"github.com/ectm/ectm/pkg/session"
	"github.com/ectm/ectm/pkg/yamlnode"
)

var errNotOrdinary = errors.New("it is not an ordinary file")

func readWhole(fsys fs.FS, name string) ([]byte, error) {
	if info, err := fs.Stat(fsys, name); err != nil || !info.Mode().IsRegular() {
		return nil, cmp.Or(err, errNotOrdinary)
	}
	file, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(io.LimitReader(file, yamlnode.MaxSize+1))
}

// files lists the YAML files that the arguments mean, in order.
func (o *fmtOptions) files(f *folder, args []string) ([]string, error) {
	all, err := f.ECTs()
	if err != nil {
		return nil, fmt.Errorf("can't read the folder logs: %s", load.Cause(err))
	}
	starts := []string{load.ConfigFile, "logs", "sessions"}
	if len(args) > 0 {
		starts = nil
	}
	for _, arg := range args {
		name, err := (&checkOptions{app: o.app}).below(f, arg, all)
		if err != nil {
			return nil, err
		}
		if name == "." {
			return o.files(f, nil)
		}
		if schemaFor(name) == nil && !under(name, "logs") && !under(name, "sessions") {
			return nil, fmt.Errorf("%q is not a file of the records; ectm fmt formats ectm.yaml, logs and sessions", arg)
		}
		starts = append(starts, name)
	}
	var files []string
	for _, start := range starts {
		files = append(files, yamlFiles(f.root.FS(), start)...)
	}
	slices.Sort(files)
	return slices.Compact(files), nil
}

// yamlFiles lists the files of the records below a path.
func yamlFiles(fsys fs.FS, start string) []string {
	var files []string
	_ = fs.WalkDir(fsys, start, func(at string, d fs.DirEntry, err error) error {
		switch {
		case err != nil && d == nil:
			if schemaFor(at) != nil { // a link that leads nowhere or out, which reading it says
				files = append(files, at)
			}
		case at != start && strings.HasPrefix(path.Base(at), ".") && d.IsDir():
			return fs.SkipDir
		case schemaFor(at) != nil:
			files = append(files, at)
			if d.IsDir() { // which reading it says
				return fs.SkipDir
			}
		}
		return nil
	})
	return files
}

// schemaFor gives the description of a file by its path below the root, nil where it is none of the records.
func schemaFor(name string) *schema.Type {
	base := path.Base(name)
	parts := strings.Split(name, "/")
	ext := strings.ToLower(path.Ext(base))
	switch {
	case name == load.ConfigFile:
		return logbook.ConfigSchema(check.Names())
	case ext != ".yaml" && ext != ".yml" || base[0] == '.':
		return nil
	case parts[0] == "logs" && len(parts) == 3 && base == "ect.yaml":
		return logbook.ECTSchema
	case parts[0] == "logs" && len(parts) == 3:
		return logbook.LogSchema
	case parts[0] != "sessions" || len(parts) < 3:
		return nil
	case len(parts) == 3 && base == "programme.yaml":
		return session.ProgrammeSchema
	case len(parts) == 3 && base == "statements.yaml":
		return session.StatementsSchema
	}
	return session.SessionSchema
}
