package load_test

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/load"
)

const good = "session: oak/p1/one\ndate: 2026-09-14\nstatus: held\n"

// builtin is a programme of two parts that list the same sessions.
func builtin() fstest.MapFS {
	return files(map[string]string{
		"oak/programme.yaml": "id: oak\ntitle: Oak\nparts:\n  - {id: p1, title: First, sessions: [one, two]}\n  - {id: p2, title: Second, sessions: [one, two]}\n",
		"oak/one.yaml":       "id: one\ntitle: One\nkind: meeting\n",
		"oak/two.yaml":       "id: two\ntitle: Two\nkind: meeting\n",
	})
}

func files(texts map[string]string) fstest.MapFS {
	out := fstest.MapFS{}
	for name, text := range texts {
		out[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return out
}

func open(t *testing.T, folder fs.FS) *load.Records {
	t.Helper()
	records, err := load.Open(folder, builtin(), []string{"log/order"})
	if err != nil {
		t.Fatal(err)
	}
	return records
}

// told writes findings as file:line:column: message (help).
func told(found diag.List) string {
	var lines []string
	for _, d := range found.Sort() {
		lines = append(lines, fmt.Sprintf("%s: %s (%s)", d.Pos(), d.Message, d.Help))
	}
	return strings.Join(lines, "\n")
}
