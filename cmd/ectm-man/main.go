// Command ectm-man writes the man pages of ectm, one for each command, into a folder. It is a program of its own so that ectm does not
// carry what only the pages need.
package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra/doc"

	"github.com/ectm/ectm/pkg/cli"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "ectm-man: expected the folder for the pages, such as man/man1")
		os.Exit(2)
	}
	if err := write(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "ectm-man:", err)
		os.Exit(2)
	}
}

// write makes the pages. Their date is that of SOURCE_DATE_EPOCH where it is set, so that a release can be made again byte for byte.
func write(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	header := &doc.GenManHeader{Title: "ECTM", Section: "1", Source: "ectm", Manual: "Records of mentoring early career teachers"}
	return doc.GenManTree(cli.Command(), header, dir)
}
