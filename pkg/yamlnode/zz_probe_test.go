package yamlnode_test
import ("testing";"fmt";"strings";"github.com/ectm/ectm/pkg/source";"github.com/ectm/ectm/pkg/yamlnode")
func TestProbe(t *testing.T){
 head := "session: a\nstatus: held\n"
 for _, c := range []string{
 "", "\n\n", "# only\n# comments\n", "---\n", "\ufeff", "--- # x\n...\n",
 head+"notes: \"open\ndate: x\n", head+"notes: 'open\ndate: x\n", "notes: \"open", "a: [1, 2\nb: 3\n", "a: {b: 1\nc: 2\n", "a: [1, 2}\n", "a: ]\n", "a: {b: [1}\n",
 head+" notes: x\n", "a:\n  b: 1\n c: 2\n", "a:\n    b: 1\n  c: 2\n", "a:\n- x\n b: 1\n", head+"why: one: two\n", "a: b: c\n", head+"steps:\n  - step: Ask: why?\n", head+"notes\ndate: x\n", "notes\n", "a: 1\nb 2\nc: 3\n",
 "? a\n: b\n", "? [a]\n: b\n", "? \n", "[a]: b\n", "{a: b}: c\n", "a:\n\tb: 1\n", "a:\n  \tb: 1\n", "a:\n  b: 1\n\t  c: 2\n", "a: |\n  x\n\ty\n", "a: &x 1\n", "&x a: 1\n", "a: &x 1\nb: *x\n", "b: *x\n", "a: &a [*a]\n", "a: *\n", "a: & b\n", "<<: {a: 1}\n", "a: &b {c: 1}\nd:\n  <<: *b\n", "<<: *b\n", "a: !x 1\n", "a: !!str 1\n", "!x a: 1\n", "a: !!float nan\n", "a: !<x\n", "a: 1\na: 2\n", head+"a: {b: 1, b: 2}\n", "a: {b: 1,\n b: 2}\n", "A: 1\nb: 2\nA: 3\n", "x y: 1\nx y: 2\n", "a: 1\n---\nb: 2\n", "a: 1\n...\nb: 2\n", "---\na: 1\n---\n", "--- x\n--- y\n", "a: 1\n...\n", "a: \x00b\n", "a: b\x07c\n", "a: \x1b[31m\n", "a: \x7f\n", "a: \xff\n", "é: b\xc3(\n", "a: \xf0\x9f\x98\n", "\xff\xfea\x00:\x00", "\xfe\xff\x00a\x00:", "a\x00:\x00 \x00b\x00\n\x00", "a: b\u0085c\n", "a: b\u2028c\n", "日: b\u2029c\n", "a: b\ufeffc\n", "a: \u0080\n", "<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> main\n", "a: 1\n<<<<<<< HEAD\nb: 1\n||||||| base\nb: 0\n=======\nb: 2\n>>>>>>> main\n", "a: 1\r\n<<<<<<< HEAD\r\nb: 1\r\n=======\r\nb: 2\r\n>>>>>>> main\r\n", "notes: |\n  <<<<<<< HEAD\n", "a: 1\n=======\nb: 1\n", ">>>>>>> x\n",
 "a: "+strings.Repeat("[", 60)+strings.Repeat("]", 60), "a: "+strings.Repeat("[", 20000), "a: "+strings.Repeat("{a: ", 11000)+"1"+strings.Repeat("}", 11000), strings.Repeat("a: x\n", 1<<19),
 "a: [Really?]\n", "a: [What?, How?]\n", "a: {ask: Why?}\n", "a: [\"Why?\"]\n", "a: [Why ? no]\n", "a: \"plan\" aloud\n", "a: 'x' y\n", "- \"a\" b\n", "a: @x\n", "a: `x`\n", "a: %x\n", "%x\n", "a: \"\\q\"\n", "a: \"\\xzz\"\n", "a: \"\\ud800\"\n", "a: |x\n  y\n", "a: |0\n  y\n", "a: - b\n", "a: >- text\n", "- a\nb: 1\n", "a:\n  - x\n  y\n", "a:\n  - x\n  y: 1\n", "a:\n  - b: 1\n   c: 2\n", "a: 'it's'\n", "text only", "- a\n- b\n", "a: \"x\"\"y\"\n", "a:b\nc: d\n", "a: {b}\n", "a: [b: c]\n", "a: ,x\n", "a: ?x\n", "a: ? x\n", "a: -\n", "a: x #y\n", "a: *x y\n", "a: |\n b\n  c\nd\n", "日本: [\n", "日本: {k: v, k: w}\n", "a: [1,,2]\n", "a: [,1]\n", "a: {,}\n", "%YAML 1.1\n---\na: 1\n","%YAML 2.0\n---\na: 1\n", "%TAG ! x\n---\na: 1\n", "a: \"b\n---\nc: \"\n", "a: 'b\n...\nc'\n", "- - - a\n   - b\n", "a: 1\n\n\n\n  b: 2\n", "a: \"x\\\n", "a: !\n", "a: !!null x\n", "\t\n", "a: x\n\t# c\n", "\ta: 1\n", "a: 1\n \t \nb: 2\n",
 }{
  f := source.NewFile("f", []byte(c))
  root, found := yamlnode.Parse(f)
  show := c; if len(show)>80 {show=show[:80]+"..."}
  fmt.Printf("%q root=%v\n", show, root!=nil)
  for _, d := range found { fmt.Printf("   %d:%d %s | %s %v\n", d.Pos().Line, d.Pos().Column, d.Message, d.Help, d.Related) }
 }
}
