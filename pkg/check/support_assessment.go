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
var assessmentTerms = regexp.MustCompile(`(?i)\b(?:` + strings.Join([]string{
	`teachers['’]? standards?`, `(?:meet|meets|met|meeting|below|against) (?:the |all )?(?:the )?standards`,
	`(?:un)?satisfactory progress`, `(?:fail|fails|failed|failing|pass|passes|passed|passing) (?:his |her |their |the )?induction`,
	`induction assessments?`, `formal (?:assessment|review) (?:point|meeting|of induction)`, `assessment point`, `appropriate body`,
	`capability (?:procedure|process|proceedings)`, `cause for concern`, `requires improvement`,
	`(?:graded|grade|judged|rated) (?:as )?(?:outstanding|good|inadequate|requires improvement|[1-4]\b)`, `(?:outstanding|inadequate) (?:lesson|teaching|teacher)`,
}, "|") + `)\b`)

// assessmentHints are words of which each term holds at least one; texts without them are passed over quickly.
var assessmentHints = []string{"standard", "progress", "induction", "assessment", "review", "body", "capability", "concern", "requires",
	"grade", "judged", "rated", "outstanding", "inadequate"}

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
			if at := assessmentTerms.FindStringIndex(text.Value); at != nil {
				c.report(text.Locate(at[0], at[1]), fmt.Sprintf("the words in %s are those of formal assessment", key),
					"say what was seen and what comes next; leave judgements of induction to the induction tutor's own record")
			}
		})
	}
}
