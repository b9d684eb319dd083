package render

import (
	"html"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// where texts may stand on a page; each has one place for words and gives the same elements whatever the words are.
var places = []string{"%", "- %", "# %", "| a | b |\n| --- | --- |\n| % | x |", "- **L:** %", "*%*", "[%](#a)", "> - %", "1. %\n2. x"}

var anyTag = regexp.MustCompile(`<[^>]*>`)

// FuzzText puts a text in every place and looks whether it adds an element or can't be read as it was written.
func FuzzText(f *testing.F) {
	for _, seed := range []string{"a", "<b>", "a|b", "# x", "1. x", "`x`", "[x](y)", "\\", "&amp;", "*", "_a_", "\u202Ex", "x\ny", "\x00", "- ", "a*b*c_d_"} {
		f.Add(seed)
	}
	r := &Renderer{markdown: newMarkdown()}
	f.Fuzz(func(t *testing.T, s string) {
		words := text(s)
		if words == "" || !utf8.ValidString(s) {
			return
		}
		for _, place := range places {
			got, err := r.convert(strings.ReplaceAll(place, "%", string(words))+"\n", nil)
			if err != nil {
				t.Fatal(err)
			}
			plain, _ := r.convert(strings.ReplaceAll(place, "%", "word")+"\n", nil)
			if elements(got) != elements(plain) {
				t.Errorf("%q in %q gives other elements: %s", s, place, got)
			}
			if seen := html.UnescapeString(anyTag.ReplaceAllString(got, "")); !strings.Contains(seen, shown(s)) {
				t.Errorf("%q in %q reads %q", s, place, seen)
			}
		}
	})
}

// elements lists the tags of a page without what they say of the words.
func elements(page string) string {
	var out strings.Builder
	for _, tag := range anyTag.FindAllString(page, -1) {
		name, _, _ := strings.Cut(tag, " ")
		out.WriteString(name)
	}
	return out.String()
}

// proseTag are the elements that notes may make.
var proseTag = regexp.MustCompile(`^(</?(p|ul|ol|li|em|strong|a|code|blockquote|thead|tbody|tr|th|td|div|table|span)>|<br>|<ol start="\d+">|` +
	`<a href="(https?://|mailto:)[^"]*">|<div class="table( fits)?" role="group" tabindex="0" aria-label="Table">|<table role="table" class="of-\d+">|` +
	`<(thead|tbody) role="rowgroup">|<tr role="row">|<th scope="(col|row)" role="(column|row)header"( data-label="[^"]*")?>|` +
	`<td role="cell"( class="none")? data-label="[^"]*">|<span class="(tick|tick done|spoken)">)$`)

// FuzzProse puts notes between two headings and looks whether they break out of their section or make an element that they may not.
func FuzzProse(f *testing.F) {
	for _, seed := range []string{"a\n\nb", "- a\n  - b\n\nc", "1. a\n2. b", "**a** *b*", "# x", "<b>", "    code", "> q", "[a](https://x.y)",
		"![a](b)", "[a]: b",
		"a\n---\nb", "a|b\n-|-\nc|d", "```\nx", "a  \nb", "<!--", "- - - a", "*a **b* c**", "2) x\n\n   y", "[x](javascript:y)",
		"|a|b|\n|-|-|\n|`c|d`|e|f|", "x\n|a|\n|-|\n\ny", "> - a\n>   > b\n> c", "- ```py\n  `x``\n\n  y", "`a` ``b`c``", "- [x] a\n- [ ] b", "x\n===", "````A", "`\\`b`"} {
		f.Add(seed)
	}
	r := &Renderer{markdown: newMarkdown()}
	f.Fuzz(func(t *testing.T, s string) {
		for _, words := range []Safe{prose(s), script(s)} {
			page, err := r.convert("## Before\n\n"+string(words)+"\n\n## After\n", nil)
			if err != nil {
				t.Fatal(err)
			}
			body, ok := strings.CutPrefix(page, "<h2 id=\"before\">Before</h2>\n")
			body, end := strings.CutSuffix(body, "<h2 id=\"after\">After</h2>\n")
			if !ok || !end {
				t.Errorf("%q breaks out of its section: %s", s, page)
			}
			body, start := strings.CutPrefix(body, "<section class=\"prose\">\n")
			body, end = strings.CutSuffix(body, "</section>\n")
			if words != "" && !(start && end) {
				t.Errorf("%q is not in a section: %s", s, page)
			}
			checkProse(t, s, body)
		}
	})
}

// checkProse looks for elements that notes may not make, and for words that got lost. Links lose their address to an attribute.
func checkProse(t *testing.T, s, body string) {
	t.Helper()
	for _, tag := range anyTag.FindAllString(body, -1) {
		if !proseTag.MatchString(tag) {
			t.Errorf("%q makes %s", s, tag)
		}
	}
	unsaid := func(r rune) bool { return hidden(r) && r != '\n' }
	if strings.Contains(s, "[") || !utf8.ValidString(s) || strings.ContainsFunc(s, unsaid) {
		return
	}
	if seen := html.UnescapeString(anyTag.ReplaceAllString(body, "")); letters(s) != letters(seen) {
		t.Errorf("%q loses words: %s", s, body)
	}
}

// letters gives the letters of a text alone.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, s)
}

// busy are signs that would keep a naive reader of Markdown busy, over and over.
var busy = []string{"#", "- ", "> ", "*a ", "**", "[", "![](", "1. ", "_a", "\\", "- a\n  ", "`", "<", "|", "[a](", "*a _b "}

func renderBusy(t testing.TB, sign string, size int) {
	r := &Renderer{markdown: newMarkdown()}
	many := strings.Repeat(sign, size/len(sign))
	for _, words := range []Safe{prose(many), text(many)} {
		if _, err := r.convert("# x\n\n"+string(words)+"\n", nil); err != nil {
			t.Fatal(err)
		}
	}
}

func TestBusyProse(t *testing.T) {
	for _, sign := range busy {
		renderBusy(t, sign, 300_000)
	}
}

// BenchmarkBusyProse shows that the time for a byte stays about the same where notes are ten times as long.
func BenchmarkBusyProse(b *testing.B) {
	for _, size := range []int{30_000, 300_000} {
		b.Run(strconv.Itoa(size), func(b *testing.B) {
			for b.Loop() {
				for _, sign := range busy {
					renderBusy(b, sign, size)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(busy)*size), "ns/byte")
		})
	}
}
