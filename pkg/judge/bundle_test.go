package judge

import "testing"

// bundleRows holds steps written for this package, labelled bundle or single.
const bundleRows = "testdata/bundle.tsv"

// hasBundle tells whether a step carries the finding.
func hasBundle(text string) bool {
	for _, f := range Judge(Step, text).Findings {
		if f.Fails == "bundle" {
			return true
		}
	}
	return false
}

// TestBundles measures the finding on rows written for it: at most one bundle in ten may be passed
// over, and one single move in twenty be called one.
func TestBundles(t *testing.T) {
	bundles, missed, singles, wrong := 0, 0, 0, 0
	for _, r := range readLabelled(t, bundleRows) {
		switch found := hasBundle(r.text); {
		case r.label == "bundle":
			bundles++
			if !found {
				missed++
				t.Logf("missed: %s", r.text)
			}
		default:
			singles++
			if found {
				wrong++
				t.Logf("not a bundle: %s", r.text)
			}
		}
	}
	t.Logf("bundles passed over: %d of %d; single moves called a bundle: %d of %d", missed, bundles, wrong, singles)
	if missed*10 > bundles || wrong*20 > singles {
		t.Error("too many are wrong")
	}
}

// TestBundlesAreRare keeps the finding from precise steps: at most two in a hundred.
func TestBundlesAreRare(t *testing.T) {
	for _, path := range []string{ownCorpus, *corpusPath} {
		if path == "" {
			continue
		}
		precise, found := 0, 0
		for _, r := range readLabelled(t, path) {
			if r.kind != Step || !r.precise {
				continue
			}
			precise++
			if hasBundle(r.text) {
				found++
				t.Logf("bundle: %s", r.text)
			}
		}
		t.Logf("%d of %d precise steps carry bundle", found, precise)
		if found*50 > precise {
			t.Errorf("%d of %d precise steps carry bundle", found, precise)
		}
	}
}
