package cli

import (
	"fmt"
	"time"
)

// patience is how long a command works before it says how far it is.
const patience = time.Second

// progress is a line on stderr that says how far a command is. It shows only on a terminal, only after a while, and is taken away at the
// end. A nil *progress does nothing.
type progress struct {
	*app
	doing       string
	at, all     int
	began, last time.Time
	shown       bool
}

// progress starts to count the steps of a piece of work. all is 0 where their number is not known.
func (a *app) progress(doing string, all int) *progress {
	if a.quiet || !isTerminal(a.stderr) || a.getenv("TERM") == "dumb" {
		return nil
	}
	return &progress{app: a, doing: doing, all: all, began: time.Now()}
}

// step counts one more step, and shows it where enough time has gone by.
func (p *progress) step() {
	if p == nil {
		return
	}
	p.at++
	now := time.Now()
	if now.Sub(p.began) < patience || now.Sub(p.last) < patience/10 {
		return
	}
	p.last, p.shown = now, true
	if p.all > 0 {
		fmt.Fprintf(p.stderr, "\r\x1b[K%s: %d of %d", p.doing, min(p.at, p.all), p.all)
		return
	}
	fmt.Fprintf(p.stderr, "\r\x1b[K%s: %d", p.doing, p.at)
}

// done takes the line away.
func (p *progress) done() {
	if p != nil && p.shown {
		fmt.Fprint(p.stderr, "\r\x1b[K")
		p.shown = false
	}
}
