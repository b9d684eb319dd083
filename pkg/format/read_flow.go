package format

import (
	"strings"

	"github.com/ectm/ectm/pkg/yamlnode"
)

// bracketed reads a collection in brackets that stands on lines of its own key. from is an offset on the line of its label.
func (s *scanner) bracketed(n *yamlnode.Node, from int) (*node, error) {
	start := s.at
	s.rough = false
	out, err := s.flow(n)
	if err != nil {
		return nil, err
	}
	if s.rough {
		out.rough = true
		out.text = string(s.data[start:s.at])
		out.margin = indent(s.file.Line(s.line(start)))
	}
	return out, nil
}

func (s *scanner) flow(n *yamlnode.Node) (*node, error) {
	out := &node{kind: sequence, flow: true}
	closing := byte(']')
	if n.Kind == yamlnode.Mapping {
		out.kind, closing = mapping, '}'
	}
	s.at++
	for i := range max(len(n.Entries), len(n.Items)) {
		if i > 0 {
			if err := s.comma(); err != nil {
				return nil, err
			}
		}
		s.gap()
		p, err := s.flowPart(n, i)
		if err != nil {
			return nil, err
		}
		out.parts = append(out.parts, p)
	}
	s.gap()
	if s.peek() == ',' && len(out.parts) > 0 {
		s.at++
		s.gap()
	}
	return out, s.expect(closing)
}

func (s *scanner) comma() error {
	s.gap()
	return s.expect(',')
}

func (s *scanner) flowPart(n *yamlnode.Node, i int) (*part, error) {
	if n.Kind == yamlnode.Mapping {
		return s.flowEntry(n.Entries[i])
	}
	item := n.Items[i]
	if item.Kind == yamlnode.Mapping && s.peek() != '{' && len(item.Entries) == 1 {
		p, err := s.flowEntry(item.Entries[0])
		return &part{value: &node{kind: mapping, flow: true, pair: true, parts: []*part{p}}}, err
	}
	v, err := s.flowValue(item)
	return &part{value: v}, err
}

func (s *scanner) flowEntry(e yamlnode.Entry) (p *part, err error) {
	p = &part{key: e.Key.Value}
	if p.label, err = s.word(e.Key); err != nil {
		return nil, err
	}
	s.gap()
	if s.peek() != ':' {
		if e.Value.Kind != yamlnode.Null {
			return nil, ErrUnclear
		}
		return p, nil
	}
	s.at++
	p.colon = true
	s.gap()
	p.value, err = s.flowValue(e.Value)
	return p, err
}

func (s *scanner) flowValue(n *yamlnode.Node) (*node, error) {
	c := s.peek()
	switch {
	case n.Kind == yamlnode.Null && !s.nullWord(n):
		return nil, nil
	case n.Kind == yamlnode.Mapping && c == '{', n.Kind == yamlnode.Sequence && c == '[':
		return s.flow(n)
	case n.Kind == yamlnode.Mapping, n.Kind == yamlnode.Sequence:
		return nil, ErrUnclear
	case n.Kind == yamlnode.Null:
		saved := s.pending
		v, err := s.scalar(n)
		s.pending = saved
		s.rough = s.rough || err == nil && v.note != ""
		return v, err
	}
	text, err := s.word(n.Text)
	s.rough = s.rough || strings.ContainsAny(text, "\r\n")
	return &node{text: text}, err
}
