package render

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// everydayWord tells whether a word that is a name as well is not meant as one: the verb at the start of a sentence, the month.
func everydayWord(s string, all []span, i int, plural bool) bool {
	folded := unaccented(word(s, all[i]))
	next := ""
	if i+1 < len(all) && strings.TrimSpace(joined(s, all, i)) == "" {
		next = word(s, all[i+1])
	}
	if calendarWord(folded) && (allDigits(next) || i > 0 && joined(s, all, i-1) == " " && allDigits(word(s, all[i-1]))) {
		return true
	}
	if !startsSentence(s[:all[i].start]) || apostrophe(s[all[i].end:]) > 0 {
		return false
	}
	if plural {
		return slices.ContainsFunc(singulars(folded), func(w string) bool { return everyday[w] })
	}
	return little[folded] || everyday[folded] && ahead[strings.ToLower(next)]
}

func calendarWord(folded string) bool {
	return slices.Contains([]string{"march", "april", "may", "june", "july", "august"}, folded)
}

// before goes back over what belongs to a name: Ms, A., O' or van.
func before(s string, all []span, i, from int, who *person) int {
	for i > 0 && all[i-1].start >= from {
		lower, gap := unaccented(word(s, all[i-1])), joined(s, all, i-1)
		initial := capitalised(s[all[i-1].start:]) && utf8.RuneCountInString(lower) == 1 && startsOne(lower, who.all)
		if !joins(gap) || !initial && !slices.Contains(honorifics, lower) && !slices.Contains(who.all, lower) {
			break
		}
		i--
	}
	return i
}

func startsOne(letter string, parts []string) bool {
	return slices.ContainsFunc(parts, func(p string) bool { return strings.HasPrefix(p, letter) })
}

func word(s string, w span) string { return s[w.start:w.end] }

// joined is what stands between word i and the next.
func joined(s string, all []span, i int) string { return s[all[i].end:all[i+1].start] }

// joins tells whether what stands between two words keeps them one name: blanks, a hyphen, an apostrophe, a full stop.
func joins(gap string) bool {
	switch strings.TrimSpace(gap) {
	case "", "-", "‐", "‑", "'", "’", ".", "_":
		return true
	}
	return false
}

// possessiveOfS tells whether a name that ends in s is followed by an apostrophe alone, as in James' class. One that closes a quotation
// is none.
func possessiveOfS(s string, w span) bool {
	size := apostrophe(s[w.end:])
	if size == 0 || !strings.HasSuffix(strings.ToLower(word(s, w)), "s") {
		return false
	}
	rest := s[w.end+size:]
	return (rest == "" || strings.ContainsAny(rest[:1], " \n,.;:)?!")) && !quoteOpen(s[:w.start])
}

// quoteOpen tells whether a single quotation mark was opened and not closed.
func quoteOpen(s string) bool {
	open := false
	last := ' '
	for i, r := range s {
		switch {
		case r == '‘', r == '\'' && (unicode.IsSpace(last) || strings.ContainsRune("(\"“", last)):
			open = true
		case apostrophe(s[i:]) > 0 && !wordAt(s[i+utf8.RuneLen(r):], false):
			open = false
		}
		last = r
	}
	return open
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
	if !startsSentence(before) {
		return role
	}
	r, size := utf8.DecodeRuneInString(role)
	return string(unicode.ToUpper(r)) + role[size:]
}

func startsSentence(before string) bool {
	before = strings.TrimRight(before, " \t\"'“‘*_([-")
	return before == "" || strings.HasSuffix(before, "\n") || strings.ContainsAny(before[len(before)-1:], ".!?")
}
