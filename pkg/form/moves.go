package form

// move is how a statement stands against the audit before.
type move struct {
	item
	steps int // up if above 0, down if below
}

// tally is what the summary tells.
type tally struct {
	rated           int
	by              map[string]int
	unrated         []item
	secureNoExample []item
	up, down        []move
	same, first     int
	compared        bool // an earlier audit is there
	dates           []string
}

func (s state) tally() tally {
	t := tally{by: map[string]int{}}
	for _, i := range s.items {
		if i.earlier != "" {
			t.compared = true
			t.addDate(i.earlierDate)
		}
		if !i.rated() {
			t.unrated = append(t.unrated, i)
			continue
		}
		t.rated++
		t.by[i.rating]++
		if i.rating == "secure" && oneLine(i.evidence) == "" {
			t.secureNoExample = append(t.secureNoExample, i)
		}
		t.compare(i)
	}
	return t
}

func (t *tally) compare(i item) {
	switch steps := rank(i.rating) - rank(i.earlier); {
	case i.earlier == "":
		t.first++
	case steps > 0:
		t.up = append(t.up, move{i, steps})
	case steps < 0:
		t.down = append(t.down, move{i, steps})
	default:
		t.same++
	}
}

func (t *tally) addDate(date string) {
	for _, d := range t.dates {
		if d == date {
			return
		}
	}
	if date != "" {
		t.dates = append(t.dates, date)
	}
}
