package render

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	gtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// newMarkdown gives the converter of finished Markdown. It knows what templates write: headings, lists with tick boxes, tables, emphasis,
// links; rules become lines to write on, runs of underscores blanks in a sentence. Raw HTML is never passed on.
func newMarkdown() goldmark.Markdown {
	return goldmark.New(
		goldmark.WithExtensions(extension.Table, extension.TaskList),
		goldmark.WithParserOptions(
			parser.WithAutoHeadingID(),
			parser.WithInlineParsers(util.Prioritized(blankParser{}, 450)),
			parser.WithASTTransformers(util.Prioritized(shaper{}, 900)),
		),
		goldmark.WithRendererOptions(renderer.WithNodeRenderers(util.Prioritized(nodeWriter{}, 100))),
	)
}

// convert makes an HTML fragment. pictures are those that the Markdown has marks for.
func (r *Renderer) convert(source string, pictures []string) (string, error) {
	ctx := parser.NewContext(parser.WithIDs(&anchors{}))
	ctx.Set(picturesKey, pictures)
	var out bytes.Buffer
	err := r.markdown.Convert([]byte(source), &out, parser.WithContext(ctx))
	return withoutMarks(out.String()), err
}

var picturesKey = parser.NewContextKey()

// The nodes that Markdown has no words for.
var (
	kindRuled    = ast.NewNodeKind("Ruled")
	kindPicture  = ast.NewNodeKind("Picture")
	kindContents = ast.NewNodeKind("Contents")
	kindFold     = ast.NewNodeKind("Fold")
	kindProse    = ast.NewNodeKind("Prose")
	kindBlank    = ast.NewNodeKind("Blank")
)

// block is a block of its own kind: ruled lines, a picture, the list of contents, what somebody wrote in Markdown, or a part shown
// on demand, with its summary in html.
type block struct {
	ast.BaseBlock
	kind  ast.NodeKind
	lines int
	html  string
}

func (b *block) Kind() ast.NodeKind            { return b.kind }
func (b *block) Dump(source []byte, level int) { ast.DumpHelper(b, source, level, nil, nil) }

// blank is a gap in a sentence, to be filled in by hand.
type blank struct {
	ast.BaseInline
	length int
}

func (b *blank) Kind() ast.NodeKind            { return kindBlank }
func (b *blank) Dump(source []byte, level int) { ast.DumpHelper(b, source, level, nil, nil) }

// blankParser reads runs of underscores. Those in a log are escaped and never come here.
type blankParser struct{}

func (blankParser) Trigger() []byte { return []byte{'_'} }

func (blankParser) Parse(_ ast.Node, block gtext.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	n := len(line) - len(bytes.TrimLeft(line, "_"))
	if n < len(shortBlank) {
		return nil
	}
	block.Advance(n)
	return &blank{length: n}
}

// anchors gives headings the anchors that git hosts give them, so that a list of contents works in both forms.
type anchors struct{ used map[string]int }

// Generate gives the anchor of a heading.
func (a *anchors) Generate(value []byte, _ ast.NodeKind) []byte {
	if a.used == nil {
		a.used = map[string]int{}
	}
	id := slug(strings.TrimSpace(string(value)))
	n := a.used[id]
	a.used[id]++
	if n > 0 {
		id += "-" + strconv.Itoa(n)
	}
	return []byte(id)
}

// Put is part of the interface; anchors are made in no other way.
func (a *anchors) Put([]byte) {}

// isRowHeader tells whether a cell names its row: the first, in bold.
func isRowHeader(cell *east.TableCell) bool {
	first, ok := cell.FirstChild().(*ast.Emphasis)
	return ok && first.Level == 2 && first.NextSibling() == nil && cell.PreviousSibling() == nil
}
