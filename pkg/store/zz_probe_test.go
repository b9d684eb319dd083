package store_test
import ("testing";"fmt";"os";"time";"strings";"sync";"github.com/ectm/ectm/pkg/store")
func TestProbe(t *testing.T){
 dir := t.TempDir(); root, _ := os.OpenRoot(dir); s := store.New(root)
 done := make(chan error,1)
 go func(){ done <- s.Create("/abs", []byte("x")) }()
 select { case e := <-done: fmt.Println("abs:", e); case <-time.After(time.Second): fmt.Println("abs: HANGS"); return }
 fmt.Println(s.Create("new/"+strings.Repeat("x",300)+"/f.yaml", []byte("x")), s.Exists("new"))
 fmt.Println(s.Create("new2/"+strings.Repeat("x",300), []byte("x")), s.Exists("new2"))
 fmt.Println(s.Create("", []byte("x")), s.Create(".", []byte("x")), s.Create("a/", []byte("x")), s.Create("..", nil), s.Create("../x", nil), s.Create("a/../../x", nil))
 es,_ := os.ReadDir(dir); for _, e := range es { fmt.Println(e.Name()) }
 bad := 0
 for round := range 50 { name := fmt.Sprintf("c/%d.yaml", round); var wg sync.WaitGroup; wins := 0; var mu sync.Mutex
  for i := range 16 { wg.Add(1); go func(){ defer wg.Done(); data := strings.Repeat(string(rune('a'+i)), 1000+i*1000); err := s.Create(name, []byte(data)); mu.Lock(); if err==nil {wins++}; mu.Unlock() }() }
  wg.Wait(); got,_ := os.ReadFile(dir+"/"+name); if wins != 1 || len(got)==0 || strings.Trim(string(got), string(got[0])) != "" || len(got) != 1000+int(got[0]-'a')*1000 { bad++ } }
 fmt.Println("bad rounds", bad)
 es,_ = os.ReadDir(dir+"/c"); fmt.Println(len(es))
}
