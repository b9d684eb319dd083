package cli

import (
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/report"
)

// suggest gives the words that may stand at a place of the command line, each with a tab and what it is behind it. args are the words that
// stand before it.
type suggest func(args []string, start string) []string

// completions says for each command which words its arguments may be, one function an argument; the last counts for all that follow.
func (a *app) completions() map[string][]suggest {
	ects := []suggest{a.ectWords}
	return map[string][]suggest{
		"new-log": {a.ectWords, a.sessionWords}, "review": {a.ectWords, a.stepWords}, "audit": {a.ectWords, a.moduleWords},
		"next-session": ects, "steps": ects, "status": ects, "export": ects, "explain": {ruleWords, nothing}, "sessions": {a.definitionWords, nothing},
		"render learning-log": {a.ectWords, nothing}, "render action-plan": {a.ectWords, nothing}, "render audit": {a.ectWords, a.moduleWords},
		"render planner": {a.ectWords, a.partWords}, "render proforma": {anyOf(logbook.ExpertForms...), nothing},
		"render handout": {a.definitionWords, nothing}, "smart": {nothing}, "new-ect": {nothing}, "version": {nothing}, "serve": {nothing},
		"render site": {nothing},
	}
}

// flagWords says which words the value of a flag may be. Flags that take one of a few words say so themselves; of all others the value
// is free.
func (a *app) flagWords() map[string]suggest {
	return map[string]suggest{
		"ect": a.ectWords, "programme": listed(a.programmeWords), "outcome": anyOf(logbook.Outcomes...), "next": anyOf(logbook.NextSteps...),
		"statement": a.statementWords, "focus": listed(a.statementWords), "set": a.ratingWords, "report": reportWords,
		"cadence": anyOf("weekly", "fortnightly"), "ci": listed(anyOf("github", "gitlab")),
	}
}

// fileFlags are the flags whose values are files.
var fileFlags = map[string]bool{"output": true, "log": true}

// complete tells the shell, for each command and flag, what may stand there. It says nothing where it can't tell.
func (a *app) complete(root *cobra.Command) {
	completionHelp(root)
	byCommand, byFlag := a.completions(), a.flagWords()
	var visit func(*cobra.Command)
	visit = func(cmd *cobra.Command) {
		name := strings.TrimPrefix(cmd.CommandPath(), root.Name()+" ")
		switch {
		case cmd.ValidArgsFunction != nil:
		case name == "check" || name == "fmt":
			cmd.ValidArgsFunction = orFiles(a.ectWords)
		case len(byCommand[name]) > 0:
			cmd.ValidArgs, cmd.ValidArgsFunction = nil, byPlace(byCommand[name])
		}
		register := func(f *pflag.Flag) { completeFlag(cmd, f, byFlag) }
		cmd.Flags().VisitAll(register)
		cmd.PersistentFlags().VisitAll(register)
		for _, c := range cmd.Commands() {
			visit(c)
		}
	}
	visit(root)
}

func completeFlag(cmd *cobra.Command, f *pflag.Flag, byFlag map[string]suggest) {
	if _, done := cmd.GetFlagCompletionFunc(f.Name); done || fileFlags[f.Name] {
		return
	}
	if f.Name == "directory" {
		_ = cmd.MarkPersistentFlagDirname(f.Name)
		return
	}
	words, known := byFlag[f.Name]
	if c, ok := f.Value.(*choice); ok {
		words = func([]string, string) []string { return c.allowed }
	} else if !known {
		words = nothing
	}
	_ = cmd.RegisterFlagCompletionFunc(f.Name, byPlace([]suggest{words}))
}

// byPlace completes each argument with the words of its place.
func byPlace(places []suggest) cobra.CompletionFunc {
	return func(_ *cobra.Command, args []string, start string) ([]string, cobra.ShellCompDirective) {
		at := min(len(args), len(places)-1)
		found := fitting(places[at](args, start), start)
		directive := cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveKeepOrder
		if len(found) == 1 && goesOn(found[0]) {
			directive |= cobra.ShellCompDirectiveNoSpace
		}
		return found, directive
	}
}

// goesOn tells whether a word is only the first half of one.
func goesOn(found string) bool {
	word, _, _ := strings.Cut(found, "\t")
	return strings.HasSuffix(word, "=") || strings.HasSuffix(word, "/")
}

// orFiles completes with words, and with files where none fits.
func orFiles(s suggest) cobra.CompletionFunc {
	return func(_ *cobra.Command, args []string, start string) ([]string, cobra.ShellCompDirective) {
		found := fitting(s(args, start), start)
		if len(found) == 0 {
			return nil, cobra.ShellCompDirectiveDefault
		}
		return found, cobra.ShellCompDirectiveNoFileComp
	}
}

// fitting keeps the words that start as what was typed, in a form that no terminal and no shell script stumbles over.
func fitting(words []string, start string) []string {
	var kept []string
	for _, w := range words {
		if strings.HasPrefix(w, start) {
			word, what, _ := strings.Cut(w, "\t")
			if what != "" {
				word += "\t" + shortened(report.Clean(strings.Join(strings.Fields(what), " ")))
			}
			kept = append(kept, word)
		}
	}
	return kept
}

func shortened(text string) string {
	const most = 60
	if r := []rune(text); len(r) > most {
		return strings.TrimRight(string(r[:most-1]), " ") + "…"
	}
	return text
}

func nothing([]string, string) []string { return nil }

func anyOf(all ...string) suggest { return func([]string, string) []string { return all } }

// listed completes the last of several words with commas between.
func listed(s suggest) suggest {
	return func(args []string, start string) []string {
		before := start[:strings.LastIndexByte(start, ',')+1]
		var out []string
		for _, w := range s(args, start[len(before):]) {
			out = append(out, before+w)
		}
		return out
	}
}
