package render

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// replace puts roles in the place of the names in a text, with their titles and initials. A possessive stays one.
func (n *names) replace(s string) string {
	if n == nil || s == "" {
		return s
	}
	var b strings.Builder
	at := 0
	all := words(s)
	for i := 0; i < len(all); i++ {
		first, last, role := n.match(s, all, i, at)
		if role == "" {
			continue
		}
		start := all[first].start
		b.WriteString(s[at:start])
		b.WriteString(asSentence(role, s[:start]))
		at = all[last].end
		i = last
		if possessiveOfS(s, all[last]) {
			b.WriteString("'s")
			at += apostrophe(s[at:])
		}
	}
	if at == 0 {
		return s
	}
	b.WriteString(s[at:])
	return b.String()
}

// match looks for the longest name that starts at word i, and takes in the title or initials before it, back to offset from at most.
func (n *names) match(s string, all []span, i, from int) (first, last int, role string) {
	length := 0
	for p := range n.people {
		who := &n.people[p]
		if !who.names(s[all[i].start:all[i].end]) {
			continue
		}
		end := i
		for end+1 < len(all) && joins(s[all[end].end:all[end+1].start]) && slices.Contains(who.all, lower(s, all[end+1])) {
			end++
		}
		// An initial or particle at the end belongs to what follows.
		for end > i && !who.names(s[all[end].start:all[end].end]) {
			end--
		}
		if end-i+1 > length {
			length, last, role = end-i+1, end, who.role
			first = before(s, all, i, from, who)
		}
	}
	return first, last, role
}

// before goes back over what belongs to a name: Ms, A., O' or van.
func before(s string, all []span, i, from int, who *person) int {
	for i > 0 && all[i-1].start >= from {
		word, gap := lower(s, all[i-1]), s[all[i-1].end:all[i].start]
		initial := capitalised(s[all[i-1].start:]) && utf8.RuneCountInString(word) == 1 && startsOne(word, who.all)
		if !joins(gap) || !initial && !slices.Contains(honorifics, word) && !slices.Contains(who.all, word) {
			break
		}
		i--
	}
	return i
}

func startsOne(letter string, parts []string) bool {
	return slices.ContainsFunc(parts, func(p string) bool { return strings.HasPrefix(p, letter) })
}

func lower(s string, w span) string { return strings.ToLower(s[w.start:w.end]) }

// joins tells whether what stands between two words keeps them one name: blanks, a hyphen, an apostrophe, a full stop.
func joins(gap string) bool {
	switch strings.TrimSpace(gap) {
	case "", "-", "'", "’", ".", "_":
		return true
	}
	return false
}

// possessiveOfS tells whether a name that ends in s is followed by an apostrophe alone, as in James' class.
func possessiveOfS(s string, w span) bool {
	size := apostrophe(s[w.end:])
	if size == 0 || !strings.HasSuffix(lower(s, w), "s") {
		return false
	}
	rest := s[w.end+size:]
	return strings.HasPrefix(rest, " ") && !strings.HasSuffix(s[:w.start], "'") && !strings.HasSuffix(s[:w.start], "‘")
}

func apostrophe(s string) int {
	for _, a := range []string{"'", "’"} {
		if strings.HasPrefix(s, a) {
			return len(a)
		}
	}
	return 0
}

// asSentence gives a role a capital where a sentence starts.
func asSentence(role, before string) string {
	before = strings.TrimRight(before, " \t\"'“‘*_([-")
	if before != "" && !strings.HasSuffix(before, "\n") && !strings.ContainsAny(before[len(before)-1:], ".!?") {
		return role
	}
	r, size := utf8.DecodeRuneInString(role)
	return string(unicode.ToUpper(r)) + role[size:]
}
