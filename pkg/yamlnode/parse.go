package yamlnode

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/source"
)

// Rule is the name under which faults of this package are reported.
const Rule = "file/yaml"

// MaxSize is the largest file that is read, in bytes.
const MaxSize = 1 << 20

const maxDepth = 50

// Parse reads one file. Root is nil where the file can't be used at all; the findings then say why. A file with findings about
// single places, such as a duplicate key, still gives the rest.
func Parse(f *source.File) (root *Node, found diag.List) {
	if found = scan(f); len(found) > 0 {
		return nil, found
	}
	doc, more, err := decode(f)
	if err != nil {
		return nil, diag.List{syntaxFault(f, err)}
	}
	if doc == nil {
		return nil, diag.List{fault(f, 0, "the file is empty", "write the keys it should have, or delete it")}
	}
	c := converter{file: f}
	root = c.node(doc, 0)
	if more {
		c.found = append(c.found, secondDocument(f, lastLine(doc)))
	}
	root.Cut = c.cut || more
	return root, c.found
}

func fault(f *source.File, offset int, message, help string) diag.Diagnostic {
	return diag.Diagnostic{
		Span: source.At(f.Position(offset)), Severity: diag.Error, Rule: Rule, Message: message, Help: help,
	}
}

// decode gives the content of the first document, nil for a file without one, and whether another document follows; yaml.Unmarshal
// would pass over it.
func decode(f *source.File) (content *yaml.Node, more bool, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("the structure can't be read: %v", p)
		}
	}()
	var doc, next yaml.Node
	decoder := yaml.NewDecoder(bytes.NewReader(f.Data))
	err = decoder.Decode(&doc)
	if errors.Is(err, io.EOF) || err == nil && len(doc.Content) == 0 {
		return nil, false, nil
	}
	if err != nil {
		return nil, false, err
	}
	more = !errors.Is(decoder.Decode(&next), io.EOF)
	content = doc.Content[0]
	if content.Kind == yaml.ScalarNode && content.Tag == "!!null" && !more {
		return nil, false, nil
	}
	return content, more, nil
}

// secondDocument points at the line that starts another document, which stands behind the last line of the first.
func secondDocument(f *source.File, last int) diag.Diagnostic {
	line := last
	for n := last + 1; n <= f.LineCount(); n++ {
		text := strings.TrimRight(f.Line(n), " \t")
		if text == "..." {
			line = nextContent(f, n+1)
			break
		}
		if text == "---" || strings.HasPrefix(text, "--- ") || strings.HasPrefix(text, "---\t") {
			line = n
			break
		}
	}
	return fault(f, f.LineStart(line), "a second document starts here; a file holds one",
		"move what follows into a file of its own, or delete the line with ---")
}

func nextContent(f *source.File, line int) int {
	for line < f.LineCount() && skippable(f.Line(line)) {
		line++
	}
	return line
}

func lastLine(n *yaml.Node) int {
	last := n.Line
	for _, c := range n.Content {
		last = max(last, lastLine(c))
	}
	return last
}
