package render_test

import (
	"fmt"
	"html"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/ectm/ectm/pkg/render"
	"github.com/ectm/ectm/pkg/schema"
)

// payloads are texts that would run, forge or break something if they were taken for more than words.
var payloads = []string{
	`<script>alert(1)</script>`, `<img src=x onerror=alert(1)>`, `<svg/onload=alert(1)>`, `<a href="javascript:alert(1)">x</a>`,
	`[x](javascript:alert(1))`, `[x](JaVaScRiPt:alert(1))`, `[x](data:text/html,<script>alert(1)</script>)`, `[x](vbscript:x)`,
	`![x](https://evil.example/x.png)`, `![x](x "t" onerror=alert(1))`, `<javascript:alert(1)>`, `<https://evil.example>`,
	`<!-- hidden -->`, `<!-- hidden`, `-->`, `<![CDATA[x]]>`, `<?php x ?>`, `<style>body{display:none}</style>`, `</style><script>`,
	`</main></body>`, `<details open ontoggle=alert(1)>`, `<iframe src=//evil.example>`, `<form action=//evil.example><input>`,
	`a | b | c`, `a \| b`, `\\| b`, "| a | b |", "a|b\n---|---\nc|d", "# Forged heading", "## Forged\n\ntext", "Forged\n======", "Forged\n---",
	"---", "***", "___", "- - -", "> quoted", "- item", "1. item", "1) item", "+ item", "    code", "```\ncode\n```", "~~~\ncode", "`code`",
	"[x]: https://evil.example \"title\"", "[^1]: note", "[x][y]", "*a* **b** _c_ __d__", "a_b_c", "~~gone~~", "&lt;script&gt;", "&#60;b&#62;", "&copy;",
	"https://evil.example/x", "www.evil.example", "x@evil.example", "line\\\nbreak", "back\\slash", "\\", "\\\\", "tail \\", "**", "*", "__", "_",
	"\u202Eevil\u202C", "\u2066a\u2069", "a\u200Bb", "\u200Fx", "nul\x00", "\uFDD0picture 0", "\uFDD00", "________ ________", "\u00a0________\u00a0",
	"- [ ] task", "[ ] task", "[x] task", "{{.Private}}", "{focus_area}", "$a$ and $b$", "a\u0085b\u2028c", "é 日本 🏴󠁧󠁢󠁥󠁮󠁧󠁿 👩‍🏫", "```ectm", "<h1>x</h1>", "</table>",
	"*unclosed", "**unclosed", "[unclosed", "[unclosed](", "(un", "<unclosed", "# ", "#", "=", "==", "|", "||", "|-|", "|---|\n|---|",
}

// element finds the tags of a page; the pages of this package have no attribute with a > in it.
var element = regexp.MustCompile(`<([a-zA-Z!/][^>]*)>`)

// tags gives the elements that a fragment holds, in order, without what varies with the words.
func tags(page string) []string {
	var out []string
	for _, m := range element.FindAllStringSubmatch(page, -1) {
		name, _, _ := strings.Cut(m[1], " ")
		out = append(out, name)
	}
	return out
}

// filledLog writes a log in which every text is the given one, following the schema.
func filledLog(t testing.TB, text string) string {
	t.Helper()
	var b strings.Builder
	b.WriteString("session: north/c1/refocus\ndate: 2026-10-05\nstatus: held\n")
	writeFields(&b, logSchema(), "", func(path string, _ schema.Field) string { return text }, "session", "date", "status")
	return b.String()
}

// withLog is the fixture with one log in the place of that of 5 October.
func withLog(t testing.TB, log, ect string) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	if err := copyInto(files, os.DirFS("testdata/records")); err != nil {
		t.Fatal(err)
	}
	files["logs/rowan-hale/2026-10-05-refocus.yaml"] = &fstest.MapFile{Data: []byte(log)}
	if ect != "" {
		files["logs/rowan-hale/ect.yaml"] = &fstest.MapFile{Data: []byte(ect)}
	}
	return files
}

// TestPayloads puts each payload into every field of a log. The page may differ from one with a harmless word in its text alone: the same
// elements, in the same order, but for what notes and scripts make in the sections of their own.
func TestPayloads(t *testing.T) {
	r := renderer(t, render.Options{Audience: render.Mentor})
	plain := drawAll(t, r, "harmless")
	for _, payload := range payloads {
		for name, page := range drawAll(t, r, payload) {
			checkPage(t, fmt.Sprintf("%s with %q", name, payload), page, plain[name])
		}
	}
}

func drawAll(t testing.TB, r *render.Renderer, payload string) map[string]string {
	t.Helper()
	h := open(t, withLog(t, filledLog(t, payload), "")).Folder("rowan-hale").History
	out := map[string]string{}
	for name, draw := range pages(t, h) {
		page, err := draw(r, render.HTML)
		if err != nil {
			t.Fatalf("%s with %q: %v", name, payload, err)
		}
		out[name] = string(page)
	}
	return out
}

var (
	quoted  = regexp.MustCompile(`"[^"]*"`)
	handler = regexp.MustCompile(`(?i)\son\w+\s*=|<script|<img|\ssrc=|<!--`)
	address = regexp.MustCompile(`href="([^"]*)"`)
)

// prosaic are the elements that Markdown in notes and scripts may make.
var prosaic = strings.Fields("p ul ol li em strong br a code blockquote div table thead tbody tr th td span")

// written finds what notes and scripts made: sections, of which none can hold another.
var written = regexp.MustCompile(`(?s)<section class="prose">(.*?)</section>`)

func checkPage(t *testing.T, name, page, plain string) {
	t.Helper()
	got, want := tags(written.ReplaceAllString(page, "<section>")), tags(written.ReplaceAllString(plain, "<section>"))
	if strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("%s: other elements than with harmless words: %s", name, firstDifference(strings.Join(want, "\n"), strings.Join(got, "\n")))
	}
	for _, tag := range element.FindAllString(page, -1) {
		if handler.MatchString(quoted.ReplaceAllString(tag, `""`)) {
			t.Errorf("%s: a tag that runs: %s", name, tag)
		}
		if m := address.FindStringSubmatch(tag); m != nil && !strings.HasPrefix(m[1], "#") && !strings.HasPrefix(m[1], "https://") {
			t.Errorf("%s: a link that leads astray: %s", name, tag)
		}
	}
	for _, m := range written.FindAllStringSubmatch(page, -1) {
		for _, tag := range tags(m[1]) {
			if !slices.Contains(prosaic, strings.TrimPrefix(tag, "/")) {
				t.Errorf("%s: notes make the element %s", name, tag)
			}
		}
	}
	if strings.ContainsAny(page, "\u202E\u2066\u0000\uFDD0") {
		t.Errorf("%s: hidden characters", name)
	}
}

// TestShownAsWritten looks for the words of each payload on the page, as a reader sees them.
func TestShownAsWritten(t *testing.T) {
	r := renderer(t, render.Options{Audience: render.Mentor})
	for _, payload := range payloads {
		if strings.ContainsAny(payload, "\n\u202E\u2066\u200B\u200F\x00\uFDD0\u0085") || strings.TrimSpace(payload) == "" {
			continue
		}
		h := open(t, withLog(t, "session: north/c1/refocus\ndate: 2026-10-05\nstatus: held\nno_step: "+quote(payload)+"\n", "")).Folder("rowan-hale").History
		for _, l := range h.Logs {
			if l.Date != "2026-10-05" {
				continue
			}
			page, err := r.Log(render.HTML, h, l)
			if err != nil {
				t.Fatal(err)
			}
			want := strings.Join(strings.Fields(payload), " ")
			if seen := html.UnescapeString(element.ReplaceAllString(string(page), "")); !strings.Contains(seen, want) {
				t.Errorf("%q is not shown as written", payload)
			}
		}
	}
}
