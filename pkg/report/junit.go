package report

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"github.com/ectm/ectm/pkg/diag"
)

type (
	junitSuites struct {
		XMLName  xml.Name     `xml:"testsuites"`
		Name     string       `xml:"name,attr"`
		Tests    int          `xml:"tests,attr"`
		Failures int          `xml:"failures,attr"`
		Suites   []junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		Name     string      `xml:"name,attr"`
		Tests    int         `xml:"tests,attr"`
		Failures int         `xml:"failures,attr"`
		Errors   int         `xml:"errors,attr"`
		Skipped  int         `xml:"skipped,attr"`
		Cases    []junitCase `xml:"testcase"`
	}
	junitCase struct {
		Name      string        `xml:"name,attr"`
		ClassName string        `xml:"classname,attr"`
		File      string        `xml:"file,attr,omitempty"`
		Line      int           `xml:"line,attr,omitempty"`
		Failure   *junitFailure `xml:"failure"`
		Output    string        `xml:"system-out,omitempty"`
	}
	junitFailure struct {
		Message string `xml:"message,attr"`
		Type    string `xml:"type,attr"`
		Text    string `xml:",chardata"`
	}
)

// JUnit writes findings as CI servers read test results: a suite for each ECT, a case for each finding. Errors are failures; lesser findings
// pass and are told in their output. A run without findings has one case that passed.
func JUnit(w io.Writer, found diag.List, s Summary, _ Options) error {
	root := junitSuites{Name: "ectm check"}
	index := map[string]int{}
	for _, d := range found {
		name := d.ECT
		if name == "" {
			name = "records"
		}
		i, ok := index[name]
		if !ok {
			i = len(root.Suites)
			index[name] = i
			root.Suites = append(root.Suites, junitSuite{Name: name})
		}
		root.Suites[i].add(d)
	}
	if len(found) == 0 {
		root.Suites = []junitSuite{{Name: "records", Tests: 1, Cases: []junitCase{{Name: fmt.Sprintf("%d files", s.Files), ClassName: "ectm.check"}}}}
	}
	for _, suite := range root.Suites {
		root.Tests += suite.Tests
		root.Failures += suite.Failures
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	e := xml.NewEncoder(w)
	e.Indent("", "  ")
	if err := e.Encode(root); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

func (s *junitSuite) add(d diag.Diagnostic) {
	var text strings.Builder
	_ = Text(&text, diag.List{d}, Summary{}, Options{})
	c := junitCase{Name: fmt.Sprintf("%s %s", d.Rule, clean(d.Pos().String())), ClassName: "ectm." + strings.ReplaceAll(d.Rule, "/", "."),
		File: clean(d.Pos().File), Line: d.Pos().Line}
	if d.Severity == diag.Error {
		c.Failure = &junitFailure{Message: clean(d.Message), Type: d.Severity.String(), Text: text.String()}
		s.Failures++
	} else {
		c.Output = text.String()
	}
	s.Tests++
	s.Cases = append(s.Cases, c)
}
