package main

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/ectm/ectm/"

// allowed lists for each package the packages of ectm that it may import: data flows one way, from reading to showing.
var allowed = map[string]string{
	"cmd/ectm":     "pkg/cli",
	"cmd/ectm-man": "pkg/cli",
	"pkg/cli":      "*",
	"pkg/source":   "",
	"pkg/calendar": "",
	"pkg/judge":    "",
	"pkg/diag":     "pkg/source",
	"pkg/yamlnode": "pkg/diag pkg/source",
	"pkg/schema":   "pkg/calendar pkg/diag pkg/source pkg/yamlnode",
	"pkg/session":  "pkg/diag pkg/schema pkg/source pkg/yamlnode",
	"pkg/logbook":  "pkg/calendar pkg/diag pkg/schema pkg/source pkg/yamlnode",
	"pkg/history":  "pkg/calendar pkg/logbook pkg/session",
	"pkg/load":     "pkg/diag pkg/history pkg/logbook pkg/schema pkg/session pkg/source pkg/yamlnode",
	"pkg/check":    "pkg/calendar pkg/diag pkg/history pkg/judge pkg/load pkg/logbook pkg/schema pkg/session pkg/source pkg/yamlnode templates",
	"pkg/plan":     "pkg/calendar pkg/history pkg/logbook pkg/session",
	"pkg/audit":    "pkg/calendar pkg/history pkg/logbook pkg/session",
	"pkg/form":     "",
	"pkg/draft":    "pkg/calendar pkg/history pkg/logbook pkg/plan pkg/session pkg/yamlnode",
	"pkg/format":   "pkg/diag pkg/schema pkg/source pkg/yamlnode",
	"pkg/edit":     "pkg/logbook pkg/schema pkg/source pkg/yamlnode",
	"pkg/render":   "pkg/calendar pkg/history pkg/logbook pkg/session pkg/plan pkg/audit",
	"pkg/report":   "pkg/diag pkg/source",
	"pkg/importer": "pkg/schema pkg/source pkg/yamlnode",
	"pkg/store":    "",
	"sessions":     "",
	"templates":    "",
}

// only lists the packages that alone may import something: the file system, the process, other people's libraries.
var only = map[string]string{
	"gopkg.in/yaml.v3":         "pkg/yamlnode",
	"github.com/spf13/cobra":   "pkg/cli cmd/ectm-man",
	"github.com/yuin/goldmark": "pkg/importer pkg/render",
	"os":                       "cmd/ectm cmd/ectm-man pkg/cli pkg/store",
	"os/exec":                  "pkg/cli",
	"net/http":                 "pkg/cli",
}

type listed struct {
	ImportPath string
	Imports    []string
}

func TestImportsFlowOneWay(t *testing.T) {
	packages := listPackages(t)
	if len(packages) < len(allowed)-2 {
		t.Fatalf("only %d packages listed", len(packages))
	}
	for _, p := range packages {
		name := strings.TrimPrefix(p.ImportPath, module)
		may, known := allowed[name]
		if !known {
			t.Errorf("%s is not in the table of packages", name)
		}
		for _, path := range p.Imports {
			own, isOwn := strings.CutPrefix(path, module)
			if isOwn && may != "*" && !slices.Contains(strings.Fields(may), own) {
				t.Errorf("%s imports %s", name, own)
			}
			for library, who := range only {
				if (path == library || strings.HasPrefix(path, library+"/") && library != "os") && !slices.Contains(strings.Fields(who), name) {
					t.Errorf("%s imports %s, which is for %s only", name, path, who)
				}
			}
		}
	}
}

func listPackages(t *testing.T) []listed {
	t.Helper()
	cmd := exec.Command("go", "list", "-json=ImportPath,Imports", module+"...")
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var packages []listed
	for decoder := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			return packages
		} else if err != nil {
			t.Fatal(err)
		}
		packages = append(packages, p)
	}
}
