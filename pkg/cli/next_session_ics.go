package cli

import (
	"io"
	"strings"
	"time"
	"unicode"

	ics "github.com/arran4/golang-ical"

	"github.com/ectm/ectm/pkg/calendar"
	"github.com/ectm/ectm/pkg/logbook"
)

const (
	london       = "Europe/London"
	localTime    = "20060102T150405"
	usualMinutes = 60 // length of a meeting whose programme states none
)

// nextCalendar writes the next session of each ECT and the review dates of open steps as a calendar. Events keep their ids, so that a
// calendar that reads the file again moves them rather than doubles them.
func nextCalendar(w io.Writer, all []planned) error {
	cal := ics.NewCalendar()
	cal.SetProductId("-//ectm//mentoring//EN")
	cal.SetMethod(ics.MethodPublish)
	cal.SetXWRCalName("Mentoring")
	addLondon(cal)
	for _, p := range all {
		p.sessionEvent(cal)
		p.reviewEvents(cal)
	}
	return cal.SerializeTo(w, ics.WithNewLineWindows)
}

func (p planned) sessionEvent(cal *ics.Calendar) {
	s := p.next.Session
	if s == nil || p.next.Due == "" {
		return
	}
	event := p.event(cal, "session."+s.ID, s.Title+": "+p.Name())
	event.SetDescription(words("Session " + s.ID + ". Prepare with: ectm next-session " + p.Folder))
	agreed := p.agreed()
	at, err := time.Parse("2006-01-02 15:04", string(p.next.Due)+" "+agreed.Time)
	if err != nil || agreed.Date != p.next.Due || !s.IsMeeting() {
		allDay(event, p.next.Due)
		remind(event, "-PT15H")
		return
	}
	length := s.Minutes
	if length == 0 {
		length = usualMinutes
	}
	event.SetProperty(ics.ComponentPropertyDtStart, at.Format(localTime), ics.WithTZID(london))
	event.SetProperty(ics.ComponentPropertyDtEnd, at.Add(time.Duration(length)*time.Minute).Format(localTime), ics.WithTZID(london))
	if agreed.Place != "" {
		event.SetLocation(words(agreed.Place))
	}
	remind(event, "-PT30M")
}

// agreed gives what the last held meeting agreed for the next one.
func (p planned) agreed() logbook.NextMeeting {
	var agreed logbook.NextMeeting
	for _, l := range p.Held() {
		if p.IsMeeting(l) {
			agreed = l.NextMeeting
		}
	}
	return agreed
}

func (p planned) reviewEvents(cal *ics.Calendar) {
	for _, s := range p.next.OpenSteps {
		if s.Review == "" || s.ID == "" {
			continue
		}
		event := p.event(cal, "review."+s.ID, "Review step "+s.ID+": "+p.Name())
		event.SetDescription(words(oneLine(s.Step)))
		allDay(event, s.Review)
		remind(event, "-PT15H")
	}
}

// event starts an event. Its stamp is today, so that the same records give the same file.
func (p planned) event(cal *ics.Calendar, id, summary string) *ics.VEvent {
	event := cal.AddEvent(words(p.Folder + "." + strings.ReplaceAll(id, "/", ".") + "@ectm"))
	event.SetDtStampTime(p.today.Time())
	event.SetSummary(words(summary))
	return event
}

func allDay(event *ics.VEvent, day calendar.Date) {
	event.SetAllDayStartAt(day.Time())
	event.SetAllDayEndAt(day.AddDays(1).Time())
	event.SetTimeTransparency(ics.TransparencyTransparent)
}

// remind adds an alarm that goes off before the event.
func remind(event *ics.VEvent, before string) {
	alarm := event.AddAlarm()
	alarm.SetAction(ics.ActionDisplay)
	alarm.SetTrigger(before)
	alarm.SetDescription("Mentoring")
}

// words keeps a text to one line of printable characters, so that it can't forge a property.
func words(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
			return ' '
		}
		return r
	}, text)
}

// addLondon describes the time of the United Kingdom: summer time from the last Sunday of March to the last of October.
func addLondon(cal *ics.Calendar) {
	zone := cal.AddTimezone(london)
	summer := &ics.Daylight{}
	rules(&summer.ComponentBase, "BST", "+0000", "+0100", "19810329T010000", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU")
	winter := zone.AddStandard()
	rules(&winter.ComponentBase, "GMT", "+0100", "+0000", "19961027T020000", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU")
	zone.Components = append(zone.Components, summer)
}

func rules(c *ics.ComponentBase, name, from, to, start, rule string) {
	c.SetProperty("TZNAME", name)
	c.SetProperty("TZOFFSETFROM", from)
	c.SetProperty("TZOFFSETTO", to)
	c.SetProperty(ics.ComponentPropertyDtStart, start)
	c.AddRrule(rule)
}
