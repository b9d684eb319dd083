package edit

import (
	"slices"
	"strings"

	"github.com/ectm/ectm/pkg/logbook"
	"github.com/ectm/ectm/pkg/source"
	"github.com/ectm/ectm/pkg/yamlnode"
)

// SetRating gives the file with the rating of a statement set. An empty evidence leaves what is there, unless clear is set. The entry of the
// statement is changed where it stands; a missing one is added, and the section with it. of is the module, used for a new section.
func SetRating(f *source.File, of string, r logbook.Rating, clear bool) ([]byte, error) {
	return change(f, func(f *source.File, root *yamlnode.Node) []replacement {
		if entry := ratingEntry(root, r.Statement); entry != nil {
			pieces := setValue(f, entry, "rating", r.Rating)
			if r.Evidence != "" || clear && entry.Value("evidence") != "" {
				pieces = append(pieces, setValue(f, entry, "evidence", r.Evidence)...)
			}
			return pieces
		}
		return addRating(f, root, of, r)
	}, func(l *logbook.Log) bool {
		for _, got := range l.Audit.Ratings {
			if got.Statement == r.Statement && got.Rating == r.Rating && (r.Evidence == "" || got.Evidence == r.Evidence) {
				return true
			}
		}
		return false
	})
}

// SetFocus gives the file with the agreed focus set.
func SetFocus(f *source.File, of string, statements []string) ([]byte, error) {
	return change(f, func(f *source.File, root *yamlnode.Node) []replacement {
		return focusPieces(f, root, of, flow(statements))
	}, func(l *logbook.Log) bool { return strings.Join(l.Audit.Focus, " ") == strings.Join(statements, " ") })
}

// replacement is a stretch of the file, from offset to end, and what takes its place.
type replacement struct {
	offset, end int
	text        string
}

// change works out pieces, puts them in, and makes sure that the result reads as meant and has no fault more than before.
func change(f *source.File, work func(*source.File, *yamlnode.Node) []replacement, meant func(*logbook.Log) bool) ([]byte, error) {
	root, before := read(f)
	if root == nil {
		return nil, ErrUnclear
	}
	data := f.Data
	pieces := work(f, root)
	slices.SortStableFunc(pieces, func(a, b replacement) int { return a.offset - b.offset })
	for i := len(pieces) - 1; i >= 0; i-- {
		p := pieces[i]
		data = []byte(string(data[:p.offset]) + newlines(f, p.text) + string(data[p.end:]))
	}
	changed, after := read(source.NewFile(f.Name, data))
	if pieces == nil || changed == nil || after > before || !meant(logbook.DecodeLog(f.Name, changed)) {
		return nil, ErrUnclear
	}
	return data, nil
}

func newlines(f *source.File, text string) string {
	if strings.Contains(string(f.Data), "\r\n") {
		return strings.ReplaceAll(text, "\n", "\r\n")
	}
	return text
}

func ratingEntry(root *yamlnode.Node, statement string) *yamlnode.Node {
	for _, item := range root.Get("audit").List("ratings") {
		if item.Value("statement") == statement {
			return item
		}
	}
	return nil
}

// setValue puts a text behind a key of an entry: in place of the value that is there, or as a new key behind the statement.
func setValue(f *source.File, entry *yamlnode.Node, key, text string) []replacement {
	e := entry.Entry(key)
	if e == nil {
		return addKey(f, entry, key, text)
	}
	at := f.Offset(e.Key.Pos().Line, e.Key.Pos().Column) + len(key) + 1
	if e.Value.Kind == yamlnode.Null {
		return []replacement{{at, at, " " + yamlnode.Quote(text)}}
	}
	if e.Value.Kind != yamlnode.Scalar {
		return nil
	}
	return []replacement{{at, valueEnd(f, e.Value), " " + yamlnode.Quote(text)}}
}

// addKey puts a new key behind the last one of an entry, in its layout.
func addKey(f *source.File, entry *yamlnode.Node, key, text string) []replacement {
	last := entry.Entries[len(entry.Entries)-1]
	end := f.Offset(last.Key.Pos().Line, last.Key.Pos().Column) + len(last.Key.Value) + 1
	if last.Value.Kind == yamlnode.Scalar {
		end = valueEnd(f, last.Value)
	}
	start := f.Offset(entry.Pos().Line, entry.Pos().Column)
	if start < len(f.Data) && f.Data[start] == '{' {
		return []replacement{{end, end, ", " + key + ": " + yamlnode.Quote(text)}}
	}
	margin := strings.Repeat(" ", last.Key.Pos().Column-1)
	return []replacement{{end, end, "\n" + margin + key + ": " + yamlnode.Quote(text)}}
}

// valueEnd gives the offset behind a scalar, with its closing quote.
func valueEnd(f *source.File, n *yamlnode.Node) int {
	span := n.Text.Span()
	end := f.Offset(span.End.Line, span.End.Column)
	start := f.Offset(n.Pos().Line, n.Pos().Column)
	if c := f.Data[start]; (c == '"' || c == '\'') && end < len(f.Data) && f.Data[end] == c {
		end++
	}
	return end
}
