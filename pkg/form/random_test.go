package form

import (
	"math/rand/v2"
	"testing"
)

// Whatever keys come in whatever order: no panic, every screen fits, nothing but real answers is stored, and only an ended form is done.
func TestRandomKeys(t *testing.T) {
	keys := []string{"e", "d", "s", "1", "2", "3", "n", "x", "g", "q", "?", "k", "j", "left", "right", "up", "down", "home", "end", "tab", "esc",
		"enter", "space", "backspace", "delete", "pgup", "pgdown", "ctrl+w", "ctrl+u", "ctrl+k", "ctrl+c", "f5", "", "教", "\u0301", "👩‍🏫"}
	random := rand.New(rand.NewPCG(1, 2))
	for _, a := range []Audit{sample(), wide(), long(), {Statements: []Statement{{}}}} {
		s := newState(a, emergingFirst)
		for range 2000 {
			k := keys[random.IntN(len(keys))]
			next, out := update(s, event{k, k})
			if out.rate && rank(out.rating) == 0 {
				t.Fatalf("%q stored the rating %q", k, out.rating)
			}
			if s = next; s.done && !s.ended {
				t.Fatal("done without an end")
			}
			if s.ended {
				s = newState(a, emergingFirst)
			}
			w, h := 20+random.IntN(80), 8+random.IntN(30)
			if f := view(s, w, h, random.IntN(2) == 0); len(f.lines) != h {
				t.Fatalf("%d lines on a screen of %d", len(f.lines), h)
			}
		}
	}
}
