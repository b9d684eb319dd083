package session

import "github.com/ectm/ectm/pkg/schema"

type fields = []schema.Field

func object(name string, f fields) *schema.Type {
	return &schema.Type{Kind: schema.Object, Name: name, Fields: f}
}

func either(name string, options ...*schema.Type) *schema.Type {
	return &schema.Type{Kind: schema.Either, Name: name, Options: options}
}

// The allowed words of a definition.
var (
	Kinds       = []string{"meeting", "audit", "diagnostic", "expert", "observation", "review", "self-study", "seminar", "training", "none"}
	AuditUses   = []string{"baseline", "re-audit", "look-back"}
	AuditScopes = []string{"full", "learn-how-to", "areas", "selection"}
	themeParts  = []string{"prompts", "examples"}
)

var (
	minutes     = &schema.Type{Kind: schema.Int, Name: "a number of minutes", Max: 600}
	count       = &schema.Type{Kind: schema.Int, Name: "a number", Max: 100}
	textOrTexts = either("a text or a list of texts", schema.AText, schema.Texts)
	year        = &schema.Type{Kind: schema.Int, Name: "a year", Min: 1, Max: 9999}
)

var requirement = object("what a section must hold", fields{
	{Key: "min", Type: count, Doc: "The least number of items.", Example: "1"},
	{Key: "max", Type: count, Doc: "The greatest number of items.", Example: "3"},
	{Key: "or", Type: schema.AText, Doc: "A section that may be filled instead.", Example: "no_step"},
	{Key: "fields", Type: schema.Texts, Doc: "Keys of the section that must be filled.", Example: "[colleague]"},
	{Key: "refined", Type: schema.ABool, Doc: "Whether only refinements of earlier steps belong here.", Example: "true"},
	{Key: "in", Type: schema.OneOf("a place", "log", "ect"), Doc: "ect where ect.yaml holds the section.", Example: "ect"},
})

// Sections are the names of what a session may ask to be recorded: the sections of a log, and transition in ect.yaml.
var Sections = []string{"completed", "focus_area", "contract", "feedback", "action_steps", "no_step", "reviews", "practice", "expert",
	"observation", "diagnostic", "audit", "action_plan", "notes", "next_meeting", "transition"}

var agendaType = object("a part of an agenda", fields{
	{Key: "title", Type: schema.AText, Required: true, Doc: "The name of the part.", Example: "Review"},
	{Key: "minutes", Type: minutes, Doc: "How long it takes.", Example: "10"},
	{Key: "do", Type: schema.ListOf(either("a text, or kind and text", schema.AText, object("something to do", fields{
		{Key: "kind", Type: schema.AText, Doc: "The kind of activity.", Example: "rehearsal"},
		{Key: "text", Type: schema.AText, Required: true, Doc: "What happens.", Example: "Act the routine out"},
	}))), Doc: "What happens."},
	{Key: "prompts", Type: schema.ListOf(either("a question, or a group of them", schema.AText, object("a group of questions", fields{
		{Key: "title", Type: schema.AText, Doc: "What the questions are about.", Example: "After an observation"},
		{Key: "ask", Type: schema.Texts, Required: true, Doc: "The questions.", Example: "[What did you see?]"},
	}))), Doc: "Questions to ask."},
	{Key: "themes", Type: schema.OneOf("a part of the themes", themeParts...), Doc: "Puts in the prompts or examples of the part's themes."},
	{Key: "guide", Type: schema.ASlug, Doc: "A guide of the programme that helps here.", Example: "deliberate-practice"},
	{Key: "record", Type: textOrTexts, Doc: "The sections of the log that this part fills.", Example: "action_steps"},
	{Key: "statements", Type: schema.Texts, Doc: "The statements that this part serves.", Example: `["7a"]`},
	{Key: "parts", Type: schema.Texts, Doc: "The parts of the programme in which it stands; all where left out.", Example: "[c1, c2]"},
})

var branch = object("a branch of a decision", fields{
	{Key: "label", Type: schema.AText, Doc: "What this answer means.", Example: "Met"},
	{Key: "do", Type: schema.Texts, Doc: "What follows."},
})

// SessionSchema describes a session definition.
var SessionSchema = object("the keys of a session", fields{
	{Key: "id", Type: schema.APath, Required: true, Doc: "The short name of the session.", Example: "refocus-2"},
	{Key: "title", Type: schema.AText, Required: true, Doc: "The title.", Example: "Refocus 2"},
	{Key: "kind", Type: schema.OneOf("a kind of session", Kinds...), Required: true, Doc: "What kind of session it is.", Example: "meeting"},
	{Key: "optional", Type: schema.ABool, Doc: "Whether it stands outside the order.", Example: "true"},
	{Key: "final", Type: schema.ABool, Doc: "Whether no further meeting follows.", Example: "true"},
	{Key: "stage", Type: schema.AText, Doc: "The stage of the cycle.", Example: "refocus"},
	{Key: "focus", Type: schema.AText, Doc: "What it is about, in a line."},
	{Key: "aims", Type: schema.Texts, Doc: "What is to be reached."},
	{Key: "minutes", Type: minutes, Doc: "How long it takes in all.", Example: "50"},
	{Key: "prepare", Type: textOrTexts, Doc: "What to do beforehand."},
	{Key: "brief", Type: textOrTexts, Doc: "What to ask of the ECT beforehand."},
	{Key: "after", Type: textOrTexts, Doc: "The sessions that come first.", Example: "[diagnostic]"},
	{Key: "event", Type: schema.AText, Doc: "A training event of the ECT in the same week."},
	{Key: "study", Type: object("a self-study", fields{
		{Key: "minutes", Type: minutes, Doc: "How long it takes.", Example: "45"},
		{Key: "statements", Type: schema.Texts, Doc: "The statements it covers."},
	}), Doc: "The ECT's self-study of that week."},
	{Key: "observes", Type: object("an observation of the ECT", fields{
		{Key: "minutes", Type: minutes, Doc: "How long it takes.", Example: "20"},
		{Key: "optional", Type: schema.ABool, Doc: "Whether it may be left out."},
	}), Doc: "The mentor watches the ECT teach."},
	{Key: "audit", Type: object("the use of an audit", fields{
		{Key: "use", Type: schema.OneOf("a use of an audit", AuditUses...), Doc: "What is done with the module audit.", Example: "baseline"},
		{Key: "scope", Type: schema.OneOf("a scope", AuditScopes...), Doc: "How much of it.", Example: "full"},
		{Key: "standards", Type: schema.Texts, Doc: "The standards, where not all."},
	}), Doc: "How the session uses the module audit."},
	{Key: "agenda", Type: schema.ListOf(agendaType), Doc: "The parts of the meeting in order."},
	{Key: "statements", Type: schema.Texts, Doc: "The statements that the session covers.", Example: `["1.1", "7a"]`},
	{Key: "record", Type: either("log sections", &schema.Type{Kind: schema.Map, Name: "log sections with limits", Keys: Sections, Elem: requirement},
		schema.ListOf(schema.OneOf("a log section", Sections...))), Doc: "The log sections that a held log must fill."},
	{Key: "decision", Type: object("a decision", fields{
		{Key: "question", Type: schema.AText, Doc: "What is decided."},
		{Key: "yes", Type: branch, Doc: "What follows from yes."},
		{Key: "no", Type: branch, Doc: "What follows from no."},
	}), Doc: "The decision on the open steps that this meeting takes."},
	{Key: "closing", Type: schema.ListOf(either("a text, or text and parts", schema.AText, object("a closing rule", fields{
		{Key: "text", Type: schema.AText, Required: true, Doc: "The rule."},
		{Key: "parts", Type: schema.Texts, Doc: "The parts in which it counts."},
	}))), Doc: "How the last meeting of a cycle closes it."},
	{Key: "source", Type: schema.AText, Doc: "Where in the published document it stands."},
})
