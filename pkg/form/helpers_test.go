package form

import (
	"errors"
	"fmt"
	"strings"
)

// sample is a small audit in two groups; the last statement has nothing of an earlier audit.
func sample() Audit {
	return Audit{
		Title: "Module 1 audit", ECT: "Aisha Khan",
		Statements: []Statement{
			{ID: "1.1", Label: "Teachers influence pupils' wellbeing, motivation and conduct", Standard: "Standard 1: High expectations",
				Group: "Learn that", Earlier: "emerging", EarlierDate: "2026-10-12"},
			{ID: "1.2", Label: "Teachers model attitudes and values for pupils", Standard: "Standard 1: High expectations",
				Group: "Learn that", Earlier: "developing", EarlierDate: "2026-10-12"},
			{ID: "7a", Label: "Choose words, every time, that signal challenge and ambition", Standard: "Standard 7: Manage behaviour",
				Group: "Learn how to: a predictable and secure environment", Earlier: "secure", EarlierDate: "2026-10-12"},
			{ID: "7b", Label: "Pitch stretching but reachable tasks inside a demanding curriculum", Standard: "Standard 7: Manage behaviour",
				Group: "Learn how to: a predictable and secure environment"},
		},
	}
}

// emergingFirst suggests what is emerging.
func emergingFirst(ratings map[string]string) (out []string) {
	for _, st := range sample().Statements {
		if ratings[st.ID] == "emerging" {
			out = append(out, st.ID)
		}
	}
	return out
}

// press sends keys, parted by blanks, and gives the state after them with what was to be stored. Words in quotes are typed.
func press(s state, keys string) (state, []string) {
	var stored []string
	for _, k := range strings.Fields(keys) {
		events := []event{{key: k}}
		if len([]rune(k)) == 1 {
			events[0].text = k
		}
		if text, ok := strings.CutPrefix(k, "'"); ok {
			events = nil
			for _, r := range strings.ReplaceAll(text, "_", " ") {
				events = append(events, event{string(r), string(r)})
			}
		}
		for _, e := range events {
			var out effect
			s, out = update(s, e)
			stored = appendStored(stored, out)
		}
	}
	return s, stored
}

func appendStored(stored []string, e effect) []string {
	switch {
	case e.rate:
		return append(stored, strings.TrimSuffix(e.statement+"="+e.rating+":"+e.evidence, ":"))
	case e.setFocus:
		return append(stored, "focus="+strings.Join(e.focus, ","))
	}
	return stored
}

// memory is a Saver that keeps what it is told, and fails after so many answers where most is above 0.
type memory struct {
	log  []string
	most int
}

var errFull = errors.New("the disk is full")

func (m *memory) add(text string) error {
	if m.most > 0 && len(m.log) >= m.most {
		return fmt.Errorf("could not save: %w", errFull)
	}
	m.log = append(m.log, text)
	return nil
}

func (m *memory) Rate(statement, rating, evidence string) error {
	return m.add(strings.TrimSuffix(statement+"="+rating+":"+evidence, ":"))
}

func (m *memory) SetFocus(statements []string) error {
	return m.add("focus=" + strings.Join(statements, ","))
}
