package judge

import "strings"

// entityEnd gives the end of an HTML entity such as &nbsp; at i, or 0.
func entityEnd(text string, i int) int {
	window := text[i:min(len(text), i+10)]
	end := strings.IndexByte(window, ';')
	if end < 2 || strings.ContainsAny(window[1:end], " &,.") {
		return 0
	}
	return i + end + 1
}

// tagEnd gives the end of the HTML tag that begins at i, or 0 where none does.
func tagEnd(text string, i int) int {
	if i+1 >= len(text) || !(letterAt(text, i+1) || text[i+1] == '/' || text[i+1] == '!') {
		return 0
	}
	window := text[i:min(len(text), i+200)]
	if end := strings.IndexByte(window, '>'); end > 0 {
		return i + end + 1
	}
	return 0
}
