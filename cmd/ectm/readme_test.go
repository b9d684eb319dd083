package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ectm/ectm/pkg/cli"
)

// demoDay is the day on which the README looks at the demo, as make demo does.
const demoDay = "2026-05-18"

// TestReadme runs the commands of the README in order and compares what they print. ECTM_UPDATE=1 rewrites it.
func TestReadme(t *testing.T) { runDocument(t, "../../README.md") }

// TestDocs does the same for every page in docs that shows commands.
func TestDocs(t *testing.T) {
	pages, err := filepath.Glob("../../docs/*.md")
	if err != nil || len(pages) < 5 {
		t.Fatalf("%d pages: %v", len(pages), err)
	}
	for _, page := range pages {
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(text), "\n```console\n") {
			t.Run(filepath.Base(page), func(t *testing.T) { runDocument(t, page) })
		}
	}
}

// TestRulesPage holds docs/rules.md to the table of rules.
func TestRulesPage(t *testing.T) {
	page, err := os.ReadFile("../../docs/rules.md")
	if err != nil {
		t.Fatal(err)
	}
	var table bytes.Buffer
	cli.Main([]string{"explain", "--format", "markdown"}, strings.NewReader(""), &table, &table)
	if !strings.HasSuffix(string(page), table.String()) {
		t.Errorf("docs/rules.md does not end with the output of ectm explain --format markdown:\n%s", table.String())
	}
}

// runDocument runs the lines that start with "$ ectm" in the console blocks of a document, in a folder that holds the demo, and compares the
// lines below each with what it printed. A YAML block that starts with "# demo/" is written to the file that it names; others must stand in a
// file of the demo.
func runDocument(t *testing.T, document string) {
	t.Helper()
	path, err := filepath.Abs(document)
	if err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	t.Setenv("ECTM_TODAY", demoDay)
	t.Setenv("NO_COLOR", "1")
	run(t, "init --demo demo")

	var after strings.Builder
	commands, inConsole := 0, false
	var typed *strings.Builder
	for _, line := range strings.SplitAfter(string(before), "\n") {
		trimmed := strings.TrimRight(line, "\n")
		switch {
		case trimmed == "```console":
			inConsole = true
		case trimmed == "```" && inConsole:
			inConsole = false
		case inConsole && strings.HasPrefix(line, "$ ectm "):
			commands++
			after.WriteString(line + run(t, strings.TrimPrefix(trimmed, "$ ectm ")))
			continue
		case inConsole:
			continue
		case trimmed == "```yaml":
			typed = &strings.Builder{}
		case trimmed == "```" && typed != nil:
			typeIn(t, typed.String())
			typed = nil
		case typed != nil:
			typed.WriteString(line)
		}
		after.WriteString(line)
	}
	if commands == 0 {
		t.Fatalf("%s has no commands to run", document)
	}
	yamlBlocks(t, string(before))
	if text := string(before); strings.Contains(text, "$ ectm -C demo") && !strings.Contains(text, "ECTM_TODAY="+demoDay) {
		t.Errorf("%s does not say of which day its samples are: ECTM_TODAY=%s", document, demoDay)
	}
	if os.Getenv("ECTM_UPDATE") != "" {
		if err := os.WriteFile(path, []byte(after.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(after.String(), string(before)); diff != "" {
		t.Errorf("%s (-printed +written):\n%s", document, diff)
	}
}

// typeIn writes a block to the file below demo that its first line names.
func typeIn(t *testing.T, block string) {
	t.Helper()
	first, _, _ := strings.Cut(block, "\n")
	name, ok := strings.CutPrefix(first, "# demo/")
	if !ok {
		return
	}
	name = filepath.Join("demo", filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(block), 0o644); err != nil {
		t.Fatal(err)
	}
}

// run gives what a command prints, on both streams.
func run(t *testing.T, line string) string {
	t.Helper()
	var out bytes.Buffer
	cli.Main(words(line), strings.NewReader(""), &out, &out)
	return out.String()
}

// words splits a command line at spaces outside of double quotes.
func words(line string) []string {
	var out []string
	quoted := false
	word, open := "", false
	for _, r := range line {
		switch {
		case r == '"':
			quoted, open = !quoted, true
		case r == ' ' && !quoted:
			if open {
				out = append(out, word)
			}
			word, open = "", false
		default:
			word += string(r)
			open = true
		}
	}
	if open {
		out = append(out, word)
	}
	return out
}

func yamlBlocks(t *testing.T, document string) {
	t.Helper()
	for _, block := range strings.Split(document, "```yaml\n")[1:] {
		block, _, _ = strings.Cut(block, "```")
		found := strings.HasPrefix(block, "# demo/") // was typed in
		_ = filepath.WalkDir("demo", func(path string, d os.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			data, err := os.ReadFile(path)
			found = found || strings.Contains(string(data), block)
			return err
		})
		if !found {
			t.Errorf("no file of the demo holds this block:\n%s", block)
		}
	}
}
