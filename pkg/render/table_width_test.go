package render

import (
	"strings"
	"testing"
)

func TestTablesOnNarrowScreens(t *testing.T) {
	r := &Renderer{markdown: newMarkdown()}
	for _, c := range []struct {
		name, row string
		fits      bool
	}{
		{"short cells", "| **[22\u00A0Jan\u00A02026](#x)** | 12 | 3 |", true},
		{"a long word", "| 22\u00A0Jan\u00A02026 | " + strings.Repeat("x", 30) + " | 3 |", false},
		{"a long sentence", "| 22 | " + strings.Repeat("so it is ", 9) + " | 3 |", false},
		{"a cell to write in", "| 22 | | 3 |", false},
	} {
		page, err := r.convert("| When | Emerging | Secure |\n| --- | --- | --- |\n"+c.row+"\n", nil)
		if err != nil || strings.Contains(page, `class="table fits"`) != c.fits {
			t.Errorf("%s: %v\n%s", c.name, err, page)
		}
	}
	page, _ := r.convert("| A | B |\n| --- | --- |\n| – | b |\n", nil)
	if !strings.Contains(page, `<td role="cell" class="none"`) || strings.Count(page, `class="none"`) != 1 {
		t.Errorf("a cell with nothing to say: %s", page)
	}
}
