package render

import (
	"reflect"
	"slices"

	"github.com/ectm/ectm/pkg/history"
	"github.com/ectm/ectm/pkg/logbook"
)

// ids are the fields that link records to each other or hold one of a few words. All other text is looked through for names, fields that
// are added later included.
var ids = map[reflect.Type][]string{
	reflect.TypeFor[logbook.Log]():         {"File", "Session", "Status", "Completed", "Date"},
	reflect.TypeFor[logbook.ActionStep]():  {"ID", "Refines", "From", "EvaluatedBy", "Review"},
	reflect.TypeFor[logbook.Review]():      {"Step", "Outcome", "Next"},
	reflect.TypeFor[logbook.Expert]():      {"How", "Date"},
	reflect.TypeFor[logbook.Observation](): {"Date", "Met"},
	reflect.TypeFor[logbook.Audit]():       {"Of", "Focus"},
	reflect.TypeFor[logbook.Rating]():      {"Statement", "Rating"},
	reflect.TypeFor[logbook.Target]():      {"Steps", "Review"},
	reflect.TypeFor[logbook.NextMeeting](): {"Date", "Time"},
	reflect.TypeFor[logbook.ECT]():         {"Programmes", "Start", "Cadence"},
}

// areas are the fields that hold the id of a development area or free text.
var areas = map[reflect.Type][]string{
	reflect.TypeFor[logbook.Log]():        {"FocusArea"},
	reflect.TypeFor[logbook.ActionStep](): {"Area"},
	reflect.TypeFor[logbook.Diagnosis]():  {"Area"},
}

// hide replaces the names in all words of a log, which is a copy; lists are copied before they are changed.
func (n *names) hide(l *logbook.Log, h *history.History) {
	colleague := l.Expert.Colleague
	n.walk(reflect.ValueOf(l).Elem(), func(area string) string {
		if h.AreaLabel(area) != area {
			return area
		}
		return n.replace(area)
	})
	if colleague != "" {
		l.Expert.Colleague = asSentence(roleColleague, "")
	}
}

// hideECT replaces the names in what is known of the ECT.
func (n *names) hideECT(e *logbook.ECT) {
	e.Folder, e.ID = "ect", "ect"
	n.walk(reflect.ValueOf(e).Elem(), n.replace)
	e.Name = roleECT
	if e.Mentor != "" {
		e.Mentor = roleMentor
	}
}

func (n *names) walk(v reflect.Value, area func(string) string) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(n.replace(v.String()))
	case reflect.Slice:
		fresh := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		reflect.Copy(fresh, v)
		v.Set(fresh)
		for i := range fresh.Len() {
			n.walk(fresh.Index(i), area)
		}
	case reflect.Struct:
		n.walkFields(v, area)
	}
}

func (n *names) walkFields(v reflect.Value, area func(string) string) {
	for i := range v.NumField() {
		field := v.Type().Field(i)
		name := field.Name
		switch {
		case field.Anonymous:
			// The place leads to the file as it was written, names and all.
			v.Field(i).SetZero()
		case slices.Contains(ids[v.Type()], name):
		case slices.Contains(areas[v.Type()], name):
			v.Field(i).SetString(area(v.Field(i).String()))
		default:
			n.walk(v.Field(i), area)
		}
	}
}
