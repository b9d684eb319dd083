package templates

import "embed"

// CI holds the workflows that ectm init --ci writes, each named after the server that runs it.
//
//go:embed ci/*.yml
var CI embed.FS
