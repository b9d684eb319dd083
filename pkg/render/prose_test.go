package render

import (
	"strings"
	"testing"
)

// TestProse looks at what becomes of Markdown in notes, before it is a page.
func TestProse(t *testing.T) {
	cases := []struct{ name, in, want string }{
		{"heading", "# One\n\ntext", "**One**\n\ntext"},
		{"heading with a line below", "One\n===\ntext", "**One**\n\ntext"},
		{"rule", "a\n\n---\n\nb", "a\n\n\\* \\* \\*\n\nb"},
		{"quotation", "> said\n> so\n\nafter", "> said\n> so\n\nafter"},
		{"quotation in a list", "- a\n\n  > b", "- a\n\n  > b"},
		{"task list", "- [ ] open\n- [x] done", "- [ ] open\n- [x] done"},
		{"code", "say `a|b` now", "say `a|b` now"},
		{"block of code", "```py\ndef f():\n    *x*\n```\nafter", "py\\\n`def f():`\\\n`    *x*`\n\nafter"},
		{"code with a backquote", "``a`b``", "``a`b``"},
		{"code that would hide something", "`a\u202eb\ufdd0`", "`a[U+202E]b\ufffd`"},
		{"table", "| Class | Done |\n| --- | ---: |\n| **8B** | |\n| 9A | yes | more |", "| Class | Done | \u00a0 |\n| --- | --- | --- |\n| **8B** | \u00a0 | \u00a0 |\n| 9A | yes | more |"},
		{"table behind a line", "see:\n|a|b|\n|-|-|\n|c|d|", "see:\n\n| a | b |\n| --- | --- |\n| c | d |"},
		{"code in a table", "|a|\n|-|\n|`b\\|c`|", "| a |\n| --- |\n| b\\|c |"},
		{"no table without a line below the head", "| a | b |", "\\| a \\| b \\|"},
		{"a table with more columns than anybody means", strings.Repeat("|a", 30) + "\n" + strings.Repeat("|-", 30), strings.Repeat("\\|a", 30) + "\n" + strings.Repeat("\\|-", 29) + "\\|\\-"},
		{"an indented line is no code", "    a *b*", "a *b*"},
		{"HTML", "<b>x</b>", "\\<b>x\\</b>"},
	}
	for _, c := range cases {
		if got := strings.TrimSpace(withoutMarks(string(prose(c.in)))); got != c.want {
			t.Errorf("%s: %q became\n%q, want\n%q", c.name, c.in, got, c.want)
		}
	}
}
