package importer

import (
	"regexp"
	"strconv"
	"strings"
)

// role says what a heading, or a plain line that stands for one, introduces.
type role int

const (
	other     role = iota
	agenda         // a part of the agenda
	meeting        // all parts of the agenda
	aims           // what is to be reached
	intro          // what the mentor reads first
	reading        // a summary or case studies, which are no part of the meeting
	materials      // a list of what to look at beforehand
	interact       // one word for the kind of meeting
	empty          // a line that says nothing of its own
)

var roles = map[string]role{
	"learning intentions": aims, "learning intentions for this session": aims, "learning intention": aims, "session elements": aims,
	"intended outcomes": aims, "intended outcome": aims, "outcome": aims, "outcomes": aims, "aims": aims, "objectives": aims,
	"learning outcomes": aims, "aim": aims, "topic introduction": intro, "introduction": intro, "background": intro,
	"research and practice summary": reading, "case studies": reading, "case study": reading, "reference materials": materials,
	"meeting activities": meeting, "mentor meeting activities": meeting, "activities": meeting, "agenda": meeting,
	"interaction": interact, "mentor materials content": empty, "ect mentor session": empty,
}

// plainRoles are those that a line without the mark of a heading may have.
var plainRoles = regexp.MustCompile(`(?i)^(?:learning intentions(?: for this session)?|session elements|(?:topic )?introduction|case studies|` +
	`research and practice summary|(?:mentor )?meeting activities|ect mentor session)\s*:?$`)

func roleOf(words string) role {
	return roles[strings.ToLower(strings.TrimRight(words, ": ."))]
}

const minuteWords = `(\d{1,3})\s*(?:mins?|minutes?)\b\.?`

var (
	stageLine = regexp.MustCompile(`^(Review(?: (?:and|&) Plan)?|Plan(?:(?: and |/)Theory to Practice)?|Theory to Practice|Next Steps|` +
		`Observation|Feedback|(?:Mentor )?Meeting Activities)\s*:?\s*\(?` + minuteWords + `\)?:?\s*(.*)$`)
	timedTitle  = regexp.MustCompile(`(?i)^(.*?)[\s:–-]*\(\s*(?:about |approx\.? )?` + minuteWords + `\s*(?:[–,:-]\s*(.*?))?\)\s*:?\s*$`)
	looseTitle  = regexp.MustCompile(`(?i)^(.*?)[\s:,–-]+` + minuteWords + `\s*:?\s*$`)
	weekLine    = regexp.MustCompile(`(?i)^Week\s+(\d{1,2})\s*:\s*(.+)$`)
	moduleLine  = regexp.MustCompile(`(?i)^Module\s+(\d{1,2})\s*:\s*(.+)$`)
	standsAlone = regexp.MustCompile(`(?i)^(?:Week|Module)\s+\d{1,2}\s*:\s*\S|^Duration\s*:\s*\d`)
	duration    = regexp.MustCompile(`(?i)^Duration\s*:?\s*` + minuteWords)
)

// stage reads a line that names a stage of the meeting and its minutes; rest is what runs on behind it.
func stage(line string) (title string, minutes int, rest string, ok bool) {
	m := stageLine.FindStringSubmatch(line)
	if m == nil {
		return "", 0, "", false
	}
	return m[1], number(m[2]), m[3], true
}

// timed splits the minutes off a title.
func timed(title string) (words string, minutes int) {
	if m := timedTitle.FindStringSubmatch(title); m != nil && m[1] != "" {
		if m[3] != "" {
			return m[1] + ": " + m[3], number(m[2])
		}
		return m[1], number(m[2])
	}
	if m := looseTitle.FindStringSubmatch(title); m != nil && m[1] != "" {
		return m[1], number(m[2])
	}
	return strings.TrimRight(title, ": "), 0
}

// number reads minutes; more than a session may take count as none.
func number(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil || n > 600 {
		return 0
	}
	return n
}
