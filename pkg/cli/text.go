package cli

import (
	"io"
	"strings"

	"github.com/ectm/ectm/pkg/report"
)

// text is a writer for people: what could steer a terminal is written out as a code, so that nothing from a file reaches it raw.
type text struct{ w io.Writer }

func newText(w io.Writer) text { return text{w} }

// Write cleans whole pieces of text; callers never cut a character in two.
func (t text) Write(p []byte) (int, error) {
	lines := strings.Split(string(p), "\n")
	for i, line := range lines {
		lines[i] = report.Clean(line)
	}
	if _, err := io.WriteString(t.w, strings.Join(lines, "\n")); err != nil {
		return 0, err
	}
	return len(p), nil
}
