package check

import "github.com/ectm/ectm/pkg/diag"

// Rules are all rules, in the order of the reference.
var Rules = []*Rule{
	fileYAML, fileSchema, fileName, fileIgnore,
	logSession, logECT, logRecord, logFuture, logStale, logDuplicate, logOrder, logPrepared, logNextMeeting,
	stepID, stepCount, stepLineage, stepRollOver, stepDecision, stepClosing,
	smartSpecific, smartMeasurable, smartAchievable, smartRelevant, smartTimeBound,
	auditStatement, auditComplete, auditEvidence, auditFocus, auditBalance,
	privacyContact, supportAssessment,
}

// Find gives a rule by its name, nil where there is none.
func Find(name string) *Rule {
	for _, r := range Rules {
		if r.Name == name {
			return r
		}
	}
	return nil
}

// Names lists the names of all rules in the order of the reference.
func Names() []string {
	names := make([]string, len(Rules))
	for i, r := range Rules {
		names[i] = r.Name
	}
	return names
}

// severities gives what ectm.yaml says of the rules; words that are no severity were reported when it was read.
func severities(checks map[string]string) map[string]diag.Severity {
	out := map[string]diag.Severity{}
	for name, word := range checks {
		if s, ok := diag.ParseSeverity(word); ok {
			out[name] = s
		}
	}
	return out
}
