package check

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/source"
)

var privacyContact = &Rule{
	Name: "privacy/contact", Severity: diag.Warning,
	Holds: "no e-mail address, phone number, date of birth or teacher reference number stands in a log",
	Why:   "The folder is shared and its history is kept. What is not in it can't leak.",
	Bad:   Example{File: refocus1, Over: "  place: Room 4", Lines: "  place: Room 4, or ring 07700 900123"},
	Good:  Example{File: refocus1, Over: "  place: Room 4", Lines: "  place: Room 4, or ring the office"},
	run:   checkContact,
}

const digits = "0123456789"

// day is a date as people write one of birth, with its year.
const day = `(?:\d{1,2}(?:st|nd|rd|th)?(?: of)?[ /.\-](?:\d{1,2}|\pL{3,9})[ /.\-,]{1,2}\d{2,4}|\d{4}[\-/.]\d{1,2}[\-/.]\d{1,2}|\pL{3,9}\.? \d{1,2}(?:st|nd|rd|th)?[ ,]{1,2}\d{4})`

// contacts are the forms to look for. A text without any of the characters in needs can't hold one; most texts are passed over by that.
var contacts = []struct {
	what  string
	needs string
	form  *regexp.Regexp
}{
	{"an e-mail address", "@", regexp.MustCompile(`[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`)},
	{phoneNumber, digits, regexp.MustCompile(`(?:\+|\b00)[1-9](?:[ \-.()]{0,2}\d){8,12}\b|(?:\b0|\(0)\d(?:[ \-.()]{0,2}\d){8,9}\b`)},
	{"a date of birth", digits, regexp.MustCompile(`(?i)\b(?:date of birth|d\.?o\.?b|born|birth ?day|birth date)\b[^\pL\pN]{0,3}(?:(?:is|was|on|the) ){0,3}` + day)},
	{"a teacher reference number", digits, regexp.MustCompile(`(?i)\b(?:t\.?r\.?n|teacher ref(?:erence)?(?:\.? (?:number|no))?)[^\pL\pN]{0,5}(?:is )?\d{2}[ /]?\d{5}\b|\b(?:RP)?\d{2}/\d{5}\b`)},
}

const phoneNumber = "a phone number"

var (
	pairs = regexp.MustCompile(`^\d\d(?: \d\d){4,}$`)
	isbn  = regexp.MustCompile(`(?i)isbn[^\pL\pN]{0,3}(?:1[03][^\pL\pN]{0,3})?$`)
)

// noPhone tells digits that only look like a phone number: a row of pairs, such as pages, and the number of a book.
func noPhone(text string, from, to int) bool {
	return pairs.MatchString(text[from:to]) || isbn.MatchString(text[:from])
}

func checkContact(c *context) {
	for _, doc := range c.folder.Logs() {
		doc.Texts(func(key string, text source.Text) {
			for _, contact := range contacts {
				if !strings.ContainsAny(text.Value, contact.needs) {
					continue
				}
				for _, at := range contact.form.FindAllStringIndex(text.Value, -1) {
					if contact.what == phoneNumber && noPhone(text.Value, at[0], at[1]) {
						continue
					}
					c.report(text.Locate(at[0], at[1]), fmt.Sprintf("%s stands in %s", contact.what, key),
						"delete it here; keep it where the school keeps personal data")
				}
			}
		})
	}
}
