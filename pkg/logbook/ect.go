package logbook

import (
	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/yamlnode"
)

// ECT says who an early career teacher is and what was agreed. Empty fields were not filled in.
type ECT struct {
	yamlnode.Place
	// Folder is the name of the folder below logs. ID is what the file itself says.
	Folder, ID   string
	Name, Mentor string
	// Programmes are followed in this order.
	Programmes     []string
	Start          calendar.Date
	Subject, Phase string
	// Cadence is weekly, fortnightly, Nd, or empty for the programme's.
	Cadence            string
	Strengths, Targets []string
	Contract           []Agreement
}

// DecodeECT makes an ECT of a file that was checked against ECTSchema.
func DecodeECT(folder string, n node) *ECT {
	transition := n.Get("transition")
	return &ECT{
		Place: yamlnode.PlaceOf(n), Folder: folder, ID: n.Value("ect"), Name: n.Value("name"), Mentor: n.Value("mentor"),
		Programmes: n.Strings("programmes"), Start: date(n, "start"), Subject: n.Value("subject"), Phase: n.Value("phase"),
		Cadence: n.Value("cadence"), Strengths: transition.Strings("strengths"), Targets: transition.Strings("targets"),
		Contract: decodeContract(n),
	}
}

// DisplayName is the name, or the folder's where none is given.
func (e *ECT) DisplayName() string {
	if e.Name != "" {
		return e.Name
	}
	return e.Folder
}

// Config is what ectm.yaml says.
type Config struct {
	School string
	Terms  calendar.Terms
	// Checks gives the severity of a rule as a word; rules that are not listed keep their own.
	Checks map[string]string
}

// DecodeConfig makes a Config of a file that was checked against ConfigSchema.
func DecodeConfig(n node) Config {
	c := Config{School: n.Value("school"), Terms: decodeTerms(n), Checks: map[string]string{}}
	if checks := n.Get("checks"); checks != nil {
		for _, e := range checks.Entries {
			c.Checks[e.Key.Value] = e.Value.Text.Value
		}
	}
	return c
}
