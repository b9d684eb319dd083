package source_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
)

// vocabulary holds words with all that a style has to write differently.
var vocabulary = []string{
	"ask", "plan", "aloud", "a", "日本語", "cafe\u0301", "naïve", "😀", "don't", "'quoted'", `"go"`, `a\nb`, `C:\x41`, "it''s", "50%",
	"x:y", "a#b", "[one]", "{two}", "end.", "well,", "½", "١٢", "-", "''", `\\`, "a'b\"c", "a\u00a0b", "語\u3000語", "x\u2003y",
}

// style writes a text of words and single blanks as the value of the key k. plain tells which words it can hold.
type style struct {
	name  string
	plain bool
	write func(r *rand.Rand, words []string) string
}

// between joins the words with blanks, now and then with a line break and an indentation instead.
func between(r *rand.Rand, words []string, indent string) string {
	var b strings.Builder
	for i, w := range words {
		switch {
		case i == 0:
		case r.IntN(4) == 0:
			b.WriteString("\n" + indent)
		default:
			b.WriteString(" ")
		}
		b.WriteString(w)
	}
	return b.String()
}

func replaced(words []string, change func(string) string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = change(w)
	}
	return out
}

// escape writes a word for double quotes, each character as it is or as one of its escapes.
func escape(r *rand.Rand, word string) string {
	var b strings.Builder
	for _, c := range word {
		switch {
		case c == '"' || c == '\\':
			b.WriteString(`\` + string(c))
		case r.IntN(5) == 0 && c <= 0xff:
			fmt.Fprintf(&b, `\x%02x`, c)
		case r.IntN(5) == 0 && c <= 0xffff:
			fmt.Fprintf(&b, `\u%04X`, c)
		case r.IntN(5) == 0:
			fmt.Fprintf(&b, `\U%08x`, c)
		default:
			b.WriteRune(c)
		}
	}
	return b.String()
}

var styles = []style{
	{"plain", true, func(r *rand.Rand, w []string) string { return "k: " + strings.Join(w, " ") }},
	{"plain over lines", true, func(r *rand.Rand, w []string) string { return "k:\n  " + between(r, w, "  ") }},
	{"single quotes", false, func(r *rand.Rand, w []string) string {
		return "k: '" + between(r, replaced(w, func(s string) string { return strings.ReplaceAll(s, "'", "''") }), "  ") + "'"
	}},
	{"double quotes", false, func(r *rand.Rand, w []string) string {
		return `k: "` + between(r, replaced(w, func(s string) string { return escape(r, s) }), "   ") + `"`
	}},
	{"folded", false, func(r *rand.Rand, w []string) string { return "k: >\n  " + between(r, w, "  ") + "\n" }},
	{"folded and stripped", false, func(r *rand.Rand, w []string) string { return "k: >- # so\n\n    " + between(r, w, "    ") }},
	{"literal", false, func(r *rand.Rand, w []string) string { return "k: |\n  " + between(r, w, "  ") + "\n" }},
	{"literal with a number", false, func(r *rand.Rand, w []string) string { return "k: |1-\n " + between(r, w, " ") + "\n" }},
	{"in a list", false, func(r *rand.Rand, w []string) string { return "é: [x]\nk: >-\n  " + between(r, w, "  ") + "\nz: y\n" }},
}

// Whatever the style, the place of a word holds that word, once quotes and escapes are undone.
func TestLocateFindsEveryWord(t *testing.T) {
	r := rand.New(rand.NewPCG(2026, 9))
	for _, s := range styles {
		t.Run(s.name, func(t *testing.T) {
			for range 300 {
				yaml := s.write(r, randomWords(r, s.plain))
				switch r.IntN(4) {
				case 0:
					yaml = strings.ReplaceAll(yaml, "\n", "\r\n")
				case 1:
					yaml = "\ufeff" + yaml
				}
				checkEveryWord(t, yaml, s.name)
			}
		})
	}
}

func randomWords(r *rand.Rand, plain bool) []string {
	words := []string{"Start"}
	for n := 1 + r.IntN(9); n > 0; n-- {
		w := vocabulary[r.IntN(len(vocabulary))]
		if plain && strings.ContainsAny(w, `[]{}#-`) {
			w = "then"
		}
		words = append(words, w)
	}
	return words
}

var word = regexp.MustCompile(`\S+`)

func checkEveryWord(t *testing.T, yaml, style string) {
	t.Helper()
	f, text := parseKey(t, yaml)
	for _, at := range word.FindAllStringIndex(text.Value, -1) {
		want := text.Value[at[0]:at[1]]
		span := text.Locate(at[0], at[1])
		if got := undone(written(f, span), style); got != want {
			t.Fatalf("the place of %q (%v) holds %q in\n%s", want, span, got, yaml)
		}
	}
	all := text.Locate(0, len(text.Value))
	if got, want := squeezed(undone(written(f, all), style)), squeezed(text.Value); got != want {
		t.Fatalf("the whole text reads %q, want %q in\n%s", got, want, yaml)
	}
}

func squeezed(s string) string { return strings.Join(strings.Fields(s), " ") }

var escapes = regexp.MustCompile(`\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)`)

func undone(raw, style string) string {
	switch style {
	case "single quotes":
		return strings.ReplaceAll(raw, "''", "'")
	case "double quotes":
		return escapes.ReplaceAllStringFunc(raw, func(e string) string {
			var c rune
			if n, _ := fmt.Sscanf(e[2:], "%x", &c); n == 1 && len(e) > 2 {
				return string(c)
			}
			return e[1:]
		})
	}
	return raw
}

// Words on which one position hangs another must never leave the file, whatever is asked of them.
func TestLocateStaysInsideTheFile(t *testing.T) {
	for _, yaml := range []string{"k: one", "k: 'o'", `k: "\u00e9"`, "k: |\n  one\n  two\n", "k: >-\n  one\n\n\n", "k: ''", "k: \"\"", "k: |\n"} {
		f, text := parseKey(t, yaml)
		end := f.Position(len(f.Data))
		for from := -1; from <= len(text.Value)+1; from++ {
			for to := from; to <= len(text.Value)+2; to++ {
				s := text.Locate(from, to)
				if s.Start.Line < 1 || s.Start.Column < 1 || s.End.Compare(s.Start) < 0 || end.Compare(s.End) < 0 {
					t.Errorf("%q: words %d to %d lie at %v", yaml, from, to, s)
				}
			}
		}
	}
}
