package render

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/logbook"
)

// The roles that stand in the place of names.
const (
	roleECT       = "the ECT"
	roleMentor    = "the mentor"
	roleColleague = "a colleague"
)

// person is somebody whose name is replaced.
type person struct {
	role string
	// parts are the words of the name in lower case that stand for the person alone; all holds also those that do not, as van and de.
	parts, all []string
	// capital parts count only where they are written with a capital, since they are everyday words as well.
	capital []string
}

// names replaces the names of one ECT's records by roles.
type names struct{ people []person }

// everyday words are first names and surnames too. Written small they are not meant as a name.
var everyday = strings.Fields(`art ball banks baker barker bell berry best bird bishop black bloom bond brook brooks brown burns bush
	butler carol carpenter carter chance chase church clay cliff close cole cook cooper cross dale dawn day dean drew east faith field fields
	fisher flowers ford forest fox frank french gardener gay gene glen gold good grace grant gray green grey guy hall hand hands harmony harper heath
	hill holly home hood hope hunt hunter iris ivy jack jade joy judge june king knight lane law lily little long love lucky mark marsh mason
	mat max may miles mill miller moon moore more nick noble north page park parks pat peace pearl pen penny piper pool pope porter price
	prince quick ray read reed rich rob robin rock rose round ruby rush rusty sage sandy savage scholar sharp shepherd short singer skip sky small
	smart smith stone strange street strong summer swift tailor taylor tiny turner violet walker wall ward waters way wells west white will wise
	wood woods young`)

// ofNames are words inside names that stand for nobody alone.
var ofNames = strings.Fields("al bin da de del della den der di do dos du el ibn la le les of the van von y")

// notNames are words with a capital that are written where the name of a colleague belongs.
var notNames = strings.Fields(`a an and assistant art biology chemistry citizenship colleague computing coordinator department deputy design
	director drama ect ehcp english eyfs food french geography german head headteacher history humanities in in-school key ks1 ks2 ks3 ks4
	ks5 languages lead leader literacy manager maths mathematics mentor mfl mr mrs ms miss mx dr music numeracy pastoral pe phase physics
	primary principal prof professor pshe re reception religious science sciences secondary senco send sendco senior sir sixth spanish stage
	subject ta teacher teaching technology the tutor year of for with from form`)

var honorifics = strings.Fields("mr mrs ms miss mx dr prof professor sir madam")

// namesOf collects the people that the records of an ECT name: the ECT, the mentor and the experts who were visited.
func namesOf(h *history.History) *names {
	n := &names{}
	if h.ECT != nil {
		n.add(roleECT, h.ECT.Name)
		n.add(roleMentor, h.ECT.Mentor)
	}
	n.addFolder(h.Folder)
	for _, l := range h.Logs {
		n.addColleague(l.Expert)
	}
	return n
}

func (n *names) add(role, name string) {
	p := person{role: role}
	for _, w := range words(name) {
		p.addWord(strings.ToLower(name[w.start:w.end]))
	}
	n.keep(p)
}

// addFolder takes the words of a folder's name that may be a name: not those of ect-12.
func (n *names) addFolder(folder string) {
	p := person{role: roleECT}
	for word := range strings.SplitSeq(strings.ToLower(folder), "-") {
		if strings.Trim(word, "0123456789") != "" && !slices.Contains(notNames, word) {
			p.addWord(word)
		}
	}
	n.keep(p)
}

// addColleague takes the words with a capital that are no title or subject. What stands behind a comma or bracket is more often a post than
// a name, so those words count only where they have a capital again.
func (n *names) addColleague(e logbook.Expert) {
	p := person{role: roleColleague}
	post := strings.IndexAny(e.Colleague+",", ",(;/–")
	for _, w := range words(e.Colleague) {
		word := e.Colleague[w.start:w.end]
		lower := strings.ToLower(word)
		switch {
		case slices.Contains(notNames, lower):
		case !capitalised(word) && !slices.Contains(ofNames, lower):
		case w.start > post:
			p.capital = append(p.capital, lower)
		default:
			p.addWord(lower)
		}
	}
	n.keep(p)
}

func (n *names) keep(p person) {
	if len(p.parts)+len(p.capital) > 0 {
		n.people = append(n.people, p)
	}
}

func (p *person) addWord(lower string) {
	p.all = append(p.all, lower)
	switch {
	case utf8.RuneCountInString(lower) < 2, slices.Contains(ofNames, lower), slices.Contains(honorifics, lower):
	case slices.Contains(everyday, lower):
		p.capital = append(p.capital, lower)
	default:
		p.parts = append(p.parts, lower)
	}
}

// names tells whether a word alone means the person.
func (p *person) names(word string) bool {
	lower := strings.ToLower(word)
	return slices.Contains(p.parts, lower) || capitalised(word) && slices.Contains(p.capital, lower)
}

func capitalised(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

type span struct{ start, end int }

// words finds the runs of letters, marks and digits in a text.
func words(s string) []span {
	var out []span
	start := -1
	for i, r := range s {
		inside := unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)
		if inside && start < 0 {
			start = i
		}
		if !inside && start >= 0 {
			out = append(out, span{start, i})
			start = -1
		}
	}
	if start >= 0 {
		out = append(out, span{start, len(s)})
	}
	return out
}
