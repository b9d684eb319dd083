package cli

import "github.com/spf13/cobra"

// completionHelp gives the library's own commands examples.
func completionHelp(root *cobra.Command) {
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	examples := map[string]string{
		"help": "  ectm help check", "completion": "  ectm completion bash --help",
		"bash":       "  source <(ectm completion bash)",
		"zsh":        "  ectm completion zsh > \"${fpath[1]}/_ectm\"",
		"fish":       "  ectm completion fish > ~/.config/fish/completions/ectm.fish",
		"powershell": "  ectm completion powershell | Out-String | Invoke-Expression",
	}
	for _, cmd := range root.Commands() {
		if example := examples[cmd.Name()]; example != "" {
			cmd.Example = example
			for _, shell := range cmd.Commands() {
				shell.Example, shell.Args = examples[shell.Name()], none
			}
		}
		switch cmd.Name() {
		case "help":
			cmd.Run, cmd.RunE = nil, help
		case "completion":
			cmd.Args, cmd.RunE = unknownCommand, func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
		}
	}
}

// help shows the help of a command; the library's own is content with a word that is none.
func help(cmd *cobra.Command, args []string) error {
	topic, rest, err := cmd.Root().Find(args)
	if err != nil || topic == nil {
		return unknownCommand(cmd.Root(), args)
	}
	if len(rest) > 0 {
		return unknownCommand(topic, rest)
	}
	topic.InitDefaultHelpFlag()
	topic.InitDefaultVersionFlag()
	return topic.Help()
}
