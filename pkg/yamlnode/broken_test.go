package yamlnode_test

import "strings"

const (
	empty      = "the file is empty"
	quote      = "a quotation mark that opens here is not closed"
	bracket    = "a bracket that opens here is not closed, or a comma is missing"
	colon      = "a colon with a space stands inside the text, so it reads as another key"
	noColon    = "this line has no colon after its first word"
	misfit     = "this line does not fit the lines above it"
	listMisfit = "this line does not fit the list it stands in"
	further    = "this line is indented further than the keys above it"
	afterQuote = "the text starts with a quotation mark but goes on after the closing one"
	question   = "a question mark stands before a comma or a closing bracket without quotes around the question"
	kept       = "the text starts with a character that YAML keeps for itself"
	plainKey   = "a key must be a plain word"
	markedKey  = "a key carries a mark or tag; neither is used here"
	mark       = "a word that starts with & marks a place to refer to; such marks are not used here"
	reference  = "a word that starts with * refers to another place; references are not used here"
	nowhere    = "a text that starts with * refers to a place that does not exist"
	starred    = "a text starts with * or &, which YAML keeps for itself"
	merge      = `"<<" joins in another place; references are not used here`
	tag        = "a word that starts with ! is a tag; tags are not used here"
	unopened   = "a bracket that opens here is not closed, or a comma has nothing in front of it"
	noBlank    = "this line has no colon with a blank behind it after its first word"
	startTab   = "a tab starts this line; YAML takes spaces only"
	tab        = "a tab indents this line; YAML takes spaces only"
	second     = "a second document starts here; a file holds one"
	notUTF8    = "a byte here is not UTF-8 text"
	utf16      = "the file is saved as UTF-16"
	conflict   = "two people changed these lines and git could not join them"
	letter     = "a backslash stands inside double quotes before a letter that it can't change"
	digits     = "a backslash stands inside double quotes before digits that name no character"
	head       = "session: ucl/m1/week-2\nstatus: held\n"
)

func at(findings ...string) []string { return findings }

// brokenFiles lists what goes wrong in files of people who write YAML by hand. The fuzz targets start from here too.
func brokenFiles() []broken {
	return []broken{
		{"empty", "", false, at("1:1 " + empty)},
		{"blank lines", "\n\r\n", false, at("1:1 " + empty)},
		{"comments only", "# one\n# two\n", false, at("1:1 " + empty)},
		{"start of a document only", "---\n", false, at("1:1 " + empty)},
		{"byte order mark only", "\ufeff", false, at("1:1 " + empty)},
		{"double quote not closed", head + "notes: \"open\ndate: 2026-09-28\n", false, at("3:8 " + quote)},
		{"single quote not closed", head + "notes: 'open\ndate: 2026-09-28\n", false, at("3:8 " + quote)},
		{"quote over a document mark", "a: \"b\n---\nc: \"\n", false, at("1:4 " + quote)},
		{"square bracket not closed", head + "a: [1, 2\nb: 3\n", false, at("3:4 " + bracket)},
		{"brace not closed", "a: {b: 1\nc: 2\n", false, at("1:4 " + bracket)},
		{"wrong closing bracket", "a: [1, 2}\n", false, at("1:4 " + bracket)},
		{"bracket in a list item", "a:\n  - [x\n  - y\n", false, at("2:3 " + bracket)},
		{"indented too far", head + " notes: x\n", false, at("3:2 " + further)},
		{"indented too far behind blank lines", "a: 1\n\n\n\n  b: 2\n", false, at("5:3 " + further)},
		{"indented too little", "a:\n    b: 1\n  c: 2\n", false, at("3:3 " + misfit)},
		{"key under a list", "a:\n- x\n b: 1\n", false, at("3:2 " + further)},
		{"key of an item too far right", "a:\n  - b: 1\n   c: 2\n", false, at("3:4 " + listMisfit)},
		{"key in a list", "a:\n  - x\n  y: 1\n", false, at("3:3 " + listMisfit)},
		{"key behind a list", "- a\nb: 1\n", false, at("2:1 " + listMisfit)},
		{"colon in the text", head + "why: one: two\n", false, at("3:9 " + colon)},
		{"colon in the text of an item", "steps:\n  - step: Ask: why?\n", false, at("2:14 " + colon)},
		{"colon behind CJK", "why: 日本: two\n", false, at("1:8 " + colon)},
		{"colon missing", head + "notes\ndate: x\n", false, at("3:1 " + noColon)},
		{"text of a block not indented", "a: |\n b\nc\n", false, at("3:1 " + noColon)},
		{"quotes around the first word", `a: "plan" aloud`, false, at("1:4 " + afterQuote)},
		{"apostrophe in single quotes", "a: 'it's'\n", false, at("1:4 " + afterQuote)},
		{"question in brackets", "a: [Really?]\n", false, at("1:4 " + question)},
		{"questions in brackets", "a: [What?, How?]\n", false, at("1:4 " + question)},
		{"question in braces", "a: {ask: Why?}\n", false, at("1:4 " + question)},
		{"at sign", "a: @x\n", false, at("1:4 " + kept)},
		{"backtick", "a: `x`\n", false, at("1:4 " + kept)},
		{"per cent sign", "a: 1\nb: %x\n", false, at("2:4 " + kept)},
		{"wrong escape", `a: "\q"`, false, at("1:4 " + letter)},
		{"escape without digits", `a: "\xzz"`, false, at("1:4 " + digits)},
		{"escape of half a character", `a: "\ud800"`, false, at("1:4 " + digits)},
		{"list as a key", "? [a]\n: b\n", true, at("1:3 " + plainKey)},
		{"braces as a key", "{a: b}: c\n", true, at("1:1 " + plainKey)},
		{"tab indents", "a:\n\tb: 1\n", false, at("2:1 " + tab)},
		{"tab behind spaces", "a:\n  \tb: 1\n", false, at("2:3 " + tab)},
		{"two tabs", "a:\n\tb: 1\n\t\tc: 1\n", false, at("2:1 "+tab, "3:1 "+tab)},
		{"tab on a line of its own", "a: 1\n\t\nb: 2\n", false, at("2:1 " + startTab)},
		{"tab before a comment", "a: x\n\t# c\n", false, at("2:1 " + startTab)},
		{"bracket open at the end", "x: 1\na: [\n", false, at("2:4 " + unopened)},
		{"brace open at the end", "a: {\n", false, at("1:4 " + unopened)},
		{"comma with nothing before it", "a: [1,,2]\n", false, at("1:4 " + unopened)},
		{"no blank behind the first colon", "a:b\nc: d\n", false, at("1:1 " + noBlank)},
		{"no blank behind the first colon of a part", "a:\n  b:c\n  d: e\n", false, at("2:3 " + noBlank)},
		{"text before the first key", "hello\na: 1\n", false, at("1:1 " + noBlank)},
		{"document behind dots", "a: 1\n...\nb: 2\n", true, at("3:1 " + second)},
		{"two documents of a line each", "--- x\n--- y\n", true, at("2:1 " + second)},
		{"document mark with a tab", "a: 1\n---\t\nb: 2\n", true, at("2:1 " + second)},
		{"alias to nothing in a large file", strings.Repeat("# nothing to see\n", 5000) + "b: *x\n", false, at("5001:4 " + nowhere)},
		{"anchor", "a: &x 1\n", true, at("1:4 " + mark)},
		{"anchor at a key", "&x a: 1\n", true, at("1:1 " + markedKey)},
		{"alias", "a: &x 1\nb: *x\n", true, at("1:4 "+mark, "2:4 "+reference)},
		{"alias to itself", "a: &a [*a]\n", true, at("1:4 "+mark, "1:8 "+reference)},
		{"alias to nothing", "a: 1\nb: *x\n", false, at("2:4 " + nowhere)},
		{"bold text", "notes: **Well** done\n", false, at("1:8 " + starred)},
		{"merge key", "<<: {a: 1}\n", true, at("1:1 " + merge)},
		{"merge key with alias", "a: &b {c: 1}\nd:\n  <<: *b\n", true, at("1:4 "+mark, "3:3 "+merge)},
		{"tag", "a: !x 1\n", true, at("1:4 " + tag)},
		{"tag of YAML", "a: !!float nan\n", true, at("1:4 " + tag)},
		{"tag at a key", "!x a: 1\n", true, at("1:1 " + markedKey)},
		{"tag without a name", "a: ! x\n", true, at("1:4 " + tag)},
		{"tag without a name at a list", "a: ! [x]\n", true, at("1:4 " + tag)},
		{"tag without a name at a key", "! a: 1\n", true, at("1:1 " + markedKey)},
		{"same key twice", "a: 1\nb: 2\na: 3\n", true, at(`3:1 the key "a" stands twice`)},
		{"same key in other quotes", "'a': 1\n\"a\": 2\n", true, at(`2:1 the key "a" stands twice`)},
		{"same key twice in braces", "日: {k: v, k: w}\n", true, at(`1:11 the key "k" stands twice`)},
		{"same key twice in braces over lines", "a: {b: 1,\n b: 2}\n", true, at(`2:2 the key "b" stands twice`)},
		{"two documents", "a: 1\n---\nb: 2\n", true, at("2:1 " + second)},
		{"document behind the end of one", "a: x\n...\n---\nb: 1\n", true, at("3:1 " + second)},
		{"two documents with CR", "a: 1\r---\rb: 2\r", true, at("2:1 " + second)},
		{"NUL", "a: \x00b\n", false, at("1:4 a control character stands here (U+0000)")},
		{"escape character", "a: 1\nb: \x1b[31m\x07\n", false, at("2:4 a control character stands here (U+001B)", "2:9 a control character stands here (U+0007)")},
		{"DEL", "a: \x7f\n", false, at("1:4 a control character stands here (U+007F)")},
		{"C1 control", "a: \u0080\n", false, at("1:4 an invisible character stands here (U+0080)")},
		{"byte order mark inside", "a: b\ufeffc\n", false, at("1:5 an invisible character stands here (U+FEFF)")},
		{"no UTF-8", "é: b\xc3(\n", false, at("1:5 " + notUTF8)},
		{"run of bytes that are no UTF-8", "a: \xe9\xe8 \xff\n", false, at("1:4 "+notUTF8, "1:7 "+notUTF8)},
		{"UTF-16, little end first", "\xff\xfea\x00:\x00", false, at("1:1 " + utf16)},
		{"UTF-16, big end first", "\xfe\xff\x00a\x00:", false, at("1:1 " + utf16)},
		{"UTF-16 without mark", "a\x00:\x00 \x00b\x00\n\x00", false, at("1:1 " + utf16)},
		{"NEL", "a: b\u0085c\n", false, at("1:5 an unusual line break stands here (U+0085)")},
		{"LS", "a: b\u2028c\n", false, at("1:5 an unusual line break stands here (U+2028)")},
		{"PS", "日: b\u2029c\n", false, at("1:5 an unusual line break stands here (U+2029)")},
		{"conflict", "a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> main\n", false, at("2:1 " + conflict)},
		{"conflict with base", "<<<<<<< HEAD\nb: 1\n||||||| 1a2b\n=======\nb: 2\n>>>>>>> main\n", false, at("1:1 " + conflict)},
		{"conflict with CRLF", "a: 1\r\n<<<<<<< HEAD\r\n=======\r\n>>>>>>> x\r\n", false, at("2:1 " + conflict)},
		{"rest of a conflict", "a: 1\n>>>>>>> main\n", false, at("2:1 " + conflict)},
		{"nested deeply", "a: " + strings.Repeat("[", 60) + strings.Repeat("]", 60), true, at("1:54 the lines are nested more than 50 levels deep")},
		{"nested beyond reading", "a: " + strings.Repeat("[", 20000), false, at("1:4 the lines are nested too deeply")},
		{"2 MiB", strings.Repeat("a: x\n", 1<<19), false, at("1:1 the file has more than 1 MiB, which is the most that is read")},
		{"large file", strings.Repeat("# nothing to see\n", 5000) + "a: 1: 2\n", false, at("5001:5 " + colon)},
	}
}
