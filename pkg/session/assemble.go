package session

import (
	"fmt"
	"strings"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/schema"
	"github.com/ectm/ectm/pkg/source"
	"github.com/ectm/ectm/pkg/yamlnode"
)

// Definition is one session file of a programme. Part is the folder it lies in, "" for one that serves every part; Name is that of the
// file, without its ending. Node is nil where the file can't be read.
type Definition struct {
	Part, Name string
	Node       *yamlnode.Node
}

// lost tells whether a definition can't be used, so that only its file's name says what it is for.
func (d Definition) lost() bool { return d.Node.Value("id") == "" }

// Names gives the part and the short id that a definition is for: what its id says, completed by where it lies.
func (d Definition) Names(programme string) (part, short string) {
	if d.lost() {
		return d.Part, d.Name
	}
	id := strings.TrimPrefix(d.Node.Value("id"), programme+"/")
	if before, after, ok := strings.Cut(id, "/"); ok {
		return before, after
	}
	return d.Part, id
}

// Assemble builds the programme of an id of its files, each already checked against its schema: programme.yaml, statements.yaml (nil where there
// is none) and the sessions, of which an earlier one goes before a later one for the same place. A definition for one part goes before
// one for all parts.
func Assemble(id string, programme, statements *yamlnode.Node, definitions []Definition) (*Programme, diag.List) {
	p := decodeProgramme(id, programme)
	p.Standards = decodeStandards(statements)
	a := assembler{programme: p, byPart: map[string]*yamlnode.Node{}, lost: map[string]bool{}}
	if said := programme.Value("id"); said != "" && said != id {
		a.report(p.At("id"), fmt.Sprintf("programme.yaml is of %q, but lies in the folder %q", said, id), "give both the same name")
	}
	for _, d := range definitions {
		part, short := d.Names(p.ID)
		switch key := part + "/" + short; {
		case d.lost():
			a.lost[key] = true
		case a.byPart[key] == nil:
			a.byPart[key] = d.Node
		}
	}
	for i, item := range programme.List("parts") {
		a.part(&p.Parts[i], item)
	}
	a.links()
	return p, a.found
}

type assembler struct {
	programme *Programme
	byPart    map[string]*yamlnode.Node
	lost      map[string]bool // what can't be read
	found     diag.List
}

func (a *assembler) report(span source.Span, message, help string) {
	a.found = append(a.found, diag.Diagnostic{Span: span, Severity: diag.Error, Rule: schema.Rule, Message: message, Help: help})
}

func (a *assembler) part(part *Part, n *yamlnode.Node) {
	listed := map[string]bool{}
	for _, item := range n.List("sessions") {
		definition := item
		id := item.Value("id")
		if item.Kind == yamlnode.Scalar {
			id = lastPart(item.Text.Value)
			definition = a.find(part.ID, id)
		}
		switch {
		case definition == nil && (a.lost[part.ID+"/"+id] || a.lost["/"+id]):
			a.programme.Lost = append(a.programme.Lost, a.programme.ID+"/"+part.ID+"/"+id)
		case definition == nil:
			a.report(item.Text.Span(), fmt.Sprintf("part %q lists session %q, which is not defined", part.ID, id),
				fmt.Sprintf("add sessions/%s/%s.yaml, or take it off the list", a.programme.ID, id))
		case listed[id]:
			a.report(yamlnode.PlaceOf(item).At(), fmt.Sprintf("part %q lists session %q twice", part.ID, id), "delete one")
		default:
			listed[id] = true
			part.Sessions = append(part.Sessions, decodeSession(definition, a.programme.ID, part))
		}
	}
}

func (a *assembler) find(part, short string) *yamlnode.Node {
	if n := a.byPart[part+"/"+short]; n != nil {
		return n
	}
	return a.byPart["/"+short]
}
