package render

// Escape makes one line of Markdown that shows a text as it was written, for pages that are made elsewhere.
func Escape(words string) string { return string(text(words)) }
