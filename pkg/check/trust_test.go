package check_test

import (
	"strings"
	"testing"
)

// found gives the findings of a rule of trust in some notes, by the words that they point at.
func foundInNotes(t *testing.T, rule, words string) bool {
	t.Helper()
	got := changed(t, refocus1, "notes: |\n", "notes: |\n  "+words+"\n")
	if got != "" && !strings.HasSuffix(got, "["+rule+"]") {
		t.Errorf("%q: %s", words, got)
	}
	return got != ""
}

func TestPersonalData(t *testing.T) {
	for words, want := range map[string]bool{
		"Ring 07700 900123.": true, "Ring 0044 7700 900123.": true, "Ring +44 (0)7700 900123.": true, "Ring +353 1 496 0123.": true, "Ring (020) 7946 0018.": true,
		"TRN 1234567": true, "TRN1234567": true, "T.R.N. 1234567": true, "teacher ref no 1234567": true, "Teacher reference number: 12/34567": true,
		"born 12 March 2001": true, "born 12th of March 2001": true, "dob 2001/03/12": true, "DOB: March 12 2001": true, "Her birthday is 12 March 2001.": true, "D.O.B. 12/03/01": true,
		"Write to sam@hill.example": true,
		"pages 01 02 03 04 05 06":   false, "ISBN 0123456789": false, "ISBN-10: 0123456789": false, "1 234 567 pounds": false, "born to teach, 24 of them": false, "turn 1234567": false,
		"Room 0123": false, "2026-10-12 to 2026-10-19": false,
	} {
		if got := foundInNotes(t, "privacy/contact", words); got != want {
			t.Errorf("%q: %t", words, got)
		}
	}
}

func TestLanguageOfAssessment(t *testing.T) {
	for words, want := range map[string]bool{
		"She is below the Teachers' Standards.": true, "She meets all the standards.": true, "He fails to meet Standard 4.": true, "That lesson was graded 2.": true,
		"This counts for statutory induction.": true, "We spoke of an extension of induction.": true, "Before her first formal assessment": true, "Ofsted outstanding": true,
		"A grade 3 lesson": true, "The teaching was judged good.": true,
		"They sit GCSE grade 3 papers.": false, "A grade 2 piano pupil led.": false, "Pupils on grade 4 practise ratio.": false, "Pupils meet the standards for layout.": false,
		"Year 10 sit their first formal assessment in May.": false, "The drafts were rated good by their partners.": false, "Her standards are high.": false,
	} {
		if got := foundInNotes(t, "support/assessment", words); got != want {
			t.Errorf("%q: %t", words, got)
		}
	}
}
