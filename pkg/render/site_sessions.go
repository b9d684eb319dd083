package render

import (
	"path"
	"strings"

	"github.com/ectm/ectm/pkg/session"
)

// libraryView is a programme with links to the blank handouts of its sessions.
type libraryView struct {
	Title, Provider Safe
	Parts           []libraryPart
}

type libraryPart struct {
	Title    Safe
	Sessions []linkView
}

// linkView is a link with its words.
type linkView struct{ Title, To, Note Safe }

// Sessions writes a blank handout of every session of a programme, and its forms.
func (s *Site) Sessions(p *session.Programme) error {
	view := libraryView{Title: text(p.Title), Provider: text(p.Provider)}
	for i := range p.Parts {
		part := libraryPart{Title: text(partTitle(&p.Parts[i]))}
		for _, one := range p.Parts[i].Sessions {
			if one.Kind == "none" {
				// There is nothing to take along.
				continue
			}
			b := s.r.builder(s.format, nil)
			page := b.handout(p, one)
			page.up = []crumb{{indexTitle, "../../../" + s.file("index")}, {handoutsTitle, "../../../" + s.file(handoutsFile)}}
			at := s.file(path.Join("sessions", fileName(p.ID), fileName(one.Part), fileName(one.Short)))
			if err := s.page(at, "handout", page); err != nil {
				return err
			}
			part.Sessions = append(part.Sessions, linkView{text(b.title(one)), Safe(at), kindNote(one)})
		}
		if part.Sessions != nil {
			view.Parts = append(view.Parts, part)
		}
	}
	forms, err := s.forms(p)
	if err != nil {
		return err
	}
	if forms != nil {
		view.Parts = append(view.Parts, libraryPart{Title: "Forms", Sessions: forms})
	}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.library = append(s.library, view)
	return nil
}

// forms writes the blank forms of a programme and gives the links to them.
func (s *Site) forms(p *session.Programme) ([]linkView, error) {
	var out []linkView
	for _, form := range p.Proformas {
		page := s.r.builder(s.format, nil).proforma(p, form)
		page.up = []crumb{{indexTitle, "../../" + s.file("index")}, {handoutsTitle, "../../" + s.file(handoutsFile)}}
		at := s.file(path.Join("sessions", fileName(p.ID), "form-"+fileName(form.ID)))
		if err := s.page(at, "proforma", page); err != nil {
			return nil, err
		}
		out = append(out, linkView{Title: text(form.Title), To: Safe(at)})
	}
	return out, nil
}

// kindNote says what a session is, unless its title does.
func kindNote(s *session.Session) Safe {
	kind := kindWords[s.Kind]
	if s.Kind == "meeting" || strings.Contains(strings.ToLower(s.Title), strings.Split(s.Kind, "-")[0]) {
		return ""
	}
	return kind
}
