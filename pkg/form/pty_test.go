//go:build !windows

package form

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
)

func stored(path string) string {
	var out []string
	for _, a := range answers(path) {
		if a.Statement == "" {
			out = append(out, "focus="+strings.Join(a.Focus, ","))
			continue
		}
		out = append(out, strings.TrimSuffix(a.Statement+"="+a.Rating+":"+a.Evidence, ":"))
	}
	return strings.Join(out, " ")
}

func TestOnATerminal(t *testing.T) {
	path := filepath.Join(t.TempDir(), "answers")
	x := start(t, path, "NO_COLOR=1")
	x.sees(81, "last time, 12 October 2026: emerging")
	x.send("e", 1)
	x.send("s", 2)
	x.sees(80, "1.2: secure, saved. What shows it?")
	x.send("xthree pupils\r", 3)
	x.send("\x1b[D\x1b[Dd", 4) // back twice and change
	x.sees(82, "2 of 4 rated")
	x.send("q", 4)
	x.ends("done=false err=<nil>")
	x.until("the old screen", func() bool { return strings.Contains(x.text(), "\x1b[?1049l") })

	x = start(t, path, "NO_COLOR=1")
	x.sees(81, "Statement 3 of 4")
	x.send("e", 5)
	x.send("2", 6)
	x.sees(60, "up ↑    1.1: from emerging to developing")
	x.send("\r ", 7)
	x.sees(80, "> [x] * 7a")
	x.send("\r", 8)
	x.ends("done=true err=<nil>")
	want := "1.1=emerging 1.2=secure 1.2=secure:three pupils 1.1=developing 7a=emerging 7b=developing focus=7a focus=7a"
	if got := stored(path); got != want {
		t.Errorf("stored %q\nwant   %q", got, want)
	}
}

func TestKilledAfterThreeAnswers(t *testing.T) {
	path := filepath.Join(t.TempDir(), "answers")
	x := start(t, path)
	x.send("e", 1)
	x.send("d", 2)
	x.send("s", 3)
	if err := x.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = x.cmd.Wait()
	if got, want := stored(path), "1.1=emerging 1.2=developing 7a=secure"; got != want {
		t.Errorf("stored %q, want %q", got, want)
	}
	x = start(t, path)
	x.sees(81, "Statement 4 of 4")
}

func TestClosedTerminal(t *testing.T) {
	path := filepath.Join(t.TempDir(), "answers")
	x := start(t, path)
	x.send("ex", 1)
	x.send("half a line", 1)
	_ = x.tty.Close()
	x.ends("done=false err=<nil>")
	if got := stored(path); got != "1.1=emerging" {
		t.Errorf("stored %q", got)
	}
}

func TestSignals(t *testing.T) {
	for _, sig := range []os.Signal{os.Interrupt, syscall.SIGTERM} {
		path := filepath.Join(t.TempDir(), "answers")
		x := start(t, path)
		x.send("e", 1)
		if err := x.cmd.Process.Signal(sig); err != nil {
			t.Fatal(err)
		}
		x.ends("done=false err=<nil>")
	}
}

// Without colour no colour is written, whatever the terminal can do.
func TestNoColour(t *testing.T) {
	x := start(t, filepath.Join(t.TempDir(), "answers"), "NO_COLOR=1")
	x.send("es", 2)
	x.sees(81, "Statement 3")
	if codes := regexp.MustCompile("\x1b\\[[0-9][0-9;]*m").FindAllString(x.text(), -1); len(codes) > 0 {
		t.Errorf("%q were written", codes)
	}
}
