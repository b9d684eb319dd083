package schema

import (
	"bytes"
	"encoding/json"
)

// members are the members of a JSON object in the order in which they are written.
type members []member

type member struct {
	key   string
	value any
}

// MarshalJSON writes the members in their order.
func (m members) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, one := range m {
		if i > 0 {
			b.WriteByte(',')
		}
		for _, part := range []any{one.key, one.value} {
			data, err := plainJSON(part)
			if err != nil {
				return nil, err
			}
			b.Write(data)
			b.WriteByte(':')
		}
		b.Truncate(b.Len() - 1)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// plainJSON writes a value without escapes for HTML.
func plainJSON(value any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(value)
	return bytes.TrimSpace(b.Bytes()), err
}

// indented lays JSON out over lines.
func indented(data []byte) []byte {
	var b bytes.Buffer
	_ = json.Indent(&b, data, "", "  ")
	b.WriteByte('\n')
	return b.Bytes()
}
