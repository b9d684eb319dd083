package store_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/ectm/ectm/pkg/store"
)

// Of many who create one file at the same time exactly one wins, and the file holds what that one wrote.
func TestOneOfManyWins(t *testing.T) {
	s, dir := folder(t)
	for round := range 20 {
		name := fmt.Sprintf("logs/%d/a.yaml", round)
		var wins atomic.Int32
		var winner atomic.Value
		var all sync.WaitGroup
		for i := range 16 {
			all.Go(func() {
				data := strings.Repeat(string(rune('a'+i)), 100+1000*i)
				err := s.Create(name, []byte(data))
				if err == nil {
					wins.Add(1)
					winner.Store(data)
				} else if !errors.Is(err, store.ErrExists) {
					t.Errorf("%s: %v", name, err)
				}
			})
		}
		all.Wait()
		got, err := os.ReadFile(filepath.Join(dir, name))
		if wins.Load() != 1 || err != nil || string(got) != winner.Load() {
			t.Errorf("%s: %d won; the file has %d bytes, %v", name, wins.Load(), len(got), err)
		}
	}
	if got := tree(t, dir); len(got) != 1+20*2 {
		t.Errorf("left behind: %q", got)
	}
}

// Whoever reads while others replace sees one whole file or another.
func TestReadersNeverSeeAHalfWrittenFile(t *testing.T) {
	s, dir := folder(t)
	put(t, dir, "a.yaml", strings.Repeat("a", 50000))
	var writers sync.WaitGroup
	for i := range 4 {
		writers.Go(func() {
			for range 25 {
				if err := s.Replace("a.yaml", []byte(strings.Repeat(string(rune('b'+i)), 50000+i))); err != nil {
					t.Error(err)
				}
			}
		})
	}
	done := make(chan struct{})
	go func() { writers.Wait(); close(done) }()
	for reading := true; reading; {
		select {
		case <-done:
			reading = false
		default:
		}
		got, err := os.ReadFile(filepath.Join(dir, "a.yaml"))
		if err != nil || len(got) < 50000 || strings.Trim(string(got), string(got[0])) != "" {
			t.Fatalf("%d bytes, %v", len(got), err)
		}
	}
	if got := tree(t, dir); len(got) != 1 {
		t.Errorf("left behind: %q", got)
	}
}
