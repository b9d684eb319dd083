package importer

// module is a module of a published programme: the folder its pages lie in, and what comes before it where it spans several folders.
type module struct {
	provider, folder, part, title string
	// offset is what the week of a page's file name lacks to be the module's own.
	offset int
}

// providers names the publishers by the folder of their pages.
var providers = map[string]string{
	"ambition-institute":          "Ambition Institute",
	"education-development-trust": "Education Development Trust",
	"teach-first":                 "Teach First",
	"ucl":                         "UCL",
}

// modules lists the modules of the published programmes in their order.
var modules = []module{
	{"ucl", "year-1-enabling-pupil-learning", "m1", "Enabling pupil learning", 0},
	{"ucl", "year-1-engaging-pupils-in-learning", "m2", "Engaging pupils in learning", 0},
	{"ucl", "year-1-first-half-term-developing-quality-pedagogy-part-1", "m3", "Developing quality pedagogy", 0},
	{"ucl", "year-1-second-half-term-developing-quality-pedagogy-part-2", "m3", "Developing quality pedagogy", 7},
	{"ucl", "year-1-making-productive-use-of-assessment", "m4", "Making productive use of assessment", 0},
	{"ucl", "year-1-fulfilling-professional-responsibilities", "m5", "Fulfilling professional responsibilities", 0},
	{"ucl", "year-2-inquiry-into-enabling-pupil-learning", "m6", "Inquiry into enabling pupil learning", 0},
	{"ucl", "year-2-inquiry-into-engaging-pupils-in-learning", "m7", "Inquiry into engaging pupils in learning", 0},
	{"ucl", "year-2-inquiry-into-developing-quality-pedagogy-and-making-productive-use-of-assessment-part-1", "m8",
		"Inquiry into developing quality pedagogy and making productive use of assessment", 0},
	{"ucl", "year-2-inquiry-into-developing-quality-pedagogy-and-making-productive-use-of-assessment-part-2", "m8",
		"Inquiry into developing quality pedagogy and making productive use of assessment", 6},
	{"ucl", "year-2-inquiry-into-developing-quality-pedagogy-and-making-productive-use-of-assessment-part-3", "m8",
		"Inquiry into developing quality pedagogy and making productive use of assessment", 11},
	{"ucl", "year-2-fulfilling-professional-responsibilities", "m9",
		"Fulfilling professional responsibilities (II)", 0},
	{"ambition-institute", "year-1-behaviour", "m1", "Behaviour", 0},
	{"ambition-institute", "year-1-instruction", "m2", "Instruction", 0},
	{"ambition-institute", "year-1-subject", "m3", "Subject", 0},
	{"education-development-trust", "year-1-establishing-a-positive-climate-for-learning", "m1",
		"Establishing a positive climate for learning", 0},
	{"education-development-trust", "year-1-how-pupils-learn", "m2", "How pupils learn", 0},
	{"education-development-trust", "year-1-developing-effective-classroom-practice", "m3", "Developing effective classroom practice", 0},
	{"education-development-trust", "year-1-the-importance-of-subject-and-curriculum-knowledge", "m4",
		"The importance of subject and curriculum knowledge", 0},
	{"education-development-trust", "year-1-assessment-feedback-and-questioning", "m5", "Assessment, feedback and questioning", 0},
	{"education-development-trust", "year-1-a-people-profession", "m6", "A people profession", 0},
	{"education-development-trust", "year-2-embedding-a-positive-climate-for-learning", "m7", "Embedding a positive climate for learning", 0},
	{"education-development-trust", "year-2-how-pupils-learn-making-it-stick", "m8", "How pupils learn - making it stick", 0},
	{"education-development-trust", "year-2-enhancing-classroom-practice-grouping-and-tailoring", "m9",
		"Enhancing classroom practice - grouping and tailoring", 0},
	{"education-development-trust", "year-2-revisiting-the-importance-of-subject-and-curriculum-knowledge", "m10",
		"Revisiting the importance of subject and curriculum knowledge", 0},
	{"education-development-trust", "year-2-deepening-assessment-feedback-and-questioning", "m11",
		"Deepening assessment, feedback and questioning", 0},
	{"education-development-trust", "year-2-continuing-your-professional-development", "m12", "Continuing your professional development", 0},
	{"teach-first", "year-1-how-can-you-create-an-effective-learning-environment", "m1",
		"How can you create an effective learning environment?", 0},
	{"teach-first", "year-1-how-do-pupils-learn", "m2", "How do pupils learn?", 0},
	{"teach-first", "year-1-what-makes-classroom-practice-effective", "m3", "What makes classroom practice effective?", 0},
	{"teach-first", "year-1-how-can-you-use-assessment-and-feedback-to-greatest-effect", "m4",
		"How can you use assessment and feedback to greatest effect?", 0},
	{"teach-first", "year-1-how-can-you-support-all-pupils-to-succeed", "m5", "How can you support all pupils to succeed?", 0},
	{"teach-first", "year-1-how-to-design-a-coherent-curriculum", "m6", "How to design a coherent curriculum", 0},
	{"teach-first", "year-2-how-can-you-develop-pupils-intrinsic-motivation", "m7",
		"How can you develop pupils’ intrinsic motivation?", 0},
	{"teach-first", "year-2-how-can-you-support-pupils-to-develop-subject-specific-skills", "m8",
		"How can you support pupils to develop subject-specific skills?", 0},
	{"teach-first", "year-2-how-can-you-use-meaningful-and-memorable-explanations", "m9",
		"How can you use meaningful and memorable explanations?", 0},
	{"teach-first", "year-2-how-can-you-anticipate-and-address-common-misconceptions-in-your-subject-or-phase", "m10",
		"How can you anticipate and address common misconceptions in your subject or phase?", 0},
	{"teach-first", "year-2-how-can-you-use-structured-talk-to-develop-pupils-literacy", "m11",
		"How can you use structured talk to develop pupils’ literacy?", 0},
	{"teach-first", "year-2-how-can-you-develop-a-coherent-curriculum", "m12", "How can you develop a coherent curriculum?", 0},
}

// knownModule finds the module of a folder; nil where it is of no published programme.
func knownModule(provider, folder string) *module {
	for i := range modules {
		if modules[i].folder == folder && (provider == "" || modules[i].provider == provider) {
			return &modules[i]
		}
	}
	return nil
}

// standards lists those that the modules of UCL's programme cover.
var standards = map[string]string{"m1": "17", "m2": "23", "m3": "45", "m4": "6", "m5": "8", "m6": "17", "m7": "23", "m8": "456", "m9": "8"}
