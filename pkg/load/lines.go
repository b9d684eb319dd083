package load

import (
	"regexp"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/schema"
	"github.com/ectm/ectm/pkg/source"
	"github.com/ectm/ectm/pkg/yamlnode"
)

const mask = '·'

// WithLines gives each finding in one of the files the line that it points at, with confidential words masked, and the line of its key.
func WithLines(found diag.List, docs []*Doc) diag.List {
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

// line gives a line to show. In a file that may hold what was said in trust only known keys and values that are not confidential stay
// readable; all other words are masked, also where the structure is lost and nobody knows what they are.
func (d *Doc) line(n int) string {
	line := d.File.Line(n)
	if len(line) > 500 {
		return ""
	}
	if !schema.HoldsConfidential(d.schema) || conflictLine.MatchString(line) {
		return line
	}
	runes := []rune(line)
	shown := make([]bool, len(runes))
	if at := ignoreInLine.FindStringIndex(line); at != nil && d.IsComment(n) {
		fill(shown, 0, utf8.RuneCountInString(line[:at[1]]))
	}
	if d.Root == nil {
		d.showKeys(line, shown)
		showPlainValue(line, shown)
	} else {
		for _, span := range schema.Plain(d.Root, d.schema) {
			showSpan(span, n, shown)
		}
	}
	for i, r := range runes {
		if !shown[i] && (unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) || unicode.IsSymbol(r)) {
			runes[i] = mask
		}
	}
	return string(runes)
}

var (
	conflictLine = regexp.MustCompile(`^(<<<<<<<|>>>>>>>)( |$)`)
	keyInLine    = regexp.MustCompile(`(?:^\s*(?:- +)*|[{,]\s*)([a-z_]+):(?:\s|$)`)
	ignoreInLine = regexp.MustCompile(`^\s*#\s*ectm:ignore\b\s*(?:[a-z]+/[a-z-]*)?`)
	oneWord      = regexp.MustCompile(`^\s*(?:- +)*([a-z_]+):\s*\S*\s*$`)
)

// showKeys marks what looks like a known key in a line of a file whose structure is lost.
func (d *Doc) showKeys(line string, shown []bool) {
	known := schema.AllKeys(d.schema)
	for _, at := range keyInLine.FindAllStringSubmatchIndex(line, -1) {
		if known[line[at[2]:at[3]]] {
			from := utf8.RuneCountInString(line[:at[2]])
			fill(shown, from, from+at[3]-at[2])
		}
	}
}

// plainKeys are keys whose values are never said in trust and so stay readable even where the structure is lost.
var plainKeys = map[string]bool{"session": true, "date": true, "status": true, "minutes": true, "ect": true, "start": true, "id": true,
	"version": true, "cadence": true, "review": true, "outcome": true, "next": true, "rating": true, "statement": true, "how": true}

// showPlainValue shows a line with one word behind a key whose values are plain; more words may be anything.
func showPlainValue(line string, shown []bool) {
	if m := oneWord.FindStringSubmatch(line); m != nil && plainKeys[m[1]] {
		fill(shown, 0, len(shown))
	}
}

// IsComment tells whether a line that starts with # is a comment: not a line of a text over several lines. Where the structure is lost
// nobody knows.
func (d *Doc) IsComment(n int) bool {
	return d.Root != nil && !textHolds(d.Root, n)
}

func textHolds(n *yamlnode.Node, line int) bool {
	if n.Kind == yamlnode.Scalar {
		return n.Pos().Line < line && line <= n.Text.Span().End.Line
	}
	in := func(e yamlnode.Entry) bool { return textHolds(e.Value, line) }
	return slices.ContainsFunc(n.Entries, in) || slices.ContainsFunc(n.Repeats, in) ||
		slices.ContainsFunc(n.Items, func(item *yamlnode.Node) bool { return textHolds(item, line) })
}

// showSpan marks the part of a span that lies in line n.
func showSpan(span source.Span, n int, shown []bool) {
	if span.Start.Line > n || span.End.Line < n {
		return
	}
	from, to := 0, len(shown)
	if span.Start.Line == n {
		from = span.Start.Column - 1
	}
	if span.End.Line == n {
		to = span.End.Column - 1
	}
	fill(shown, from, to)
}

func fill(shown []bool, from, to int) {
	for i := max(from, 0); i < min(to, len(shown)); i++ {
		shown[i] = true
	}
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
