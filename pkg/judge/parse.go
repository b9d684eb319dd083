package judge

import "strings"

// document is a text with its tokens, tagged and parsed.
type document struct {
	text   string
	tokens []token
	head   int  // index of the verb that leads the text, -1 where none was found
	titled bool // "Frame success: refer to ...": a name before the step itself
}

// parse reads a text: tokens, word classes, the role of each clause and the verbs.
func parse(text string) *document {
	doc := &document{text: text, tokens: tokenizeIn(text, body(text)), head: -1}
	tag(doc.tokens)
	assignRoles(doc)
	findVerbs(doc)
	return doc
}

// tag looks every word up and joins the phrases of the list.
func tag(tokens []token) {
	list := words()
	for i := range tokens {
		if t := &tokens[i]; t.kind == word {
			t.lemma, t.class, t.form = list.look(t.text)
			t.class &^= begins
			if t.class == 0 {
				tagUnknown(list, t)
			}
		}
	}
	for i := 0; i < len(tokens); i++ {
		if tokens[i].kind == word {
			i += joinPhrase(list, tokens[i:])
		}
	}
}

// tagUnknown gives a word that is in no list a class by its form: -ly makes an adverb, and a hyphened
// word has the noun classes of its last part, so that "sentence-starters" is known by "starters".
func tagUnknown(list *wordList, t *token) {
	if len(t.text) > 5 && strings.HasSuffix(t.text, "ly") {
		t.class = adverb
		return
	}
	at := strings.LastIndexByte(t.text, '-')
	if at < 0 {
		return
	}
	_, c, _ := list.look(t.text[at+1:])
	t.class = c & (concrete | people | unit)
}

// joinPhrase looks for a phrase at the first token. It gives the number of further tokens that the
// phrase takes.
func joinPhrase(list *wordList, tokens []token) int {
	first := &tokens[0]
	candidates := list.phrases[first.text]
	if candidates == nil {
		candidates = list.phrases[first.lemma]
	}
	for _, p := range candidates {
		if !matches(p.rest, tokens[1:]) {
			continue
		}
		n := len(p.rest)
		first.class, first.end = p.class, tokens[n].end
		if p.class&verbs == 0 {
			first.form = tokens[n].form
		}
		for j := 1; j <= n; j++ {
			tokens[j].inPhrase, tokens[j].class = true, 0
		}
		return n
	}
	return 0
}

func matches(rest []string, tokens []token) bool {
	if len(tokens) < len(rest) {
		return false
	}
	for i, w := range rest {
		if t := tokens[i]; t.kind != word || t.text != w && t.lemma != w {
			return false
		}
	}
	return true
}

// is tells whether the token is one of the words.
func (t token) is(words ...string) bool {
	for _, w := range words {
		if t.text == w {
			return true
		}
	}
	return false
}

// has tells whether the token belongs to one of the classes.
func (t token) has(c class) bool { return t.class&c != 0 }
