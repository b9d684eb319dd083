package render

import (
	"regexp"
	"strings"
)

var (
	// linked is a link in Markdown; its words stay.
	linked = regexp.MustCompile(`\[([^\[\]]*)\]\([^()]*\)`)
	// addresses are what leads to somebody: of a page, of mail.
	addresses = regexp.MustCompile(`(?i)\b(?:https?://|mailto:|www\.)[^\s<>()\[\]]+|[\pL\pN._%+-]+@[\pL\pN-]+(?:\.[\pL\pN-]+)+`)
	// compounds are words that are joined as those of a folder's name or a user's are.
	compounds = regexp.MustCompile(`[\pL\pN]+(?:[-._][\pL\pN]+)+`)
	joiners   = strings.NewReplacer(".", "-", "_", "-")
)

// withoutAddresses takes out of a text what may hold a name in another spelling: the addresses of pages and of mail, and the names of the
// ECTs' folders.
func (n *names) withoutAddresses(s string) string {
	if strings.ContainsAny(s, "@[:") || strings.Contains(s, "www.") {
		s = linked.ReplaceAllString(s, "$1")
		s = addresses.ReplaceAllString(s, "(an address)")
	}
	if !strings.ContainsAny(s, "-._") {
		return s
	}
	return compounds.ReplaceAllStringFunc(s, func(word string) string {
		id := joiners.Replace(strings.ToLower(word))
		for group := n; group != nil; group = group.others {
			if role := group.ids[id]; role != "" {
				return role
			}
		}
		return word
	})
}
