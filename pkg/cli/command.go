package cli

import (
	"io"
	"time"

	"github.com/spf13/cobra"
)

// Command gives the whole command line, for tools that describe it, such as the one that writes the man pages.
func Command() *cobra.Command {
	none := func(string) string { return "" }
	root := newRoot(&app{stdout: io.Discard, stderr: io.Discard, getenv: none, now: time.Now})
	root.DisableAutoGenTag = true
	return root
}
