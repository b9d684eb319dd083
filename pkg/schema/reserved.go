package schema

import "strings"

// IsReserved tells whether Windows keeps a name for a device, so that no file or folder can be called that there, with an ending or without.
func IsReserved(name string) bool {
	stem, _, _ := strings.Cut(strings.ToLower(name), ".")
	stem = strings.TrimRight(stem, " ")
	switch stem {
	case "con", "nul", "prn", "aux":
		return true
	}
	numbered := len(stem) == 4 && stem[3] >= '1' && stem[3] <= '9'
	return numbered && (stem[:3] == "com" || stem[:3] == "lpt")
}
