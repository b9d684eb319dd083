package form

import "testing"

func TestOnATerminal(t *testing.T) {
	t.Skip("Windows has no pseudo-terminal that a test can drive in this way; the other tests cover the form on pipes")
}
