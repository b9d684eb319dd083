package logbook

import "github.com/ectm/ectm/pkg/schema"

// LogSchema describes logs/<ect>/<date>-<slug>.yaml. Its sections are the names that a session's record may list.
var LogSchema = object("the keys of a log", fields{
	{Key: "session", Type: schema.APath, Required: true, Doc: "The session, as programme/part/session.", Example: "teach-first-y2/c1/refocus-2"},
	{Key: "date", Type: schema.ADate, Required: true, Doc: "The day of the meeting or event.", Example: "2026-09-28"},
	{Key: "status", Type: schema.OneOf("a status", Statuses...), Required: true, Doc: "Whether it took place.", Example: "held"},
	{Key: "reason", Type: schema.AText, Doc: "Why it was skipped or cancelled.", Example: "Year 9 trip; moved into the next meeting"},
	{Key: "minutes", Type: &schema.Type{Kind: schema.Int, Name: "a number of minutes", Max: 600}, Doc: "How long it lasted.", Example: "50"},
	{Key: "completed", Type: schema.ListOf(schema.APath), Doc: "Activities done since the last log that need no log of their own.",
		Example: "[teach-first-y2/c1/self-study-1]"},
	{Key: "focus_area", Type: schema.AText, Doc: "A development area's id, or free text.", Example: "teach-first-y2/c1/metacognition"},
	{Key: "contract", Type: schema.ListOf(agreementType), Doc: "What the two agreed about working together."},
	{Key: "feedback", Confidential: true, Type: object("feedback", fields{
		{Key: "praise", Type: schema.Texts, Doc: "Strengths, with the evidence for each."},
		{Key: "probe", Type: schema.Texts, Doc: "Questions that were asked, and what came of them."},
	}), Doc: "Praise and probe of the coaching conversation."},
	{Key: "action_steps", Type: schema.ListOf(stepType), Doc: "One to three steps set at this meeting."},
	{Key: "no_step", Type: schema.AText, Doc: "Instead of action_steps: why this meeting set none.", Example: "the open step runs on until Friday's observation"},
	{Key: "reviews", Type: schema.ListOf(reviewType), Doc: "Reviews of steps set in earlier logs."},
	{Key: "practice", Type: object("a practice", fields{
		{Key: "model", Type: schema.AText, Confidential: true, Doc: "What the mentor modelled."},
		{Key: "script", Type: schema.AProse, Confidential: true, Doc: "The words the ECT will say."},
		{Key: "rounds", Type: &schema.Type{Kind: schema.Int, Name: "a number of rounds", Max: 50}, Doc: "How often it was practised.", Example: "2"},
		{Key: "feedback", Type: schema.Texts, Confidential: true, Doc: "Feedback against the criteria, round by round."},
	}), Doc: "Deliberate practice of the step."},
	{Key: "expert", Type: expertType, Doc: "The visit to an expert colleague: arranged, or as it was."},
	{Key: "observation", Type: object("an observation", fields{
		{Key: "date", Type: schema.ADate, Doc: "The day of the lesson.", Example: "2026-10-08"},
		{Key: "focus", Type: schema.AText, Doc: "The step or area that was looked at.", Example: "plan-aloud"},
		{Key: "seen", Type: schema.Texts, Confidential: true, Doc: "What was seen and heard."},
		{Key: "met", Type: schema.ListOf(schema.ASlug), Doc: "The ids of steps seen to be met.", Example: "[plan-aloud]"},
	}), Doc: "The mentor's drop-in."},
	{Key: "diagnostic", Type: schema.ListOf(object("a diagnosis", fields{
		{Key: "area", Type: schema.APath, Doc: "The development area.", Example: "teach-first-y2/c1/metacognition"},
		{Key: "knowledge", Type: schema.AText, Doc: "The ECT's view of own knowledge.", Example: "secure"},
		{Key: "application", Type: schema.AText, Doc: "The mentor's view of practice.", Example: "developing"},
		{Key: "note", Type: schema.AText, Confidential: true, Doc: "An example."},
	})), Doc: "The outcome of the diagnostic, area by area."},
	{Key: "audit", Type: object("an audit", fields{
		{Key: "of", Type: schema.APath, Doc: "The module that is audited.", Example: "ucl/m1"},
		{Key: "ratings", Type: schema.ListOf(ratingType), Doc: "A rating for each statement."},
		{Key: "focus", Type: schema.Texts, Doc: "Statements agreed for particular focus.", Example: `["7a", "1f"]`},
	}), Doc: "The module audit."},
	{Key: "action_plan", Type: object("an action plan", fields{
		{Key: "format", Type: schema.AText, Doc: "The planning format that was chosen.", Example: "school template"},
		{Key: "targets", Type: schema.ListOf(object("a target", fields{
			{Key: "target", Type: schema.AText, Doc: "The target.", Example: "Plan every unit back from its final question"},
			{Key: "steps", Type: schema.ListOf(schema.ASlug), Doc: "The ids of its action steps.", Example: "[final-question]"},
			{Key: "review", Type: schema.ADate, Doc: "The date in the diary on which it is reviewed.", Example: "2027-10-04"},
		})), Doc: "Targets for the coming year."},
	}), Doc: "The plan for the coming year."},
	{Key: "notes", Type: schema.AProse, Confidential: true, Doc: "Anything else, in Markdown."},
	{Key: "next_meeting", Type: object("a next meeting", fields{
		{Key: "date", Type: schema.ADate, Doc: "The agreed date.", Example: "2026-10-12"},
		{Key: "time", Type: schema.ATime, Doc: "The agreed time.", Example: `"15:45"`},
		{Key: "place", Type: schema.AText, Doc: "The agreed place.", Example: "Room 4"},
	}), Doc: "What was agreed for the next meeting."},
	{Key: "private", Type: schema.AProse, Confidential: true, Doc: "The mentor's own; nobody else sees it."},
})

// ECTSchema describes logs/<ect>/ect.yaml.
var ECTSchema = object("the keys of an ECT", fields{
	{Key: "ect", Type: schema.ASlug, Required: true, Doc: "The short name, the same as the folder's.", Example: "aisha-khan"},
	{Key: "name", Type: schema.AText, Doc: "The name.", Example: "Aisha Khan"},
	{Key: "mentor", Type: schema.AText, Doc: "The mentor's name.", Example: "Jo Bell"},
	{Key: "programmes", Type: schema.ListOf(schema.ASlug), Required: true, Doc: "The programmes, followed in this order.", Example: "[teach-first-y2]"},
	{Key: "start", Type: schema.ADate, Doc: "The day on which mentoring starts.", Example: "2026-09-07"},
	{Key: "subject", Type: schema.AText, Doc: "The subject.", Example: "Mathematics"},
	{Key: "phase", Type: schema.AText, Doc: "The phase.", Example: "secondary"},
	{Key: "cadence", Type: schema.ACadence, Doc: "The rhythm of meetings, if not the programme's.", Example: "fortnightly"},
	{Key: "transition", Type: object("the transition document", fields{
		{Key: "strengths", Type: schema.Texts, Confidential: true, Doc: "Strengths named at the end of training."},
		{Key: "targets", Type: schema.Texts, Confidential: true, Doc: "Targets named at the end of training."},
	}), Doc: "From the ITT transition document."},
	{Key: "contract", Type: schema.ListOf(agreementType), Doc: "What the two agreed in the contracting meeting."},
})

var spanFields = fields{
	{Key: "start", Type: schema.ADate, Required: true, Doc: "The first day.", Example: "2026-09-02"},
	{Key: "end", Type: schema.ADate, Required: true, Doc: "The last day.", Example: "2026-12-18"},
}

// ConfigSchema describes ectm.yaml. rules are the names of the rules whose severity may be set.
func ConfigSchema(rules []string) *schema.Type {
	severity := schema.OneOf("a severity", "error", "warning", "info", "off")
	term := append(append(fields{{Key: "name", Type: schema.AText, Doc: "The name of the term.", Example: "Autumn 2026"}}, spanFields...),
		field{Key: "breaks", Type: schema.ListOf(object("a break", spanFields)), Doc: "Breaks inside the term."})
	return object("the keys of ectm.yaml", fields{
		{Key: "version", Type: &schema.Type{Kind: schema.Int, Name: "a version", Min: 1, Max: 1}, Doc: "The version of the records; 1.", Example: "1"},
		{Key: "school", Type: schema.AText, Doc: "The name of the school.", Example: "Example Academy"},
		{Key: "terms", Type: schema.ListOf(object("a term", term)), Doc: "Terms and their breaks."},
		{Key: "checks", Type: &schema.Type{Kind: schema.Map, Name: "rules with severities", Keys: rules, Elem: severity}, Doc: "The severity of a rule."},
	})
}
