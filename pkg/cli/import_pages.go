package cli

import (
	"errors"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/ectm/ectm/pkg/importer"
	"github.com/ectm/ectm/pkg/load"
)

// read collects the pages of files and folders, with the titles of their modules. sound is false where one could not be read.
func (o *importOptions) read(args []string) (pages []importer.Page, modules map[string]string, sound bool) {
	sound, modules = true, map[string]string{}
	seen := map[string]bool{}
	for _, arg := range args {
		files, err := pagesBelow(o.nearby(arg))
		if err != nil {
			o.warn("can't read %s: %s", arg, load.Cause(err))
			sound = false
		}
		for _, file := range files {
			name := filepath.ToSlash(filepath.Clean(file))
			if seen[name] {
				continue
			}
			seen[name] = true
			data, err := readPage(file)
			if err != nil {
				o.warn("can't read %s: %s", name, load.Cause(err))
				sound = false
				continue
			}
			pages = append(pages, importer.Page{Path: name, Data: data})
			moduleTitle(file, modules)
		}
	}
	return pages, modules, sound
}

// nearby gives the path of a file or folder that was named from where the command was called, or from the folder of -C.
func (o *importOptions) nearby(arg string) string {
	if _, err := os.Lstat(arg); err == nil || filepath.IsAbs(arg) {
		return arg
	}
	if below := filepath.Join(o.start(), arg); below != arg {
		if _, err := os.Lstat(below); err == nil {
			return below
		}
	}
	return arg
}

// pagesBelow lists the pages of a folder: those named as published ones are, else every Markdown file. A file is itself a page.
func pagesBelow(arg string) (files []string, err error) {
	info, err := os.Stat(arg)
	if err != nil {
		return nil, err
	}
	if !info.IsDir() {
		return []string{arg}, nil
	}
	var named []string
	err = filepath.WalkDir(arg, func(at string, d os.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && strings.HasPrefix(d.Name(), ".") && at != arg:
			return filepath.SkipDir
		case !d.Type().IsRegular() || strings.ToLower(path.Ext(d.Name())) != ".md":
			return nil
		}
		files = append(files, at)
		if strings.HasSuffix(d.Name(), "mentor-materials.md") {
			named = append(named, at)
		}
		return nil
	})
	switch {
	case err != nil:
		return nil, err
	case len(named) > 0:
		return named, nil
	case len(files) == 0:
		return nil, errors.New("it holds no Markdown file")
	}
	return files, nil
}

// readPage reads a little more than the largest page that is accepted.
func readPage(name string) ([]byte, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errors.New("it is not an ordinary file")
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, importer.MaxSize+1))
}

// moduleTitle reads the title of the module that a page belongs to, where its own page stands beside the folder.
func moduleTitle(file string, modules map[string]string) {
	folder := filepath.Dir(file)
	name := filepath.Base(folder)
	if _, ok := modules[name]; ok || !filepath.IsLocal(name) || name == "." {
		return
	}
	modules[name] = ""
	if data, err := readPage(folder + ".md"); err == nil {
		modules[name] = importer.ModuleTitle(importer.Page{Path: folder + ".md", Data: data})
	}
}
