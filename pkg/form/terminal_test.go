//go:build !windows

package form

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/creack/pty"
)

// The test binary runs itself as the program on the terminal when this names the file of answers.
const answersEnv = "ECTM_FORM_ANSWERS"

func TestMain(m *testing.M) {
	if path := os.Getenv(answersEnv); path != "" {
		done, err := Run(os.Stdin, os.Stdout, resumed(path), fileSaver(path), Options{Suggest: emergingFirst, Colour: os.Getenv("NO_COLOR") == ""})
		_ = os.WriteFile(path+".end", fmt.Appendf(nil, "done=%v err=%v", done, err), 0o644)
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// answer is a line of the file of answers.
type answer struct {
	Statement, Rating, Evidence string
	Focus                       []string
}

// fileSaver appends each answer to a file.
type fileSaver string

func (f fileSaver) add(a answer) error {
	file, err := os.OpenFile(string(f), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	line, _ := json.Marshal(a)
	_, err = file.Write(append(line, '\n'))
	return errors.Join(err, file.Sync(), file.Close())
}

func (f fileSaver) Rate(statement, rating, evidence string) error {
	return f.add(answer{Statement: statement, Rating: rating, Evidence: evidence})
}

func (f fileSaver) SetFocus(statements []string) error { return f.add(answer{Focus: statements}) }

func answers(path string) (out []answer) {
	data, _ := os.ReadFile(path)
	for line := range bytes.Lines(data) {
		var a answer
		if json.Unmarshal(line, &a) == nil {
			out = append(out, a)
		}
	}
	return out
}

// resumed is the sample with the answers so far.
func resumed(path string) Audit {
	a := sample()
	for _, given := range answers(path) {
		if given.Statement == "" {
			a.Focus = given.Focus
		}
		for k := range a.Statements {
			if a.Statements[k].ID == given.Statement {
				a.Statements[k].Rating, a.Statements[k].Evidence = given.Rating, given.Evidence
			}
		}
	}
	return a
}

// terminal is the program on a pseudo-terminal.
type terminal struct {
	t     *testing.T
	path  string
	cmd   *exec.Cmd
	tty   *os.File
	mu    sync.Mutex
	shown bytes.Buffer
	over  bool
}

func start(t *testing.T, path string, env ...string) *terminal {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	_ = os.Remove(path + ".end")
	x := &terminal{t: t, path: path, cmd: exec.Command(exe)}
	x.cmd.Env = append(append(os.Environ(), "TERM=xterm-256color", answersEnv+"="+path), env...)
	if x.tty, err = pty.StartWithSize(x.cmd, &pty.Winsize{Rows: 24, Cols: 80}); err != nil {
		t.Skipf("no pseudo-terminal here: %v", err)
	}
	t.Cleanup(func() { _ = x.cmd.Process.Kill(); _ = x.tty.Close() })
	go x.read()
	x.until("the first screen", func() bool { return strings.Contains(x.text(), "quit") })
	return x
}

func (x *terminal) read() {
	buf := make([]byte, 4096)
	for {
		n, err := x.tty.Read(buf)
		x.mu.Lock()
		x.shown.Write(buf[:n])
		x.over = err != nil
		x.mu.Unlock()
		if err != nil {
			return
		}
	}
}

func (x *terminal) text() string {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.shown.String()
}

func (x *terminal) until(what string, ok func() bool) {
	x.t.Helper()
	for end := time.Now().Add(15 * time.Second); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		if ok() {
			return
		}
	}
	x.t.Fatalf("%s did not come; answers %+v; shown %q", what, answers(x.path), x.text())
}

// send types keys and waits until as many answers are in the file.
func (x *terminal) send(keys string, stored int) {
	x.t.Helper()
	if _, err := io.WriteString(x.tty, keys); err != nil {
		x.t.Fatal(err)
	}
	x.until(fmt.Sprintf("answer %d after %q", stored, keys), func() bool { return len(answers(x.path)) >= stored })
}

// sees makes the program draw the whole screen anew, by another size, and waits for words on it.
func (x *terminal) sees(cols uint16, words string) {
	x.t.Helper()
	x.mu.Lock()
	x.shown.Reset()
	x.mu.Unlock()
	if err := pty.Setsize(x.tty, &pty.Winsize{Rows: 24, Cols: cols}); err != nil {
		x.t.Fatal(err)
	}
	x.until(fmt.Sprintf("%q on the screen", words), func() bool { return strings.Contains(x.text(), words) })
}

// ends waits for the program and checks what Run gave.
func (x *terminal) ends(want string) {
	x.t.Helper()
	x.until("the end", func() bool { _, err := os.Stat(x.path + ".end"); return err == nil })
	_ = x.cmd.Wait()
	got, _ := os.ReadFile(x.path + ".end")
	if string(got) != want {
		x.t.Errorf("Run gave %s, want %s", got, want)
	}
}
