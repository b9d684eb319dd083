package judge
import ("testing";"os";"strings";"fmt";"sort";"path/filepath")
func TestZZCov(t *testing.T){
 if os.Getenv("ZZCOV")==""{t.Skip()}
 first:=map[string]int{}; all:=map[string]int{}
 filepath.Walk("/work/shared/corpus/pages",func(p string,i os.FileInfo,err error)error{
  if i.IsDir()||!strings.HasSuffix(p,".md"){return nil}
  d,_:=os.ReadFile(p)
  for _,l:=range strings.Split(string(d),"\n"){
   l=strings.TrimSpace(strings.ReplaceAll(l,"**","")); if l==""||l[0]=='#'||strings.Contains(l,"http"){continue}
   b:=strings.HasPrefix(l,"- ")||strings.HasPrefix(l,"* ")
   l=strings.TrimLeft(l,"-*0123456789. ")
   for k,tk:=range tokenize(l){ if tk.kind!=word{continue}
     _,c,_:=words().look(tk.text); _,ph:=words().phrases[tk.text]
     if c&^begins==0&&!ph { all[tk.text]++; if k==0&&b{first[tk.text]++} }
   }
  }
  return nil})
 pr:=func(m map[string]int,min int){ var ks []string; for k,n:=range m{ if n>=min{ks=append(ks,k)}}; sort.Slice(ks,func(a,b int)bool{return m[ks[a]]>m[ks[b]]}); for _,k:=range ks{fmt.Printf("%s:%d ",k,m[k])}; fmt.Println()}
 pr(first,1); fmt.Println("-----"); pr(all,5)
}
