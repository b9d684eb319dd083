package render

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"
)

// nodeWriter writes the HTML of nodes that goldmark would write otherwise or does not know.
type nodeWriter struct{}

// RegisterFuncs tells goldmark which nodes are written here.
func (nodeWriter) RegisterFuncs(reg renderer.NodeRendererFuncRegisterer) {
	reg.Register(kindRuled, writeRuled)
	reg.Register(kindPicture, writePicture)
	reg.Register(kindContents, writeContents)
	reg.Register(kindFold, writeFold)
	reg.Register(kindProse, writeProse)
	reg.Register(kindBlank, writeBlank)
	reg.Register(east.KindTaskCheckBox, writeTick)
	reg.Register(east.KindTable, writeTable)
	reg.Register(east.KindTableHeader, writeTableHeader)
	reg.Register(east.KindTableRow, writeTableRow)
	reg.Register(east.KindTableCell, writeTableCell)
}

func writeRuled(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		lines := n.(*block).lines
		fmt.Fprintf(w, "<div class=\"ruled\" role=\"img\" aria-label=\"Space to write, %s\">%s</div>\n",
			count(lines, "line", "lines"), strings.Repeat("<i></i>", lines))
	}
	return ast.WalkSkipChildren, nil
}

func writePicture(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		w.WriteString(n.(*block).html)
		w.WriteByte('\n')
	}
	return ast.WalkSkipChildren, nil
}

func writeContents(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		w.WriteString("<nav class=\"contents\" aria-labelledby=\"" + slug(contentsTitle) + "\">\n")
	} else {
		w.WriteString("</nav>\n")
	}
	return ast.WalkContinue, nil
}

func writeFold(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		w.WriteString("<details>\n<summary>" + n.(*block).html + "</summary>\n")
	} else {
		w.WriteString("</details>\n")
	}
	return ast.WalkContinue, nil
}

func writeProse(w util.BufWriter, _ []byte, _ ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		w.WriteString("<section class=\"prose\">\n")
	} else {
		w.WriteString("</section>\n")
	}
	return ast.WalkContinue, nil
}

func writeBlank(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		class := "blank"
		switch length := n.(*blank).length; {
		case length > len(longBlank):
			class = "blank wide"
		case length > len(shortBlank):
			class = "blank long"
		}
		w.WriteString(`<span class="` + class + `"><span class="spoken">blank to fill in</span></span>`)
	}
	return ast.WalkSkipChildren, nil
}

func writeTick(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	if n.(*east.TaskCheckBox).IsChecked {
		w.WriteString(`<span class="tick done"><span class="spoken">done: </span></span>`)
	} else {
		w.WriteString(`<span class="tick"><span class="spoken">to tick: </span></span>`)
	}
	return ast.WalkContinue, nil
}
