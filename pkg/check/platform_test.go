package check_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/ectm/ectm/pkg/diag"
)

// Names that one system takes and another does not are reported wherever the check runs.
func TestNamesThatDoNotTravel(t *testing.T) {
	folder := exampleFolder(t)
	copyTo := func(from, to string) {
		for name, file := range folder {
			if rest, ok := strings.CutPrefix(name, from); ok {
				folder[to+rest] = &fstest.MapFile{Data: file.Data}
			}
		}
	}
	copyTo("logs/nell-hart/", "logs/Nell-Hart/")
	copyTo("logs/oli-marsh/2026-10-13-develop-3.yaml", "logs/oli-marsh/2026-10-13-Develop-3.yaml")
	folder["logs/con/ect.yaml"] = &fstest.MapFile{Data: []byte("ect: con\nname: Con Reed\nprogrammes: [ucl]\n")}
	folder["logs/com1.old/ect.yaml"] = &fstest.MapFile{Data: []byte("ect: com1.old\nname: Con Reed\nprogrammes: [ucl]\n")}

	want := map[string]string{
		"logs/Nell-Hart/ect.yaml": `the folders "Nell-Hart" and "nell-hart" differ only in capitals, so on Windows and macOS they are one [log/ect]`,
		"logs/con/ect.yaml":       `the name "con" is one that Windows keeps for a device, so the folder can't be made there [log/ect]`,
		"logs/com1.old/ect.yaml":  `the name "com1.old" is one that Windows keeps for a device, so the folder can't be made there [log/ect]`,
		"logs/oli-marsh/2026-10-13-develop-3.yaml": `the files "2026-10-13-Develop-3.yaml" and "2026-10-13-develop-3.yaml" differ only in capitals, ` +
			`so on Windows and macOS they are one [file/name]`,
	}
	got := map[string]diag.Diagnostic{}
	for _, d := range findings(t, folder, exampleDay) {
		if _, taken := got[d.Pos().File]; !taken && (d.Rule == "log/ect" || d.Rule == "file/name") {
			got[d.Pos().File] = d
		}
	}
	for file, message := range want {
		if d := got[file]; d.Message+" ["+d.Rule+"]" != message || d.Help == "" {
			t.Errorf("%s: %s [%s], help: %s", file, d.Message, d.Rule, d.Help)
		}
	}
	if d, reported := got["logs/nell-hart/ect.yaml"]; reported {
		t.Errorf("the folder with a short name is reported too: %s", d.Message)
	}
}
