package yamlnode

import (
	"bytes"
	"fmt"
	"regexp"
	"unicode/utf8"

	"github.com/ectm/ectm/pkg/diag"
	"github.com/ectm/ectm/pkg/source"
)

var conflictMarker = regexp.MustCompile(`(?m)^(<<<<<<<|>>>>>>>|\|\|\|\|\|\|\|)( |\r?$)|^=======\r?$`)

// scan finds what can be told from the bytes alone, where yaml.v3 gives no place or a misleading sentence.
func scan(f *source.File) diag.List {
	if len(f.Data) > MaxSize {
		return diag.List{fault(f, 0, "the file has more than 1 MiB, which is the most that is read",
			"a log is a few kilobytes: keep documents, pictures and recordings elsewhere")}
	}
	zeros := bytes.Count(f.Data, []byte{0})
	if bytes.HasPrefix(f.Data, []byte("\xff\xfe")) || bytes.HasPrefix(f.Data, []byte("\xfe\xff")) || zeros > 3 && zeros > len(f.Data)/4 {
		return diag.List{fault(f, 0, "the file is saved as UTF-16", "save it again with the encoding UTF-8")}
	}
	if found := conflict(f); found != nil {
		return found
	}
	return append(characters(f), tabs(f)...)
}

func conflict(f *source.File) diag.List {
	if !bytes.Contains(f.Data, []byte("<<<<<<<")) && !bytes.Contains(f.Data, []byte(">>>>>>>")) {
		return nil
	}
	at := conflictMarker.FindIndex(f.Data)
	if at == nil || f.Data[at[0]] == '=' {
		return nil
	}
	d := fault(f, at[0], "two people changed these lines and git could not join them",
		"keep the lines that are right, delete the others and the lines with <<<<<<<, ======= and >>>>>>>, then save")
	for _, other := range conflictMarker.FindAllIndex(f.Data[at[1]:], -1) {
		offset := at[1] + other[0]
		if f.Data[offset] == '>' {
			d.Related = append(d.Related, diag.Related{Pos: f.Position(offset), Message: "the other version ends here"})
			break
		}
	}
	return diag.List{d}
}

func characters(f *source.File) diag.List {
	var found diag.List
	for i := 0; i < len(f.Data) && len(found) < 20; {
		r, size := utf8.DecodeRune(f.Data[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			found = append(found, fault(f, i, "a byte here is not UTF-8 text", "save the file again with the encoding UTF-8"))
			i += invalidRun(f.Data[i:])
			continue
		case r < ' ' && r != '\n' && r != '\r' && r != '\t', r == 0x7f:
			found = append(found, fault(f, i, fmt.Sprintf("a control character stands here (U+%04X)", r), "delete it"))
		case r == 0x85, r == 0x2028, r == 0x2029:
			found = append(found, fault(f, i, fmt.Sprintf("an unusual line break stands here (U+%04X)", r),
				"replace it with an ordinary line break"))
		case r >= 0x80 && r < 0xa0, r == 0xfeff, r == 0xfffe, r == 0xffff:
			found = append(found, fault(f, i, fmt.Sprintf("an invisible character stands here (U+%04X)", r), "delete it"))
		}
		i += size
	}
	return found
}

// invalidRun gives the length of a run of bytes that are not UTF-8, so that it is reported once.
func invalidRun(data []byte) int {
	n := 0
	for n < len(data) {
		r, size := utf8.DecodeRune(data[n:])
		if r != utf8.RuneError || size != 1 {
			break
		}
		n++
	}
	return n
}

var (
	tabIndent   = regexp.MustCompile(`(?m)^( *\t[ \t]*)[^ \t\r\n#]`)
	blockScalar = regexp.MustCompile(`(^|[:\-] +)[|>][0-9+-]*\s*(#.*)?$`)
)

// tabs finds tabs in the indentation, except inside the text of a block, where they belong to the words.
func tabs(f *source.File) diag.List {
	if !bytes.ContainsRune(f.Data, '\t') {
		return nil
	}
	var found diag.List
	block := -1 // indentation of the line that opened a block of text, or -1
	for n := 1; n <= f.LineCount(); n++ {
		line := f.Line(n)
		indent := len(line) - len(bytes.TrimLeft([]byte(line), " "))
		if block >= 0 && (len(bytes.TrimSpace([]byte(line))) == 0 || indent > block) {
			continue
		}
		block = -1
		if at := tabIndent.FindStringIndex(line); at != nil {
			found = append(found, fault(f, f.LineStart(n)+indent, "a tab indents this line; YAML takes spaces only",
				"replace the tab with spaces, two for each level"))
		}
		if blockScalar.MatchString(line) {
			block = indent
		}
	}
	return found
}
