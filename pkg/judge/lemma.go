package judge

import "strings"

// form is the ending of a word.
type form uint8

const (
	base form = iota
	formS
	formED
	formING
)

// look finds a word in the list: as it stands, as an irregular form, or with a regular ending taken
// off. It gives the base form, the classes and the ending.
func (l *wordList) look(text string) (string, class, form) {
	exact, known := l.words[text]
	if b, ok := l.irregular[text]; ok {
		if known || l.words[b] != 0 || l.phrases[b] != nil {
			return b, exact | l.words[b], irregularForm(text, b)
		}
	}
	lemma, c, f := l.regular(text)
	if !known {
		return lemma, c, f
	}
	// "questioning" is a noun of the list and a form of "question": only the verb classes of the
	// base form are its own.
	return pickLemma(text, lemma, c), exact | c&verbs, f
}

func pickLemma(text, lemma string, c class) string {
	if c&verbs != 0 {
		return lemma
	}
	return text
}

func irregularForm(text, b string) form {
	switch {
	case text == b: // "put", "set", "read": mostly an instruction here
		return base
	case strings.HasSuffix(text, "ing"):
		return formING
	case text == "has" || text == "feet" || text == "children" || text == "criteria":
		return formS
	}
	return formED
}

// regular takes a regular ending off. A word that is in no list comes back as it is.
func (l *wordList) regular(text string) (string, class, form) {
	switch {
	case strings.HasSuffix(text, "ing") && len(text) > 4:
		b, c := l.stem(text[:len(text)-3])
		return orSelf(b, text), c, formING
	case strings.HasSuffix(text, "ied") && len(text) > 4:
		if c := l.known(text[:len(text)-3] + "y"); c != 0 {
			return text[:len(text)-3] + "y", c, formED
		}
	case strings.HasSuffix(text, "ed") && len(text) > 3:
		b, c := l.stem(text[:len(text)-2])
		return orSelf(b, text), c, formED
	case strings.HasSuffix(text, "ies") && len(text) > 4:
		if c := l.known(text[:len(text)-3] + "y"); c != 0 {
			return text[:len(text)-3] + "y", c, formS
		}
	case strings.HasSuffix(text, "s") && !strings.HasSuffix(text, "ss") && !strings.HasSuffix(text, "us") && len(text) > 3:
		if b, c := l.plural(text); c != 0 {
			return b, c, formS
		}
		return text, 0, formS
	}
	return text, 0, base
}

// stem finds the base of a word whose -ing or -ed is off: as it is, with e, or with one of a
// doubled letter.
func (l *wordList) stem(s string) (string, class) {
	candidates := [...]string{s, s + "e", ""}
	if n := len(s); n > 2 && s[n-1] == s[n-2] {
		candidates[2] = s[:n-1]
	}
	for _, b := range candidates {
		if c := l.known(b); c&(verbs|begins) != 0 {
			return b, c
		}
	}
	return "", 0
}

func (l *wordList) plural(s string) (string, class) {
	if c := l.known(s[:len(s)-1]); c != 0 {
		return s[:len(s)-1], c
	}
	if strings.HasSuffix(s, "es") {
		if c := l.known(s[:len(s)-2]); c != 0 {
			return s[:len(s)-2], c
		}
	}
	return "", 0
}

// known gives the classes of a base form; a word that only begins a phrase counts as known.
func (l *wordList) known(s string) class {
	if c := l.words[s]; c != 0 {
		return c
	}
	if l.phrases[s] != nil {
		return begins
	}
	return 0
}

// begins stands for "first word of a phrase and nothing else"; it is no class of the lists.
const begins class = 1 << 31

func orSelf(b, text string) string {
	if b == "" {
		return text
	}
	return b
}
