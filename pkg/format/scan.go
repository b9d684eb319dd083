package format

import (
	"bytes"
	"strings"

	"github.com/ectm/ectm/pkg/source"
)

// scanner goes through the bytes of a file once. The tree that was read before says where values start.
type scanner struct {
	file    *source.File
	data    []byte
	at      int
	pending []line // comments and blank lines that were passed and belong to nothing yet
	rough   bool   // inside brackets: a comment or a text over several lines was passed
}

// trivia passes over blanks, breaks and comments. It gives the comment that ends the line it starts on; lines go to pending.
func (s *scanner) trivia() (note string) {
	start := s.at
	fresh := s.at == 0 || isBreak(s.data[s.at-1]) // nothing but blanks on this line so far
	for s.at < len(s.data) {
		switch c := s.data[s.at]; {
		case c == ' ' || c == '\t':
			s.at++
		case isBreak(c):
			if fresh {
				s.pending = append(s.pending, line{})
			}
			s.newline()
			fresh, start = true, s.at
		case c == '#':
			from := s.at
			s.at += bytes.IndexFunc(append(s.data[s.at:len(s.data):len(s.data)], '\n'), func(r rune) bool { return r == '\n' || r == '\r' })
			text := strings.TrimRight(string(s.data[from:s.at]), " \t")
			if fresh {
				s.pending = append(s.pending, line{s.file.Position(from).Column - 1, text})
			} else {
				note = strings.Repeat(" ", max(1, from-start)) + text
			}
			s.newline()
			fresh, start = true, s.at
		default:
			return note
		}
	}
	return note
}

func isBreak(c byte) bool { return c == '\n' || c == '\r' }

// newline passes over one line break.
func (s *scanner) newline() {
	if s.at < len(s.data) && s.data[s.at] == '\r' && s.at+1 < len(s.data) && s.data[s.at+1] == '\n' {
		s.at++
	}
	s.at = min(s.at+1, len(s.data))
}

// take gives all pending lines.
func (s *scanner) take() []line {
	lines := s.pending
	s.pending = nil
	return lines
}

// claim takes the pending lines up to the last comment before one that is indented less.
func (s *scanner) claim(column int) []line {
	n := 0
	for i, l := range s.pending {
		if l.text == "" {
			continue
		}
		if l.column < column {
			break
		}
		n = i + 1
	}
	lines := s.pending[:n:n]
	s.pending = s.pending[n:]
	return lines
}

// expect passes over one character that must stand here.
func (s *scanner) expect(c byte) error {
	if s.peek() != c {
		return ErrUnclear
	}
	s.at++
	return nil
}

func (s *scanner) peek() byte {
	if s.at < len(s.data) {
		return s.data[s.at]
	}
	return 0
}

func (s *scanner) column(offset int) int { return s.file.Position(offset).Column - 1 }

func (s *scanner) line(offset int) int { return s.file.Position(offset).Line }

// start gives the offset at which a value starts.
func (s *scanner) start(t source.Text) int {
	p := t.Pos()
	return s.file.Offset(p.Line, p.Column)
}

// word passes over a scalar, which must start here, and gives it as it was written.
func (s *scanner) word(t source.Text) (string, error) {
	from := s.start(t)
	if from != s.at || from >= len(s.data) {
		return "", ErrUnclear
	}
	end := s.wordEnd(t)
	if end <= from || end > len(s.data) {
		return "", ErrUnclear
	}
	s.at = end
	return string(s.data[from:end]), nil
}

func (s *scanner) wordEnd(t source.Text) int {
	switch s.data[s.at] {
	case '"':
		for i := s.at + 1; i < len(s.data); i++ {
			switch s.data[i] {
			case '\\':
				i++
			case '"':
				return i + 1
			}
		}
		return -1
	case '\'':
		for i := s.at + 1; i < len(s.data); i++ {
			if s.data[i] != '\'' {
				continue
			}
			if i+1 == len(s.data) || s.data[i+1] != '\'' {
				return i + 1
			}
			i++
		}
		return -1
	}
	end := t.Span().End
	return s.file.Offset(end.Line, end.Column)
}

// gap passes over what stands between two parts in brackets.
func (s *scanner) gap() {
	saved := s.take()
	if note := s.trivia(); note != "" {
		s.rough = true
	}
	for _, l := range s.take() {
		s.rough = s.rough || l.text != ""
	}
	s.pending = saved
}
