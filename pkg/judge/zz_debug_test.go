package judge
import ("testing";"os";"strings";"fmt")
func TestZZ(t *testing.T){
 p:=os.Getenv("ZZ"); if p==""{t.Skip()}
 data,_:=os.ReadFile(p)
 for _,l:=range strings.Split(strings.TrimSpace(string(data)),"\n"){
  kind:=Step; text:=l
  if f:=strings.Split(l,"\t");len(f)==7{text=f[6]; if f[1]=="criterion"{kind=Criterion}; if os.Getenv("ZZW")!="" && Judge(kind,text).Precise==(f[2]=="precise"){continue}; if f[0]=="id"{continue}; text=f[6]}
  doc:=parse(text); e:=observe(doc)
  s:=""
  m:=models()[modelOf(kind)]
  for f,n:=range e.count{ if n>0{ s+=fmt.Sprintf(" %s=%.1f[%s]",featureTable[f].name,m.weight[f]*n,clip(text[e.at[f].start:e.at[f].end]))}}
  fmt.Printf("%.2f %s\n    %s\n",m.of(e),text,s)
 }
}
func clip(s string)string{ if len(s)>14{return s[:14]}; return s}
