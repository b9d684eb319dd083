package session

import "github.com/ectm/ectm/pkg/schema"

var partType = object("a part of a programme", fields{
	{Key: "id", Type: schema.ASlug, Required: true, Doc: "The short name.", Example: "c1"},
	{Key: "title", Type: schema.AText, Required: true, Doc: "The title.", Example: "Intrinsic motivation"},
	{Key: "weeks", Type: count, Doc: "How many weeks it takes.", Example: "12"},
	{Key: "year", Type: year, Doc: "The year of the programme.", Example: "1"},
	{Key: "standards", Type: schema.Texts, Doc: "The standards it covers.", Example: `["1", "7"]`},
	{Key: "themes", Type: schema.ListOf(either("a title, or a theme", schema.AText, object("a theme", fields{
		{Key: "title", Type: schema.AText, Required: true, Doc: "The title.", Example: "Using structured talk"},
		{Key: "seminar", Type: schema.AText, Doc: "The number of its seminar.", Example: `"1.1"`},
		{Key: "prompts", Type: schema.ListOf(either("a question, or kind and question", schema.AText, object("a theme prompt", fields{
			{Key: "kind", Type: schema.AText, Doc: "What the question is about.", Example: "application"},
			{Key: "ask", Type: schema.AText, Required: true, Doc: "The question."},
		}))), Doc: "Questions on the theme."},
		{Key: "examples", Type: schema.ListOf(object("an example step", fields{
			{Key: "title", Type: schema.AText, Doc: "The name of the step."},
			{Key: "step", Type: schema.AText, Required: true, Doc: "The step."},
		})), Doc: "Example action steps."},
	}))), Doc: "What the part is about."},
	{Key: "audit", Type: schema.Texts, Doc: "The statements of its audit, in order.", Example: `["1.1", "7a"]`},
	{Key: "sessions", Type: schema.ListOf(either("the id of a session, or a session", schema.APath, SessionSchema)), Required: true,
		Doc: "Its sessions in order.", Example: "[diagnostic, refocus-1]"},
})

var guideType = object("a guide", fields{
	{Key: "id", Type: schema.ASlug, Required: true, Doc: "The short name.", Example: "feedback"},
	{Key: "title", Type: schema.AText, Required: true, Doc: "The title.", Example: "The feedback model"},
	{Key: "steps", Type: schema.ListOf(object("a step of a guide", fields{
		{Key: "id", Type: schema.ASlug, Doc: "The short name.", Example: "praise"},
		{Key: "title", Type: schema.AText, Required: true, Doc: "The name of the step.", Example: "Praise"},
		{Key: "do", Type: schema.Texts, Doc: "What to do."},
		{Key: "say", Type: schema.Texts, Doc: "What it can sound like."},
	})), Doc: "Its steps in order."},
})

var proformaType = object("a proforma", fields{
	{Key: "id", Type: schema.OneOf("a form of visit", "observation", "discussion"), Required: true, Doc: "Which form it is.", Example: "observation"},
	{Key: "title", Type: schema.AText, Required: true, Doc: "The title.", Example: "Watching an expert"},
	{Key: "rules", Type: schema.Texts, Doc: "Reminders."},
	{Key: "ask", Type: schema.Texts, Doc: "Questions to keep in mind."},
	{Key: "fields", Type: schema.ListOf(object("a field of a form", fields{
		{Key: "key", Type: schema.AText, Required: true, Doc: "The key below expert: in the log.", Example: "colleague"},
		{Key: "label", Type: schema.AText, Required: true, Doc: "What the form calls it.", Example: "Colleague"},
		{Key: "lines", Type: count, Doc: "How many ruled lines it has on paper.", Example: "2"},
		{Key: "columns", Type: schema.Texts, Doc: "The headings, where it is a table."},
	})), Doc: "The fields in order."},
})

// ProgrammeSchema describes sessions/<programme>/programme.yaml.
var ProgrammeSchema = object("the keys of a programme", fields{
	{Key: "id", Type: schema.ASlug, Required: true, Doc: "The short name, the same as the folder's.", Example: "teach-first-y2"},
	{Key: "title", Type: schema.AText, Required: true, Doc: "The title.", Example: "Year 2"},
	{Key: "provider", Type: schema.AText, Doc: "Who provides it.", Example: "Teach First"},
	{Key: "year", Type: year, Doc: "The year of induction, where it is one.", Example: "2"},
	{Key: "cadence", Type: schema.ACadence, Doc: "The rhythm of meetings.", Example: "fortnightly"},
	{Key: "minutes_entitled", Type: &schema.Type{Kind: schema.Int, Name: "a number of minutes", Max: 100000}, Doc: "The minutes of mentoring the ECT is entitled to."},
	{Key: "source", Type: object("a source", fields{
		{Key: "title", Type: schema.AText, Doc: "The title of the document."},
		{Key: "publisher", Type: schema.AText, Doc: "Who published it."},
		{Key: "year", Type: schema.AText, Doc: "When."},
		{Key: "licence", Type: schema.AText, Doc: "Under which licence."},
	}), Doc: "Where the facts come from."},
	{Key: "areas", Type: schema.ListOf(object("a development area", fields{
		{Key: "id", Type: schema.APath, Required: true, Doc: "The short name, with its part in front.", Example: "c1/metacognition"},
		{Key: "theme", Type: schema.AText, Doc: "The theme it belongs to."},
		{Key: "label", Type: schema.AText, Required: true, Doc: "What it is about.", Example: "Model how to plan"},
		{Key: "seminar", Type: schema.AText, Doc: "The number of its seminar.", Example: `"1.1"`},
	})), Doc: "The development areas."},
	{Key: "guides", Type: schema.ListOf(guideType), Doc: "Guides that agenda parts point at."},
	{Key: "proformas", Type: schema.ListOf(proformaType), Doc: "Forms for visiting an expert."},
	{Key: "parts", Type: schema.ListOf(partType), Required: true, Doc: "The cycles or modules in order."},
})

var statementType = object("a statement", fields{
	{Key: "id", Type: schema.AText, Required: true, Doc: "The number.", Example: `"7a"`},
	{Key: "label", Type: schema.AText, Required: true, Doc: "What it says, in short.", Example: "Predictable rewards"},
})

// StatementsSchema describes sessions/<programme>/statements.yaml.
var StatementsSchema = object("the keys of a list of statements", fields{
	{Key: "standards", Type: schema.ListOf(object("a standard", fields{
		{Key: "id", Type: schema.AText, Required: true, Doc: "The number.", Example: `"7"`},
		{Key: "title", Type: schema.AText, Required: true, Doc: "The title.", Example: "Manage behaviour effectively"},
		{Key: "learn_that", Type: schema.ListOf(statementType), Doc: "What the ECT learns that."},
		{Key: "learn_how_to", Type: schema.ListOf(object("a group of statements", fields{
			{Key: "group", Type: schema.ASlug, Required: true, Doc: "The short name.", Example: "s7-trust"},
			{Key: "title", Type: schema.AText, Required: true, Doc: "The heading.", Example: "Trusting relationships"},
			{Key: "statements", Type: schema.ListOf(statementType), Required: true, Doc: "Its statements."},
		})), Doc: "What the ECT learns how to, in groups."},
	})), Required: true, Doc: "The standards in order."},
})
