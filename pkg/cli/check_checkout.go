package cli

import (
	"path/filepath"
	"slices"
	"strings"
)

// checkouts are the variables in which GitHub and GitLab name the top of the repository that a job works in.
var checkouts = []string{"GITHUB_WORKSPACE", "CI_PROJECT_DIR"}

// forServers are the forms that a server reads; it looks the files up from the top of the repository, not from the records folder.
var forServers = []string{"github", "sarif", "junit"}

// place gives where the records lie below the top of the repository, for a form that a server reads; empty where they are the top, or
// no job is running.
func (o *checkOptions) place(format string) string {
	if !slices.Contains(forServers, format) {
		return ""
	}
	for _, name := range checkouts {
		if top := o.getenv(name); top != "" {
			return pathBelow(top, o.records)
		}
	}
	return ""
}

// pathBelow gives the way from one folder down to another with forward slashes, links followed; empty where it is the same or not below.
func pathBelow(top, dir string) string {
	top, errTop := filepath.EvalSymlinks(top)
	dir, errDir := filepath.EvalSymlinks(dir)
	if errTop != nil || errDir != nil {
		return ""
	}
	way, err := filepath.Rel(top, dir)
	if err != nil || way == "." || way == ".." || strings.HasPrefix(way, ".."+string(filepath.Separator)) {
		return ""
	}
	return filepath.ToSlash(way)
}
