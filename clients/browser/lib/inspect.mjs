// Run inside a page: what it holds that it must not, and its shape.

/** The elements and attributes that ectm writes. Whatever else is on a page came from a text. */
export const allowed = {
  elements: ['html', 'head', 'meta', 'title', 'style', 'body', 'header', 'main', 'nav', 'h1', 'h2', 'h3', 'h4', 'p', 'a', 'ul', 'ol', 'li', 'blockquote', 'div', 'span', 'i',
    'strong', 'em', 'br', 'section', 'code', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'figure', 'figcaption', 'details', 'summary', 'svg', 'desc', 'defs', 'pattern', 'g', 'rect', 'circle', 'line', 'path', 'text', 'tspan'],
  attributes: ['lang', 'charset', 'http-equiv', 'content', 'name', 'id', 'class', 'href', 'role', 'tabindex', 'scope', 'start', 'data-label', 'aria-label', 'aria-labelledby',
    'aria-describedby', 'aria-hidden', 'viewBox', 'width', 'height', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'rx', 'd', 'fill', 'text-anchor', 'transform',
    'patternUnits', 'patternTransform', 'points'],
};

/** Gives { problems, shape, text }. */
export function inspect({ elements, attributes }) {
  const problems = [];
  const say = (what) => problems.push(what.slice(0, 200));
  const ids = new Set();
  for (const e of document.querySelectorAll('*')) {
    const inside = e.closest('svg') && ['title'].includes(e.localName);
    if (!elements.includes(e.localName) && !inside) say(`an element that must not be there: ${e.outerHTML}`);
    for (const { name, value } of e.attributes) {
      if (!attributes.includes(name)) say(`an attribute that must not be there: ${name}=${value} of ${e.localName}`);
      if (name === 'id') {
        if (ids.has(value)) say(`two elements with the id ${value}`);
        ids.add(value);
      }
    }
  }
  for (const a of document.querySelectorAll('[href]')) {
    const href = a.getAttribute('href');
    const to = href.replace(/[\s\u0000-\u001f]/g, '');
    const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(to)?.[0].toLowerCase();
    if (scheme && !['http:', 'https:', 'mailto:'].includes(scheme) || /^[\\/]/.test(to) || !href) say(`a link that leads astray: ${href}`);
    if (href.startsWith('#') && !document.getElementById(decodeURIComponent(href.slice(1)))) say(`a link that leads nowhere: ${href}`);
  }
  const metas = [...document.querySelectorAll('meta')].map((m) => (m.httpEquiv || m.name || 'charset').toLowerCase());
  if (metas.join() !== 'charset,content-security-policy,viewport,referrer,color-scheme') say(`other meta elements: ${metas}`);
  if (document.styleSheets.length !== 2 || document.querySelectorAll('body style').length) say('other style sheets');
  if (document.querySelector('style') && !/^default-src 'none'; style-src ('sha256-[A-Za-z0-9+/=]+' ?)+; base-uri 'none'; form-action 'none'$/
    .test(document.querySelector('meta[http-equiv]').content)) say('another policy');
  for (const [name, at] of [['body', document.body], ['main', document.querySelector('main')], ['h1', document.querySelector('h1')]]) {
    const style = at && getComputedStyle(at);
    if (!at || style.display === 'none' || style.visibility !== 'visible' || at.getBoundingClientRect().height < 10) say(`${name} can't be seen`);
  }
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
  if (walker.nextNode()) say(`a comment: ${walker.currentNode.data}`);
  if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\ufeff\ufdd0-\ufdef]/u.test(document.documentElement.textContent)) say('hidden characters');
  if (window.__ran !== undefined) say('a script ran');
  if (document.documentElement.scrollWidth > 320) {
    const wide = [...document.body.querySelectorAll('*')].findLast((e) => e.getBoundingClientRect().right > 321);
    say(`the page is ${document.documentElement.scrollWidth} wide: ${wide?.outerHTML}`);
  }
  // Notes and scripts are Markdown. What they make stands in a section of its own, apart from the page's.
  for (const e of document.querySelectorAll('section, code, section.prose *')) {
    if (e.localName === 'section' ? e.className !== 'prose' || !e.parentElement.matches('main') : !e.closest('section.prose')) say(`prose out of its place: ${e.outerHTML}`);
    if (/^(h[1-6]|nav|figure|svg|i)$/.test(e.localName) || e.id) say(`an element that is the page's own, in prose: ${e.outerHTML}`);
  }
  const count = (selector) => [...document.querySelectorAll(selector)].filter((e) => !e.closest('section.prose')).length;
  const headings = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')];
  for (const h of headings) if (!h.parentElement.matches('main, nav.contents')) say(`a heading in ${h.parentElement.localName}`);
  return {
    problems,
    shape: { outline: headings.map((h) => h.localName[1]).join(''), tables: count('table'), rows: count('tr'), cells: count('td,th'),
      figures: count('figure'), sections: document.querySelectorAll('section.prose').length, ruled: count('.ruled i'), ticks: count('.tick'), navs: count('nav'), notes: count('blockquote') },
    text: document.querySelector('main')?.textContent.replace(/\s+/g, ' ') ?? '',
  };
}

/** The same shape, read off the source of a page that holds harmless words only. */
export function shapeOf(html) {
  const body = html.slice(html.indexOf('<body>'));
  const count = (pattern) => body.match(pattern)?.length ?? 0;
  return {
    outline: [...body.matchAll(/<h([1-6])/g)].map((m) => m[1]).join(''), tables: count(/<table/g), rows: count(/<tr/g), cells: count(/<t[dh] /g), figures: count(/<figure[ >]/g),
    sections: count(/<section class="prose">/g),
    ruled: count(/<i>/g), ticks: count(/class="tick/g), navs: count(/<nav/g), notes: count(/<blockquote/g),
  };
}
