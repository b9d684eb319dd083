package importer

import "regexp"

// below puts a list with dots below the last step of the numbered list in front of it, where that leads on to it.
func below(before []block, b block) bool {
	if len(before) == 0 || b.kind != list || b.ordered {
		return false
	}
	steps := &before[len(before)-1]
	if steps.kind != list || !steps.ordered {
		return false
	}
	item := &steps.items[len(steps.items)-1]
	if last := (*item)[len(*item)-1]; last.kind != paragraph || !leadsOn.MatchString(last.text()) {
		return false
	}
	*item = append(*item, b)
	return true
}

// renest puts points back below the one that leads on to them: many pages have lost the indent. A point leads on where it starts with a
// capital and ends in a colon, or in a bare verb; what belongs to it starts with a small letter.
func renest(items [][]block) (out [][]block) {
	for i := 0; i < len(items); i++ {
		item := items[i]
		end := i + 1
		if last := item[len(item)-1]; last.kind == paragraph && leadsOn.MatchString(last.text()) && !startsSmall(item) {
			for end < len(items) && startsSmall(items[end]) {
				end++
			}
		}
		if end > i+1 {
			item = append(item, block{kind: list, line: items[i+1][0].line, items: items[i+1 : end]})
			i = end - 1
		}
		out = append(out, item)
	}
	return out
}

var leadsOn = regexp.MustCompile(`(?::|\b(?:summarise|explain|describe|consider|clarify|discuss|including|how|that|to))$`)

func startsSmall(item []block) bool {
	words := item[0].text()
	return words != "" && words[0] >= 'a' && words[0] <= 'z'
}
