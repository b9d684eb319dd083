package form

import (
	"reflect"
	"strings"
	"testing"
)

func TestKeys(t *testing.T) {
	for _, c := range []struct {
		name, keys string
		at         int
		screen     screen
		stored     string
	}{
		{"nothing is rated before a key", "", 0, rating, ""},
		{"rates and goes on", "e d", 2, rating, "1.1=emerging 1.2=developing"},
		{"digits and capitals rate too", "1 D 3", 3, rating, "1.1=emerging 1.2=developing 7a=secure"},
		{"after the last comes the summary", "e e e e", 3, summary, "1.1=emerging 1.2=emerging 7a=emerging 7b=emerging"},
		{"moves without rating", "right down j f left up k b backspace", 0, rating, ""},
		{"stops at the first", "k k", 0, rating, ""},
		{"past the last is the summary", "end right", 3, summary, ""},
		{"goes back and changes", "e k s", 1, rating, "1.1=emerging 1.1=secure"},
		{"the same rating again is not stored", "e k e", 1, rating, "1.1=emerging"},
		{"g jumps to the next unrated", "e d k k g", 2, rating, "1.1=emerging 1.2=developing"},
		{"g goes round the end", "right e right right left g", 0, rating, "1.2=emerging"},
		{"g with all rated stays", "e e e e left g", 3, rating, "1.1=emerging 1.2=emerging 7a=emerging 7b=emerging"},
		{"evidence needs a rating first", "n 'e", 1, rating, "1.1=emerging"},
		{"evidence of this statement", "e k n 'asked_twice enter", 0, rating, "1.1=emerging 1.1=emerging:asked twice"},
		{"Enter opens the evidence too", "e k enter 'quick enter", 0, rating, "1.1=emerging 1.1=emerging:quick"},
		{"keys are letters while writing", "e k n 'q?sed enter", 0, rating, "1.1=emerging 1.1=emerging:q?sed"},
		{"Esc leaves it as it was", "e k n 'never esc", 0, rating, "1.1=emerging"},
		{"ctrl+c leaves the line, not the form", "e k n 'never ctrl+c", 0, rating, "1.1=emerging"},
		{"x writes for the one just rated and comes back", "s x 'names_3 enter d", 2, rating, "1.1=secure 1.1=secure:names 3 1.2=developing"},
		{"x needs one just rated", "s right x", 2, rating, "1.1=secure"},
		{"x after the last", "end s x 'yes enter", 3, summary, "7b=secure 7b=secure:yes"},
		{"evidence stays when the rating changes", "e x 'seen enter k s", 1, rating, "1.1=emerging 1.1=emerging:seen 1.1=secure:seen"},
		{"evidence can be taken out", "e x 'seen enter k n ctrl+u enter", 0, rating, "1.1=emerging 1.1=emerging:seen 1.1=emerging"},
		{"Tab shows the summary and comes back", "right tab tab", 1, rating, ""},
		{"help covers and goes", "right ? e", 1, rating, ""},
		{"help scrolls", "? j k j", 0, help, ""},
		{"the summary goes to the unrated", "right e tab g", 0, rating, "1.2=emerging"},
		{"a choice is stored at once", "tab enter j space", 0, choosing, "focus=1.2"},
		{"and let go", "tab enter j space space", 0, choosing, "focus=1.2 focus="},
		{"the focus is in the order of the audit", "tab enter end space home space", 0, choosing, "focus=7b focus=1.1,7b"},
		{"back from the focus", "tab enter esc", 0, summary, ""},
		{"other keys do nothing", "z y w / f9 esc", 0, rating, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, stored := press(newState(sample(), nil), c.keys)
			if got := strings.Join(stored, " "); got != c.stored {
				t.Errorf("stored %q, want %q", got, c.stored)
			}
			if s.at != c.at || s.screen != c.screen || s.ended {
				t.Errorf("at %d on screen %d, ended %v; want %d on %d", s.at, s.screen, s.ended, c.at, c.screen)
			}
		})
	}
}

func TestEnds(t *testing.T) {
	for _, c := range []struct {
		name, keys  string
		ended, done bool
	}{
		{"q", "q", true, false},
		{"ctrl+c", "e ctrl+c", true, false},
		{"ctrl+d", "ctrl+d", true, false},
		{"q in help", "? q", true, false},
		{"q when all is rated", "e e e e q", true, false},
		{"focus confirmed, all rated", "e e e e enter space enter", true, true},
		{"focus confirmed, one unrated", "e e e right enter space enter", true, false},
		{"an empty focus is asked about", "e e e e enter enter", false, false},
		{"and taken when said twice", "e e e e enter enter enter", true, true},
		{"not when a key lies between", "e e e e enter enter j enter", false, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, _ := press(newState(sample(), nil), c.keys)
			if s.ended != c.ended || s.done != c.done {
				t.Errorf("ended %v, done %v; want %v, %v", s.ended, s.done, c.ended, c.done)
			}
		})
	}
}

func TestResumesAtTheFirstUnrated(t *testing.T) {
	a := sample()
	a.Statements[0].Rating, a.Statements[2].Rating = "secure", "Secure"
	s := newState(a, nil)
	if s.at != 1 || s.tally().rated != 1 {
		t.Errorf("at %d, %d rated; a word that is no rating counts as none", s.at, s.tally().rated)
	}
	for k := range a.Statements {
		a.Statements[k].Rating = "developing"
	}
	if s = newState(a, nil); s.screen != summary {
		t.Errorf("screen %d, want the summary when all is rated", s.screen)
	}
}

func TestEarlierRatingIsNoDefault(t *testing.T) {
	s, stored := press(newState(sample(), nil), "right right right right enter")
	if len(stored) != 0 || len(s.ratings()) != 0 {
		t.Errorf("stored %v, ratings %v", stored, s.ratings())
	}
}

func TestFocusKeepsWhatItDoesNotKnow(t *testing.T) {
	a := sample()
	a.Focus = []string{"9z", "7a"}
	suggest := func(map[string]string) []string { return []string{"7b", "nowhere", "7b", "1.2"} }
	s, stored := press(newState(a, suggest), "tab enter space")
	if got, want := strings.Join(stored, " "), "focus=7a,7b,9z"; got != want {
		t.Errorf("stored %q, want %q", got, want)
	}
	if want := []int{3, 1, 0, 2}; !reflect.DeepEqual(s.list.order, want) || s.list.suggested != 2 {
		t.Errorf("order %v with %d suggested, want %v with 2", s.list.order, s.list.suggested, want)
	}
}

func TestUpdateLeavesTheOldStateAlone(t *testing.T) {
	s := newState(sample(), emergingFirst)
	was := reflect.DeepEqual(newState(sample(), nil).items, s.items)
	press(s, "e x 'word enter s d e enter space enter")
	if !was || !reflect.DeepEqual(newState(sample(), nil).items, s.items) {
		t.Error("a key changed the state it started from")
	}
}

func TestPaste(t *testing.T) {
	s, out := update(newState(sample(), nil), event{text: "eds"})
	if out.rate || s.at != 0 {
		t.Error("a paste rated something")
	}
	s, _ = press(s, "e k n")
	s, _ = update(s, event{text: "one\r\ntwo\x1b[31m\tthree"})
	_, stored := press(s, "enter")
	if got, want := strings.Join(stored, " "), "1.1=emerging:one two[31m three"; got != want {
		t.Errorf("stored %q, want %q", got, want)
	}
}

func TestLine(t *testing.T) {
	for _, c := range []struct{ keys, want string }{
		{"'abc left left 'x", "axbc"},
		{"'abc home delete end backspace", "b"},
		{"'one_two_ ctrl+w", "one "},
		{"'one_two ctrl+a ctrl+k", ""},
		{"'one ctrl+u 'two", "two"},
		{"'教師👩‍🏫 backspace left '新", "教新師"},
		{"'cafe '\u0301 backspace", "caf"},
		{"right left backspace delete", ""},
	} {
		s, _ := press(newState(sample(), nil), "e k n "+c.keys)
		if got := s.line.String(); got != c.want {
			t.Errorf("%s: %q, want %q", c.keys, got, c.want)
		}
	}
}
