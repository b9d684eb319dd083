package render

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// replace puts roles in the place of the names in a text, with their titles and initials. A possessive stays one, a plural too.
func (n *names) replace(s string) string {
	if n == nil || s == "" {
		return s
	}
	s = n.withoutAddresses(s)
	var b strings.Builder
	at := 0
	all := words(s)
	for i := 0; i < len(all); i++ {
		m := n.match(s, all, i, at)
		if m.role == "" {
			continue
		}
		start := all[m.first].start
		b.WriteString(s[at:start])
		b.WriteString(m.written(s, all))
		at = all[m.last].end
		i = m.last
		if !m.plural && possessiveOfS(s, all[m.last]) {
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

// found is a name in a text: its first and last word, and the role that stands for it.
type found struct {
	first, last int
	role        string
	plural      bool
}

// written is the role as it stands in the sentence: with a capital at its start, without its article behind another.
func (m found) written(s string, all []span) string {
	role := m.role
	_, noun, _ := strings.Cut(role, " ")
	behind := m.first > 0 && determiners[unaccented(s[all[m.first-1].start:all[m.first-1].end])] && joined(s, all, m.first-1) == " "
	switch {
	case m.plural && (behind || role == roleColleague):
		role = noun + "s"
	case m.plural && role == roleOther:
		role = "other " + noun + "s"
	case m.plural:
		role += "s"
	case behind:
		role = noun
	}
	return asSentence(role, s[:all[m.first].start])
}

// match looks for the longest name that starts at word i, and takes in the title or initials before it, back to offset from at most.
func (n *names) match(s string, all []span, i, from int) found {
	var best found
	length := 0
	for group := n; group != nil; group = group.others {
		for _, p := range group.candidates(s[all[i].start:all[i].end]) {
			who := &group.people[p]
			end, plural := who.reach(s, all, i)
			if end < i || end-i+1 <= length {
				continue
			}
			m := found{before(s, all, i, from, who), end, who.role, plural}
			if m.first == end && everydayWord(s, all, end, plural) {
				continue
			}
			length, best = end-i+1, m
		}
	}
	return best
}

// candidates are the people whom a word may mean.
func (n *names) candidates(word string) []int {
	folded := unaccented(word)
	out := n.byWord[folded]
	for _, single := range singulars(folded) {
		if more := n.byWord[single]; more != nil {
			out = slices.Concat(out, more)
		}
	}
	return out
}

// singulars are the names of which a word may be the plural: Khans, Foxes.
func singulars(folded string) []string {
	var out []string
	for _, ending := range []string{"s", "es"} {
		if stem, ok := strings.CutSuffix(folded, ending); ok && utf8.RuneCountInString(stem) > 2 {
			out = append(out, stem)
		}
	}
	return out
}

// reach gives the last word of the person's name that starts at word i, i-1 where none does.
func (p *person) reach(s string, all []span, i int) (end int, plural bool) {
	if !p.names(word(s, all[i])) {
		if p.isPlural(word(s, all[i])) {
			return i, true
		}
		return i - 1, false
	}
	end = i
	for end+1 < len(all) && joins(joined(s, all, end)) {
		next := word(s, all[end+1])
		if p.isPlural(next) && !slices.Contains(p.all, unaccented(next)) {
			return end + 1, true
		}
		if !slices.Contains(p.all, unaccented(next)) {
			break
		}
		end++
	}
	// An initial or particle at the end belongs to what follows, and so does an everyday word that is written small, but not in a name
	// that is written small or as one.
	for end > i && !p.names(word(s, all[end])) && !(slices.Contains(p.capital, unaccented(word(s, all[end]))) &&
		(!capitalised(word(s, all[i])) || strings.TrimSpace(joined(s, all, end-1)) != "")) {
		end--
	}
	return end, false
}

func (p *person) isPlural(word string) bool {
	for _, single := range singulars(unaccented(word)) {
		if slices.Contains(p.parts, single) && (capitalised(word) || utf8.RuneCountInString(single) > 3) ||
			slices.Contains(p.capital, single) && capitalised(word) {
			return true
		}
	}
	return false
}
