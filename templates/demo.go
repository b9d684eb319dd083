package templates

import "embed"

// DemoFS holds a records folder of fictional ECTs below Demo.
//
//go:embed all:demo
var DemoFS embed.FS

// Demo is the folder of the demo records.
const Demo = "demo"
