package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/ectm/ectm/pkg/schema"
)

// choice is a flag that takes one of a few words.
type choice struct {
	value   *string
	allowed []string
}

// newChoice makes a flag of its allowed words; the first is the default.
func newChoice(value *string, allowed ...string) *choice {
	*value = allowed[0]
	return &choice{value, allowed}
}

// String gives the word that is set.
func (c *choice) String() string { return *c.value }

// Type names the flag's value in the help.
func (c *choice) Type() string { return "word" }

// Set takes a word, or says which are allowed.
func (c *choice) Set(word string) error {
	if !slices.Contains(c.allowed, word) {
		return fmt.Errorf("expected %s", schema.Choice(c.allowed))
	}
	*c.value = word
	return nil
}

// day is a flag that takes a date. Which days exist is told where it is read; a word there must be.
type day struct{ text *string }

func newDay(text *string) day { return day{text} }

// String gives what is set.
func (d day) String() string {
	if d.text == nil {
		return ""
	}
	return *d.text
}

// Type names the flag's value in the help.
func (day) Type() string { return "date" }

// Set takes a date as it was written.
func (d day) Set(text string) error {
	if strings.TrimSpace(text) == "" {
		return errors.New("expected a date such as 2026-09-28")
	}
	*d.text = text
	return nil
}
