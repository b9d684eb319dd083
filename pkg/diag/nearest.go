package diag

import (
	"strings"
	"unicode/utf8"
)

// Nearest gives the known word that is closest to what the user wrote, or "" where none is close enough to be meant. Of equally close
// ones it takes the first.
func Nearest(word string, known []string) string {
	best, bestCost := "", 1+max(1, utf8.RuneCountInString(word)/3)
	lower := strings.ToLower(word)
	for _, k := range known {
		if cost := distance(lower, strings.ToLower(k), bestCost); cost < bestCost {
			best, bestCost = k, cost
		}
	}
	return best
}

// distance counts the insertions, deletions, replacements and swaps of neighbours that turn a into b; it gives up at limit.
func distance(a, b string, limit int) int {
	s, t := []rune(a), []rune(b)
	if len(s)-len(t) >= limit || len(t)-len(s) >= limit {
		return limit
	}
	before, last, row := make([]int, len(t)+1), make([]int, len(t)+1), make([]int, len(t)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(s); i++ {
		row[0] = i
		for j := 1; j <= len(t); j++ {
			cost := 1
			if s[i-1] == t[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && s[i-1] == t[j-2] && s[i-2] == t[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(t)]
}
