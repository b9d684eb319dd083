package render

import (
	"bytes"
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"regexp"
	"strings"
	texttemplate "text/template"
)

// The names of template files. All files with pageEnding are read into one set, so that any of them can use the others as parts.
const (
	pageEnding = ".md.tmpl"
	frameFile  = "page.html.tmpl"
	styleFile  = "style.css"
)

// shelf finds templates: a school's own first, then the built-in ones.
type shelf struct{ builtin, own fs.FS }

func (s shelf) read(name string) (string, error) {
	if s.own != nil {
		data, err := fs.ReadFile(s.own, name)
		if err == nil {
			return string(data), nil
		}
		if !errors.Is(err, fs.ErrNotExist) {
			return "", fmt.Errorf("templates/%s can't be read: %w", name, cause(err))
		}
	}
	data, err := fs.ReadFile(s.builtin, name)
	if err != nil {
		return "", fmt.Errorf("built-in template %s can't be read: %w", name, cause(err))
	}
	return string(data), nil
}

// cause drops the operation and the path, which the message names already.
func cause(err error) error {
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		return pathErr.Err
	}
	return err
}

// names lists the built-in page templates and those that a school adds, each once.
func (s shelf) names() []string {
	names, _ := fs.Glob(s.builtin, "*"+pageEnding)
	if s.own == nil {
		return names
	}
	added, _ := fs.Glob(s.own, "*"+pageEnding)
	for _, name := range added {
		if _, err := fs.Stat(s.builtin, name); err != nil {
			names = append(names, name)
		}
	}
	return names
}

func (s shelf) pages() (*texttemplate.Template, error) {
	set := texttemplate.New("").Funcs(functions).Option("missingkey=error")
	for _, name := range s.names() {
		text, err := s.read(name)
		if err != nil {
			return nil, err
		}
		if _, err := set.New(name).Parse(text); err != nil {
			return nil, plainError(err)
		}
	}
	return set, nil
}

func (s shelf) frame() (*template.Template, error) {
	text, err := s.read(frameFile)
	if err != nil {
		return nil, err
	}
	t, err := template.New(frameFile).Parse(text)
	if err != nil {
		return nil, plainError(err)
	}
	return t, nil
}

func (r *Renderer) execute(name string, view any) (string, error) {
	t := r.pages.Lookup(name)
	if t == nil {
		return "", fmt.Errorf("there is no template %s", name)
	}
	var out bytes.Buffer
	if err := t.Execute(&out, view); err != nil {
		return "", plainError(err)
	}
	return out.String(), nil
}

var (
	templatePlace = regexp.MustCompile(`^(?:html/)?template: ?([\w.-]+):(\d+)(?::\d+)?: `)
	executing     = regexp.MustCompile(`^executing "[^"]*" at <([^>]*)>: `)
	noField       = regexp.MustCompile(`^can't evaluate field (\w+) in type .*`)
	noFunction    = regexp.MustCompile(`^function "(\w+)" not defined`)
)

// plainError says in plain words, with file and line, why a template can't be used.
func plainError(err error) error {
	text := err.Error()
	m := templatePlace.FindStringSubmatch(text)
	if m == nil {
		return fmt.Errorf("a template can't be used: %s", text)
	}
	why := executing.ReplaceAllString(strings.TrimPrefix(text, m[0]), "at {{$1}}: ")
	at, why, found := strings.Cut(why, ": ")
	if !found || !strings.HasPrefix(at, "at {{") {
		at, why = "", strings.TrimPrefix(text, m[0])
	}
	why = noField.ReplaceAllString(why, `there is no field $1 here`)
	why = noFunction.ReplaceAllString(why, `there is no function $1`)
	if at != "" {
		why = at + ": " + why
	}
	return fmt.Errorf("templates/%s, line %s: %s", m[1], m[2], why)
}
