package render_test

import (
	"os"
	"sync/atomic"
	"testing"

	"github.com/ectm/ectm/pkg/render"
)

// BenchmarkSite writes the pages of one ECT with two years of records, as a site has them for each.
func BenchmarkSite(b *testing.B) {
	h := open(b, os.DirFS("../../templates/demo")).Folder("priya-nair").History
	r := renderer(b, render.Options{Audience: render.Mentor, Today: "2026-05-14"})
	pages, bytes := 0, 0
	s := r.Site(render.HTML, func(_ string, data []byte) error {
		pages++
		bytes += len(data)
		return nil
	})
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if err := s.Add(i+1, h, nil); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(pages)/b.Elapsed().Seconds(), "pages/s")
	b.ReportMetric(float64(bytes)/float64(pages), "bytes/page")
}

// BenchmarkSiteTogether does the same on all processors at once.
func BenchmarkSiteTogether(b *testing.B) {
	h := open(b, os.DirFS("../../templates/demo")).Folder("priya-nair").History
	r := renderer(b, render.Options{Audience: render.Mentor, Today: "2026-05-14"})
	var pages atomic.Int64
	s := r.Site(render.HTML, func(string, []byte) error {
		pages.Add(1)
		return nil
	})
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			if err := s.Add(1, h, nil); err != nil {
				b.Error(err)
			}
		}
	})
	b.ReportMetric(float64(pages.Load())/b.Elapsed().Seconds(), "pages/s")
}
