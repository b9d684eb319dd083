package judge

import "fmt"

const (
	askOne   = "which one of these would help pupils most, and can it be tried before the next meeting?"
	askLater = "what will you do differently in the lesson because of it?"
)

// remarks says what may stand on a precise step too and does not make it vague: a bundle of
// actions ("single, one at a time": Ambition, Getting granular) and an errand ("a target, not a
// task": London Met mentor training).
func remarks(doc *document, e *evidence) []Finding {
	var out []Finding
	if f, ok := doc.bundle(e); ok {
		out = append(out, f)
	}
	if f, ok := doc.errand(); ok {
		out = append(out, f)
	}
	byStart(out, len(doc.text))
	return out
}

// bundle finds several actions in one step. Acts in a row ("pause, name, repeat") are one routine;
// three sentences that each begin with a verb, or three aims joined by "and", are not.
func (doc *document) bundle(e *evidence) (Finding, bool) {
	sentences, aims := 0, 0
	last := token{}
	for i, t := range doc.tokens {
		if !t.verb || t.role != inMain || t.form != base {
			continue
		}
		p := before(doc.tokens, i)
		switch {
		case p < 0 || doc.tokens[p].kind == mark && doc.tokens[p].is(".", ";", "!", "•", "*"):
			sentences++
			last = t
		case doc.tokens[p].is("and", ",", "also") && !t.has(act):
			aims++
			last = t
		}
	}
	if sentences < 3 && (sentences+aims < 3 || aims < 2 || e.has(order)) {
		return Finding{}, false
	}
	return Finding{Fails: "bundle", Start: last.start, End: last.end,
		Message: fmt.Sprintf("%q begins one more action: this is several steps in one", last.text), Help: askOne}, true
}

// errand finds a task to get done outside teaching: read, attend, upload, e-mail.
func (doc *document) errand() (Finding, bool) {
	if doc.head < 0 {
		return Finding{}, false
	}
	t := doc.tokens[doc.head]
	if !t.has(errand) || t.has(act|product) && !doc.paperwork() {
		return Finding{}, false
	}
	return Finding{Fails: "errand", Start: t.start, End: t.end,
		Message: fmt.Sprintf("%q is an errand, not something to practise in a lesson", doc.words(span{t.start, t.end})), Help: askLater}, true
}

// paperwork tells whether a step is about documents, courses or staff and not about a class; "read"
// and "send" alone could be either.
func (doc *document) paperwork() bool {
	papers := false
	for _, t := range doc.tokens {
		switch t.lemma {
		case "pupil", "student", "child", "class", "learner", "lesson", "board":
			return false
		case "article", "chapter", "policy", "research", "blog", "journal", "guidance", "document", "theory", "form", "training", "course",
			"webinar", "module", "platform", "portal", "folder", "email", "senco", "mentor", "tutor", "colleague", "report", "data", "paper", "book":
			papers = true
		}
	}
	return papers
}
