package cli

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// changedSince lists the files below a folder that differ from where the branch left a revision: committed, staged, not staged, deleted and
// not yet known to git. A renamed file counts under both names.
func changedSince(dir, rev string) ([]string, error) {
	g := git{dir}
	if _, err := exec.LookPath("git"); err != nil {
		return nil, errors.New("--since needs git, which is not installed")
	}
	if _, err := g.run("rev-parse", "--show-toplevel"); err != nil {
		return nil, fmt.Errorf("--since needs a git repository, and %s is in none that git can use: %w", filepath.ToSlash(dir), err)
	}
	base, err := g.base(rev)
	if err != nil {
		return nil, err
	}
	changed, err := g.run("diff", "--name-only", "-z", "--no-renames", "--relative", base, "--", ".")
	if err != nil {
		return nil, fmt.Errorf("git could not compare with %q: %w", rev, err)
	}
	unknown, err := g.run("ls-files", "--others", "--exclude-standard", "-z", "--", ".")
	if err != nil {
		return nil, fmt.Errorf("git could not list new files: %w", err)
	}
	var files []string
	for _, name := range strings.Split(changed+unknown, "\x00") {
		if name != "" {
			files = append(files, name)
		}
	}
	return files, nil
}

// git runs git in a folder.
type git struct{ dir string }

// base gives the commit at which the branch left a revision, or the revision itself where the two share no history.
func (g git) base(rev string) (string, error) {
	commit, err := g.run("rev-parse", "--verify", "--quiet", "--end-of-options", rev+"^{commit}")
	shallow, _ := g.run("rev-parse", "--is-shallow-repository")
	cut := strings.TrimSpace(shallow) == "true"
	switch {
	case err != nil && cut:
		return "", fmt.Errorf("--since: this clone is shallow and does not hold %q; fetch more of the history (git fetch --unshallow, or fetch-depth: 0)", rev)
	case err != nil:
		return "", fmt.Errorf("--since: git knows no revision %q", rev)
	}
	commit = strings.TrimSpace(commit)
	base, err := g.run("merge-base", commit, "HEAD")
	if err == nil {
		return strings.TrimSpace(base), nil
	}
	if cut {
		return "", fmt.Errorf("--since: this clone is shallow and does not reach back to where the branch left %q; fetch more of the history (git fetch --unshallow, or fetch-depth: 0)", rev)
	}
	return commit, nil
}

// run gives what git prints. The error holds git's own first line.
func (g git) run(args ...string) (string, error) {
	cmd := exec.Command("git", append([]string{"-C", g.dir}, args...)...)
	cmd.Env = plainEnvironment()
	var out, failure bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &failure
	if err := cmd.Run(); err != nil {
		line, _, _ := strings.Cut(strings.TrimSpace(failure.String()), "\n")
		if line == "" {
			return "", err
		}
		return "", errors.New(strings.TrimPrefix(line, "fatal: "))
	}
	return out.String(), nil
}

// plainEnvironment is the environment without what a hook of git sets, so that the folder alone decides which repository is meant.
func plainEnvironment() []string {
	env := slices.DeleteFunc(os.Environ(), func(pair string) bool {
		name, _, _ := strings.Cut(pair, "=")
		return name == "GIT_DIR" || name == "GIT_INDEX_FILE" || name == "GIT_WORK_TREE" || name == "GIT_PREFIX"
	})
	return append(env, "LC_ALL=C", "GIT_OPTIONAL_LOCKS=0")
}
