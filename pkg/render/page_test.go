package render

import (
	"strings"
	"testing"
)

func TestShortened(t *testing.T) {
	for in, want := range map[string]string{
		"Module 3, Module audit":         "Module 3, Module audit",
		"A session with a long name, Al": "A session with a long…",
		strings.Repeat("x", 40):          strings.Repeat("x", 24) + "…",
		"李伟李伟李伟李伟李伟李伟李伟李伟李伟李伟李伟李伟李伟": "李伟李伟李伟李伟李伟李伟李伟李伟李伟李伟李伟李伟…",
	} {
		if got := shortened(in, 25); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
}
