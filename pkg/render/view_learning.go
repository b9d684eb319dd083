package render

import (
	"github.com/ectm/ectm/pkg/history"
)

// contentsTitle is the heading over a list of contents; on a page the two become a navigation landmark.
const contentsTitle = "Contents"

// auditsTitle is the heading over the audits in a learning log.
const auditsTitle = "Audits over time"

// learningView is the whole history of an ECT.
type learningView struct {
	head
	Summary            []fact
	Strengths, Targets []Safe
	Contract           []agreementView
	Steps              []stepView
	// StepCount says in the contents how many steps there are.
	StepCount     Safe
	Parts         []partView
	Audits        []moduleView
	Progress      []progressView
	ProgressChart Safe
	StepsChart    Safe
	// Brief tells that the tables of the parts say all that the audience may see.
	Brief bool
}

// LearningLog makes the page of the whole history.
func (r *Renderer) LearningLog(f Format, h *history.History) ([]byte, error) {
	return r.render(f, "learning-log", r.builder(f, h).learningLog())
}

func (b *builder) learningLog() *page {
	title := "Learning log: " + b.name()
	v := &learningView{head: b.head(title), Brief: b.options.Audience == School}
	groups := b.groups()
	modules := b.auditedModules("")
	v.Parts = b.reserve(title, groups, v.Brief)
	b.anchor(auditsTitle)
	b.ectFacts(&v.head)
	v.Summary = b.summary()
	if e := b.h.ECT; e != nil {
		v.Strengths, v.Targets, v.Contract = texts(e.Strengths), texts(e.Targets), agreements(e.Contract)
	}
	v.Steps, v.StepCount = b.steps(b.h.Steps()), b.stepCount()
	for i, g := range groups {
		v.Parts[i].Records = b.records(g.logs)
	}
	for _, m := range modules {
		module := b.module(m.of, m.logs)
		module.Anchor = b.anchor("Audit of " + b.moduleTitle(m.of))
		v.Audits = append(v.Audits, module)
	}
	v.Progress = b.progress()
	v.ProgressChart, v.StepsChart = b.progressPicture(), b.stepsPicture()
	return &page{title: title, view: v, pictures: b.pictures}
}

// ectFacts says who the ECT is.
func (b *builder) ectFacts(v *head) {
	e := b.h.ECT
	if e == nil {
		return
	}
	if !b.options.Anonymous {
		v.add("Mentor", text(e.Mentor))
	}
	v.add("Subject", text(e.Subject))
	v.add("Phase", text(e.Phase))
	var programmes []Safe
	for _, p := range b.h.Programmes {
		programmes = append(programmes, text(p.Title))
	}
	label := "Programme"
	if len(programmes) > 1 {
		label = "Programmes"
	}
	v.add(label, join(programmes, "; "))
	v.add("Started", day(e.Start))
	v.add("As of", day(b.options.Today))
}
