package check

import (
	"fmt"
	"path"
	"regexp"
	"strings"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/source"
)

var fileName = &Rule{
	Name: "file/name", Severity: diag.Warning,
	Holds: "the name of a log is its date and the last part of its session",
	Why:   "People look for a meeting by its date; two who write on two branches must not meet in one file.",
	Bad:   Example{File: refocus1, Over: "date: 2026-09-14", Lines: "date: 2026-09-15"},
	Good:  Example{File: refocus1, Over: "date: 2026-09-14", Lines: "date: 2026-09-14"},
	run:   checkFileName,
}

var copyNumber = regexp.MustCompile(`^-([2-9]|[1-9]\d+)$`)

func checkFileName(c *context) {
	twins := fileTwins(c)
	for _, l := range c.Logs {
		if twins[l.File] {
			continue
		}
		slug := path.Base(l.Session)
		name := path.Base(l.File)
		rest, ok := strings.CutPrefix(strings.TrimSuffix(name, ".yaml"), string(l.Date)+"-"+slug)
		if ok && strings.HasSuffix(name, ".yaml") && (rest == "" || copyNumber.MatchString(rest)) {
			continue
		}
		at := l.At("session")
		if !strings.HasPrefix(name, string(l.Date)) {
			at = l.At("date")
		}
		c.report(at, fmt.Sprintf("the file is called %q, but the log is of %s and session %q", name, l.Date, slug),
			fmt.Sprintf("rename the file to %s-%s.yaml, or correct the date or session", l.Date, slug))
	}
}

// fileTwins reports files whose names differ only in capitals.
func fileTwins(c *context) map[string]bool {
	seen, twins := map[string]string{}, map[string]bool{}
	for _, d := range c.folder.Docs {
		name := d.File.Name
		other, found := seen[strings.ToLower(name)]
		if !found {
			seen[strings.ToLower(name)] = name
			continue
		}
		twins[name] = true
		c.report(source.At(source.Position{File: name, Line: 1, Column: 1}),
			fmt.Sprintf("the files %q and %q differ only in capitals, so on Windows and macOS they are one", path.Base(other), path.Base(name)),
			"give one of them another name, such as with -2 at its end")
	}
	return twins
}
