package cli

import (
	"iter"

	"github.com/ectm/ectm/pkg/check"
	"github.com/ectm/ectm/pkg/diag"
)

// built is what became of the pages of one ECT.
type built struct {
	found   diag.List
	leftOut []string
	err     error
}

// inOrder does the work for each id, several at once, and gives the results in the order of the ids.
func inOrder[T any](ids []string, work func(string) T) iter.Seq[T] { return check.InOrder(ids, work) }
