package cli

import (
	"fmt"
	"regexp"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"github.com/ectm/ectm/pkg/diag"
)

const rootHelp = `ectm keeps the records of mentoring early career teachers as small YAML files in a folder that a school shares.

It opens the next log pre-filled, tells what comes next and what must come first, judges whether an action step can be practised and
seen, makes handouts and learning logs, and checks it all.`

const rootExample = `  ectm init --demo demo          make a folder with fictional records to look at
  ectm -C demo next-session      what comes next for each ECT
  ectm -C demo check             what is wrong with the records
  ectm new-log aisha-khan        open the log of the next session`

func newRoot(a *app) *cobra.Command {
	root := &cobra.Command{
		Use: "ectm", Short: "Keep and check the records of mentoring early career teachers", Long: rootHelp, Example: rootExample,
		Version: version(), SilenceErrors: true, SilenceUsage: true, Args: unknownCommand,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.SetVersionTemplate("ectm {{.Version}}\n")
	flags := root.PersistentFlags()
	flags.StringVarP(&a.dir, "directory", "C", "", "look for the records folder from `DIR` upwards")
	flags.Var(newDay(&a.today), "today", "take `DATE` (YYYY-MM-DD) for today; also ECTM_TODAY")
	flags.Var(newChoice(&a.colour, "auto", "always", "never"), "color", "colour: auto, always or never; NO_COLOR is kept")
	flags.BoolVarP(&a.quiet, "quiet", "q", false, "say nothing that is not asked for")
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return fmt.Errorf("%s; see %s --help", wrongFlag(err), cmd.CommandPath())
	})
	root.AddCommand(
		newInit(a), newNewECT(a), newNewLog(a), newNextSession(a), newReview(a), newSteps(a), newStatus(a), newAudit(a), newSmart(a),
		newCheck(a), newFmt(a), newExplain(a), newSessions(a), newExport(a), newImport(a), newRender(a), newServe(a), newSchema(a), newVersion(a),
	)
	a.complete(root)
	return root
}

var wrongValue = regexp.MustCompile(`^invalid argument (".*") for "(?:-\w, )?(--[\w-]+)" flag: (.*)$`)

// wrongFlag puts the library's sentence about a flag's value into the form of our messages.
func wrongFlag(err error) string {
	if m := wrongValue.FindStringSubmatch(err.Error()); m != nil {
		if strings.HasPrefix(m[3], "strconv.") {
			m[3] = "expected a whole number"
		}
		return fmt.Sprintf("%s: %s is not allowed; %s", m[2], m[1], m[3])
	}
	return err.Error()
}

// unknownCommand turns a misspelt command into an error that names the nearest one; cobra would print the help and be content.
func unknownCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var names []string
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() {
			names = append(names, c.Name())
		}
	}
	if len(names) == 0 {
		return fmt.Errorf("%s has no command %q", cmd.CommandPath(), args[0])
	}
	hint := fmt.Sprintf("expected %s", strings.Join(names, ", "))
	if near := diag.Nearest(args[0], names); near != "" {
		hint = fmt.Sprintf("did you mean %q?", near)
	}
	return fmt.Errorf("unknown command %q for %q; %s", args[0], cmd.CommandPath(), hint)
}

// version gives the version that the module was built at.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(devel)"
	}
	return info.Main.Version
}

func newVersion(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "version", Short: "Print the version", Args: none, Example: "  ectm version",
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintf(a.stdout, "ectm %s\n", version())
			return err
		},
	}
}
