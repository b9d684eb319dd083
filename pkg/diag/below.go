package diag

import "path"

// Below gives the findings as seen from a folder higher up, from which the records lie in dir, a path with forward slashes. With an empty
// dir nothing changes. The list itself is left as it is.
func (l List) Below(dir string) List {
	if dir == "" {
		return l
	}
	out := make(List, len(l))
	for i, d := range l {
		d.Span.Start.File = path.Join(dir, d.Span.Start.File)
		d.Span.End.File = path.Join(dir, d.Span.End.File)
		related := make([]Related, len(d.Related))
		for j, r := range d.Related {
			r.Pos.File = path.Join(dir, r.Pos.File)
			related[j] = r
		}
		d.Related = related
		out[i] = d
	}
	return out
}
