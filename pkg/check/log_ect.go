package check

import (
	"fmt"
	"slices"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/schema"
	"github.com/ectm/ectm/pkg/source"
)

var logECT = &Rule{
	Name: "log/ect", Severity: diag.Error,
	Holds: "the folder of an ECT has a short name and an ect.yaml that gives the same",
	Why:   "Without ect.yaml nobody knows which programmes the logs belong to.",
	Bad:   Example{File: ectFile, Over: "ect: nell-hart", Lines: "ect: nell-heart"},
	Good:  Example{File: ectFile, Over: "ect: nell-hart", Lines: "ect: nell-hart"},
	run:   checkECT,
}

func checkECT(c *context) {
	file := "logs/" + c.Folder + "/ect.yaml"
	missing := source.At(source.Position{File: file, Line: 1, Column: 1})
	if slices.Contains(c.folder.LeftOut, "logs/"+c.Folder) {
		return
	}
	switch {
	case c.folder.Twin != "":
		c.report(missing, fmt.Sprintf("the folders %q and %q differ only in capitals, so on Windows and macOS they are one", c.Folder, c.folder.Twin),
			"move the files of one into the other, or give one ECT another short name")
	case schema.IsReserved(c.Folder):
		c.report(missing, fmt.Sprintf("the name %q is one that Windows keeps for a device, so the folder can't be made there", c.Folder),
			"give the ECT another short name, in the folder's name and in ect.yaml")
	case !schema.IsSlug(c.Folder) && (c.ECT == nil || c.ECT.ID != c.Folder):
		c.report(missing, fmt.Sprintf("the folder %q is not a short name", c.Folder),
			fmt.Sprintf("rename it, such as %q: lower-case letters, digits and single hyphens", schema.Slugify(c.Folder)))
	}
	switch {
	case c.folder.HasFile(file):
	case c.ECT == nil:
		c.report(missing, fmt.Sprintf("the folder %q has no ect.yaml", c.Folder), "add one with ectm new-ect "+c.Folder)
		return
	}
	if c.ECT != nil && c.ECT.ID != "" && c.ECT.ID != c.Folder {
		c.report(c.ECT.At("ect"), fmt.Sprintf("ect.yaml is of %q, but lies in the folder %q", c.ECT.ID, c.Folder),
			"give both the same name")
	}
}
