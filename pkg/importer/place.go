package importer

import (
	"cmp"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/ectm/ectm/pkg/schema"
)

// place is where a page belongs in its programme.
type place struct {
	provider       string // the folder of the provider, "" where it is not known
	part, title    string
	year, week     int
	term           int
	order          int // of the module among those known
	session, short string
	source         string
}

var (
	yearFolder = regexp.MustCompile(`^year-(\d)-(.+)$`)
	halfTerm   = regexp.MustCompile(`^(?:first|second|third)-half-term-`)
	partNumber = regexp.MustCompile(`-part-\d$`)
	termWeek   = regexp.MustCompile(`(?i)\b(autumn|spring|summer)[ -]week[ -](\d{1,2})\b`)
	onlyWeek   = regexp.MustCompile(`(?i)\bweek[ -](\d{1,2})\b`)
	yearWords  = regexp.MustCompile(`(?i)\byear (\d)\b`)
	pageName   = regexp.MustCompile(`(?i)-?mentor-materials$`)
)

var termNames = []string{"autumn", "spring", "summer"}

// locate tells from path, front matter and printed lines where a page belongs. titles gives the titles of module pages by folder.
func locate(name string, m matter, o outline, titles map[string]string) place {
	folders := strings.Split(path.Dir(name), "/")
	folder := folders[len(folders)-1]
	if folder == "." || folder == ".." || folder == "" {
		folder = ""
	}
	base := strings.TrimSuffix(path.Base(name), path.Ext(name))
	p := place{order: len(modules), source: path.Base(name)}
	for i, f := range folders {
		if providers[f] != "" {
			p.provider, p.source = f, path.Join(append(slices.Clone(folders[i:]), path.Base(name))...)
		}
	}
	p.source = clean(p.source)
	p.calendar(folder, base, m)
	p.module(folder, o, titles)
	if o.week != "" {
		p.week = number(o.week)
	}
	p.short = cmp.Or(schema.Slugify(pageName.ReplaceAllString(base, "")), "session")
	if p.week > 0 {
		p.short = fmt.Sprintf("week-%d", p.week)
	}
	return p
}

// calendar reads year, term and week.
func (p *place) calendar(folder, base string, m matter) {
	if found := yearFolder.FindStringSubmatch(folder); found != nil {
		p.year = number(found[1])
	} else if found := yearWords.FindStringSubmatch(m.title); found != nil {
		p.year = number(found[1])
	}
	for _, words := range []string{base, m.caption, m.title} {
		if found := termWeek.FindStringSubmatch(words); found != nil {
			p.term, p.week = slices.Index(termNames, strings.ToLower(found[1])), number(found[2])
			return
		}
		if found := onlyWeek.FindStringSubmatch(words); found != nil {
			p.week = number(found[1])
			return
		}
	}
}

// module finds the part: a module that is known, one that the page names by a number, or the folder.
func (p *place) module(folder string, o outline, titles map[string]string) {
	if known := knownModule(p.provider, folder); known != nil {
		p.provider, p.part, p.title = known.provider, known.part, known.title
		p.week += known.offset
		p.order = slices.IndexFunc(modules, func(m module) bool { return m.part == known.part && m.provider == known.provider })
		return
	}
	if o.module != "" && number(o.module) > 0 {
		p.part, p.title = "m"+strconv.Itoa(number(o.module)), o.modName
		return
	}
	stem := partNumber.ReplaceAllString(folder, "")
	if found := yearFolder.FindStringSubmatch(stem); found != nil {
		p.title = humanise(halfTerm.ReplaceAllString(found[2], ""))
		stem = "year-" + found[1] + "-" + halfTerm.ReplaceAllString(found[2], "")
	} else {
		p.title = humanise(stem)
	}
	p.part = schema.Slugify(stem)
	if title := titles[folder]; title != "" {
		p.title = title
	}
	if p.part == "" && p.year > 0 {
		p.part, p.title = fmt.Sprintf("year-%d", p.year), fmt.Sprintf("Year %d", p.year)
	}
	p.part, p.title = cmp.Or(p.part, "sessions"), cmp.Or(p.title, "Sessions")
}

// humanise turns the name of a folder into a title.
func humanise(slug string) string {
	words := strings.Join(strings.FieldsFunc(slug, func(r rune) bool { return r == '-' || r == '_' || r == ' ' }), " ")
	if words = clean(words); words == "" {
		return ""
	}
	for _, ask := range []string{"how ", "what ", "why "} {
		if strings.HasPrefix(words, ask) {
			words += "?"
		}
	}
	return upperFirst(words)
}

// ModuleTitle reads the title of a module's own page, "" where it has none.
func ModuleTitle(p Page) string {
	if unreadable(p.Data) != "" {
		return ""
	}
	m, data := prepare(p)
	title := m.title
	blocks, _ := blocksOf(data)
	for _, b := range blocks {
		if title == "" && b.kind == heading && b.level == 1 {
			title = b.text()
		}
	}
	return moduleLine.ReplaceAllString(title, "$2")
}
