// Package cli is the command line: one file a command. It alone knows the clock, the environment, the streams and the folder in which it
// was called, and hands them down as values.
package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"time"

	"golang.org/x/term"

	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/schema"
)

// The exit codes.
const (
	exitDone     = 0 // done, and nothing wrong
	exitProblems = 1 // the records have problems
	exitCannot   = 2 // it could not run: usage, unreadable, no records folder
)

// errProblems ends a command that did its work and found problems, which it has already shown.
var errProblems = errors.New("the records have problems")

// app is what commands share.
type app struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	getenv         func(string) string
	now            func() time.Time

	// From the global flags.
	dir    string
	today  string
	colour string
	quiet  bool
}

// Main runs the program with its arguments, without the program's name, and gives the exit code.
func Main(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	a := &app{stdin: stdin, stdout: stdout, stderr: stderr, getenv: os.Getenv, now: time.Now}
	root := newRoot(a)
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	err := root.Execute()
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errProblems):
		return exitProblems
	}
	a.warn("%s", sentence(err))
	return exitCannot
}

// sentence puts an error into the form of messages.
func sentence(err error) string {
	text := err.Error()
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) && strings.HasPrefix(pathErr.Path, "/dev/std") { // a stream, which the user knows by no such name
		cause := load.Cause(pathErr)
		if text == pathErr.Error() {
			return "can't write: " + cause
		}
		text = strings.Replace(text, pathErr.Error(), cause, 1)
	}
	return strings.TrimSuffix(text, ".")
}

// day gives today: --today, else ECTM_TODAY, else the clock.
func (a *app) day() (calendar.Date, error) {
	text, from := a.today, "--today"
	if text == "" {
		text, from = a.getenv("ECTM_TODAY"), "ECTM_TODAY"
	}
	if text == "" {
		return calendar.FromTime(a.now()), nil
	}
	return parseDate(from, text)
}

// parseDate reads a date that was given by a flag or the environment.
func parseDate(from, text string) (calendar.Date, error) {
	message, help := schema.DateFault(text)
	if message == "" {
		return calendar.Date(text), nil
	}
	return "", fmt.Errorf("%s: %s; %s", from, message, help)
}

// coloured tells whether a stream gets colour: --color, else a terminal that NO_COLOR does not forbid.
func (a *app) coloured(w io.Writer) bool {
	switch a.colour {
	case "always":
		return true
	case "never":
		return false
	}
	return a.getenv("NO_COLOR") == "" && a.getenv("TERM") != "dumb" && isTerminal(w)
}

func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// say writes a line for people to stderr, unless -q was given.
func (a *app) say(format string, args ...any) {
	if !a.quiet {
		fmt.Fprintln(newText(a.stderr), fmt.Sprintf(format, args...))
	}
}

// warn writes a line to stderr that -q does not silence.
func (a *app) warn(format string, args ...any) {
	fmt.Fprintln(newText(a.stderr), "ectm: "+fmt.Sprintf(format, args...))
}
