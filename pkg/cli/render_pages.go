package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/plan"
	"github.com/ectm/ectm/pkg/render"
	"github.com/ectm/ectm/pkg/session"
)

func (o *renderOptions) actionPlan() *cobra.Command {
	return &cobra.Command{
		Use: "action-plan ECT", Short: "Targets, steps, criteria and review dates, by area", Args: one("ECT"),
		Example: "  ectm render action-plan aisha-khan -o plan.html",
		RunE: func(_ *cobra.Command, args []string) error {
			return o.page(args[0], func(r *render.Renderer, e *load.Folder) ([]byte, error) {
				return r.ActionPlan(render.Format(o.format), e.History)
			})
		},
	}
}

func (o *renderOptions) auditPage() *cobra.Command {
	return &cobra.Command{
		Use: "audit ECT [MODULE]", Short: "The audit with its change over time, as a picture too", Args: oneOrTwo("ECT", "MODULE"),
		Example: "  ectm render audit aisha-khan m1 -o audit.html",
		RunE: func(_ *cobra.Command, args []string) error {
			return o.page(args[0], func(r *render.Renderer, e *load.Folder) ([]byte, error) {
				name := ""
				if len(args) == 2 {
					p, part, err := module(e, args[1])
					if err != nil {
						return nil, err
					}
					name = p.ID + "/" + part.ID
				}
				return r.Audit(render.Format(o.format), e.History, name)
			})
		},
	}
}

const plannerHelp = `The sessions of a cycle or module with the dates that are recorded, agreed or likely. Without PART all cycles and modules of the ECT's programmes,
the one under way first.`

func (o *renderOptions) planner() *cobra.Command {
	return &cobra.Command{
		Use: "planner ECT [PART]", Short: "The rows of a cycle or module with their dates", Long: plannerHelp, Args: oneOrTwo("ECT", "PART"),
		Example: "  ectm render planner aisha-khan c1 -o planner.html",
		RunE: func(_ *cobra.Command, args []string) error {
			return o.page(args[0], func(r *render.Renderer, e *load.Folder) ([]byte, error) {
				name := strings.Join(args[1:], "")
				if name != "" && !hasPart(e, name) {
					return nil, fmt.Errorf("the programmes of %s have no part %q; see ectm sessions", e.ID, name)
				}
				return r.Planner(render.Format(o.format), e.History, name)
			})
		},
	}
}

func hasPart(e *load.Folder, name string) bool {
	for _, p := range e.History.Programmes {
		for _, part := range p.Parts {
			if part.ID == name || p.ID+"/"+part.ID == name {
				return true
			}
		}
	}
	return false
}

func (o *renderOptions) proforma() *cobra.Command {
	cmd := &cobra.Command{
		Use: "proforma observation|discussion", Short: "The form for engaging with an expert", Args: one("form, observation or discussion"),
		ValidArgs: []string{"observation", "discussion"},
		Example:   "  ectm render proforma observation --ect aisha-khan -o form.html",
		RunE: func(_ *cobra.Command, args []string) error {
			if err := allowed("the form", args[0], []string{"observation", "discussion"}); err != nil {
				return err
			}
			if o.ect == "" {
				return o.blankProforma(args[0])
			}
			return o.page(o.ect, func(r *render.Renderer, e *load.Folder) ([]byte, error) {
				p := withForms(e.History.Programmes, plan.Next(e.History, ""))
				if p == nil {
					// A visit to a colleague does any ECT good, so the form of another programme will do.
					library, err := (&sessionsOptions{app: o.app}).library()
					if err != nil {
						return nil, err
					}
					if p, err = anyForms(library); err != nil {
						return nil, err
					}
				}
				return r.Proforma(render.Format(o.format), p, args[0], e.History)
			})
		},
	}
	cmd.Flags().StringVar(&o.ect, "ect", "", "fill it in for an ECT")
	return cmd
}

// withForms gives the programme that has forms: the one that the ECT is in, else the first that has.
func withForms(programmes []*session.Programme, next plan.Plan) *session.Programme {
	if next.Programme != nil && len(next.Programme.Proformas) > 0 {
		return next.Programme
	}
	for _, p := range programmes {
		if len(p.Proformas) > 0 {
			return p
		}
	}
	return nil
}

// blankProforma makes a form for nobody in particular.
func (o *renderOptions) blankProforma(form string) error {
	return o.blank(func(r *render.Renderer, library *load.Library) ([]byte, error) {
		p, err := anyForms(library)
		if err != nil {
			return nil, err
		}
		return r.Proforma(render.Format(o.format), p, form, nil)
	})
}

// anyForms gives the first programme that has forms.
func anyForms(library *load.Library) (*session.Programme, error) {
	for _, id := range library.IDs() {
		if p := library.Programme(id); p != nil && len(p.Proformas) > 0 {
			return p, nil
		}
	}
	return nil, fmt.Errorf("no programme has forms for a visit to an expert")
}
