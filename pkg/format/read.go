package format

import (
	"strings"

	"github.com/ectm/ectm/pkg/source"
	"github.com/ectm/ectm/pkg/yamlnode"
)

// read finds the layout of a file: which lines belong to which key.
func read(file *source.File, root *yamlnode.Node) (*document, error) {
	if root.Kind != yamlnode.Mapping {
		return nil, ErrUnclear
	}
	s := &scanner{file: file, data: file.Data}
	d := &document{}
	if err := s.preamble(d); err != nil {
		return nil, err
	}
	p := &part{}
	if err := s.value(root, p, -1); err != nil {
		return nil, err
	}
	d.root = p.value
	d.footer = s.take()
	if strings.TrimRight(string(s.data[s.at:]), " \t\r\n") == "..." {
		d.footer = append(d.footer, line{text: "..."})
		s.at = len(s.data)
	}
	if s.at != len(s.data) {
		return nil, ErrUnclear
	}
	return d, nil
}

const modeline = "# yaml-language-server:"

// preamble splits what stands above the first key: up to the last blank line it belongs to the file, and so does a line for editors.
func (s *scanner) preamble(d *document) error {
	s.trivia()
	if strings.HasPrefix(string(s.data[s.at:]), "---") {
		from := s.at
		s.at += len("---")
		d.header = append(s.take(), line{text: "---" + s.trivia()})
		if s.at < len(s.data) && s.line(s.at) == s.line(from) {
			return ErrUnclear
		}
	}
	lines := s.take()
	n := 0
	for i, l := range lines {
		if l.text == "" || i == n && strings.HasPrefix(l.text, modeline) {
			n = i + 1
		}
	}
	d.header = append(d.header, lines[:n]...)
	s.pending = lines[n:]
	return nil
}

// value reads the value of a part, with all that stands between the two and up to the next content. column is that of the part's label.
func (s *scanner) value(n *yamlnode.Node, p *part, column int) (err error) {
	from := s.at
	if column >= 0 {
		p.note = s.trivia()
	}
	if n.Kind == yamlnode.Null && !s.nullWord(n) {
		return nil
	}
	p.below = column >= 0 && s.line(s.at) > s.line(from)
	c := s.peek()
	switch {
	case n.Kind == yamlnode.Mapping && c == '{', n.Kind == yamlnode.Sequence && c == '[':
		p.between = s.take()
		if p.value, err = s.bracketed(n, from); err == nil {
			p.value.note = s.trivia()
		}
	case n.Kind == yamlnode.Mapping:
		p.value, err = s.mapping(n, column+1)
	case n.Kind == yamlnode.Sequence:
		p.value, err = s.sequence(n, column+1)
	case n.Kind == yamlnode.Scalar && (c == '|' || c == '>'):
		if p.below {
			return ErrUnclear
		}
		p.value, err = s.blockText(max(column, 0))
	default:
		p.between = s.take()
		p.value, err = s.scalar(n)
	}
	return err
}

// nullWord tells whether a blank value was written as a word.
func (s *scanner) nullWord(n *yamlnode.Node) bool {
	c := s.peek()
	return s.start(n.Text) == s.at && (c == '~' || c == 'n' || c == 'N')
}

func (s *scanner) scalar(n *yamlnode.Node) (*node, error) {
	if n.Kind == yamlnode.Null {
		length := len("null")
		if s.peek() == '~' {
			length = 1
		}
		s.at += length
		return &node{text: string(s.data[s.at-length : s.at]), note: s.trivia()}, nil
	}
	text, err := s.word(n.Text)
	if err != nil {
		return nil, err
	}
	return &node{text: text, note: s.trivia()}, nil
}

// mapping reads keys in lines. floor is the least column at which a comment behind the last key still belongs to it.
func (s *scanner) mapping(n *yamlnode.Node, floor int) (*node, error) {
	out := &node{kind: mapping}
	column := s.column(s.at)
	for _, e := range n.Entries {
		p := &part{head: s.take(), key: e.Key.Value}
		var err error
		if p.label, err = s.word(e.Key); err != nil {
			return nil, err
		}
		for s.peek() == ' ' || s.peek() == '\t' {
			s.at++
		}
		if err = s.expect(':'); err != nil {
			return nil, err
		}
		if err = s.value(e.Value, p, column); err != nil {
			return nil, err
		}
		s.claimTail(p, column)
		out.parts = append(out.parts, p)
	}
	out.tail = s.claim(max(column, floor))
	return out, nil
}

func (s *scanner) sequence(n *yamlnode.Node, floor int) (*node, error) {
	out := &node{kind: sequence}
	column := s.column(s.at)
	for _, item := range n.Items {
		p := &part{head: s.take()}
		if err := s.expect('-'); err != nil {
			return nil, err
		}
		if err := s.value(item, p, column); err != nil {
			return nil, err
		}
		s.claimTail(p, column)
		out.parts = append(out.parts, p)
	}
	out.tail = s.claim(max(column, floor))
	return out, nil
}

// claimTail gives a part the comments behind it that are indented further. Behind a block they would read as its text.
func (s *scanner) claimTail(p *part, column int) {
	if p.value == nil || p.value.kind != block {
		p.tail = s.claim(column + 1)
	}
}
