package check

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/source"
)

var supportAssessment = &Rule{
	Name: "support/assessment", Severity: diag.Info,
	Holds:  "a mentoring record does not speak the language of formal induction assessment",
	Why:    "An ECT who feels assessed stops showing what is hard. Mentoring and the assessment of induction are kept apart.",
	Source: "UCL module 1, week 1: a support framework and not an assessment framework",
	Bad:    Example{File: refocus2, Over: planAloudWhy, Lines: "    why: Pupils start without a plan, and progress is below the Teachers' Standards."},
	Good:   Example{File: refocus2, Over: planAloudWhy, Lines: planAloudWhy},
	run:    checkAssessment,
}

// assessmentTerms are words of formal assessment: of the Teachers' Standards, of statutory induction and of inspection grades. Talk of
// assessing pupils is no concern of this rule.
var assessmentTerms = anyOf(
	`teachers['’]? standards?`, `(?:meet|meets|met|meeting|below|against) standard [1-8]`,
	`(?:un)?satisfactory progress`, `(?:fail|fails|failed|failing|pass|passes|passed|passing) (?:his |her |their |the )?induction`,
	`induction assessments?`, `statutory induction`, `exten(?:d|ds|ded|ding|sion of) (?:his |her |their |the )?induction`,
	`formal (?:assessment|review) (?:point|meeting|of induction)`, `assessment point`, `appropriate body`,
	`capability (?:procedure|process|proceedings)`, `cause for concern`, `requires improvement`,
	`ofsted(?:['’]s)? (?:outstanding|good|inadequate|grades?|gradings?|judgements?|ratings?)`,
	`(?:outstanding|inadequate) (?:lesson|teaching|teacher)`, `grade [1-4] (?:lesson|teaching|teacher|observation)`,
)

// adultTerms are words of formal assessment where the sentence is not about pupils and their work.
var adultTerms = anyOf(
	`(?:meet|meets|met|meeting|below|against) (?:the |all |all the |all of the )?standards`, `(?:first|second|final|next) formal assessment`,
	`(?:graded|judged|rated) (?:as )?(?:outstanding|good|inadequate|[1-4])`,
)

var (
	ofPupils   = regexp.MustCompile(`(?i)\b(?:pupils?|students?|children|class(?:es)?|gcse|a[- ]levels?|year \d+|essays?|books?|drafts?|answers?|layout|work)\b`)
	sentenceOf = regexp.MustCompile(`[.!?;\n]`)
)

func anyOf(forms ...string) *regexp.Regexp {
	return regexp.MustCompile(`(?i)\b(?:` + strings.Join(forms, "|") + `)\b`)
}

// assessmentIn gives the place of the first words of formal assessment, nil where there are none.
func assessmentIn(text string) []int {
	if at := assessmentTerms.FindStringIndex(text); at != nil {
		return at
	}
	for _, at := range adultTerms.FindAllStringIndex(text, -1) {
		from, to := 0, len(text)
		if ends := sentenceOf.FindAllStringIndex(text[:at[0]], -1); len(ends) > 0 {
			from = ends[len(ends)-1][1]
		}
		if end := sentenceOf.FindStringIndex(text[at[1]:]); end != nil {
			to = at[1] + end[0]
		}
		if !ofPupils.MatchString(text[from:to]) {
			return at
		}
	}
	return nil
}

// assessmentHints are words of which each term holds at least one; texts without them are passed over quickly.
var assessmentHints = []string{"standard", "progress", "induction", "assessment", "review", "body", "capability", "concern", "requires",
	"grade", "judged", "rated", "outstanding", "inadequate", "ofsted"}

func mayAssess(text string) bool {
	lower := strings.ToLower(text)
	return slices.ContainsFunc(assessmentHints, func(hint string) bool { return strings.Contains(lower, hint) })
}

func checkAssessment(c *context) {
	for _, doc := range c.folder.Logs() {
		doc.Texts(func(key string, text source.Text) {
			// What the two agreed about keeping assessment apart has to name it.
			if key == "contract" || !mayAssess(text.Value) {
				return
			}
			if at := assessmentIn(text.Value); at != nil {
				c.report(text.Locate(at[0], at[1]), fmt.Sprintf("the words in %s are those of formal assessment", key),
					"say what was seen and what comes next; leave judgements of induction to the induction tutor's own record")
			}
		})
	}
}
