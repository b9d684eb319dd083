package cli

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/schema"
	"github.com/ectm/ectm/sessions"
	"github.com/ectm/ectm/templates"
)

// schemaDir is where a records folder keeps the schemas for editors.
const schemaDir = ".ectm/schema"

// logSchema is the schema of logs in a records folder.
const logSchema = schemaDir + "/log.json"

// vscodeSettings tells the YAML extension of VS Code which files have which schema. Other editors read the first line of a log.
const vscodeSettings = `{
  "yaml.schemas": {
    "./.ectm/schema/log.json": "logs/*/*-*.yaml",
    "./.ectm/schema/ect.json": "logs/*/ect.yaml",
    "./.ectm/schema/config.json": "ectm.yaml",
    "./.ectm/schema/programme.json": "sessions/*/programme.yaml",
    "./.ectm/schema/session.json": ["sessions/**/*.yaml", "!sessions/*/programme.yaml", "!sessions/*/statements.yaml"]
  }
}
`

const gitAttributes = `# Logs have LF at the ends of lines everywhere. To see in a diff which step or section a change stands in, each copy needs once:
#   git config diff.ectm.xfuncname '^( *- (id|step|area|target): .*|[a-z_]+:.*)$'
logs/**/*.yaml text eol=lf diff=ectm
`

// editorFiles gives what editors and git read: schemas with the ids of all programmes, and where they count. records is the folder.
func editorFiles(records fs.FS) []file {
	library := load.NewLibrary(sessions.FS, records)
	var files []file
	for _, k := range fileKinds {
		files = append(files, file{schemaDir + "/" + k.name + ".json", k.schema(library)})
	}
	return append(files, file{".vscode/settings.json", []byte(vscodeSettings)}, file{".gitattributes", []byte(gitAttributes)})
}

// ciServer is a CI server that init writes a workflow for.
type ciServer struct{ name, template, target string }

var ciServers = []ciServer{
	{"github", "ci/github.yml", ".github/workflows/ectm.yml"},
	{"gitlab", "ci/gitlab.yml", ".gitlab-ci.yml"},
}

// ciFiles gives the workflows for the servers that --ci names.
func ciFiles(wanted []string) ([]file, error) {
	names := make([]string, len(ciServers))
	for i, server := range ciServers {
		names[i] = server.name
	}
	for _, name := range wanted {
		if !slices.Contains(names, name) {
			return nil, fmt.Errorf("--ci: %q is not allowed; expected %s, or both with a comma between", name, schema.Choice(names))
		}
	}
	var files []file
	for _, server := range ciServers {
		if !slices.Contains(wanted, server.name) {
			continue
		}
		data, err := templates.CI.ReadFile(server.template)
		if err != nil {
			return nil, err
		}
		files = append(files, file{server.target, data})
	}
	return files, nil
}

// belowTop tells whether a folder lies in a git repository, but not at its top, where servers look for workflows.
func belowTop(dir string) bool {
	full, err := filepath.Abs(dir)
	if err != nil || isTop(full) {
		return false
	}
	for filepath.Dir(full) != full {
		full = filepath.Dir(full)
		if isTop(full) {
			return true
		}
	}
	return false
}

func isTop(dir string) bool {
	_, err := os.Lstat(filepath.Join(dir, ".git"))
	return err == nil
}
