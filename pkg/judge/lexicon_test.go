package judge

import (
	"strings"
	"testing"
)

// TestWordsFile checks data/words.txt: known sections, no entry with odd characters, irregular
// forms with a base.
func TestWordsFile(t *testing.T) {
	section := ""
	for n, line := range strings.Split(wordsText, "\n") {
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '@':
			section = line[1:]
			if classNames[section] == 0 && section != "irregular" {
				t.Errorf("line %d: unknown section %q", n+1, section)
			}
		default:
			checkEntries(t, n+1, section, line)
		}
	}
}

func checkEntries(t *testing.T, line int, section, text string) {
	for _, e := range strings.Split(text, ",") {
		e = strings.TrimSpace(e)
		if e == "" || e != strings.ToLower(e) || strings.Contains(e, "  ") {
			t.Errorf("line %d: entry %q", line, e)
		}
		if (section == "irregular") != strings.Contains(e, "=") {
			t.Errorf("line %d: %q in section %s", line, e, section)
		}
	}
}

// TestWeightsFile checks that every feature has its line and every line its feature.
func TestWeightsFile(t *testing.T) {
	seen := map[string]bool{}
	for n, line := range strings.Split(strings.TrimSpace(weightsText), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) != 3 || seen[cells[0]] {
			t.Errorf("line %d: %q", n+1, line)
		}
		seen[cells[0]] = true
	}
	known := 0
	for range rows(wordWeightsText, 4) {
		known++
	}
	if lines := strings.Count(wordWeightsText, "\n"); known < 500 || known+2 != lines {
		t.Errorf("%d of %d lines of the weights of words are read", known, lines)
	}
	names := []string{"start"}
	for _, row := range featureTable {
		names = append(names, row.name)
	}
	for _, name := range names {
		if !seen[name] {
			t.Errorf("no weight for %q", name)
		}
		delete(seen, name)
	}
	for name := range seen {
		t.Errorf("weight for unknown feature %q", name)
	}
}

func TestLook(t *testing.T) {
	tests := []struct {
		text, lemma string
		class       class
		form        form
	}{
		{"stands", "stand", act, formS},
		{"stopping", "stop", act, formING},
		{"wrote", "write", act, formED},
		{"used", "use", teach, formED},
		{"using", "use", teach, formING},
		{"whiteboards", "whiteboard", concrete, formS},
		{"questioning", "question", abstract, formING},
		{"children", "child", people, formS},
		{"photosynthesis", "photosynthesis", 0, formS},
	}
	for _, tt := range tests {
		lemma, c, f := words().look(tt.text)
		if lemma != tt.lemma || c&tt.class != tt.class || f != tt.form {
			t.Errorf("look(%q) = %q, %#x, %d; want %q, %#x, %d", tt.text, lemma, c, f, tt.lemma, tt.class, tt.form)
		}
	}
}

func TestTokenize(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"Don’t wait, 9B!", []string{"dont", "wait", ",", "9b", "!"}},
		{"<p>Ask</p> 80% e.g. pupil’s", []string{"ask", "80%", "e.g.", "pupil"}},
		{"1 < 2 and 3 > 2", []string{"1", "<", "2", "and", "3", ">", "2"}},
	}
	for _, tt := range tests {
		var got []string
		for _, tok := range tokenize(tt.text) {
			got = append(got, tok.text)
		}
		if strings.Join(got, " ") != strings.Join(tt.want, " ") {
			t.Errorf("tokenize(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestQuotes(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Say ‘Pens down’ and wait", "Pens down"},
		{"Say 'it's your turn' and wait", "it's your turn"},
		{"Ask \"Who's next?\" twice", "Who's next"},
		{"Mark pupils' books in the teachers' room", ""},
		{"Never closed ‘like this", ""},
	}
	for _, tt := range tests {
		var got []string
		for _, tok := range tokenize(tt.text) {
			if tok.quoted && tok.kind == word {
				got = append(got, tt.text[tok.start:tok.end])
			}
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("quoted words of %q: %q, want %q", tt.text, s, tt.want)
		}
	}
}

// TestRoles checks the parse by the word that leads a text.
func TestRoles(t *testing.T) {
	tests := []struct{ text, head string }{
		{"When pupils come in, stand at the door.", "stand"},
		{"In the next lesson you teach, use a timer.", "use"},
		{"By Friday I will have phoned three parents.", "phoned"},
		{"Frame success: During feedback, refer to earlier work.", "refer"},
		{"The ECT explains why.", "explains"},
		{"To develop questioning.", "develop"},
		{"Pupils can explain the rule.", "explain"},
		{"A tidy room.", ""},
	}
	for _, tt := range tests {
		doc := parse(tt.text)
		head := ""
		if doc.head >= 0 {
			head = doc.tokens[doc.head].text
		}
		if head != tt.head {
			t.Errorf("head of %q is %q, want %q", tt.text, head, tt.head)
		}
	}
}
