package yamlnode

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/source"
)

// reasons puts the sentences of yaml.v3 into plain words. The first whose key is part of the library's sentence counts.
var reasons = []struct{ library, message, help string }{
	{"mapping values are not allowed", "a colon with a space stands inside the text, so it reads as another key",
		"put the text in quotes, or on the lines below >-"},
	{"could not find expected ':'", "this line has no colon after its first word",
		"write key: value; if the line belongs to the text above, indent it further"},
	{"cannot start any token", "the text starts with a character that YAML keeps for itself", "put the text in quotes"},
	{"expected node content", "a bracket that opens here is not closed, or a comma has nothing in front of it", "close it, or put the text in quotes"},
	{"did not find expected ',' or", "a bracket that opens here is not closed, or a comma is missing",
		"close it, or put the text in quotes"},
	{"did not find expected '-' indicator", "this line does not fit the list it stands in",
		"start it with - at the same depth as the items above, or indent it to belong to the item"},
	{"did not find expected key", "this line does not fit the lines above it",
		"indent it like the keys beside it; a text with quotes in its middle needs quotes around the whole"},
	{"block sequence entries are not allowed", "a list item can't stand here", "start the list on the line below its key"},
	{"mapping keys are not allowed", "a key can't stand here", "check the indentation"},
	{"unexpected end of stream", "a quotation mark that opens here is not closed", "close it at the end of the text"},
	{"unexpected document indicator", "a quotation mark that opens here is not closed", "close it at the end of the text"},
	{"unknown escape character", `a backslash stands inside double quotes before a letter that it can't change`,
		"use single quotes, or write the backslash twice"},
	{"hexdecimal", `a backslash stands inside double quotes before digits that name no character`, "use single quotes"},
	{"escape code", `a backslash stands inside double quotes before digits that name no character`, "use single quotes"},
	{"unknown anchor", "a text that starts with * refers to a place that does not exist", "put the text in quotes"},
	{"scanning an alias", "a text starts with *, which YAML keeps for itself", "put the text in quotes"},
	{"alphabetic or numeric character", "a text starts with * or &, which YAML keeps for itself", "put the text in quotes"},
	{"indentation indicator", "the number behind | or > can't be 0", "delete the number"},
	{"comment or line break", "something stands behind | or >", "start the text on the line below"},
	{"tab character", "a tab stands where spaces belong", "replace the tab with spaces"},
	{"exceeded", "the lines are nested too deeply", "use fewer levels"},
	{"directive", "a line starts with %, which YAML keeps for itself", "put the text in quotes"},
	{"tag", "a text starts with !, which YAML keeps for itself", "put the text in quotes"},
}

// syntaxFault turns an error of yaml.v3, which has no column and often a line that is too low, into a finding at the place.
func syntaxFault(f *source.File, err error) diag.Diagnostic {
	message, help := "the structure can't be read from here on", "compare the indentation and the colons with the lines above"
	for _, r := range reasons {
		if strings.Contains(err.Error(), r.library) {
			message, help = r.message, r.help
			break
		}
	}
	first := faultyLine(f, err)
	line := nextContent(f, first)
	for n := first; n <= line; n++ {
		if leadingTab.MatchString(f.Line(n)) {
			return fault(f, f.LineStart(n), "a tab starts this line; YAML takes spaces only", "replace the tab with spaces, or delete it")
		}
	}
	if message == reasons[0].message && !secondColon.MatchString(f.Line(line)) {
		if before := lineBefore(f, line); before > 0 && indent(f.Line(before)) >= indent(f.Line(line)) {
			return fault(f, f.LineStart(before)+indent(f.Line(before)), "this line has no colon with a blank behind it after its first word",
				"write key: value")
		}
	}
	if m, h := reasonFromLine(f.Line(line), message); m != "" {
		message, help = m, h
	}
	return fault(f, faultyOffset(f, line), message, help)
}

// lineBefore gives the last line with content above a line, 0 where there is none.
func lineBefore(f *source.File, line int) int {
	for line--; line > 0 && skippable(f.Line(line)); line-- {
	}
	return line
}

func indent(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

var (
	libraryLine  = regexp.MustCompile(`line (\d+): (.*)`)
	quotedMiddle = regexp.MustCompile(`^\s*(?:- +)?(?:[\w-]+:\s+)?(?:"[^"]*"|'[^']*')\s*[^\s,\]}#:]`)
	leadingTab   = regexp.MustCompile(`^ *\t`)
	questionMark = regexp.MustCompile(`[^\s"']\?\s*[,\]}]`)
	reserved     = regexp.MustCompile("^\\s*(?:- +)?(?:[\\w-]+:\\s+)?[@`%]")
	valueStart   = regexp.MustCompile("^\\s*(?:- +)?[\\w-]+:\\s+[\"'@`%*&!\\[{]")
	secondColon  = regexp.MustCompile(`^\s*(?:- +)?[\w-]+:\s+[^"'\[{|>#].*?(:)(?:\s|$)`)
)

// reasonFromLine recognises the slips that mentors make most, whatever the parser stumbled over afterwards.
func reasonFromLine(line, message string) (better, help string) {
	if quotedMiddle.MatchString(line) {
		return "the text starts with a quotation mark but goes on after the closing one",
			"put the whole text on the lines below >-, or in the other kind of quotes"
	}
	if strings.ContainsAny(line, "[{") && questionMark.MatchString(line) {
		return "a question mark stands before a comma or a closing bracket without quotes around the question", "put the question in quotes, or on a line of its own"
	}
	if reserved.MatchString(line) {
		return "the text starts with a character that YAML keeps for itself", "put the text in quotes"
	}
	if message == reasons[0].message && !secondColon.MatchString(line) {
		return "this line is indented further than the keys above it", "indent it like the keys beside it"
	}
	return "", ""
}

func faultyOffset(f *source.File, line int) int {
	text := f.Line(line)
	start := f.LineStart(line)
	if at := secondColon.FindStringSubmatchIndex(text); at != nil {
		return start + at[2]
	}
	if at := valueStart.FindStringIndex(text); at != nil {
		return start + at[1] - 1
	}
	return start + len(text) - len(strings.TrimLeft(text, " \t"))
}

// largestSearched bounds the files in which the faulty line is searched by trial.
const largestSearched = 64 << 10

// faultyLine finds the line from which on the file can't be read: the one after the longest part that can. The line that yaml.v3
// gives is that of the enclosing construct, one too low for faults of its parser, or missing.
func faultyLine(f *source.File, err error) int {
	if len(f.Data) > largestSearched {
		return libraryFault(f, err)
	}
	good, bad := 0, f.LineCount()
	for bad-good > 1 {
		if middle := (good + bad) / 2; parses(f, middle) {
			good = middle
		} else {
			bad = middle
		}
	}
	// A text in quotes over several lines fails in its middle and is right at its end.
	for n := good + 1; n <= min(good+60, f.LineCount()-1); n++ {
		if parses(f, n) {
			good = n
		}
	}
	return good + 1
}

func skippable(line string) bool {
	trimmed := strings.TrimSpace(line)
	return trimmed == "" || trimmed[0] == '#'
}

func parses(f *source.File, lines int) bool {
	var n yaml.Node
	part := f.Data[:f.LineStart(lines+1)]
	return len(bytes.TrimSpace(part)) == 0 || yaml.Unmarshal(part, &n) == nil
}

func libraryFault(f *source.File, err error) int {
	at := libraryLine.FindStringSubmatch(err.Error())
	if at == nil {
		return 1
	}
	line, _ := strconv.Atoi(at[1])
	if strings.HasPrefix(at[2], "did not find expected") {
		line++
	}
	return min(line, f.LineCount())
}
