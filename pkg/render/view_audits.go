package render

import (
	"github.com/ectm/ectm/pkg/history"
)

// auditsView is the audits of one module, or of all.
type auditsView struct {
	head
	Modules []moduleView
	// None says of which module there is no audit yet.
	None Safe
}

// Audit makes the page of a module's audits with their change over time; an empty module asks for all. The module may be named with or
// without its programme.
func (r *Renderer) Audit(f Format, h *history.History, module string) ([]byte, error) {
	return r.render(f, "audit", r.builder(f, h).audits(module))
}

func (b *builder) audits(module string) *page {
	title := "Audits: " + b.name()
	v := &auditsView{Modules: b.modules(module)}
	if module != "" {
		title = "Audit: " + b.name()
	}
	b.anchor(title)
	if len(v.Modules) > 1 {
		b.anchor(contentsTitle)
	}
	for i := range v.Modules {
		v.Modules[i].Attention = b.attention(v.Modules[i].of)
		v.Modules[i].Anchor = b.anchor(b.moduleTitle(v.Modules[i].of))
	}
	v.head = b.head(title)
	b.ectFacts(&v.head)
	if len(v.Modules) == 0 {
		v.None = "any module"
		if module != "" {
			v.None = text(b.moduleTitle(module))
		}
	}
	return &page{title: title, view: v, pictures: b.pictures}
}
