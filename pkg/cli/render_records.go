package cli

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/plan"
	"github.com/ectm/ectm/pkg/render"
)

func (o *renderOptions) handout() *cobra.Command {
	cmd := &cobra.Command{
		Use: "handout SESSION", Short: "The session to take into the meeting", Args: one("SESSION"),
		Example: "  ectm render handout teach-first-y2/c1/refocus-2\n  ectm render handout refocus-2 --ect aisha-khan --format html -o handout.html",
		RunE: func(_ *cobra.Command, args []string) error {
			if o.ect == "" {
				return o.blankHandout(args[0])
			}
			return o.page(o.ect, func(r *render.Renderer, e *load.Folder) ([]byte, error) {
				s, err := findSession(e.History.Programmes, args[0], plan.Next(e.History, ""))
				if err != nil {
					return nil, err
				}
				return r.Handout(render.Format(o.format), e.History.Programme(s.Programme), s, e.History)
			})
		},
	}
	cmd.Flags().StringVar(&o.ect, "ect", "", "fill it in for an ECT")
	return cmd
}

func (o *renderOptions) log() *cobra.Command {
	return &cobra.Command{
		Use: "log FILE", Short: "One record", Args: one("FILE"),
		Example: "  ectm render log logs/aisha-khan/2026-09-28-refocus-2.yaml",
		RunE: func(_ *cobra.Command, args []string) error {
			file, err := o.relative(args[0])
			if err != nil {
				return err
			}
			parts := strings.Split(file, "/")
			if len(parts) != 3 || parts[0] != "logs" {
				return fmt.Errorf("%q is not a log; logs lie in logs/ECT", args[0])
			}
			return o.page(parts[1], func(r *render.Renderer, e *load.Folder) ([]byte, error) {
				l, err := logFor(e, file)
				if err != nil {
					return nil, err
				}
				return r.Log(render.Format(o.format), e.History, l)
			})
		},
	}
}

func (o *renderOptions) learningLog() *cobra.Command {
	return &cobra.Command{
		Use: "learning-log ECT", Short: "The whole history of an ECT", Args: one("ECT"),
		Example: "  ectm render learning-log aisha-khan --format html -o learning-log.html",
		RunE: func(_ *cobra.Command, args []string) error {
			return o.page(args[0], func(r *render.Renderer, e *load.Folder) ([]byte, error) {
				return r.LearningLog(render.Format(o.format), e.History)
			})
		},
	}
}

// blankHandout makes the handout of a session for nobody in particular.
func (o *renderOptions) blankHandout(id string) error {
	return o.blank(func(r *render.Renderer, library *load.Library) ([]byte, error) {
		programme, found, err := definition(library, id, ", or add --ect")
		if err != nil {
			return nil, err
		}
		return r.Handout(render.Format(o.format), programme, found, nil)
	})
}

// relative gives the path below the root that a file argument means.
func (o *renderOptions) relative(arg string) (string, error) {
	dir, err := findRoot(o.start())
	if err != nil {
		return "", err
	}
	for _, start := range []string{o.start(), dir} {
		full, err := filepath.Abs(filepath.Join(start, arg))
		if filepath.IsAbs(arg) {
			full = arg
		}
		if err != nil {
			continue
		}
		if _, err := os.Stat(full); err != nil {
			continue
		}
		if rel, err := filepath.Rel(dir, full); err == nil && filepath.IsLocal(rel) {
			return path.Clean(filepath.ToSlash(rel)), nil
		}
	}
	return "", fmt.Errorf("there is no log %q below %s", arg, filepath.ToSlash(dir))
}

func logFor(e *load.Folder, file string) (*logbook.Log, error) {
	for _, l := range e.History.Logs {
		if l.File == file {
			return l, nil
		}
	}
	return nil, fmt.Errorf("%s can't be read; see ectm check %s", file, e.ID)
}
