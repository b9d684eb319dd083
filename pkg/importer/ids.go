package importer

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Statement is a statement of the framework that pages name by its number or by its words.
type Statement struct{ ID, Label string }

const statementID = `[1-8](?:\.\d{1,2}|[a-s])`

var (
	anID      = regexp.MustCompile(statementID)
	leadingID = regexp.MustCompile(`^\(?(` + statementID + `)\)?[.:,]?\s*(\p{L}.*)$`)
	// idRun is a row of numbers, glued to a word before or behind it or not.
	idRun = regexp.MustCompile(statementID + `(?:\s*(?:,|;|&|and|or|–|-|\s)\s*` + statementID + `)*`)
	named = regexp.MustCompile(`(?i)(?:\bECF|\bstatements?|\blearn (?:that|how to))[\s:]*$`)
)

// catalogue knows the numbers of the statements, in order.
type catalogue struct {
	order  []string
	places map[string]int
}

func newCatalogue(statements []Statement) *catalogue {
	c := &catalogue{places: map[string]int{}}
	for i, s := range statements {
		c.order = append(c.order, s.ID)
		c.places[s.ID] = i
	}
	return c
}

// inline finds the numbers that a text names: in brackets, behind a word that announces them, or several in a row with letters.
func (c *catalogue) inline(words string) (ids []string) {
	for _, at := range idRun.FindAllStringIndex(words, -1) {
		run := words[at[0]:at[1]]
		before, after := words[:at[0]], words[at[1]:]
		if after != "" && (after[0] >= '0' && after[0] <= '9' || after[0] == '.' && len(after) > 1 && after[1] >= '0' && after[1] <= '9') {
			continue
		}
		if before != "" && strings.ContainsAny(before[len(before)-1:], "0123456789.£$") {
			continue
		}
		several := len(anID.FindAllString(run, 2)) == 2 && strings.ContainsAny(run, "abcdefghijklmnopqrs")
		bracketed := c.bracketed(before, after)
		if several || bracketed || named.MatchString(before[max(0, len(before)-longRow):]) {
			ids = append(ids, c.expand(run)...)
		}
	}
	return c.sort(ids)
}

// longRow is how far away brackets are looked for.
const longRow = 80

// bracketed tells whether the brackets around a row of numbers hold nothing else.
func (c *catalogue) bracketed(before, after string) bool {
	before, after = before[max(0, len(before)-longRow):], after[:min(len(after), longRow)]
	open := strings.LastIndexByte(before, '(')
	end := strings.IndexByte(after, ')')
	if open < 0 || end < 0 {
		return false
	}
	rest := idRun.ReplaceAllString(before[open+1:]+after[:end], "")
	return strings.Trim(rest, " ,;–-") == ""
}

// expand gives the numbers of a row, ranges written out; one that does not exist is left out.
func (c *catalogue) expand(run string) (ids []string) {
	at := anID.FindAllStringIndex(run, -1)
	for i, span := range at {
		id := run[span[0]:span[1]]
		if i > 0 && strings.TrimSpace(run[at[i-1][1]:span[0]]) != "" && strings.Trim(run[at[i-1][1]:span[0]], " –-") == "" {
			ids = append(ids, between(run[at[i-1][0]:at[i-1][1]], id)...)
		}
		ids = append(ids, id)
	}
	return slices.DeleteFunc(ids, func(id string) bool { _, ok := c.places[id]; return !ok })
}

// between gives what lies inside a range of one standard.
func between(first, last string) (ids []string) {
	if first[0] != last[0] {
		return nil
	}
	if first[1] != '.' && last[1] != '.' {
		for letter := first[1] + 1; letter < last[1]; letter++ {
			ids = append(ids, first[:1]+string(rune(letter)))
		}
		return ids
	}
	from, err := strconv.Atoi(first[2:])
	to, err2 := strconv.Atoi(last[2:])
	if first[1] != '.' || last[1] != '.' || err != nil || err2 != nil {
		return nil
	}
	for n := from + 1; n < to; n++ {
		ids = append(ids, first[:2]+strconv.Itoa(n))
	}
	return ids
}

// sort puts numbers into the order of the framework, each once.
func (c *catalogue) sort(ids []string) []string {
	slices.SortFunc(ids, func(a, b string) int { return c.places[a] - c.places[b] })
	return slices.Compact(ids)
}
