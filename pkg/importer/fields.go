package importer

import (
	"regexp"
	"slices"
	"strings"
)

var nextDate = regexp.MustCompile(`(?i)^(?:finally, |then )?(?:please )?(?:note|confirm|agree|set|fix|record|diarise)\b[^.]{0,40}\bdate\b[^.]{0,60}\bnext\b[^.]{0,40}\b(?:meeting|session)\b`)

// fields takes the line about the date of the next meeting out of a text: a log has a field for it.
func (f *flow) fields(words string) string {
	if !strings.Contains(strings.ToLower(words), "date") {
		return words
	}
	var kept []string
	for _, s := range sentences(words) {
		if nextDate.MatchString(s) {
			f.record("next_meeting")
			continue
		}
		kept = append(kept, s)
	}
	return strings.Join(kept, " ")
}

func (f *flow) record(section string) {
	if !slices.Contains(f.part.record, section) {
		f.part.record = append(f.part.record, section)
	}
}

var (
	asksAction  = regexp.MustCompile(`(?i)\baction(?:\(s\)|s)?\b.*\b(?:will|to) take\b|\baction steps?\b`)
	asksSuccess = regexp.MustCompile(`(?i)\bsuccess\b`)
	asksMeasure = regexp.MustCompile(`(?i)\bevaluat`)
)

// asksForSteps tells whether the part asks the three questions that an action step answers.
func (p *part) asksForSteps() bool {
	for _, g := range p.prompts {
		if slices.ContainsFunc(g.ask, asksAction.MatchString) && slices.ContainsFunc(g.ask, asksSuccess.MatchString) &&
			slices.ContainsFunc(g.ask, asksMeasure.MatchString) {
			return true
		}
	}
	return false
}
