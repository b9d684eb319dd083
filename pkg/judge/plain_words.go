package judge

import "slices"

// plainWords lists the base forms of a text's own words, sorted, each once; every number is "#". What is to be said counts elsewhere.
func plainWords(doc *document) []string {
	words := make([]string, 0, len(doc.tokens))
	for _, t := range doc.tokens {
		if !t.quoted && t.kind != mark {
			words = append(words, baseForm(t))
		}
	}
	slices.Sort(words)
	return slices.Compact(words)
}

func baseForm(t token) string {
	switch {
	case t.kind == number:
		return "#"
	case t.lemma != "":
		return t.lemma
	}
	return t.text
}
