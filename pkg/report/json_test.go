package report_test

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/report"
)

func TestJSON(t *testing.T) {
	full := finding("not shown", 8, 11)
	full.Message, full.Help, full.ECT = `unknown key "a<b>&c"`, "look", "ada-fox"
	full.Related = []diag.Related{{Pos: place(1, 2), Message: "here"}}
	bare := diag.Diagnostic{Span: finding("", 1, 1).Span, Severity: diag.Info, Rule: "log/order", Message: "日本\u202e\x1b"}
	var b strings.Builder
	if err := report.JSON(&b, diag.List{full, bare}, report.Summary{Files: 3, Errors: 1, Infos: 1}, report.Options{}); err != nil {
		t.Fatal(err)
	}
	want := `{
  "findings": [
    {
      "file": "logs/ada-fox/a.yaml",
      "line": 3,
      "column": 8,
      "severity": "error",
      "rule": "file/yaml",
      "message": "unknown key \"a<b>&c\"",
      "help": "look",
      "ect": "ada-fox",
      "related": [
        {
          "file": "logs/ada-fox/a.yaml",
          "line": 1,
          "column": 2,
          "message": "here"
        }
      ]
    },
    {
      "file": "logs/ada-fox/a.yaml",
      "line": 3,
      "column": 1,
      "severity": "info",
      "rule": "log/order",
      "message": "日本\u202e\u001b",
      "help": "",
      "ect": null,
      "related": []
    }
  ],
  "summary": {
    "files": 3,
    "errors": 1,
    "warnings": 0,
    "infos": 1
  }
}
`
	if b.String() != want {
		t.Errorf("%s\nwant\n%s", b.String(), want)
	}
}

func TestJSONOfNothing(t *testing.T) {
	var b strings.Builder
	if err := report.JSON(&b, nil, report.Summary{}, report.Options{}); err != nil {
		t.Fatal(err)
	}
	var got map[string]any
	if err := json.Unmarshal([]byte(b.String()), &got); err != nil || !strings.Contains(b.String(), `"findings": [],`) {
		t.Errorf("%v: %s", err, b.String())
	}
}

// Characters that steer a terminal are escaped, and every reader of JSON gets them back.
func TestJSONLineReadsBack(t *testing.T) {
	text := "a\x1b\u202e\u2028\u0085\x7f\t\n日本😀<&>\""
	var b strings.Builder
	if err := report.WriteJSONLine(&b, map[string]string{"text": text}); err != nil {
		t.Fatal(err)
	}
	if strings.ContainsAny(b.String(), "\x1b\u202e\u2028\u0085\x7f\t") || strings.Count(b.String(), "\n") != 1 || !strings.Contains(b.String(), "日本😀<&>") {
		t.Errorf("%q", b.String())
	}
	var got map[string]string
	if err := json.Unmarshal([]byte(b.String()), &got); err != nil || got["text"] != text {
		t.Errorf("%v: %q", err, got)
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("closed pipe") }

func TestFormats(t *testing.T) {
	if got := report.Formats(); !slices.Contains(got, "text") || !slices.Contains(got, "json") || len(got) < 5 {
		t.Errorf("forms: %q", got)
	}
	if report.Format("pdf") != nil || report.Format("") != nil {
		t.Error("a form that does not exist was given")
	}
	for _, name := range report.Formats() {
		err := report.Format(name)(broken{}, diag.List{finding("k: x", 1, 2)}, report.Summary{Files: 1, Errors: 1}, report.Options{})
		if err == nil {
			t.Errorf("%s: nobody is told that the output is lost", name)
		}
	}
}

func TestSummary(t *testing.T) {
	var s report.Summary
	if got := s.String(); got != "0 files checked, nothing found" {
		t.Errorf("%q", got)
	}
	s.Add(diag.List{{Severity: diag.Error}, {Severity: diag.Warning}, {Severity: diag.Warning}}, 1)
	if got := s.String(); got != "1 file checked: 1 error, 2 warnings, 0 infos" {
		t.Errorf("%q", got)
	}
	s.Add(diag.List{{Severity: diag.Info}}, 2)
	if s != (report.Summary{Files: 3, Errors: 1, Warnings: 2, Infos: 1}) || s.String() != "3 files checked: 1 error, 2 warnings, 1 info" {
		t.Errorf("%+v: %s", s, s)
	}
}
