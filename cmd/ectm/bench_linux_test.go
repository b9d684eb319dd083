package main

import (
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// benchLogs is how many logs each ECT of the benchmark has: two years.
const benchLogs = 33

// BenchmarkSite makes the site of many ECTs with the built program, and then lets Hugo make as many pages of the Markdown of logs, where HUGO
// names it. MiB is the peak of the process.
func BenchmarkSite(b *testing.B) {
	program, pages, size := built(b), 0, 0
	for _, ects := range []int{100, 300} {
		b.Run(fmt.Sprintf("ectm/%d", ects), func(b *testing.B) {
			dir := benchRecords(b, ects)
			pages, size = measure(b, filepath.Join(dir, "site"), func() *exec.Cmd {
				return exec.Command(program, "-q", "-C", dir, "--today", "2026-05-18", "render", "site", "-o", "site")
			})
		})
	}
	b.Run("hugo/300", func(b *testing.B) {
		hugo := os.Getenv("HUGO")
		if hugo == "" {
			b.Skip("HUGO names no program; make bench does")
		}
		dir := hugoSite(b, program, benchRecords(b, 1), pages, size)
		measure(b, filepath.Join(dir, "public"), func() *exec.Cmd { return exec.Command(hugo, "--quiet", "--source", dir) })
	})
}

func built(b *testing.B) string {
	b.Helper()
	program := filepath.Join(b.TempDir(), "ectm")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	return program
}

// measure runs a program that makes pages in a folder, each time anew, and gives their number and mean size.
func measure(b *testing.B, folder string, program func() *exec.Cmd) (pages, size int) {
	made, total, peak := 0, 0, int64(0)
	for b.Loop() {
		b.StopTimer()
		if err := os.RemoveAll(folder); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		cmd := program()
		if out, err := cmd.CombinedOutput(); err != nil {
			b.Fatalf("%v\n%s", err, out)
		}
		b.StopTimer()
		peak = max(peak, cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss)
		n, bytes := count(b, folder)
		pages, made, total = n, made+n, total+bytes
		b.StartTimer()
	}
	b.ReportMetric(float64(made)/b.Elapsed().Seconds(), "pages/s")
	b.ReportMetric(float64(made)/float64(b.N), "pages")
	b.ReportMetric(float64(total)/float64(made), "bytes/page")
	b.ReportMetric(float64(peak)/1024, "MiB")
	return pages, total / made
}

// count gives the number of pages below a folder and their bytes.
func count(b *testing.B, dir string) (pages, size int) {
	b.Helper()
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(name) != ".html" {
			return err
		}
		info, err := d.Info()
		pages++
		size += int(info.Size())
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	return pages, size
}

// benchRecords makes a folder of ECTs with two years of records each: three cycles made of one.
func benchRecords(b *testing.B, ects int) string {
	b.Helper()
	dir := b.TempDir()
	write(b, filepath.Join(dir, "ectm.yaml"), "version: 1\n")
	source := "../../testdata/rules/logs/oli-marsh"
	names, err := filepath.Glob(source + "/2*.yaml")
	if err != nil || len(names)*3 != benchLogs {
		b.Fatalf("%d records to make %d of, %v", len(names), benchLogs, err)
	}
	who := read(b, source+"/ect.yaml")
	for i := range ects {
		id := fmt.Sprintf("ect-%03d", i)
		write(b, filepath.Join(dir, "logs", id, "ect.yaml"), strings.Replace(who, "oli-marsh", id, 1))
		for n := range benchLogs {
			cycle, name := n%3, names[n/3]
			year := fmt.Sprint(2024 + cycle)
			moved := strings.NewReplacer("/c1/", fmt.Sprintf("/c%d/", cycle+1), "2026-", year+"-").Replace(read(b, name))
			write(b, filepath.Join(dir, "logs", id, strings.Replace(filepath.Base(name), "2026", year, 1)), moved)
		}
	}
	return dir
}

// hugoSite makes a site for Hugo of as many pages as ectm makes of the records, of about that size: the Markdown of the logs of one ECT again
// and again, in one plain template with the same style.
func hugoSite(b *testing.B, program, records string, pages, size int) string {
	b.Helper()
	dir := b.TempDir()
	write(b, filepath.Join(dir, "hugo.toml"), "baseURL = '/'\ntitle = 'Records'\ndisableKinds = ['home', 'section', 'taxonomy', 'term', 'rss', 'sitemap', '404']\n")
	page := "<!doctype html><html lang=en><title>{{ .Title }}</title><style>" + read(b, "../../templates/style.css") + "</style><main>{{ .Content }}</main></html>\n"
	write(b, filepath.Join(dir, "layouts", "single.html"), page)
	logs, err := filepath.Glob(filepath.Join(records, "logs", "ect-000", "2*.yaml"))
	if err != nil {
		b.Fatal(err)
	}
	texts := make([]string, len(logs))
	for i, name := range logs {
		out, err := exec.Command(program, "-q", "-C", records, "--today", "2026-05-18", "render", "log", "logs/ect-000/"+filepath.Base(name)).Output()
		if err != nil {
			b.Fatal(err)
		}
		texts[i] = string(out)
	}
	for n := range pages {
		text := "---\ntitle: Page\n---\n"
		for i := n; len(page)+htmlOf(text) < size; i++ {
			text += texts[i%len(texts)]
		}
		write(b, filepath.Join(dir, "content", fmt.Sprintf("%05d.md", n)), text)
	}
	return dir
}

// htmlOf guesses the size of the page made of a Markdown text with many short lists.
func htmlOf(text string) int { return len(text) * 7 / 4 }

func read(b *testing.B, name string) string {
	b.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		b.Fatal(err)
	}
	return string(data)
}

func write(b *testing.B, name, text string) {
	b.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		b.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		b.Fatal(err)
	}
}
