package render

import (
	"slices"

	"github.com/ectm/ectm/pkg/logbook"
)

// auditView is a module audit: how many statements have which rating, and each statement by its standard.
type auditView struct {
	Of, At, Short Safe
	Counts        []countView
	Rated         int
	Groups        []standardView
	Focus         []Safe
}

// countView says how many statements have a rating.
type countView struct {
	Rating Safe
	Count  int
}

// standardView is a standard with its statements.
type standardView struct {
	Title      Safe
	Statements []statementView
}

// statementView is a statement, with its rating where it has one and how that differs from the audit before.
type statementView struct {
	ID, Label, Rating, Change, Evidence Safe
	Focus, Moved                        bool
}

// audit is the view of the audit in a log, nil where there is none.
func (b *builder) audit(l *logbook.Log) *auditView {
	a := l.Audit
	if a.Of == "" && len(a.Ratings) == 0 && len(a.Focus) == 0 {
		return nil
	}
	v := &auditView{Of: text(b.moduleTitle(a.Of)), Short: b.short(l.Date), At: text(b.sessionTitle(l.Session)), Rated: len(a.Ratings)}
	for _, rating := range logbook.Ratings {
		v.Counts = append(v.Counts, countView{Safe(rating), countRated(a.Ratings, rating)})
	}
	for _, r := range a.Ratings {
		if r.Statement != "" {
			b.addRating(v, r, slices.Contains(a.Focus, r.Statement))
		}
	}
	for _, id := range a.Focus {
		v.Focus = append(v.Focus, text(b.h.AreaLabel(id)))
	}
	return v
}

func countRated(all []logbook.Rating, rating string) int {
	n := 0
	for _, r := range all {
		if r.Rating == rating {
			n++
		}
	}
	return n
}

// addRating adds a statement under its standard, which follows the order of the ratings.
func (b *builder) addRating(v *auditView, r logbook.Rating, focus bool) *statementView {
	s, known := b.h.Statement(r.Statement)
	title := Safe("Other statements")
	if known {
		title = text(b.standardTitle(s.Standard))
	}
	i := slices.IndexFunc(v.Groups, func(g standardView) bool { return g.Title == title })
	if i < 0 {
		v.Groups = append(v.Groups, standardView{Title: title})
		i = len(v.Groups) - 1
	}
	group := &v.Groups[i]
	group.Statements = append(group.Statements, statementView{ID: text(r.Statement), Label: text(s.Label), Rating: text(r.Rating),
		Evidence: text(r.Evidence), Focus: focus})
	return &group.Statements[len(group.Statements)-1]
}

func (b *builder) standardTitle(id string) string {
	for _, p := range b.h.Programmes {
		for _, s := range p.Standards {
			if s.ID == id {
				return "Standard " + s.ID + ": " + s.Title
			}
		}
	}
	return "Standard " + id
}

// planView is an action plan for the coming year.
type planView struct {
	Format  Safe
	Targets []targetView
}

// targetView is a target with its steps.
type targetView struct {
	Target, Review Safe
	Steps          []*stepLink
}

// plan is the view of the action plan in a log, nil where there is none.
func (b *builder) plan(l *logbook.Log) *planView {
	if l.ActionPlan.Format == "" && len(l.ActionPlan.Targets) == 0 {
		return nil
	}
	v := &planView{Format: text(l.ActionPlan.Format)}
	for _, t := range l.ActionPlan.Targets {
		target := targetView{Target: text(t.Target), Review: b.short(t.Review)}
		for _, id := range t.Steps {
			target.Steps = append(target.Steps, b.linkTo(id))
		}
		v.Targets = append(v.Targets, target)
	}
	return v
}
