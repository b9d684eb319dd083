package audit_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/ectm/ectm/pkg/audit"
)

func rows(r *audit.Report) string {
	var out []string
	for _, row := range r.Rows {
		out = append(out, fmt.Sprintf("%s %q was %q on %q moved %+d", row.ID, row.Rating, row.Previous, row.PreviousDate, row.Moved()))
	}
	return strings.Join(out, "; ")
}

func TestReportOfAModule(t *testing.T) {
	first := [3]string{"m1/rate", "2026-09-07", rated("1.1 emerging, 1a developing, 7a secure!", "1.1")}
	for _, c := range []struct {
		name, module string
		logs         [][3]string
		rows         string
	}{
		{"no audit", "m1", nil, `1.1 "" was "" on "" moved +0; 1a "" was "" on "" moved +0; 7a "" was "" on "" moved +0`},
		{"the first", "m1", [][3]string{first},
			`1.1 "emerging" was "" on "" moved +0; 1a "developing" was "" on "" moved +0; 7a "secure" was "" on "" moved +0`},
		{"again in the same module", "m1", [][3]string{first, {"m1/re-audit", "2026-10-19", rated("1.1 secure, 7a developing")}},
			`1.1 "secure" was "emerging" on "2026-09-07" moved +2; 1a "" was "developing" on "2026-09-07" moved +0; 7a "developing" was "secure" on "2026-09-07" moved -1`},
		{"in a later module", "m6", [][3]string{first, {"m6/rate", "2027-09-07", rated("1.1 developing, 8a emerging")}},
			`1.1 "developing" was "emerging" on "2026-09-07" moved +1; 8a "emerging" was "" on "" moved +0`},
		{"the latest before counts, of whichever module", "m6", [][3]string{first, {"m1/re-audit", "2026-10-19", rated("1.1 secure")},
			{"m6/rate", "2027-09-07", rated("1.1 secure")}},
			`1.1 "secure" was "secure" on "2026-10-19" moved +0; 8a "" was "" on "" moved +0`},
		{"what comes later counts for nothing", "m1", [][3]string{first, {"m6/rate", "2027-09-07", rated("1.1 secure")}},
			`1.1 "emerging" was "" on "" moved +0; 1a "developing" was "" on "" moved +0; 7a "secure" was "" on "" moved +0`},
		{"a module not yet rated shows what is known", "m6", [][3]string{first}, `1.1 "" was "emerging" on "2026-09-07" moved +0; 8a "" was "" on "" moved +0`},
		{"a log that names its module", "m6", [][3]string{{"c1/talk", "2026-09-07", strings.Replace(rated("8a secure"), "audit:\n", "audit:\n  of: beech/m6\n", 1)}},
			`1.1 "" was "" on "" moved +0; 8a "secure" was "" on "" moved +0`},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := reportOf(t, tell(t, c.logs...), c.module)
			if got := rows(r); got != c.rows {
				t.Errorf("%s\nwant %s", got, c.rows)
			}
			if r.Of() != "beech/"+c.module {
				t.Errorf("of %s", r.Of())
			}
		})
	}
}

func TestCountsFocusAndGaps(t *testing.T) {
	h := tell(t,
		[3]string{"m1/rate", "2026-09-07", rated("1.1 emerging, 1a emerging", "1.1", "7a")},
		[3]string{"m1/talk-1", "2026-09-14", ""},
		[3]string{"m1/re-audit", "2026-10-05", rated("1.1 secure, 1a developing!", "1a", "1.1")})
	r := reportOf(t, h, "m1")
	if got := fmt.Sprint(r.Counts[audit.Emerging], r.Counts[audit.Developing], r.Counts[audit.Secure], r.Counts[""]); got != "0 1 1 1" {
		t.Errorf("counts: %s", got)
	}
	if r.Date != "2026-10-05" || !slices.Equal(r.Focus, []string{"1a", "1.1"}) {
		t.Errorf("latest of %s, focus %q", r.Date, r.Focus)
	}
	if !slices.Equal(r.Unevidenced, []string{"1.1"}) || !slices.Equal(r.Untouched, []string{"1a", "7a"}) {
		t.Errorf("without evidence %q, untouched %q", r.Unevidenced, r.Untouched)
	}
	coming := ""
	for _, id := range []string{"1a", "1.1", "7a"} {
		for _, s := range r.Coming[id] {
			coming += id + " in " + s.Short + ", "
		}
	}
	if coming != "1a in talk-2, 1.1 in talk-4, " {
		t.Errorf("coming: %s", coming)
	}
}

func TestSuggestedFocus(t *testing.T) {
	for _, c := range []struct {
		name, ratings string
		want          []string
	}{
		{"what is emerging, in the order of the audit", "7a emerging, 1.1 emerging, 1a secure", []string{"1.1", "7a"}},
		{"then what is developing and comes up, in the order of the sessions", "1.1 emerging, 1a developing, 7a developing", []string{"1.1", "7a", "1a"}},
		{"each once", "1.1 developing, 1a secure, 7a secure", []string{"1.1"}},
		{"all secure", "1.1 secure, 1a secure, 7a secure", nil},
	} {
		if got := reportOf(t, tell(t, [3]string{"m1/rate", "2026-09-07", rated(c.ratings)}), "m1").Suggested; !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	// Only the next three sessions count: after talk-1, 1.1 comes up in the third and 8a in the fourth.
	far := tell(t, [3]string{"m1/rate", "2026-09-07", rated("1.1 developing")}, [3]string{"m1/talk-1", "2026-09-14", ""})
	if got := reportOf(t, far, "m1").Suggested; !slices.Equal(got, []string{"1.1"}) {
		t.Errorf("within the next three: %q", got)
	}
	beyond := audit.Suggest(reportOf(t, far, "m1").Part, map[string]string{"8a": audit.Developing}, audit.Ahead(far))
	if len(beyond) != 0 {
		t.Errorf("beyond the next three: %q", beyond)
	}
}

func TestAhead(t *testing.T) {
	for _, c := range []struct {
		logs [][3]string
		want string
	}{
		{nil, "m1/talk-1 m1/talk-2 m1/talk-3 m1/talk-4 m6/talk-1 c1/talk"},
		{[][3]string{{"m1/talk-2", "2026-09-07", ""}}, "m1/talk-3 m1/talk-4 m6/talk-1 c1/talk"},
		{[][3]string{{"m1/talk-2", "2026-09-07", ""}, {"m1/re-audit", "2026-09-08", ""}}, "m1/talk-3 m1/talk-4 m6/talk-1 c1/talk"},
		{[][3]string{{"c1/talk", "2026-09-07", ""}}, ""},
	} {
		var got []string
		for _, s := range audit.Ahead(tell(t, c.logs...)) {
			got = append(got, strings.TrimPrefix(s.ID, "beech/"))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%v: %s, want %s", c.logs, got, c.want)
		}
	}
}

func TestFindModule(t *testing.T) {
	h := tell(t)
	for name, want := range map[string]string{"beech/m1": "m1", "m6": "m6", "c1": "", "beech/c1": "", "1": "", "m": "", "": "", "other/m1": ""} {
		_, part, ok := audit.Find(h, name)
		if ok != (want != "") || ok && part.ID != want {
			t.Errorf("%q: %v, %t", name, part, ok)
		}
	}
	if got := audit.Modules(h); !slices.Equal(got, []string{"beech/m1", "beech/m6"}) {
		t.Errorf("modules: %q", got)
	}
}
