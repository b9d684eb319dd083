package render

import (
	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/logbook"
)

// contentsTitle is the heading over a list of contents; on a page the two become a navigation landmark.
const contentsTitle = "Contents"

// learningView is the whole history of an ECT.
type learningView struct {
	head
	Summary            []fact
	Strengths, Targets []Safe
	Contract           []agreementView
	Steps              []stepView
	Parts              []partView
	Audits             []moduleView
	Progress           []progressView
	ProgressChart      Safe
	StepsChart         Safe
}

// partView is a part of a programme with what was recorded in it, in order.
type partView struct {
	Title, Anchor, Summary Safe
	Records                []recordView
}

// LearningLog makes the page of the whole history.
func (r *Renderer) LearningLog(f Format, h *history.History) ([]byte, error) {
	return r.render(f, "learning-log", r.builder(f, h).learningLog())
}

func (b *builder) learningLog() *page {
	title := "Learning log: " + b.name()
	v := &learningView{head: b.head(title)}
	// The headings that the template writes itself come first.
	for _, heading := range []string{title, contentsTitle, "Summary", "Action steps", "Steps in detail"} {
		b.anchor(heading)
	}
	b.ectFacts(&v.head)
	v.Summary = b.summary()
	if e := b.h.ECT; e != nil {
		v.Strengths, v.Targets, v.Contract = texts(e.Strengths), texts(e.Targets), agreements(e.Contract)
	}
	v.Steps = b.steps(b.h.Steps())
	v.Parts = b.parts()
	v.Audits = b.modules("")
	v.Progress, v.ProgressChart, v.StepsChart = b.progress(), b.progressPicture(), b.stepsPicture()
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
	for _, p := range b.h.Programmes {
		v.add("Programme", text(p.Title))
	}
	v.add("Started", day(e.Start))
	v.add("As of", day(b.options.Today))
}

// parts groups the logs by the parts of the programmes, in the order in which they were begun.
func (b *builder) parts() []partView {
	var keys []string
	groups := map[string][]*logbook.Log{}
	for _, l := range b.h.Logs {
		key := ""
		if s := b.h.Session(l.Session); s != nil {
			key = s.Programme + "/" + s.Part
		}
		if groups[key] == nil {
			keys = append(keys, key)
		}
		groups[key] = append(groups[key], l)
	}
	var out []partView
	for _, key := range keys {
		out = append(out, b.part(key, groups[key]))
	}
	return out
}

func (b *builder) part(key string, logs []*logbook.Log) partView {
	title := "Other records"
	if key != "" {
		title = b.moduleTitle(key)
	}
	v := partView{Title: text(title), Anchor: b.anchor(title), Summary: meetingTime(b.h.MeetingTime(logs))}
	for _, l := range logs {
		record := b.record(l)
		record.Anchor = b.anchor(string(day(l.Date)) + ": " + b.sessionTitle(l.Session))
		record.Date = day(l.Date)
		v.Records = append(v.Records, record)
	}
	return v
}
