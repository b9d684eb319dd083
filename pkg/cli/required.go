package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

// required makes a command ask for flags, all missing ones at once.
func required(cmd *cobra.Command, names ...string) {
	run := cmd.RunE
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		var missing []string
		for _, name := range names {
			if !cmd.Flags().Changed(name) {
				missing = append(missing, fmt.Sprintf("--%s (%s)", name, strings.ReplaceAll(cmd.Flags().Lookup(name).Usage, "`", "")))
			}
		}
		if len(missing) > 0 {
			return fmt.Errorf("missing %s; see %s --help", strings.Join(missing, ", "), cmd.CommandPath())
		}
		return run(cmd, args)
	}
}
