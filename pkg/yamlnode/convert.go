package yamlnode

import (
	"fmt"
	"regexp"

	"gopkg.in/yaml.v3"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/source"
)

// converter turns yaml.v3's nodes into ours and reports what the plain subset leaves out.
type converter struct {
	file  *source.File
	found diag.List
	cut   bool // a part was not read
}

// lose reports what is not read.
func (c *converter) lose(n *yaml.Node, message, help string) {
	c.cut = true
	c.report(n, message, help)
}

func (c *converter) report(n *yaml.Node, message, help string) {
	c.found = append(c.found, fault(c.file, c.offset(n), message, help))
}

func (c *converter) offset(n *yaml.Node) int {
	return c.file.Offset(n.Line, n.Column)
}

func (c *converter) node(n *yaml.Node, depth int) *Node {
	place := source.NewText("", c.file, c.offset(n))
	if depth > maxDepth {
		c.lose(n, fmt.Sprintf("the lines are nested more than %d levels deep", maxDepth), "use fewer levels")
		return &Node{Text: place}
	}
	if n.Kind == yaml.AliasNode {
		c.lose(n, "a word that starts with * refers to another place; references are not used here",
			"write the value out; a text that starts with * needs quotes")
		return &Node{Text: place}
	}
	if n.Anchor != "" {
		c.report(n, "a word that starts with & marks a place to refer to; such marks are not used here",
			"delete the mark; a text that starts with & needs quotes")
	}
	if c.tagged(n) {
		c.report(n, "a word that starts with ! is a tag; tags are not used here", "delete the tag; a text that starts with ! needs quotes")
	}
	switch n.Kind {
	case yaml.MappingNode:
		return c.mapping(n, place, depth)
	case yaml.SequenceNode:
		out := &Node{Kind: Sequence, Text: place}
		for _, item := range n.Content {
			out.Items = append(out.Items, c.node(item, depth+1))
		}
		return out
	}
	if n.Tag == "!!null" {
		return &Node{Kind: Null, Text: place}
	}
	return &Node{Kind: Scalar, Text: source.NewText(n.Value, c.file, c.offset(n)), Plain: n.Style == 0}
}

// tagged tells whether a value carries a tag; the library passes over one that is only a !. A mapping that starts where its first key does
// leaves it to the key.
func (c *converter) tagged(n *yaml.Node) bool {
	if len(n.Content) > 0 && n.Content[0].Line == n.Line && n.Content[0].Column == n.Column {
		return false
	}
	at := c.offset(n)
	return n.Style&yaml.TaggedStyle != 0 || at < len(c.file.Data) && c.file.Data[at] == '!'
}

func (c *converter) mapping(n *yaml.Node, place source.Text, depth int) *Node {
	out := &Node{Kind: Mapping, Text: place, Flow: n.Style&yaml.FlowStyle != 0}
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, v := n.Content[i], n.Content[i+1]
		if k.Kind != yaml.ScalarNode {
			c.lose(k, "a key must be a plain word", "write the word and a colon, then the value")
			continue
		}
		if k.Anchor != "" || c.tagged(k) {
			c.report(k, "a key carries a mark or tag; neither is used here", "write the plain word")
		}
		if k.Tag == "!!merge" {
			c.lose(k, `"<<" joins in another place; references are not used here`, "write the values out")
			continue
		}
		key := source.NewText(k.Value, c.file, c.offset(k))
		value := c.node(v, depth+1)
		if earlier := out.Entry(key.Value); earlier != nil {
			c.lose(k, twice(key.Value), "join the two values, or delete one")
			last := &c.found[len(c.found)-1]
			last.Related = []diag.Related{{Pos: earlier.Key.Pos(), Message: "first given here"}}
			out.Repeats = append(out.Repeats, Entry{Key: key, Value: value})
			continue
		}
		out.Entries = append(out.Entries, Entry{Key: key, Value: value})
	}
	return out
}

var keyLike = regexp.MustCompile(`^[a-z][a-z_]{0,30}$`)

// Twice is what is said of a key that stands twice and is not named.
const Twice = "a key stands twice"

// twice names a key that stands twice. What does not look like a key may be a text with a colon in it, which stays unsaid.
func twice(key string) string {
	if keyLike.MatchString(key) {
		return fmt.Sprintf("the key %q stands twice", key)
	}
	return Twice
}
