package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestScaleQueries loads the demo's tables into SQLite and compares the answers with those in docs/scale.md. ECTM_UPDATE=1 rewrites them.
func TestScaleQueries(t *testing.T) {
	sqlite, err := exec.LookPath("sqlite3")
	if err != nil {
		t.Skip("sqlite3 is not installed, so the queries of docs/scale.md are not run")
	}
	path, err := filepath.Abs("../../docs/scale.md")
	if err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	t.Setenv("ECTM_TODAY", demoDay)
	run(t, "init --demo demo")
	load := []string{"mentoring.db", ".mode csv"}
	for _, table := range []string{"logs", "steps", "reviews", "ratings"} {
		if err := os.WriteFile(table+".csv", []byte(run(t, "-C demo export --format csv --table "+table)), 0o644); err != nil {
			t.Fatal(err)
		}
		load = append(load, ".import "+table+".csv "+table)
	}
	if out, err := exec.Command(sqlite, load...).CombinedOutput(); err != nil || len(out) > 0 {
		t.Fatalf("loading: %v\n%s", err, out)
	}
	parts := strings.Split(string(page), "```sql\n")
	if len(parts) != 4 {
		t.Fatalf("docs/scale.md has %d queries, want 3", len(parts)-1)
	}
	for i, part := range parts[1:] {
		query, rest, _ := strings.Cut(part, "```")
		before, after, ok := strings.Cut(rest, "```result\n")
		if !ok {
			t.Fatalf("query %d has no result", i+1)
		}
		written, after, _ := strings.Cut(after, "```")
		answer, err := exec.Command(sqlite, "-header", "-column", "mentoring.db", query).CombinedOutput()
		if err != nil || strings.TrimSpace(string(answer)) == "" {
			t.Fatalf("query %d: %v\n%s", i+1, err, answer)
		}
		got := trimLines(string(answer))
		if got != written && os.Getenv("ECTM_UPDATE") == "" {
			t.Errorf("query %d answers\n%s\nthe page says\n%s", i+1, got, written)
		}
		parts[i+1] = query + "```" + before + "```result\n" + got + "```" + after
	}
	if os.Getenv("ECTM_UPDATE") != "" {
		if err := os.WriteFile(path, []byte(strings.Join(parts, "```sql\n")), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func trimLines(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " ")
	}
	return strings.Join(lines, "\n")
}
