package yamlnode

import (
	"regexp"
	"strconv"
	"strings"
)

// plainText matches what needs no quotes anywhere, also inside brackets.
var plainText = regexp.MustCompile(`^[\pL\pN_./(][^\x00-\x1f\x7f-\x9f:#,\[\]{}"'` + "`" + `&*!|>%@?\\\x{2028}\x{2029}\x{feff}]*$`)

// Quote writes a text as a scalar that every YAML reader takes for the same text: as it is where that is safe, else in quotes.
func Quote(text string) string {
	if strings.ContainsFunc(text, needsEscape) {
		return escaped(text)
	}
	if text != "" && plainText.MatchString(text) && strings.TrimSpace(text) == text && !reads(text) {
		return text
	}
	if strings.Contains(text, `"`) || strings.Contains(text, `\`) {
		return "'" + strings.ReplaceAll(text, "'", "''") + "'"
	}
	return `"` + text + `"`
}

// reads tells whether other YAML readers would take the words for something else than a text, such as a number, a date or a truth.
func reads(text string) bool {
	switch strings.ToLower(text) {
	case "true", "false", "yes", "no", "on", "off", "y", "n", "null", "~":
		return true
	}
	c := text[0]
	if c < '0' || c > '9' {
		return c == '.' || c == '-'
	}
	if date.MatchString(text) {
		return false
	}
	if dateLike.MatchString(text) {
		return true
	}
	_, err := strconv.ParseFloat(strings.ReplaceAll(text, "_", ""), 64)
	return err == nil || strings.HasPrefix(text, "0")
}

var date = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}$`)

// dateLike matches what other readers take for a date although it is not written as one here.
var dateLike = regexp.MustCompile(`^\d{4}-\d{1,2}-\d{1,2}`)

func needsEscape(r rune) bool {
	return r < ' ' || r >= 0x7f && r < 0xa0 || r == 0x2028 || r == 0x2029 || r == 0xfeff || r >= 0xfffd && r <= 0xffff
}

// escaped writes a text in double quotes. Go and YAML name the same characters with the same escapes.
func escaped(text string) string { return strconv.QuoteToGraphic(text) }
