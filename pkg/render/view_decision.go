package render

import (
	"github.com/ectm/ectm/pkg/session"
)

// decisionView is a question with the two ways on from it. Ways pairs what follows from yes with what follows from no.
type decisionView struct {
	Question, Yes, No Safe
	Ways              []wayView
}

type wayView struct{ Yes, No Safe }

func (b *builder) decision(s *session.Session) *decisionView {
	if s.Decision == nil {
		return nil
	}
	yes, no := b.fills(s, s.Decision.Yes.Do), b.fills(s, s.Decision.No.Do)
	v := &decisionView{Question: b.fill(s, s.Decision.Question), Yes: b.fill(s, s.Decision.Yes.Label), No: b.fill(s, s.Decision.No.Label)}
	for i := range max(len(yes), len(no)) {
		var way wayView
		if i < len(yes) {
			way.Yes = yes[i]
		}
		if i < len(no) {
			way.No = no[i]
		}
		v.Ways = append(v.Ways, way)
	}
	return v
}
