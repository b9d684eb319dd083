package check

// The example folder, testdata/rules, holds three ECTs whose records keep every rule. Each rule's example takes the place of a few of its
// lines.
const (
	folderNell = "logs/nell-hart/"
	ectFile    = folderNell + "ect.yaml"
	refocus1   = folderNell + "2026-09-14-refocus-1.yaml"
	refocus2   = folderNell + "2026-09-28-refocus-2.yaml"
	develop3   = folderNell + "2026-10-19-develop-3.yaml"

	folderOli    = "logs/oli-marsh/"
	olisDevelop3 = folderOli + "2026-10-13-develop-3.yaml"
	integrate4   = folderOli + "2026-11-03-integrate-4.yaml"
	integrate6   = folderOli + "2026-12-01-integrate-6.yaml"

	folderZoe   = "logs/zoe-finch/"
	zoesAudit   = folderZoe + "2026-09-07-week-1.yaml"
	zoesWeek3   = folderZoe + "2026-09-21-week-3.yaml"
	zoesReaudit = folderZoe + "2026-10-02-re-audit.yaml"
)

// Lines of the example folder that several rules change.
const (
	planAloudLine = `    step: Before independent work, think aloud for one minute how to begin the task, asking "What do I know?" and "Where do I start?"`
	planAloudWhy  = "    why: Pupils start tasks without a plan."
	planAloudArea = `    area: teach-first-y2/c1/metacognition
    from: diagnostic
    where: {class: 8B, lesson: Fractions, when: before independent practice}`
	planAloudPupils = `      pupils:
        - Every pupil has written a first line within two minutes
`
	zoesReviews = `reviews:
  - {step: greet-at-door, outcome: met, evidence: Seen on Thursday, next: embed}
`
	zoesSecure    = `    - {statement: "7.1", rating: secure, evidence: Entry routine runs by itself since week 2}`
	zoesFocus     = `  focus: ["7a", "1f"]`
	zoesMixed     = `    - {statement: "1.1", rating: developing}`
	zoesUniform   = `    - {statement: "1.1", rating: emerging}`
	refinesAskWhy = `    refines: ask-why
    noticed: Reasons came, and nobody else heard them
    because: the class has to see a reason before it can weigh it
`
	closingRefines = `    refines: cartoon-start
    noticed: Votes come within a minute
    because: it is secure and now needs a place in the week
`
)

// extraStep is one more complete action step under another id.
func extraStep(id string) string {
	return `  - id: ` + id + `
    step: After each question, ` + id + ` for three seconds with a raised hand before naming a pupil.
    why: The same five pupils answer.
    area: teach-first-y2/c1/metacognition
    from: discussion
    success_criteria:
      teacher: [Raises a hand after every question in the first ten minutes]
      pupils: [Eight different pupils answer in one lesson]
    review: 2026-10-19
`
}
