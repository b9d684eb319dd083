// Command ectm keeps and checks the records of mentoring early career teachers.
package main

import (
	"os"

	"github.com/ectm/ectm/pkg/cli"
)

func main() {
	os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
