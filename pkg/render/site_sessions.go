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
			b := s.r.builder(HTML, nil)
			page := b.handout(p, one)
			page.up = []crumb{{indexTitle, "../../../index.html"}, {handoutsTitle, "../../../" + handoutsFile}}
			at := path.Join("sessions", fileName(p.ID), fileName(one.Part), fileName(one.Short)+".html")
			if err := s.page(at, "handout", page); err != nil {
				return err
			}
			part.Sessions = append(part.Sessions, linkView{text(b.title(one)), Safe(at), kindNote(one)})
		}
		view.Parts = append(view.Parts, part)
	}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.library = append(s.library, view)
	return nil
}

// kindNote says what a session is, unless its title does.
func kindNote(s *session.Session) Safe {
	kind := kindWords[s.Kind]
	if s.Kind == "meeting" || strings.Contains(strings.ToLower(s.Title), strings.Split(s.Kind, "-")[0]) {
		return ""
	}
	return kind
}
