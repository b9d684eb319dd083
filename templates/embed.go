// Package templates holds what pages and new records are made of. A school overrides single files of it below templates/ in its own folder.
package templates

import "embed"

// FS holds the templates of pages.
//
//go:embed *.md.tmpl *.html.tmpl *.css
var FS embed.FS
