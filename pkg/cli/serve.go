package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"mime"
	"net"
	"net/http"
	"path"
	"strings"
	"sync"
	"time"

	"github.com/spf13/cobra"
)

const serveHelp = `Shows the site at an address on this machine only, and makes it again when a file of the records changes; reload the page to see it.
End it with Ctrl-C.`

// pollEvery is how often the records are looked at for a change.
const pollEvery = time.Second

type serveOptions struct {
	*app
	render renderOptions
	port   int
}

func newServe(a *app) *cobra.Command {
	o := &serveOptions{app: a, render: renderOptions{app: a, format: "html"}}
	cmd := &cobra.Command{
		Use: "serve", Short: "Preview the site on this machine", Long: serveHelp, Args: none, Example: "  ectm serve --port 8080",
		RunE: func(cmd *cobra.Command, _ []string) error { return o.run(cmd) },
	}
	flags := cmd.Flags()
	flags.IntVar(&o.port, "port", 0, "the port; 0 takes one that is free")
	flags.Var(newChoice(&o.render.audience, "ect", "mentor", "school"), "audience", "ect, mentor or school")
	flags.BoolVar(&o.render.anonymous, "anonymous", false, "put roles in the place of names")
	return cmd
}

// preview holds the pages of the site as they were made last.
type preview struct {
	mu    sync.RWMutex
	pages map[string][]byte
}

func (o *serveOptions) run(cmd *cobra.Command) error {
	p := &preview{}
	stamp, err := o.rebuild(p)
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", o.port))
	if err != nil {
		return fmt.Errorf("can't listen on port %d: %w", o.port, err)
	}
	address := "http://" + listener.Addr().String() + "/"
	fmt.Fprintln(o.stdout, address)
	o.say("end with Ctrl-C")
	server := &http.Server{Handler: p.guard(listener.Addr().String()), ReadHeaderTimeout: 5 * time.Second}
	go o.watch(p, stamp)
	context := cmd.Context()
	if context != nil {
		go func() {
			<-context.Done()
			_ = server.Close()
		}()
	}
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// rebuild makes the pages anew, and gives the stamp of the records they were made from.
func (o *serveOptions) rebuild(p *preview) (string, error) {
	f, err := o.open()
	if err != nil {
		return "", err
	}
	defer f.root.Close()
	before := stamp(f.root.FS())
	var mu sync.Mutex
	pages := map[string][]byte{}
	_, err = o.render.build(f, func(name string, data []byte) error {
		mu.Lock()
		defer mu.Unlock()
		pages[name] = data
		return nil
	})
	if err != nil {
		return before, err
	}
	p.mu.Lock()
	p.pages = pages
	p.mu.Unlock()
	return before, nil
}

func (o *serveOptions) watch(p *preview, last string) {
	for range time.Tick(pollEvery) {
		f, err := o.open()
		if err != nil {
			continue
		}
		now := stamp(f.root.FS())
		f.root.Close()
		if now == last {
			continue
		}
		if last, err = o.rebuild(p); err != nil {
			o.warn("%s", sentence(err))
			continue
		}
		o.say("made again")
	}
}

// stamp sums up names, sizes and times of the files that pages are made of.
func stamp(fsys fs.FS) string {
	var b strings.Builder
	for _, root := range []string{"ectm.yaml", "logs", "sessions", "templates"} {
		_ = fs.WalkDir(fsys, root, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return nil
			}
			if info, err := d.Info(); err == nil {
				fmt.Fprintf(&b, "%s %d %d\n", name, info.Size(), info.ModTime().UnixNano())
			}
			return nil
		})
	}
	return b.String()
}

// guard answers only who asks for this address by its own name, so that no other site can reach it through a browser.
func (p *preview) guard(host string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Host != host && r.Host != strings.Replace(host, "127.0.0.1", "localhost", 1) {
			http.Error(w, "this address answers only to "+host, http.StatusForbidden)
			return
		}
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			http.Error(w, "only reading is possible", http.StatusMethodNotAllowed)
			return
		}
		p.serve(w, r)
	})
}

func (p *preview) serve(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
	if name == "" || strings.HasSuffix(r.URL.Path, "/") {
		name = path.Join(name, "index.html")
	}
	p.mu.RLock()
	data, ok := p.pages[name]
	p.mu.RUnlock()
	if !ok {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", mime.TypeByExtension(path.Ext(name)))
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	_, _ = w.Write(data)
}
