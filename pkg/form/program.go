package form

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os/signal"
	"strings"
	"syscall"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
)

// program ties the state to a terminal: keys in, screens out, answers to the Saver.
type program struct {
	state  state
	saver  Saver
	opts   Options
	width  int
	height int
	err    error
}

// inputEnded is sent when there is nothing more to read.
type inputEnded struct{}

func runProgram(in io.Reader, out io.Writer, s state, saver Saver, o Options) (bool, error) {
	// A terminal that is closed sends SIGHUP; leaving in good order lets the caller finish what it does.
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGHUP)
	defer stop()
	profile := colorprofile.ASCII
	if o.Colour {
		profile = colorprofile.ANSI
	}
	m := &program{state: s, saver: saver, opts: o, width: orElse(o.Width, 80), height: orElse(o.Height, 24)}
	source := newInput(in)
	p := tea.NewProgram(m, tea.WithContext(ctx), tea.WithInput(source), tea.WithOutput(out), tea.WithColorProfile(profile),
		tea.WithWindowSize(m.width, m.height))
	source.setEnded(func() { p.Send(inputEnded{}) })
	_, err := p.Run()
	if m.err != nil {
		return false, m.err
	}
	if err != nil {
		return false, notClosed(err)
	}
	return m.state.done, nil
}

func orElse(n, otherwise int) int {
	if n > 0 {
		return n
	}
	return otherwise
}

// notClosed drops the errors that only say that the terminal went away or that someone asked to stop.
func notClosed(err error) error {
	if errors.Is(err, tea.ErrProgramPanic) {
		return err
	}
	for _, gone := range []error{tea.ErrInterrupted, context.Canceled, io.EOF, fs.ErrClosed, syscall.EIO, syscall.EPIPE} {
		if errors.Is(err, gone) {
			return nil
		}
	}
	return err
}

// Init does nothing; the screen is drawn without being asked.
func (m *program) Init() tea.Cmd { return nil }

// Update stores what a key answers before the screen shows it.
func (m *program) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case inputEnded:
		return m, tea.Quit
	case tea.WindowSizeMsg:
		if m.opts.Width == 0 && msg.Width > 0 {
			m.width = msg.Width
		}
		if m.opts.Height == 0 && msg.Height > 0 {
			m.height = msg.Height
		}
	case tea.KeyPressMsg:
		if msg.String() == "ctrl+z" {
			return m, tea.Suspend
		}
		return m.take(keyEvent(msg))
	case tea.PasteMsg:
		return m.take(event{text: msg.Content})
	}
	return m, nil
}

func keyEvent(k tea.KeyPressMsg) event {
	name := strings.TrimPrefix(k.String(), "kp")
	if name == "enter" || name == "return" {
		return event{key: "enter"}
	}
	return event{key: name, text: k.Text}
}

// take carries an event out. Nothing is taken after the end: keys may still be on their way.
func (m *program) take(e event) (tea.Model, tea.Cmd) {
	if m.state.ended || m.err != nil {
		return m, nil
	}
	next, store := update(m.state, e)
	if err := m.store(store); err != nil {
		m.err = err
		return m, tea.Quit
	}
	m.state = next
	if next.ended {
		return m, tea.Quit
	}
	return m, nil
}

func (m *program) store(e effect) error {
	switch {
	case e.rate:
		return m.saver.Rate(e.statement, e.rating, e.evidence)
	case e.setFocus:
		return m.saver.SetFocus(e.focus)
	}
	return nil
}

// View draws the state.
func (m *program) View() tea.View {
	f := view(m.state, m.width, m.height, m.opts.Colour)
	v := tea.NewView(strings.Join(f.lines, "\n"))
	v.AltScreen = true
	if f.cursor {
		v.Cursor = tea.NewCursor(f.x, f.y)
	}
	return v
}
