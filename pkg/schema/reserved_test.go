package schema_test

import (
	"testing"

	"github.com/ectm/ectm/pkg/schema"
)

func TestIsReserved(t *testing.T) {
	for name, want := range map[string]bool{
		"con": true, "nul": true, "prn": true, "aux": true, "com1": true, "com9": true, "lpt1": true, "lpt9": true, "CON": true, "nul.yaml": true,
		"Com3.tar.gz": true, "con .txt": true,
		"com": false, "com0": false, "com10": false, "lpt": false, "conn": false, "con-1": false, "auxiliary": false, "xcon": false, "": false, "1com": false,
	} {
		if got := schema.IsReserved(name); got != want {
			t.Errorf("IsReserved(%q) = %v, want %v", name, got, want)
		}
	}
}
