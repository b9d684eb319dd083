package judge

import "fmt"

const (
	askOne   = "which one of these would help pupils most, and can it be tried before the next meeting?"
	askLater = "what will you do differently in the lesson because of it?"
)

// remarks says what may stand on a precise step too and does not make it vague: a bundle of
// actions ("single, one at a time": Ambition, Getting granular) and an errand ("a target, not a
// task": London Met mentor training).
func remarks(doc *document) []Finding {
	var out []Finding
	if f, ok := doc.bundle(); ok {
		out = append(out, f)
	}
	if f, ok := doc.errand(); ok {
		out = append(out, f)
	}
	return out
}

// errand finds a task to get done outside teaching: read, attend, upload, e-mail.
func (doc *document) errand() (Finding, bool) {
	if doc.head < 0 {
		return Finding{}, false
	}
	t := doc.tokens[doc.head]
	if !t.has(errand) || (t.has(act|product) || t.lemma == "send") && !doc.paperwork() {
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
		case "pupil", "student", "child", "class", "learner", "lesson", "board", "home", "parent", "family", "carer":
			return false
		case "article", "chapter", "policy", "research", "blog", "journal", "guidance", "document", "theory", "form", "training", "course",
			"webinar", "module", "platform", "portal", "folder", "email", "senco", "mentor", "tutor", "colleague", "report", "data", "paper", "book":
			papers = true
		}
	}
	return papers
}
