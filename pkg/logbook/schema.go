package logbook

import "github.com/ectm/ectm/pkg/schema"

// The allowed words of a log, in their natural order.
var (
	Statuses    = []string{"planned", "held", "cancelled", "skipped"}
	Origins     = []string{"diagnostic", "audit", "observation", "expert", "study", "discussion"}
	Evaluations = []string{"observation", "pupil work", "pupil voice", "assessment", "self-reflection"}
	Outcomes    = []string{"met", "partly-met", "not-met", "dropped"}
	NextSteps   = []string{"new-step", "refine", "continue", "embed"}
	Ratings     = []string{"emerging", "developing", "secure"}
	ExpertForms = []string{"observation", "discussion"}
)

type (
	field  = schema.Field
	fields = []schema.Field
)

func object(name string, f fields) *schema.Type {
	return &schema.Type{Kind: schema.Object, Name: name, Fields: f}
}

var agreementType = object("an agreement", fields{
	{Key: "topic", Type: schema.AText, Doc: "What the agreement is about.", Example: "where and when"},
	{Key: "agreed", Type: schema.AText, Doc: "What the two agreed.", Example: "Mondays after school in Room 4"},
})

var stepType = object("an action step", fields{
	{Key: "id", Type: schema.ASlug, Doc: "A short name of the step, unique for the ECT.", Example: "plan-aloud"},
	{Key: "step", Type: schema.AProse, Doc: "What the ECT will do or say, and how: one action that a visitor could see.",
		Example: "Before independent work, think aloud how to begin the task"},
	{Key: "why", Type: schema.AText, Doc: "What pupils do now that this should change.", Example: "Pupils start without a plan."},
	{Key: "area", Type: schema.AText, Doc: "The development area or audit statement that the step serves.",
		Example: "teach-first-y2/c1/metacognition"},
	{Key: "from", Type: schema.OneOf("a source of a step", Origins...), Doc: "Where the step came from.", Example: "observation"},
	{Key: "refines", Type: schema.ASlug, Doc: "The id of the earlier step that this one refines.", Example: "plan-aloud"},
	{Key: "noticed", Type: schema.AText, Doc: "What was seen that calls for the refinement.", Example: "Strategies are named but not chosen aloud"},
	{Key: "because", Type: schema.AText, Doc: "Why the step is refined, or why it serves another area than the focus.",
		Example: "pupils can't see how a plan is chosen"},
	{Key: "where", Type: object("a place in the timetable", fields{
		{Key: "class", Type: schema.AText, Doc: "The class.", Example: "8B"},
		{Key: "lesson", Type: schema.AText, Doc: "The lesson or topic.", Example: "Fractions"},
		{Key: "when", Type: schema.AText, Doc: "The moment in the lesson.", Example: "before independent practice"},
	}), Doc: "Where the step will be tried first."},
	{Key: "success_criteria", Type: object("success criteria", fields{
		{Key: "teacher", Type: schema.Texts, Doc: "What the ECT will be seen to do or say.", Example: "[Names the first two steps aloud]"},
		{Key: "pupils", Type: schema.Texts, Doc: "What pupils will do, say or write as a result.", Example: "[Every pupil writes a first line within a minute]"},
	}), Doc: "How both will know that the step is met."},
	{Key: "evaluated_by", Type: schema.OneOf("a way to evaluate", Evaluations...), Doc: "How it will be looked at.", Example: "observation"},
	{Key: "review", Type: schema.ADate, Doc: "The date in the diary on which progress is reviewed.", Example: "2026-10-12"},
})

var reviewType = object("a review", fields{
	{Key: "step", Type: schema.ASlug, Doc: "The id of a step set in an earlier log.", Example: "plan-aloud"},
	{Key: "outcome", Type: schema.OneOf("an outcome", Outcomes...), Doc: "How far the success criteria are met.", Example: "met"},
	{Key: "evidence", Type: schema.AProse, Confidential: true, Doc: "What was seen or read that shows it."},
	{Key: "next", Type: schema.OneOf("a next move", NextSteps...), Doc: "What follows from the outcome.", Example: "new-step"},
})

var expertType = object("a visit to an expert", fields{
	{Key: "colleague", Type: schema.AText, Doc: "The colleague who is strong in the area.", Example: "Sam Reed"},
	{Key: "how", Type: schema.OneOf("a form of visit", ExpertForms...), Doc: "An observation or a discussion, not both.", Example: "observation"},
	{Key: "date", Type: schema.ADate, Doc: "The date arranged for the visit.", Example: "2026-10-05"},
	{Key: "focus", Type: schema.AText, Doc: "What the visit is about, tied to the action step.", Example: "choosing a strategy aloud"},
	{Key: "looking_for", Type: schema.AText, Doc: "What the ECT wants to notice or learn.", Example: "the words used before pupils start"},
	{Key: "context", Type: schema.AText, Doc: "The lesson and its aims.", Example: "Year 9, ratio"},
	{Key: "seen", Confidential: true, Type: schema.ListOf(object("something seen", fields{
		{Key: "teacher", Type: schema.AText, Doc: "What the expert did or said."},
		{Key: "pupils", Type: schema.AText, Doc: "What pupils did or said."},
	})), Doc: "Teacher actions and their impact on pupils, side by side."},
	{Key: "questions", Confidential: true, Type: schema.ListOf(object("a question", fields{
		{Key: "ask", Type: schema.AText, Doc: "A question sent to the expert beforehand."},
		{Key: "notes", Type: schema.AProse, Doc: "What the expert said."},
	})), Doc: "Questions for a discussion, with notes."},
	{Key: "will_try", Type: schema.AText, Confidential: true, Doc: "What the visit suggests, and what the ECT will try."},
	{Key: "follow_up", Type: schema.Texts, Confidential: true, Doc: "Questions to take back to the mentor."},
})

var ratingType = object("a rating", fields{
	{Key: "statement", Type: schema.AText, Required: true, Doc: "The statement of the audit.", Example: `"1.1"`},
	{Key: "rating", Type: schema.OneOf("a rating", Ratings...), Doc: "How secure knowledge and practice are.", Example: "developing"},
	{Key: "evidence", Type: schema.AProse, Confidential: true, Doc: "An example from practice."},
})
