package render

import (
	"fmt"
	"strconv"
	"time"
)

// clock runs through a meeting: by the time of day where its start is known, else by the minutes since it began.
type clock struct {
	begin   time.Time
	known   bool
	elapsed int
	stopped bool
}

func newClock(start string) *clock {
	t, err := time.Parse("15:04", start)
	return &clock{begin: t, known: err == nil}
}

// next gives the time of the next part. Behind a part of unknown length the clock stands still.
func (c *clock) next(length int) Safe {
	if length == 0 {
		c.stopped = true
	}
	if c.stopped {
		return ""
	}
	from := c.elapsed
	c.elapsed += length
	span := Safe(c.at(from) + " to " + c.at(c.elapsed))
	if !c.known {
		span += " min"
	}
	return span
}

func (c *clock) at(minute int) string {
	if !c.known {
		return strconv.Itoa(minute)
	}
	t := c.begin.Add(time.Duration(minute) * time.Minute)
	return fmt.Sprintf("%02d:%02d", t.Hour(), t.Minute())
}
