package render

import (
	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/logbook"
)

// actionPlanView is what the ECT works on now: targets, then open steps by area, then what is closed.
type actionPlanView struct {
	head
	Plan   *planView
	PlanOn Safe
	Areas  []areaView
	Closed []stepView
}

// areaView is a development area or statement with the open steps that serve it.
type areaView struct {
	Title Safe
	Steps []stepView
}

// ActionPlan makes the page of targets and steps by area.
func (r *Renderer) ActionPlan(f Format, h *history.History) ([]byte, error) {
	return r.render(f, "action-plan", r.builder(f, h).actionPlan())
}

func (b *builder) actionPlan() *page {
	title := "Action plan: " + b.name()
	v := &actionPlanView{head: b.head(title), Areas: b.areas()}
	b.ectFacts(&v.head)
	if l := b.latestPlan(); l != nil {
		v.Plan, v.PlanOn = b.plan(l), day(l.Date)
	}
	for _, s := range b.h.Steps() {
		if !s.IsOpen() {
			v.Closed = append(v.Closed, b.step(s))
		}
	}
	return &page{title: title, view: v, pictures: b.pictures}
}

// latestPlan gives the log with the latest action plan, nil where none was made.
func (b *builder) latestPlan() *logbook.Log {
	var latest *logbook.Log
	for _, l := range b.h.Held() {
		if b.plan(l) != nil {
			latest = l
		}
	}
	return latest
}

// areas groups the open steps by what they serve, in the order in which they were set.
func (b *builder) areas() []areaView {
	var out []areaView
	index := map[string]int{}
	for _, s := range b.h.OpenSteps() {
		label := b.h.AreaLabel(s.Area)
		i, ok := index[label]
		if !ok {
			i = len(out)
			index[label] = i
			out = append(out, areaView{Title: text(label)})
		}
		out[i].Steps = append(out[i].Steps, b.step(s))
	}
	return out
}
