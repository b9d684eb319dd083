// Package sessions holds the built-in programmes: a folder each, in the same form in which a school writes its own.
package sessions

import "embed"

// FS holds the built-in programmes, one folder each.
//
//go:embed */*.yaml */*/*.yaml
var FS embed.FS
