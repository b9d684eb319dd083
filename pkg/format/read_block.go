package format

import (
	"strings"
)

// blockText reads a text behind | or >. parent is the column of the key or dash that it belongs to.
func (s *scanner) blockText(parent int) (*node, error) {
	out := &node{kind: block}
	first := s.line(s.at)
	header := s.file.Line(first)[s.at-s.file.LineStart(first):]
	indicator := header[:1+len(header[1:])-len(strings.TrimLeft(header[1:], "0123456789+-"))]
	if note := strings.TrimRight(header[len(indicator):], " \t"); note != "" {
		out.note = " " + strings.TrimLeft(note, " \t")
	}
	out.keep = strings.Contains(indicator, "+")
	digit := strings.Trim(indicator, "|>+-")
	out.text = strings.Replace(indicator, digit, "", 1)
	margin := s.margin(first+1, parent)
	if digit != "" {
		out.text = indicator[:1] + "2" + strings.Trim(indicator[1:], "0123456789")
		margin = parent + int(digit[0]-'0')
	}
	n := first + 1
	end := n // the line behind the last one with text
	for ; n <= s.file.LineCount() && s.file.LineStart(n) < len(s.data); n++ {
		text := s.file.Line(n)
		blank := strings.Trim(text, " ") == ""
		if !blank && indent(text) < margin || margin <= parent {
			break
		}
		if blank && len(text) <= margin {
			out.body = append(out.body, "")
		} else {
			out.body = append(out.body, text[margin:])
			end = n + 1
		}
	}
	if !out.keep {
		out.body = out.body[:end-first-1]
		n = end
	}
	s.at = s.file.LineStart(n)
	s.trivia()
	return out, nil
}

// margin gives the indentation of the first line with words; without words it is more than any line has.
func (s *scanner) margin(n, parent int) int {
	for ; n <= s.file.LineCount(); n++ {
		if text := s.file.Line(n); strings.Trim(text, " ") != "" {
			if in := indent(text); in > parent {
				return in
			}
			break
		}
	}
	return len(s.data) + 1
}

func indent(text string) int { return len(text) - len(strings.TrimLeft(text, " ")) }
