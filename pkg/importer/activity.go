package importer

import (
	"regexp"
	"slices"
	"strings"
)

// kindOfActivity is a spelling of a kind of activity and what definitions call it.
var kindsOfActivity = []struct {
	pattern *regexp.Regexp
	name    string
}{
	{kindPattern(`discuss(?:ion)?(?: with (?:a |your )?mentor| with your mentee)?`), "discuss"},
	{kindPattern(`collaborative[- ]planning`), "collaborative planning"},
	{kindPattern(`independent[- ]planning`), "independent planning"},
	{kindPattern(`action[- ]planning`), "action planning"},
	{kindPattern(`reflect(?:ion|ing)?`), "reflection"},
	{kindPattern(`(?:sharing|share)(?: of)?(?: practice)?`), "sharing practice"},
	{kindPattern(`rehears(?:al|ing|e)`), "rehearsal"},
	{kindPattern(`self[- ]assess(?:ment|ing)?`), "self-assessment"},
	{kindPattern(`(?:analys(?:e|ing|is)(?: of)?) artefacts?(?: and data)?`), "analyse artefacts"},
	{kindPattern(`(?:analys(?:e|ing|is)(?: of)?) data`), "analyse data"},
	{kindPattern(`analys(?:e|ing|is)`), "analyse"},
	{kindPattern(`script(?:ing)?`), "script"},
	{kindPattern(`practical (?:activity|activities)`), "practical activity"},
	{kindPattern(`practical exercises?`), "practical exercise"},
	{kindPattern(`observ(?:e|ing|ation of) (?:a|your) colleague`), "observe a colleague"},
	{kindPattern(`plan(?:ning)?(?: an| the)? observation`), "plan observation"},
	{kindPattern(`apply(?:ing)?(?: learning)?`), "apply"},
	{kindPattern(`listen(?:ing)?`), "listen"},
	{kindPattern(`contracting`), "contracting"},
	{kindPattern(`set(?:ting)?(?: a)? goals?`), "set goal"},
	{kindPattern(`data`), "data"},
}

func kindPattern(p string) *regexp.Regexp { return regexp.MustCompile(`(?i)^` + p + `$`) }

var (
	kindJoint  = regexp.MustCompile(`\s*/\s*| and | & |, `)
	kindNumber = regexp.MustCompile(`^\d{1,2}[.)]\s*`)
)

// activityKind reads a line that names a kind of activity, or several, and nothing else.
func activityKind(line string) (kind string, ok bool) {
	line = strings.TrimRight(kindNumber.ReplaceAllString(line, ""), " :.<")
	if len(line) > 80 || line == "" || strings.EqualFold(line, "data") {
		return "", false
	}
	if name := kindName(line); name != "" {
		return name, true
	}
	var names []string
	for _, piece := range kindJoint.Split(line, -1) {
		name := kindName(strings.TrimSpace(piece))
		if name == "" {
			return "", false
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return strings.Join(names, " / "), true
}

func kindName(words string) string {
	for _, k := range kindsOfActivity {
		if k.pattern.MatchString(words) {
			return k.name
		}
	}
	return ""
}
