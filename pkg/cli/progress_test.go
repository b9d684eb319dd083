//go:build !windows

package cli

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"
)

func TestProgressOnATerminal(t *testing.T) {
	master, terminal, err := pty.Open()
	if err != nil {
		t.Skip(err)
	}
	defer master.Close()
	defer terminal.Close()
	a := &app{stderr: terminal, getenv: func(string) string { return "" }}
	p := a.progress("checking ECTs", 40)
	p.step()
	p.done()
	if p.shown {
		t.Error("it shows before a second has gone by")
	}
	p.began = time.Now().Add(-2 * patience)
	p.step()
	p.done()
	p.done()
	want := "\r\x1b[Kchecking ECTs: 2 of 40\r\x1b[K"
	got := make([]byte, len(want))
	if _, err := io.ReadFull(master, got); err != nil || string(got) != want {
		t.Errorf("%q %v", got, err)
	}
	a.quiet = true
	if a.progress("checking", 1) != nil {
		t.Error("-q shows it too")
	}
}

func TestNoProgressInAPipe(t *testing.T) {
	var pipe bytes.Buffer
	a := &app{stderr: &pipe, getenv: func(string) string { return "" }}
	p := a.progress("checking ECTs", 40)
	p.step()
	p.done()
	if p != nil || strings.Contains(pipe.String(), "checking") {
		t.Errorf("%v %q", p, pipe.String())
	}
}
