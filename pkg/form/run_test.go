package form

import (
	"errors"
	"io"
	"strings"
	"syscall"
	"testing"
	"time"
)

// runWith runs the form on piped keys; it fails the test if the form does not come to its end.
func runWith(t *testing.T, in io.Reader, m *memory, o Options) (bool, error) {
	t.Helper()
	type result struct {
		done bool
		err  error
	}
	out := make(chan result, 1)
	go func() {
		done, err := Run(in, io.Discard, sample(), m, o)
		out <- result{done, err}
	}()
	select {
	case r := <-out:
		return r.done, r.err
	case <-time.After(20 * time.Second):
		t.Fatal("the form hangs")
		return false, nil
	}
}

func TestRunOnAPipe(t *testing.T) {
	for _, c := range []struct {
		name, keys, stored string
		done               bool
	}{
		{"nothing", "", "", false},
		{"end of the input after two", "ed", "1.1=emerging 1.2=developing", false},
		{"end of the input in a line", "exhalf a line", "1.1=emerging", false},
		{"all", "edse\r \r", "1.1=emerging 1.2=developing 7a=secure 7b=emerging focus=1.1 focus=1.1", true},
		{"end before the focus is confirmed", "edse\r ", "1.1=emerging 1.2=developing 7a=secure 7b=emerging focus=1.1", false},
		{"nothing after quit", "eqdd", "1.1=emerging", false},
		{"arrows", "e\x1b[Ds", "1.1=emerging 1.1=secure", false},
		{"a bracketed paste rates nothing", "\x1b[200~eds\x1b[201~d", "1.1=developing", false},
		{"an end within a paste", "e\x1b[200~ed", "1.1=emerging", false},
		{"ctrl+c", "e\x03d", "1.1=emerging", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := &memory{}
			done, err := runWith(t, strings.NewReader(c.keys), m, Options{Suggest: emergingFirst, Width: 80, Height: 24})
			if err != nil || done != c.done {
				t.Errorf("done %v, error %v; want %v", done, err, c.done)
			}
			if got := strings.Join(m.log, " "); got != c.stored {
				t.Errorf("stored %q, want %q", got, c.stored)
			}
		})
	}
}

func TestRunTakesAClosedTerminalForTheEnd(t *testing.T) {
	for _, gone := range []error{syscall.EIO, io.ErrClosedPipe, errors.New("gone")} {
		r, w := io.Pipe()
		go func() {
			_, _ = w.Write([]byte("ed"))
			_ = w.CloseWithError(gone)
		}()
		m := &memory{}
		done, err := runWith(t, r, m, Options{})
		if done || err != nil || len(m.log) != 2 {
			t.Errorf("%v: done %v, error %v, stored %v", gone, done, err, m.log)
		}
	}
}

func TestRunEndsWhenSavingFails(t *testing.T) {
	m := &memory{most: 2}
	done, err := runWith(t, strings.NewReader("eded"), m, Options{})
	if done || !errors.Is(err, errFull) || len(m.log) != 2 {
		t.Errorf("done %v, error %v, stored %v", done, err, m.log)
	}
}

func TestRunWithoutStatements(t *testing.T) {
	if _, err := Run(strings.NewReader(""), io.Discard, Audit{}, &memory{}, Options{}); err == nil {
		t.Error("an audit without statements was shown")
	}
}
