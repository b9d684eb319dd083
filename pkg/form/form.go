// Package form is the module audit as a form on a terminal: mentor and ECT go through the statements together, rate each, may write a
// line of evidence, look at what came of it and choose what to focus on. It knows nothing of files; a Saver keeps each answer as it is
// given.
//
// The state and its changes (state.go, update.go) are pure; the screens (view*.go) are made of a state; program.go ties both to a
// terminal.
package form

import (
	"errors"
	"io"
)

// Statement is one line of an audit. Rating and Evidence are what this audit says so far; Earlier is the rating of the audit before, shown
// as a comparison only, with its date (2026-10-12, or in words).
type Statement struct {
	ID, Label, Standard, Group string
	Earlier, EarlierDate       string
	Rating, Evidence           string
}

// Audit is what the form starts from: a new audit, or one that was left half-way.
type Audit struct {
	Title, ECT string
	Statements []Statement
	// Focus lists the statements that were chosen so far.
	Focus []string
}

// Saver stores each answer at once, so that nothing is lost whatever happens. An error ends the form; Run returns it.
type Saver interface {
	// Rate stores the rating of a statement, one of emerging, developing and secure, and its evidence, which may be empty.
	Rate(statement, rating, evidence string) error
	// SetFocus stores the whole list of focus statements in place of the earlier one.
	SetFocus(statements []string) error
}

// Options say how the form behaves and looks.
type Options struct {
	// Suggest gives the statements to offer first as focus, best first. It must not change the map. Nil suggests none.
	Suggest func(ratings map[string]string) []string
	// Colour allows colour. Nothing is told by colour alone.
	Colour bool
	// Width and Height fix the size of the screen; 0 asks the terminal.
	Width, Height int
}

// Run shows the form until it is finished or left; done tells whether every statement is rated and the focus was confirmed. The end of the
// input, a closed terminal and a signal to stop leave the form as q does.
func Run(in io.Reader, out io.Writer, a Audit, s Saver, o Options) (done bool, err error) {
	if len(a.Statements) == 0 {
		return false, errors.New("the audit has no statements")
	}
	return runProgram(in, out, newState(a, o.Suggest), s, o)
}
