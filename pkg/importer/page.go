package importer

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/ectm/ectm/pkg/source"
	"github.com/ectm/ectm/pkg/yamlnode"
)

// Page is a file to be imported.
type Page struct {
	// Path is what messages call it, with forward slashes; its folders tell provider and module.
	Path string
	Data []byte
}

// matter is what stands in front of a page.
type matter struct{ title, heading, caption string }

var (
	bullet      = regexp.MustCompile(`^(\s*)[▪•●◦]\s*`)
	tightBullet = regexp.MustCompile(`^(\s+)-([\pL‘'“"])`)
	inBrackets  = regexp.MustCompile(`^(\s*)\((\d{1,2})\)\s+`)
	lettered    = regexp.MustCompile(`^(\s*)[a-h][.)]\s+`)
	details     = regexp.MustCompile(`^\s*\{/?details\}\s*$`)
	nest        = regexp.MustCompile(`^[\s>*+-]{40,}`)
)

// prepare splits the front matter off a page and brings its odd bullets into the form that Markdown knows. Lines keep their numbers.
func prepare(p Page) (m matter, data []byte) {
	words := strings.ToValidUTF8(string(p.Data), "")
	words = strings.TrimPrefix(words, "\ufeff")
	words = strings.ReplaceAll(strings.ReplaceAll(words, "\r\n", "\n"), "\r", "\n")
	if strings.Count(words, "](") > manyLinks {
		words = strings.ReplaceAll(words, "](", "] (")
	}
	lines := strings.Split(words, "\n")
	start := 0
	if strings.TrimRight(lines[0], " \t") == "---" {
		for i, line := range lines[1:] {
			if strings.TrimRight(line, " \t") == "---" {
				m, start = frontMatter(p.Path, lines[1:i+1]), i+2
				break
			}
		}
	}
	for i, line := range lines {
		if i < start {
			lines[i] = ""
			continue
		}
		lines[i] = tidy(line)
	}
	return m, []byte(strings.Join(lines, "\n"))
}

func tidy(line string) string {
	line = strings.ReplaceAll(line, "\u00a0", " ")
	line = bullet.ReplaceAllString(line, "$1- ")
	line = tightBullet.ReplaceAllString(line, "$1- $2")
	line = inBrackets.ReplaceAllString(line, "$1$2. ")
	line = lettered.ReplaceAllString(line, "$1- ")
	line = details.ReplaceAllString(line, "")
	if strings.Count(line, "|") > 64 && strings.Trim(line, "|-: \t") == "" {
		return ""
	}
	return nest.ReplaceAllString(line, "- ")
}

func frontMatter(name string, lines []string) (m matter) {
	root, _ := yamlnode.Parse(source.NewFile(name, []byte(strings.Join(lines, "\n")+"\n")))
	if root == nil {
		return m
	}
	return matter{clean(root.Value("title")), clean(root.Value("heading")), clean(root.Value("caption"))}
}

// unreadable says why a page can't be imported at all, "" where it can.
func unreadable(data []byte) string {
	switch {
	case len(data) > MaxSize:
		return "the file is larger than 128 KiB, too large for a page"
	case bytes.IndexByte(data, 0) >= 0, !utf8.Valid(data) && bytes.Count(data, []byte("\n")) == 0:
		return "the file is not text"
	}
	return ""
}

// manyLinks is more than any page has; to look for the end of each would take minutes.
const manyLinks = 1000

// MaxSize is the largest page that is read, in bytes: more than three times the longest published one.
const MaxSize = 128 << 10
