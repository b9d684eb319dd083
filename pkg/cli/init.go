package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/store"
	"github.com/ectm/ectm/pkg/yamlnode"
	"github.com/ectm/ectm/templates"
)

const initHelp = `Makes a records folder: DIR, or the folder in which it is called. It never overwrites a file; it says what it made and what it left.

Beside the records it writes what editors need to complete and check a log as it is typed (.ectm/schema, .vscode/settings.json), and a
.gitattributes for readable diffs. With --ci github,gitlab it adds a workflow that checks the records. With --demo the folder gets
fictional ECTs with a realistic history, to look at and to try commands on.`

type initOptions struct {
	*app
	school string
	demo   bool
	ci     []string
}

func newInit(a *app) *cobra.Command {
	o := &initOptions{app: a}
	cmd := &cobra.Command{
		Use: "init [DIR]", Short: "Make a records folder", Long: initHelp, Args: atMost("one DIR"),
		Example: "  ectm init --school \"Example Academy\" --ci github\n  ectm init --demo demo",
		RunE:    func(_ *cobra.Command, args []string) error { return o.run(strings.Join(args, "")) },
	}
	cmd.Flags().StringVar(&o.school, "school", "", "the name of the school")
	cmd.Flags().BoolVar(&o.demo, "demo", false, "add fictional ECTs")
	cmd.Flags().StringSliceVar(&o.ci, "ci", nil, "add the workflow of a CI server: `github`, gitlab or both")
	return cmd
}

func (o *initOptions) run(dir string) error {
	workflows, err := ciFiles(o.ci)
	if err != nil {
		return err
	}
	full := filepath.Join(o.start(), dir)
	if filepath.IsAbs(dir) {
		full = dir
	}
	if err := os.MkdirAll(full, 0o755); err != nil {
		return fmt.Errorf("can't make the folder %s: %s", full, store.Cause(err))
	}
	root, err := os.OpenRoot(full)
	if err != nil {
		return fmt.Errorf("can't open the folder %s: %s", full, load.Cause(err))
	}
	defer root.Close()
	files, err := o.files()
	if err != nil {
		return err
	}
	s := store.New(root)
	for _, f := range slices.Concat(files, editorFiles(root.FS()), workflows) {
		err := s.Create(f.name, f.data)
		switch {
		case errors.Is(err, store.ErrExists):
			o.say("left  %s", f.name)
		case err != nil:
			return err
		default:
			o.say("made  %s", f.name)
		}
	}
	if len(workflows) > 0 && belowTop(full) {
		o.say("note: %s is not the top of its repository, where a workflow belongs; move it there and let it run ectm -C in this folder", full)
	}
	o.say("next: ectm %snew-ect ID --name NAME --mentor NAME --programme P --start DATE; programmes: ectm sessions", o.dirFlag(full))
	return nil
}

// dirFlag names the folder for the next command where it is not the one in which this was called.
func (o *initOptions) dirFlag(full string) string {
	if filepath.Clean(full) == "." {
		return ""
	}
	return "-C " + filepath.ToSlash(full) + " "
}

// file is one that init makes.
type file struct {
	name string
	data []byte
}

func (o *initOptions) files() ([]file, error) {
	if o.demo {
		return demoFiles()
	}
	return []file{
		{load.ConfigFile, o.config()},
		{"logs/README.md", []byte(logsReadme)},
	}, nil
}

// demoFiles gives the fictional records, in the order of their paths.
func demoFiles() ([]file, error) {
	var files []file
	err := fs.WalkDir(templates.DemoFS, templates.Demo, func(at string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(templates.DemoFS, at)
		files = append(files, file{strings.TrimPrefix(at, templates.Demo+"/"), data})
		return err
	})
	return files, err
}

const logsReadme = `# Logs

One folder for each ECT, one file for each meeting. Make them with:

    ectm new-ect ID --name NAME --mentor NAME --programme P --start DATE
    ectm new-log ID
`

func (o *initOptions) config() []byte {
	var b strings.Builder
	b.WriteString("# This file marks the root of the records. All keys but version are optional.\nversion: 1\n")
	if o.school != "" {
		fmt.Fprintf(&b, "school: %s\n", yamlnode.Quote(o.school))
	}
	b.WriteString(`# Terms and their breaks, so that due dates are moved past the holidays:
# terms:
#   - {name: Autumn 2026, start: 2026-09-02, end: 2026-12-18, breaks: [{start: 2026-10-26, end: 2026-10-30}]}
# The severity of a rule: error, warning, info or off (see ectm explain):
# checks:
#   smart/specific: error
`)
	return []byte(b.String())
}
