package yamlnode_test

import (
	"slices"
	"testing"

	"github.com/ectm/ectm/pkg/yamlnode"
)

const record = `session: a/b/c
minutes: 50
late: soon
one: alone
list: [a, "", ~, b, {c: d}]
blank:
where: {class: 8B, lesson: }
empty: {x: , y: [~, '']}
steps:
  - id: first

  -
  - id: second
`

func TestReadValues(t *testing.T) {
	_, root, found := parse(record)
	if len(found) > 0 {
		t.Fatal(found)
	}
	if got := root.Value("session") + root.Value("list") + root.Value("nothing") + root.Get("where").Value("class"); got != "a/b/c8B" {
		t.Errorf("words: %q", got)
	}
	for key, want := range map[string]int{"minutes": 50, "late": 0, "nothing": 0, "list": 0} {
		if got := root.Number(key); got != want {
			t.Errorf("number %s: %d, want %d", key, got, want)
		}
	}
	for key, want := range map[string][]string{"list": {"a", "b"}, "one": {"alone"}, "nothing": nil, "blank": nil, "where": nil} {
		if got := root.Strings(key); !slices.Equal(got, want) {
			t.Errorf("strings %s: %q, want %q", key, got, want)
		}
	}
	if got := len(root.List("steps")); got != 2 {
		t.Errorf("%d steps that are not blank", got)
	}
	for key, want := range map[string]bool{"session": false, "blank": true, "empty": true, "where": false, "nothing": true, "steps": false} {
		if got := root.Get(key).Blank(); got != want {
			t.Errorf("blank %s: %t", key, got)
		}
	}
}

func TestPlaces(t *testing.T) {
	_, root, _ := parse(record)
	place := yamlnode.PlaceOf(root)
	for name, c := range map[string]struct{ got, want string }{
		"value":                  {place.At("where", "class").Start.String(), "f.yaml:7:16"},
		"end of value":           {place.At("where", "class").End.String(), "f.yaml:7:18"},
		"key of a blank":         {place.At("where", "lesson").Start.String(), "f.yaml:7:20"},
		"what would hold it":     {place.At("where", "when").Start.String(), "f.yaml:7:1"},
		"missing at the top":     {place.At("nothing", "x").Start.String(), "f.yaml:1:1"},
		"list":                   {place.At("steps").Start.String(), "f.yaml:9:1"},
		"key":                    {place.Key("minutes").End.String(), "f.yaml:2:8"},
		"missing key":            {place.Key("nothing").Start.String(), "f.yaml:1:1"},
		"second item not blank":  {place.Item("steps", 1).Start.String(), "f.yaml:13:5"},
		"item of a list of text": {place.Item("list", 1).Start.String(), "f.yaml:5:18"},
		"item that is missing":   {place.Item("steps", 2).Start.String(), "f.yaml:9:1"},
		"text":                   {place.Text("one").Pos().String(), "f.yaml:4:6"},
		"start":                  {yamlnode.PlaceOf(root.Get("where")).Start().Start.String(), "f.yaml:7:8"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %s, want %s", name, c.got, c.want)
		}
	}
	if !place.Has("where", "class") || place.Has("where", "lesson") || place.Has("empty") || place.Has("nothing", "x") || !place.Has() {
		t.Error("what is filled in is told wrongly")
	}
	if !place.Given("blank") || place.Given("nothing") || place.Node() != root {
		t.Error("what is given is told wrongly")
	}
}

// A place that is nowhere answers like an empty one.
func TestPlaceOfNothing(t *testing.T) {
	var none yamlnode.Place
	if !none.Start().Start.IsZero() || !none.At("a", "b").Start.IsZero() || !none.Item("a", 0).Start.IsZero() || none.Has("a") || none.Given("a") {
		t.Error("the zero place is somewhere")
	}
	var n *yamlnode.Node
	if !n.Pos().IsZero() || n.Get("a") != nil || n.Strings("a") != nil || n.List("a") != nil || !n.Blank() || n.Number("a") != 0 {
		t.Error("a missing node holds something")
	}
}

func TestKindsAsPeopleSeeThem(t *testing.T) {
	_, root, _ := parse("a:\nb: x\nc: [x]\nd: {x: y}\n")
	want := map[string]string{"a": "nothing", "b": "a text", "c": "a list", "d": "keys with values"}
	for key, name := range want {
		if got := root.Get(key).Kind.String(); got != name {
			t.Errorf("%s is %q, want %q", key, got, name)
		}
	}
}
