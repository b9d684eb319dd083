package render

// Page makes an HTML page of finished Markdown under a title, for tables that are made elsewhere. What the Markdown says must have gone
// through Escape.
func (r *Renderer) Page(title, markdown string) ([]byte, error) {
	return r.html("table-page", &page{title: title}, "# "+Escape(title)+"\n\n"+markdown)
}
