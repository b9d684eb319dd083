package form

import (
	"io"
	"sync"

	"golang.org/x/term"
)

// input reads for bubbletea, which takes no notice of the end of its input and would wait for ever: input tells of it. A terminal that is
// gone gives an error instead of an end; both are the end here.
type input struct {
	io.Reader
	mu      sync.Mutex
	ended   func()
	flushed bool
}

// file is what bubbletea wants a terminal to be.
type file interface {
	io.ReadWriteCloser
	Fd() uintptr
	Name() string
}

// terminalInput is an input that is still known as a terminal, so that bubbletea can set it to give single keys.
type terminalInput struct {
	*input
	file file
}

func (t terminalInput) Write(b []byte) (int, error) { return t.file.Write(b) }
func (t terminalInput) Close() error                { return t.file.Close() }
func (t terminalInput) Fd() uintptr                 { return t.file.Fd() }
func (t terminalInput) Name() string                { return t.file.Name() }

type source interface {
	io.Reader
	setEnded(func())
}

func newInput(in io.Reader) source {
	i := &input{Reader: in}
	if f, ok := in.(file); ok && term.IsTerminal(int(f.Fd())) {
		return terminalInput{i, f}
	}
	return i
}

func (i *input) setEnded(f func()) {
	i.mu.Lock()
	defer i.mu.Unlock()
	i.ended = f
}

// Read gives at the end one empty piece first: bubbletea takes a piece only when it has dealt with all keys before, so that the end can't
// overtake them.
func (i *input) Read(b []byte) (int, error) {
	n, err := i.Reader.Read(b)
	if n > 0 || err == nil {
		return n, nil
	}
	i.mu.Lock()
	defer i.mu.Unlock()
	if !i.flushed {
		i.flushed = true
		return 0, nil
	}
	if i.ended != nil {
		go i.ended()
		i.ended = nil
	}
	return 0, io.EOF
}
