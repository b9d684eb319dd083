package render

// ectSite writes the pages of one ECT.
type ectSite struct {
	*Site
	r   *Renderer
	b   *builder
	dir string
}

// ectView is the first page of an ECT, with links to all others.
type ectView struct {
	head
	Documents []linkView
	Summary   []fact
	// Empty tells that nothing has been recorded yet.
	Empty    bool
	Progress []progressView
	Chart    Safe
	Records  []recordView
}

// document is a page about the whole history of an ECT.
type document struct {
	file, template, title, about string
	make                         func(*builder) *page
}

// documents lists the pages of an ECT. A school gets the activity alone.
func (e *ectSite) documents() []document {
	all := []document{
		{e.file("learning-log"), "learning-log", "Learning log", "everything in order", (*builder).learningLog},
		{e.file("planner"), "planner", "Planner", "all sessions with their dates, what is under way first", func(b *builder) *page { return b.planner("") }},
	}
	if e.r.options.Audience == School {
		return all
	}
	all = append(all, document{e.file("action-plan"), "action-plan", "Action plan", "targets and open steps by area", (*builder).actionPlan})
	if len(e.b.modules("")) > 0 {
		all = append(all, document{e.file("audits"), "audit", "Audits", "ratings and how they changed", func(b *builder) *page { return b.audits("") }})
	}
	if s := e.b.next().Meeting; s != nil {
		all = append(all, document{e.file("handout"), "handout", "Handout of the next meeting", e.b.title(s) + e.b.whenDue(), func(b *builder) *page {
			return b.handout(b.h.Programme(s.Programme), s)
		}})
	}
	return all
}

// fresh gives a builder for another page of the same history.
func (e *ectSite) fresh() *builder {
	return &builder{options: e.r.options, format: e.format, h: e.b.h, who: e.b.who, links: e.b.links}
}

func (e *ectSite) writeAll() error {
	documents := e.documents()
	for _, d := range documents {
		p := d.make(e.fresh())
		p.up = e.up("")
		if err := e.page(e.dir+"/"+d.file, d.template, p); err != nil {
			return err
		}
	}
	if e.r.options.Audience != School {
		if err := e.writeLogs(); err != nil {
			return err
		}
	}
	return e.page(e.file(e.dir+"/index"), "ect", e.index(documents))
}

// up leads from a page of the ECT, or of a folder below, to the pages above it.
func (e *ectSite) up(below string) []crumb {
	return []crumb{{indexTitle, below + "../../" + e.file("index")}, {shown(e.b.name()), below + e.file("index")}}
}

func (e *ectSite) writeLogs() error {
	for _, l := range e.b.h.Logs {
		p := e.fresh().log(l)
		p.up = e.up("../")
		if err := e.page(e.dir+"/"+e.b.links.log(l), "log", p); err != nil {
			return err
		}
	}
	return nil
}

func (e *ectSite) index(documents []document) *page {
	b := e.fresh()
	v := &ectView{head: b.head(b.name()), Summary: b.summary(), Empty: len(b.h.Logs) == 0, Progress: b.progress(), Chart: b.progressPicture()}
	b.ectFacts(&v.head)
	if next := b.nextMeeting(); next != "" {
		v.Summary = append([]fact{{"Next meeting", next}}, v.Summary...)
	}
	for _, d := range documents {
		v.Documents = append(v.Documents, linkView{Safe(d.title), Safe(d.file), text(d.about)})
	}
	for _, l := range b.h.Logs {
		record := recordView{Title: text(b.sessionTitle(l.Session)), Date: b.short(l.Date), Status: statusWords[l.Status], Minutes: l.Minutes}
		if e.r.options.Audience != School {
			record.Link = Safe(encodeURL(b.links.log(l)))
		}
		v.Records = append(v.Records, record)
	}
	return &page{title: shown(b.name()), view: v, pictures: b.pictures, up: e.up("")[:1]}
}
