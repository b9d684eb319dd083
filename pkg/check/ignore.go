package check

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/load"
	"github.com/ectm/ectm/pkg/source"
)

var fileIgnore = &Rule{
	Name: "file/ignore", Severity: diag.Warning,
	Holds: "a comment that silences a finding names a rule and gives a reason",
	Why:   "A finding that was silenced without a word can't be understood by the next reader.",
	Bad: Example{File: refocus2, Over: planAloudLine,
		Lines: "      # ectm:ignore smart/specific\n" + planAloudLine},
	Good: Example{File: refocus2, Over: planAloudLine,
		Lines: "      # ectm:ignore smart/specific -- the wording is the ECT's own, agreed to keep it\n" + planAloudLine},
}

var ignoreComment = regexp.MustCompile(`^\s*#\s*ectm:ignore\b\s*(\S*)\s*(.*)$`)

// ignore is one comment that silences one finding on the line below.
type ignore struct {
	rule string
	line int // the line that it speaks of: the first below that is no comment
	used bool
}

// ignoring drops the findings that a comment with a reason silences, and reports comments that lack one. ect is the ECT whose files they
// are, empty for others; leftOut are files that could not be used, of which what is said of their form can't be silenced.
func ignoring(docs []*load.Doc, ect string, leftOut []string, found diag.List, set map[string]diag.Severity) diag.List {
	byFile := map[string][]*ignore{}
	for _, doc := range docs {
		ignores, faults := ignoresOf(doc)
		byFile[doc.File.Name] = ignores
		for i := range faults {
			faults[i].ECT = ect
		}
		found = append(found, load.WithLines(adjust(faults, set), docs)...)
	}
	var kept diag.List
	for _, d := range found {
		lost := (d.Rule == fileYAML.Name || d.Rule == fileSchema.Name) && slices.Contains(leftOut, d.Pos().File)
		if lost || !silenced(d, byFile[d.Pos().File]) {
			kept = append(kept, d)
		}
	}
	return kept
}

func silenced(d diag.Diagnostic, ignores []*ignore) bool {
	for _, i := range ignores {
		if !i.used && i.rule == d.Rule && (i.line == d.Pos().Line || i.line == d.Anchor) {
			i.used = true
			return true
		}
	}
	return false
}

func ignoresOf(doc *load.Doc) (ignores []*ignore, faults diag.List) {
	file := doc.File
	if !bytes.Contains(file.Data, []byte("ectm:ignore")) {
		return nil, nil
	}
	for n := 1; n <= file.LineCount(); n++ {
		m := ignoreComment.FindStringSubmatch(file.Line(n))
		if m == nil || !doc.IsComment(n) {
			continue
		}
		if fault, help := ignoreFault(m[1], m[2]); fault != "" {
			column := 1 + strings.Index(file.Line(n), "#")
			faults = append(faults, diag.Diagnostic{
				Span: source.At(source.Position{File: file.Name, Line: n, Column: column}), Severity: fileIgnore.Severity,
				Rule: fileIgnore.Name, Message: fault, Help: help,
			})
			continue
		}
		ignores = append(ignores, &ignore{rule: m[1], line: nextLine(file, n)})
	}
	return ignores, faults
}

var ruleLike = regexp.MustCompile(`^[a-z]+/[a-z-]+$`)

func ignoreFault(rule, rest string) (message, help string) {
	if !ruleLike.MatchString(rule) { // words that may be anything, and so stay unsaid
		return "the comment names no rule", "write # ectm:ignore rule/name -- reason"
	}
	if Find(rule) == nil {
		message = fmt.Sprintf("%q is not the name of a rule", rule)
		if near := diag.Nearest(rule, Names()); near != "" {
			message += fmt.Sprintf("; the nearest is %q", near)
		}
		return message, "write # ectm:ignore rule/name -- reason"
	}
	if reason, ok := strings.CutPrefix(rest, "--"); !ok || strings.TrimSpace(reason) == "" {
		return fmt.Sprintf("the comment silences %q without a reason", rule), "write # ectm:ignore " + rule + " -- reason"
	}
	return "", ""
}

func nextLine(file *source.File, n int) int {
	for n++; n <= file.LineCount(); n++ {
		if line := strings.TrimSpace(file.Line(n)); !strings.HasPrefix(line, "#") {
			return n
		}
	}
	return n
}
