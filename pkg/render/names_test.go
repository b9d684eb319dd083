package render

import "testing"

func TestReplace(t *testing.T) {
	n := &names{}
	n.add(roleECT, "Jean-Luc van der Berg")
	n.add(roleMentor, "Mrs J. Bell")
	n.add(roleColleague, "James O'Neill")
	cases := []struct{ in, want string }{
		{"Mrs Bell and Mrs Doyle", "The mentor and Mrs Doyle"},
		{"the bell rang; J. Bell's room", "the bell rang; the mentor's room"},
		{"Jean-Luc van der Berg's plan", "The ECT's plan"},
		{"for van der Berg, jean, Luc", "for the ECT, the ECT, the ECT"},
		{"James' class and O'Neill’s", "A colleague's class and a colleague’s"},
		{"called 'James' here", "called 'a colleague' here"},
		{"jean.berg@school.example", "The ECT@school.example"},
		{"", ""},
		{"nothing", "nothing"},
	}
	for _, c := range cases {
		if got := n.replace(c.in); got != c.want {
			t.Errorf("%q became %q, want %q", c.in, got, c.want)
		}
	}
}
