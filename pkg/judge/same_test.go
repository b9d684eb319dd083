package judge

import "testing"

func TestRepeats(t *testing.T) {
	tests := []struct {
		criterion, step string
		want            bool
	}{
		{"Teacher waits for silence before speaking.", "Wait for silence before you speak.", true},
		{"The ECT asks three pupils to repeat the task.", "Ask three pupils to repeat the task.", true},
		{"Three pupils say the task correctly.", "Ask three pupils to repeat the task.", false},
		{"Pupils start within one minute.", "Put a quiz on desks before pupils arrive.", false},
		{"", "Wait for silence.", false},
		{"the of a", "Wait for silence.", false},
	}
	for _, tt := range tests {
		if got := Repeats(tt.criterion, tt.step); got != tt.want {
			t.Errorf("Repeats(%q, %q) = %v", tt.criterion, tt.step, got)
		}
	}
}

func TestSame(t *testing.T) {
	tests := []struct {
		a, b string
		want bool
	}{
		{"Greet each pupil at the door.", "greeting pupils at the door", true},
		{"I will stand still when I give instructions", "Stand still, when giving an instruction!", true},
		{"Ask three pupils before you explain.", "Ask five pupils before you explain.", false},
		{"Greet each pupil at the door.", "Dismiss each pupil at the door.", false},
		{"", "", true},
		{"", "Wait.", false},
		{"...", "!!!", false},
	}
	for _, tt := range tests {
		if got := Same(tt.a, tt.b); got != tt.want {
			t.Errorf("Same(%q, %q) = %v", tt.a, tt.b, got)
		}
		if Same(tt.a, tt.b) != Same(tt.b, tt.a) {
			t.Errorf("Same(%q, %q) depends on the order", tt.a, tt.b)
		}
	}
}
