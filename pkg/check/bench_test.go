package check_test

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"github.com/ectm/ectm/pkg/check"
	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/sessions"
)

const benchECTs = 300

// benchFolder writes a records folder of 300 ECTs with 34 files each: three cycles made of the example folder's one.
func benchFolder(b *testing.B) string {
	b.Helper()
	dir := b.TempDir()
	source := "../../testdata/rules/logs/oli-marsh"
	entries, err := os.ReadDir(source)
	if err != nil {
		b.Fatal(err)
	}
	files := map[string]string{}
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(source, e.Name()))
		if err != nil {
			b.Fatal(err)
		}
		files[e.Name()] = string(data)
	}
	write := func(name, text string) {
		full := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(full, []byte(text), 0o644); err != nil {
			b.Fatal(err)
		}
	}
	write("ectm.yaml", "version: 1\n")
	for i := range benchECTs {
		id := fmt.Sprintf("ect-%03d", i)
		for name, text := range files {
			if name == "ect.yaml" {
				write("logs/"+id+"/ect.yaml", strings.Replace(text, "oli-marsh", id, 1))
				continue
			}
			for cycle := range 3 {
				year := fmt.Sprint(2024 + cycle)
				moved := strings.NewReplacer("/c1/", fmt.Sprintf("/c%d/", cycle+1), "2026-", year+"-", "2027-", "2027-").Replace(text)
				write("logs/"+id+"/"+strings.Replace(name, "2026", year, 1), moved)
			}
		}
	}
	return dir
}

// BenchmarkCheck loads and checks the folder, one ECT after another.
func BenchmarkCheck(b *testing.B) {
	folder := os.DirFS(benchFolder(b))
	var files int
	for b.Loop() {
		files = 0
		records, err := load.Open(folder, sessions.FS, check.Names())
		if err != nil {
			b.Fatal(err)
		}
		ids, _ := records.ECTs()
		for result := range check.Run(records, ids, exampleDay) {
			files += result.Files
		}
	}
	if files < 34*benchECTs {
		b.Fatalf("%d files checked", files)
	}
	b.ReportMetric(float64(files)*float64(b.N)/b.Elapsed().Seconds(), "files/s")
	report(b)
}

// BenchmarkParse only reads the same files and parses them to nodes of the library.
func BenchmarkParse(b *testing.B) {
	folder := os.DirFS(benchFolder(b))
	var files int
	for b.Loop() {
		files = 0
		err := fs.WalkDir(folder, ".", func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			files++
			data, err := fs.ReadFile(folder, path)
			if err != nil {
				return err
			}
			var node yaml.Node
			return yaml.Unmarshal(data, &node)
		})
		if err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(files)*float64(b.N)/b.Elapsed().Seconds(), "files/s")
	report(b)
}

// report adds the memory that is in use after a collection: it must not grow with the number of ECTs.
func report(b *testing.B) {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	b.ReportMetric(float64(m.HeapAlloc)/(1<<20), "MiB-live")
}
