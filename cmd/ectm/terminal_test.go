//go:build !windows

package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/creack/pty"
)

// terminal is the program on a pseudo-terminal.
type terminal struct {
	t      *testing.T
	cmd    *exec.Cmd
	pty    *os.File
	mu     sync.Mutex
	screen bytes.Buffer
}

// startOnTerminal runs ectm on a pseudo-terminal in a folder. The test binary acts as ectm when it is called by that name.
func startOnTerminal(t *testing.T, dir string, args ...string) *terminal {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "ectm")
	if err := os.Symlink(self, name); err != nil {
		t.Fatal(err)
	}
	term := &terminal{t: t, cmd: exec.Command(name, args...)}
	term.cmd.Dir = dir
	term.cmd.Env = append(os.Environ(), "ECTM_TODAY="+demoDay, "TERM=xterm", "NO_COLOR=1")
	term.pty, err = pty.StartWithSize(term.cmd, &pty.Winsize{Rows: 24, Cols: 80})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = term.cmd.Process.Kill(); _ = term.pty.Close() })
	go term.read()
	return term
}

func (term *terminal) read() {
	buffer := make([]byte, 4096)
	for {
		n, err := term.pty.Read(buffer)
		term.mu.Lock()
		term.screen.Write(buffer[:n])
		term.mu.Unlock()
		if err != nil {
			return
		}
	}
}

// waitFor waits until the words were shown since the last call.
func (term *terminal) waitFor(words string) {
	term.t.Helper()
	for deadline := time.Now().Add(20 * time.Second); time.Now().Before(deadline); time.Sleep(10 * time.Millisecond) {
		term.mu.Lock()
		found := strings.Contains(term.screen.String(), words)
		if found {
			term.screen.Reset()
		}
		term.mu.Unlock()
		if found {
			return
		}
	}
	term.mu.Lock()
	defer term.mu.Unlock()
	term.t.Fatalf("%q was not shown; the terminal holds:\n%s", words, term.screen.String())
}

func (term *terminal) press(keys string) {
	term.t.Helper()
	if _, err := io.WriteString(term.pty, keys); err != nil {
		term.t.Fatal(err)
	}
}

// waitForLog waits until the log of the re-audit holds the words; the screen only shows what changed.
func waitForLog(t *testing.T, dir, words string) string {
	t.Helper()
	name := filepath.Join(dir, "logs/jamie-fox", demoDay+"-re-audit.yaml")
	var data []byte
	for deadline := time.Now().Add(20 * time.Second); time.Now().Before(deadline); time.Sleep(10 * time.Millisecond) {
		data, _ = os.ReadFile(name)
		if strings.Contains(string(data), words) {
			return string(data)
		}
	}
	t.Fatalf("%q did not come into the log:\n%s", words, data)
	return ""
}

// Three answers are given, then the program is killed. All three are in the log, and the form goes on behind them.
func TestAuditFormLosesNothing(t *testing.T) {
	dir := t.TempDir()
	run(t, "init --demo "+dir)
	term := startOnTerminal(t, dir, "audit", "jamie-fox", "m1")
	term.waitFor("0 of 36 rated")
	answers := []string{"    - statement: \"1.1\"\n      rating: developing\n", "    - statement: \"1.2\"\n      rating: emerging\n",
		"    - statement: \"1.3\"\n      rating: secure\n"}
	for i, key := range []string{"d", "e", "s"} {
		term.press(key)
		waitForLog(t, dir, answers[i])
	}
	if err := term.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = term.cmd.Wait()
	log := waitForLog(t, dir, answers[2])
	for _, want := range append(answers, "# 1.1 Teachers influence pupils' wellbeing, motivation and conduct (was secure)") {
		if !strings.Contains(log, want) {
			t.Errorf("the log lacks %q", want)
		}
	}

	again := startOnTerminal(t, dir, "audit", "jamie-fox", "m1")
	again.waitFor("3 of 36 rated")
	again.press("d")
	waitForLog(t, dir, "    - statement: \"1.4\"\n      rating: developing\n")
	again.press("q")
	if err := again.cmd.Wait(); err != nil {
		t.Errorf("leaving the form: %v", err)
	}
}

// On a terminal smart answers a line at a time until the step is precise.
func TestSmartOnTerminal(t *testing.T) {
	term := startOnTerminal(t, t.TempDir(), "smart")
	term.waitFor("step> ")
	term.press("Improve behaviour\n")
	term.waitFor("vague: Improve behaviour")
	term.press("Wait for silence before speaking\n")
	term.waitFor("precise: Wait for silence before speaking")
	if err := term.cmd.Wait(); err != nil {
		t.Errorf("smart ends with %v", err)
	}
}
