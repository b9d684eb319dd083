package render

import (
	_ "embed" // the list of everyday words
	"strings"
)

// everyday words are first names and surnames too. Written small they are not meant as a name.
var everyday = wordSet(everydayList)

//go:embed names_everyday.txt
var everydayList string

// little words are names too, as An, He and Do. At the start of a sentence they are not meant as a name.
var little = wordSet(`a am an and any as at be but by can do ever far few for from had has he her here him his how if in is it its let lot me men my no nor not now of
	off on one only or our out she so some such than that the them then there these they this those to too up us was we who why with yet you your`)

// ahead are words that stand behind the verb that starts a sentence, and hardly ever behind a name: Read the text, Will you.
var ahead = wordSet(`a again all aloud an any both each every how i it me my no our out pupils that the their them these they this those us we
	what which you your`)

// determiners stand before a role in the place of its own article: the Second in English, our mentor.
var determiners = wordSet("a an another its my our the their your")

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(list) {
		set[word] = true
	}
	return set
}
