package judge

import (
	_ "embed"
	"strings"
	"sync"
)

// class is a set of word classes, as data/words.txt names them.
type class uint32

const (
	act class = 1 << iota
	product
	teach
	vague
	mental
	state
	quality
	comparative
	abstract
	concrete
	moment
	calendar
	people
	count
	unit
	errand
	hedge
	topic
	seen
	function
	adverb
)

// verbs are the classes of words that lead a clause.
const verbs = act | product | teach | vague | mental | errand

var classNames = map[string]class{
	"act": act, "product": product, "teach": teach, "vague": vague, "mental": mental,
	"state": state, "quality": quality, "comparative": comparative, "abstract": abstract,
	"concrete": concrete, "moment": moment, "calendar": calendar, "people": people,
	"number": count, "unit": unit, "errand": errand, "hedge": hedge, "topic": topic, "seen": seen, "function": function,
	"adverb": adverb,
}

//go:embed data/words.txt
var wordsText string

// phrase is an entry of several words, kept under its first one.
type phrase struct {
	rest  []string
	class class
}

// wordList is data/words.txt, read.
type wordList struct {
	words     map[string]class
	phrases   map[string][]phrase // longest first
	irregular map[string]string   // form to base
}

// words is the list, read at first use.
var words = sync.OnceValue(func() *wordList { return readWords(wordsText) })

// readWords reads the format that the head of data/words.txt describes.
func readWords(text string) *wordList {
	list := &wordList{
		words:     make(map[string]class, 2500),
		phrases:   make(map[string][]phrase, 400),
		irregular: make(map[string]string, 150),
	}
	section := ""
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '@':
			section = line[1:]
		default:
			for entry := range strings.SplitSeq(line, ",") {
				list.add(section, strings.TrimSpace(entry))
			}
		}
	}
	return list
}

// add puts one entry of a section into the list.
func (l *wordList) add(section, entry string) {
	if entry == "" {
		return
	}
	if section == "irregular" {
		form, base, _ := strings.Cut(entry, "=")
		l.irregular[form] = base
		return
	}
	c := classNames[section]
	first, rest, several := strings.Cut(entry, " ")
	if !several {
		l.words[first] |= c
		return
	}
	l.addPhrase(first, strings.Fields(rest), c)
}

// addPhrase keeps the phrases of one first word longest first, so that the first match is the best.
func (l *wordList) addPhrase(first string, rest []string, c class) {
	same := l.phrases[first]
	for i := range same {
		if strings.Join(same[i].rest, " ") == strings.Join(rest, " ") {
			same[i].class |= c
			return
		}
	}
	at := 0
	for at < len(same) && len(same[at].rest) >= len(rest) {
		at++
	}
	same = append(same, phrase{})
	copy(same[at+1:], same[at:])
	same[at] = phrase{rest: rest, class: c}
	l.phrases[first] = same
}
