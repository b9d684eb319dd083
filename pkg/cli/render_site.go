package cli

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"github.com/ectm/ectm/pkg/render"
)

const siteHelp = `Makes a folder of pages that opens from a file share: an index of ECTs, a page for each of their documents, a blank handout of every
session. Built again, pages whose source is gone are deleted; files that ectm did not make are left alone. With --format markdown the pages are
Markdown with links from one to the other, for a git host to show.`

// siteList is the file that lists the pages of a site, so that stale ones can be found.
const siteList = ".ectm-pages"

func (o *renderOptions) site() *cobra.Command {
	return &cobra.Command{
		Use: "site -o DIR", Short: "Everything for all ECTs, with an index", Long: siteHelp, Args: none,
		Example: "  ectm render site -o site\n  ectm render site --audience school --anonymous -o overview",
		RunE: func(cmd *cobra.Command, _ []string) error {
			if o.output == "" {
				return fmt.Errorf("render site needs -o DIR, a folder below the root")
			}
			if !cmd.Flags().Changed("format") {
				o.format = "html"
			}
			return o.renderSite()
		},
	}
}

func (o *renderOptions) renderSite() error {
	f, err := o.open()
	if err != nil {
		return err
	}
	defer f.root.Close()
	dir, err := o.inside(f.dir, "-o", o.output)
	if err != nil {
		return err
	}
	if dir == "." || under(dir, "logs") || under(dir, "sessions") || under(dir, "templates") {
		return fmt.Errorf("-o: %q holds records; name a folder of its own for the pages", o.output)
	}
	old, err := o.earlierPages(f, dir)
	if err != nil {
		return err
	}
	var mu sync.Mutex
	var pages []string
	sound, err := o.build(f, func(name string, data []byte) error {
		mu.Lock()
		pages = append(pages, name)
		mu.Unlock()
		return f.store.Publish(path.Join(dir, name), data)
	})
	if err != nil {
		return err
	}
	slices.Sort(pages)
	if err := f.store.Publish(path.Join(dir, siteList), []byte(strings.Join(pages, "\n")+"\n")); err != nil {
		return err
	}
	for _, name := range old {
		if !slices.Contains(pages, name) {
			if err := f.store.Remove(path.Join(dir, name)); err != nil {
				return err
			}
		}
	}
	o.say("made %s in %s; open %s", count(len(pages), "page"), dir, path.Join(dir, firstPage(pages)))
	if !sound {
		return errProblems
	}
	return nil
}

// firstPage gives the page that leads to all others.
func firstPage(pages []string) string {
	if slices.Contains(pages, "index.html") {
		return "index.html"
	}
	return "README.md"
}

// earlierPages lists the pages of the site that is there. A folder that holds something else needs --force.
func (o *renderOptions) earlierPages(f *folder, dir string) ([]string, error) {
	data, err := fs.ReadFile(f.root.FS(), path.Join(dir, siteList))
	if err == nil {
		return slices.DeleteFunc(strings.Split(string(data), "\n"), func(name string) bool { return !fs.ValidPath(name) || name == "." }), nil
	}
	if entries, _ := fs.ReadDir(f.root.FS(), dir); len(entries) > 0 && !o.force {
		return nil, fmt.Errorf("-o: the folder %q holds files that are not pages of ectm; name an empty one, or write into it with --force", dir)
	}
	return nil, nil
}

// build makes all pages and gives each to write; several ECTs are worked on at once. sound is false where a file could not be read.
func (o *renderOptions) build(f *folder, write func(string, []byte) error) (sound bool, err error) {
	ids, err := f.chosen(nil)
	if err != nil {
		return false, err
	}
	people, _, err := o.people(f)
	if err != nil {
		return false, err
	}
	r, err := o.renderer(f, people, nil)
	if err != nil {
		return false, err
	}
	site := r.Site(render.Format(o.format), write)
	sound = o.sound(f.Found, nil)
	numbers := map[string]int{}
	for i, id := range ids {
		numbers[id] = i + 1
	}
	progress := o.progress("making pages of ECTs", len(ids))
	defer progress.done()
	for made := range inOrder(ids, func(id string) built { return o.buildECT(f, site, id, numbers[id]) }) {
		progress.step()
		if len(made.found)+len(made.leftOut) > 0 {
			progress.done()
		}
		sound = o.sound(made.found, made.leftOut) && sound
		if made.err != nil {
			return false, made.err
		}
	}
	for _, id := range f.Library.IDs() {
		if p := f.Library.Programme(id); p != nil {
			if err := site.Sessions(p); err != nil {
				return false, err
			}
		}
	}
	return o.sound(f.Library.Found(), nil) && sound, site.Finish()
}

func (o *renderOptions) buildECT(f *folder, site *render.Site, id string, number int) built {
	e := f.Folder(id)
	return built{e.Found, e.LeftOut, site.Add(number, e.History, f.missing(e))}
}
