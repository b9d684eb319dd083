package form

import (
	"slices"
	"time"
)

// The ratings in their order, with what they mean.
var scale = []struct{ word, key, digit, means string }{
	{"emerging", "e", "1", "not confident yet; big gaps to close"},
	{"developing", "d", "2", "part known or part done; can build on it"},
	{"secure", "s", "3", "known well, or done well time after time"},
}

// rank gives 1 to 3 for a rating, 0 for any other word: what is not a rating is treated as not rated.
func rank(rating string) int {
	return 1 + slices.IndexFunc(scale, func(r struct{ word, key, digit, means string }) bool { return r.word == rating })
}

type screen int

const (
	rating screen = iota
	writing
	summary
	choosing
	help
)

// item is a statement with its texts made safe to show. Its id is kept as it was given, for the Saver.
type item struct {
	id, name, label, standard, group string
	earlier, earlierDate             string
	rating, evidence                 string
	place, of                        int // in its group
	chosen                           bool
}

func (i item) rated() bool { return rank(i.rating) > 0 }

// state is all that the form knows. Changes make a new one; see update.
type state struct {
	title, ect string
	items      []item
	// strangers are focus statements that the audit does not have: kept, never shown.
	strangers []string
	suggest   func(map[string]string) []string

	screen screen
	at     int // the statement on screen
	// last is the statement that was rated just now, -1 if none: x adds its evidence.
	last   int
	notice string
	behind screen // what help covers
	line   line   // the evidence being written
	back   int    // where to go when it is written
	scroll int    // of the summary and of help
	list   focusList

	ended, done bool
}

func newState(a Audit, suggest func(map[string]string) []string) state {
	s := state{title: oneLine(a.Title), ect: oneLine(a.ECT), suggest: suggest, last: -1}
	sizes := map[[2]string]int{}
	for _, st := range a.Statements {
		group := [2]string{st.Standard, st.Group}
		sizes[group]++
		i := item{
			id: st.ID, name: oneLine(st.ID), label: oneLine(st.Label), standard: oneLine(st.Standard), group: oneLine(st.Group),
			earlierDate: inWords(oneLine(st.EarlierDate)), evidence: st.Evidence,
			place: sizes[group], chosen: slices.Contains(a.Focus, st.ID),
		}
		if rank(st.Earlier) > 0 {
			i.earlier = st.Earlier
		}
		if rank(st.Rating) > 0 {
			i.rating = st.Rating
		}
		s.items = append(s.items, i)
	}
	for k, st := range a.Statements {
		s.items[k].of = sizes[[2]string{st.Standard, st.Group}]
	}
	for _, id := range a.Focus {
		if s.find(id) < 0 {
			s.strangers = append(s.strangers, id)
		}
	}
	return s.resume()
}

// resume goes to the first statement that is not rated, or to the summary.
func (s state) resume() state {
	s.at = s.unrated(0)
	if s.at < 0 {
		s.at, s.screen = 0, summary
	}
	return s
}

func (s state) find(id string) int {
	return slices.IndexFunc(s.items, func(i item) bool { return i.id == id })
}

// unrated gives the first statement without a rating from a place on, round the end; -1 if all are rated.
func (s state) unrated(from int) int {
	for k := range s.items {
		if at := (from + k) % len(s.items); !s.items[at].rated() {
			return at
		}
	}
	return -1
}

// focus lists the chosen statements in the order of the audit.
func (s state) focus() []string {
	out := []string{}
	for _, i := range s.items {
		if i.chosen && !slices.Contains(out, i.id) {
			out = append(out, i.id)
		}
	}
	return append(out, s.strangers...)
}

// inWords writes an ISO date as people say it and leaves anything else as it is.
func inWords(date string) string {
	day, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return date
	}
	return day.Format("2 January 2006")
}
