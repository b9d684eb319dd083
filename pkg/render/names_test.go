package render

import "testing"

func TestReplace(t *testing.T) {
	n := &names{}
	n.add(roleECT, "Jean-Luc van der Berg")
	n.add(roleMentor, "Mrs J. Bell")
	n.add(roleColleague, "James O'Neill")
	n.addFolder(roleECT, "rose-will")
	cases := []struct{ in, want string }{
		{"Mrs Bell and Mrs Doyle", "The mentor and Mrs Doyle"},
		{"the bell rang; J. Bell's room", "the bell rang; the mentor's room"},
		{"Jean-Luc van der Berg's plan", "The ECT's plan"},
		{"for van der Berg, jean, Luc", "for the ECT, the ECT, the ECT"},
		{"James' class and O'Neill’s", "A colleague's class and a colleague’s"},
		{"called 'James' here", "called 'a colleague' here"},
		{"write to jean.berg@school.example", "write to (an address)"},
		{"[his plan](https://drive.example/Jean%20Berg/plan) and https://drive.example/rose-will", "his plan and (an address)"},
		{"the folder rose-will, the user rose.will", "the folder the ECT, the user the ECT"},
		{"Jeanluc and JeanLuc's class", "The ECT and the ECT's class"},
		{"", ""},
		{"nothing", "nothing"},
	}
	for _, c := range cases {
		if got := n.replace(c.in); got != c.want {
			t.Errorf("%q became %q, want %q", c.in, got, c.want)
		}
	}
}

// TestReplaceOthers hides people whom the records of other ECTs name, first those that are nearer.
func TestReplaceOthers(t *testing.T) {
	others := &People{}
	for _, name := range []string{"Ann-Marie Khan", "Min An", "Zoë Park", "Will Read"} {
		others.add(roleOther, name)
	}
	for _, name := range []string{"James Reed", "Sam Field", "Grace Tennant", "May Fox", "Sam Bell"} {
		others.add(roleColleague, name)
	}
	n := &names{others: &others.names}
	n.add(roleECT, "Rowan Hale")
	n.add(roleMentor, "Sam Bell")
	cases := []struct{ in, want string }{
		{"Ask Grace Tennant, or Grace", "Ask a colleague, or a colleague"},
		{"Ann-Marie's plan, Ann‑Marie’s class, Ms A. Khan", "Another ECT's plan, another ECT’s class, another ECT"},
		{"the Khans, the Khans' dog, Khan's dog", "the ECTs, the ECTs' dog, another ECT's dog"},
		{"with Reeds' and James'.", "with colleagues' and a colleague's."},
		{"he said 'ask James' twice", "he said 'ask a colleague' twice"},
		{"Sam said so, Sam Field too", "The mentor said so, a colleague too"},
		{"15 min an hour. An hour. Ask An", "15 min an hour. An hour. Ask another ECT"},
		{"Zoe and Zoe\u0308 and zoë", "Another ECT and another ECT and another ECT"},
		{"Read the page. Will you? Read agreed. Will's plan", "Read the page. Will you? Another ECT agreed. Another ECT's plan"},
		{"4 May 2026, in May 2026, on May 4; ask May", "4 May 2026, in May 2026, on May 4; ask a colleague"},
		{"Fields of study; the park; a grace note", "Fields of study; the park; a grace note"},
		{"The fox and the reeds", "The fox and the reeds"},
	}
	for _, c := range cases {
		if got := n.replace(c.in); got != c.want {
			t.Errorf("%q became %q, want %q", c.in, got, c.want)
		}
	}
}
