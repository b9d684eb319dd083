package cli

import (
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

// Every command shows in its help how it is called, in lines that start with its own name.
func TestEveryCommandHasAnExample(t *testing.T) {
	seen := 0
	var visit func(*cobra.Command)
	visit = func(cmd *cobra.Command) {
		if cmd.Hidden {
			return
		}
		seen++
		if cmd.Short == "" || cmd.Example == "" {
			t.Errorf("%s has no example or no short description", cmd.CommandPath())
		}
		if !strings.Contains(cmd.Example, cmd.Root().Name()+" ") || !strings.Contains(cmd.Example, cmd.Name()) {
			t.Errorf("the example of %s does not call it:\n%s", cmd.CommandPath(), cmd.Example)
		}
		for _, line := range strings.Split(cmd.Example, "\n") {
			if !strings.HasPrefix(line, "  ") || strings.TrimSpace(line) != line[2:] {
				t.Errorf("the example of %s is not indented by two spaces: %q", cmd.CommandPath(), line)
			}
		}
		if !strings.Contains(cmd.UsageString(), "Examples:") {
			t.Errorf("%s --help shows no example", cmd.CommandPath())
		}
		for _, c := range cmd.Commands() {
			visit(c)
		}
	}
	visit(Command())
	if seen < 20 {
		t.Errorf("only %d commands", seen)
	}
}
