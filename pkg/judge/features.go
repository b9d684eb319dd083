package judge

// feature is one thing the model looks at. Its weight stands in data/weights.tsv under its name.
type feature int

const (
	headAct feature = iota
	headProduct
	headTeach
	headVague
	headMental
	headOther
	headNone
	gerund
	titled
	actMore
	teachMore
	vagueMore
	mentalMore
	meansAct
	meansTeach
	meansOther
	meansClean
	purpose
	relative
	content
	example
	exampleClean
	speech
	quotedWord
	cue
	cueClause
	date
	each
	counted
	order
	object
	objectClean
	objectVague
	hollow
	concreteNoun
	abstractNoun
	otherNoun
	topicNoun
	pronoun
	qualityWord
	comparativeWord
	hedgeWord
	stateWord
	isQuality
	seenState
	canDo
	passive
	stops
	helper
	helperAct
	noPin
	bare
	drift
	mindOnly
	shortText
	featureCount
)

// featureTable holds the name of each feature and how often it counts at most: a long text gains
// nothing by saying the same again.
var featureTable = [featureCount]struct {
	name string
	most float64
}{
	headAct:         {"head_act", 1},     // the leading verb can be seen: stand, ask, write
	headProduct:     {"head_product", 1}, // ... leaves something to look at: script, list
	headTeach:       {"head_teach", 1},   // ... names a teaching move: model, explain, use
	headVague:       {"head_vague", 1},   // ... says that something gets better: improve, ensure
	headMental:      {"head_mental", 1},  // ... happens inside a head: understand
	headOther:       {"head_other", 1},   // ... is of another class
	headNone:        {"head_none", 1},    // no verb leads
	gerund:          {"gerund", 1},       // begins with an -ing form
	titled:          {"titled", 1},       // a name and a colon before the step
	actMore:         {"act_more", 3},     // more verbs that can be seen
	teachMore:       {"teach_more", 2},
	vagueMore:       {"vague_more", 3},
	mentalMore:      {"mental_more", 2},
	meansAct:        {"means_act", 1}, // "by asking"
	meansTeach:      {"means_teach", 1},
	meansOther:      {"means_other", 1},
	meansClean:      {"means_clean", 1},   // a "by" clause without a word of quality or outcome
	purpose:         {"purpose", 2},       // "to help", "so that"
	relative:        {"relative", 1},      // "that states ..."
	content:         {"content", 2},       // "explain what ..."
	example:         {"example", 1},       // "e.g." with an act, a thing or words to say
	exampleClean:    {"example_clean", 1}, // ... behind a step that says no quality: not "plan engaging tasks such as games"
	speech:          {"speech", 1},        // three quoted words or more
	quotedWord:      {"quoted_word", 1},   // one or two
	cue:             {"cue", 2},           // "at the start"
	cueClause:       {"cue_clause", 1},    // "when pupils come in"
	date:            {"date", 1},          // a day, a week, a term
	each:            {"each", 1},          // "each book"
	counted:         {"counted", 2},       // "three pupils", "80%"
	order:           {"order", 1},         // "then", "first"
	object:          {"object", 2},        // one definite thing behind a verb
	objectClean:     {"object_clean", 1},  // ... without a word of quality
	objectVague:     {"object_vague", 1},  // an outcome or quality behind a verb
	hollow:          {"hollow", 1},        // a leading act with such an object: "show confidence"
	concreteNoun:    {"concrete", 4},
	abstractNoun:    {"abstract", 3},
	otherNoun:       {"other_noun", 4}, // words in no list: mostly of the subject taught
	topicNoun:       {"topic_noun", 4}, // words of any lesson: task, step, answer
	pronoun:         {"pronoun", 2},    // "ask them", "repeat it": an action goes on
	qualityWord:     {"quality", 3},
	comparativeWord: {"comparative", 2},
	hedgeWord:       {"hedge", 2},
	stateWord:       {"state", 2},
	isQuality:       {"is_quality", 1}, // "is effective", "are confident"
	seenState:       {"seen", 1},       // "tidy", "in silence"
	canDo:           {"can_do", 1},     // "can explain"
	passive:         {"passive", 1},
	stops:           {"stops", 1},      // "never talk over the class"
	helper:          {"helper", 1},     // "with a colleague", "with the help of the librarian"
	helperAct:       {"helper_act", 1}, // ... and something to be done or made leads: "with a colleague, list"
	noPin:           {"no_pin", 1},     // no moment, means, number, example or words to say
	bare:            {"bare", 1},       // ... and nothing to point at
	drift:           {"drift", 1},      // ... but a word of quality or degree
	mindOnly:        {"mind_only", 1},  // a state, and no act at all
	shortText:       {"short", 1},      // under seven words
}
