package history

import (
	"strings"

	"github.com/ectm/ectm/pkg/session"
)

// Blank is what stands in a text for something that is to be written by hand.
const Blank = "________"

// Fill puts what is known into the placeholders of a definition's text: the focus area, the open step and the names of the ECT, nil for
// none, and the titles of the session's programme. What is not known becomes a blank.
func Fill(text string, h *History, p *session.Programme, s *session.Session) string {
	if !strings.Contains(text, "{") {
		return text
	}
	values := map[string]string{}
	for _, name := range session.Placeholders {
		values[name] = Blank
	}
	if h != nil {
		h.personal(values)
	}
	titles(values, p, s)
	pairs := make([]string, 0, 2*len(values))
	for name, value := range values {
		if strings.TrimSpace(value) == "" {
			value = Blank
		}
		pairs = append(pairs, "{"+name+"}", value)
	}
	return strings.NewReplacer(pairs...).Replace(text)
}

func (h *History) personal(values map[string]string) {
	if focus := h.FocusArea(nil); focus != "" {
		values["focus_area"] = h.AreaLabel(focus)
	}
	var open []string
	for _, step := range h.OpenSteps() {
		open = append(open, strings.TrimRight(strings.TrimSpace(step.Step), "."))
	}
	values["action_step"] = strings.Join(open, "; ")
	if h.ECT == nil {
		return
	}
	if h.ECT.Name != "" {
		values["ect"] = h.ECT.Name
	}
	if h.ECT.Mentor != "" {
		values["mentor"] = h.ECT.Mentor
	}
}

func titles(values map[string]string, p *session.Programme, s *session.Session) {
	if p == nil {
		return
	}
	for i := range p.Parts {
		if p.Parts[i].ID != s.Part {
			continue
		}
		values["themes"], values["part"] = p.Parts[i].ThemeTitles(), p.Parts[i].Title
		if i+1 < len(p.Parts) {
			values["next_part"] = p.Parts[i+1].Title
		}
	}
}
