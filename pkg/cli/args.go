package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

// none asks for no arguments.
func none(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return fmt.Errorf("expected no words behind %s, got %q; see %s --help", cmd.CommandPath(), args[0], cmd.CommandPath())
	}
	return nil
}

// one asks for exactly one argument, by its name.
func one(name string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) != 1 {
			return fmt.Errorf("expected one %s, got %d; see %s --help", name, len(args), cmd.CommandPath())
		}
		return nil
	}
}

// oneOrTwo asks for one argument, and takes a second.
func oneOrTwo(first, second string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) < 1 || len(args) > 2 {
			return fmt.Errorf("expected %s and perhaps %s, got %d words; see %s --help", first, second, len(args), cmd.CommandPath())
		}
		return nil
	}
}

// atMost takes arguments, none of which is needed, by their names.
func atMost(names ...string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) > len(names) {
			return fmt.Errorf("expected at most %s, got %d words; see %s --help", strings.Join(names, " and "), len(args), cmd.CommandPath())
		}
		return nil
	}
}
