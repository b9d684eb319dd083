package render

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/logbook"
)

// The roles that stand in the place of names.
const (
	roleECT       = "the ECT"
	roleMentor    = "the mentor"
	roleColleague = "a colleague"
	roleOther     = "another ECT"
)

// person is somebody whose name is replaced.
type person struct {
	role string
	// parts are the words of the name, folded, that stand for the person alone; all holds also those that do not, as van and de.
	parts, all []string
	// capital parts count only where they are written with a capital, since they are everyday words as well.
	capital []string
}

// names replaces the names of people by their roles. A person who was added earlier goes before one of the same name.
type names struct {
	people []person
	// byWord finds people by a word that may stand for them; known holds the people who are there already.
	byWord map[string][]int
	known  map[string]bool
	// ids are the folders' names, each with its role.
	ids map[string]string
	// others are the people of the rest of the records folder, nil where nobody else is known.
	others *names
}

// ofNames are words inside names that stand for nobody alone.
var ofNames = strings.Fields("al bin d da de del della den der di do dos du el ibn la le les of the van von y")

// notNames are words with a capital that are written where the name of a colleague belongs.
var notNames = strings.Fields(`a an and assistant art biology chemistry citizenship colleague computing coordinator department deputy design
	director drama ect ehcp english eyfs food french geography german head headteacher history humanities in in-school key ks1 ks2 ks3 ks4
	ks5 languages lead leader literacy manager maths mathematics mentor mfl mr mrs ms miss mx dr music numeracy pastoral pe phase physics
	primary principal prof professor pshe re reception religious science sciences secondary senco send sendco senior sir sixth spanish stage
	subject ta teacher teaching technology the tutor year of for with from form`)

var honorifics = strings.Fields("mr mrs ms miss mx dr prof professor sir madam")

// namesOf collects the people that the records of an ECT name: the ECT, the mentor and the experts who were visited.
func namesOf(h *history.History, others *People) *names {
	n := &names{}
	n.collect(h, roleECT, roleMentor)
	if others != nil {
		n.others = &others.names
	}
	return n
}

// People are those whom the records of a folder name. A page without names hides them all, since one ECT's records may speak of another's
// mentor. Add them before pages are made.
type People struct{ names }

// Add takes in the people of one ECT's records.
func (p *People) Add(h *history.History) { p.collect(h, roleOther, roleColleague) }

func (n *names) collect(h *history.History, ect, mentor string) {
	if h.ECT != nil {
		n.add(ect, h.ECT.Name)
		n.add(mentor, h.ECT.Mentor)
	}
	n.addFolder(ect, h.Folder)
	for _, l := range h.Logs {
		n.addColleague(l.Expert)
	}
}

func (n *names) add(role, name string) {
	p := person{role: role}
	all := words(name)
	for i, w := range all {
		p.addWord(unaccented(name[w.start:w.end]))
		if i > 0 && joined(name, all, i-1) == "-" { // Anne-Marie may be written Annemarie
			p.parts = append(p.parts, unaccented(name[all[i-1].start:all[i-1].end]+name[w.start:w.end]))
		}
	}
	n.keep(p)
}

// addFolder takes the words of a folder's name that may be a name: not those of ect-12.
func (n *names) addFolder(role, folder string) {
	if n.ids == nil {
		n.ids = map[string]string{}
	}
	if n.ids[folder] == "" {
		n.ids[folder] = role
	}
	p := person{role: role}
	for word := range strings.SplitSeq(unaccented(folder), "-") {
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
		lower := unaccented(word)
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
	id := strings.Join(p.all, " ") + "/" + strings.Join(p.parts, " ") + "/" + strings.Join(p.capital, " ")
	if len(p.parts)+len(p.capital) == 0 || n.known[id] {
		return
	}
	if n.known == nil {
		n.known, n.byWord = map[string]bool{}, map[string][]int{}
	}
	n.known[id] = true
	n.people = append(n.people, p)
	for _, word := range slices.Concat(p.parts, p.capital) {
		if at := n.byWord[word]; len(at) == 0 || at[len(at)-1] != len(n.people)-1 {
			n.byWord[word] = append(at, len(n.people)-1)
		}
	}
}

func (p *person) addWord(lower string) {
	p.all = append(p.all, lower)
	switch {
	case utf8.RuneCountInString(lower) < 2, slices.Contains(ofNames, lower), slices.Contains(honorifics, lower):
	case everyday[lower], little[lower]:
		p.capital = append(p.capital, lower)
	default:
		p.parts = append(p.parts, lower)
	}
}

// names tells whether a word alone means the person.
func (p *person) names(word string) bool {
	folded := unaccented(word)
	return slices.Contains(p.parts, folded) || capitalised(word) && slices.Contains(p.capital, folded)
}
