package load

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/schema"
	"github.com/ectm/ectm/pkg/source"
	"github.com/ectm/ectm/pkg/yamlnode"
)

const mask = '·'

// withLines gives each finding the line that it points at, with confidential words masked, and the line of its key.
func withLines(found diag.List, docs []*Doc) diag.List {
	if len(found) == 0 {
		return nil
	}
	byName := map[string]*Doc{}
	for _, d := range docs {
		byName[d.File.Name] = d
	}
	for i := range found {
		if doc := byName[found[i].Pos().File]; doc != nil && found[i].Line == "" {
			found[i].Line = doc.line(found[i].Pos().Line)
			found[i].Anchor = anchor(doc.Root, found[i].Pos())
		}
	}
	return found
}

// line gives a line to show. Of a file that can't be read nobody knows which words are confidential: there all words are masked but
// the keys.
func (d *Doc) line(n int) string {
	line := d.File.Line(n)
	if len(line) > 500 {
		return ""
	}
	if d.Root == nil {
		return maskUnread(line, schema.HoldsConfidential(d.schema))
	}
	runes := []rune(line)
	for _, span := range schema.Confidential(d.Root, d.schema) {
		if span.Start.Line > n || span.End.Line < n {
			continue
		}
		from, to := 0, len(runes)
		if span.Start.Line == n {
			from = span.Start.Column - 1
		}
		if span.End.Line == n {
			to = span.End.Column - 1
		}
		maskWords(runes[min(from, len(runes)):min(to, len(runes))])
	}
	return string(runes)
}

func maskWords(runes []rune) {
	for i, r := range runes {
		if unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) || unicode.IsSymbol(r) {
			runes[i] = mask
		}
	}
}

var keyed = regexp.MustCompile(`^(\s*(?:- +)*)([A-Za-z_]+)(:(?:\s|$))`)

// plainKeys are keys whose values are never said in trust and so stay readable even where the structure is lost.
var plainKeys = map[string]bool{"session": true, "date": true, "status": true, "minutes": true, "ect": true, "start": true, "id": true,
	"version": true, "cadence": true, "review": true, "outcome": true, "next": true, "rating": true, "statement": true, "how": true}

func maskUnread(line string, confidential bool) string {
	if !confidential || strings.HasPrefix(line, "<<<<<<<") || strings.HasPrefix(line, ">>>>>>>") {
		return line
	}
	runes := []rune(line)
	from := 0
	if m := keyed.FindStringSubmatch(line); m != nil {
		if plainKeys[m[2]] {
			return line
		}
		from = len([]rune(m[1] + m[2]))
	}
	maskWords(runes[from:])
	return string(runes)
}

// anchor gives the line of the innermost key under which a place lies.
func anchor(n *yamlnode.Node, pos source.Position) int {
	line := 0
	if n == nil {
		return 0
	}
	for i, e := range n.Entries {
		if e.Key.Pos().Compare(pos) > 0 {
			break
		}
		if i+1 < len(n.Entries) && n.Entries[i+1].Key.Pos().Compare(pos) <= 0 {
			continue
		}
		line = max(e.Key.Pos().Line, anchor(e.Value, pos))
	}
	for i, item := range n.Items {
		if i+1 < len(n.Items) && n.Items[i+1].Pos().Compare(pos) <= 0 {
			continue
		}
		line = max(line, anchor(item, pos))
		break
	}
	return line
}
