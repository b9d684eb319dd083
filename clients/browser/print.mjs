// What comes out of the printer: A4, nothing lost, nothing cut, no heading left alone.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURL } from './lib/chromium.mjs';
import { ectm, folder, today, write } from './lib/tool.mjs';

const mm = 72 / 25.4;
// The paper between the margins of style.css, with a point to spare.
const sheet = { left: 17 * mm - 1, right: (210 - 17) * mm + 1, top: 20 * mm - 1, bottom: (297 - 18) * mm + 1 };

// How many sheets are sensible, by the name of the page.
const bounds = {
  'handout: meeting': [2, 5], 'handout: meeting, filled in': [2, 6], 'handout: timed meeting': [2, 5], 'handout: timed meeting, filled in': [2, 6], 'handout: audit': [3, 9],
  'handout: audit, filled in': [3, 10], 'handout: diagnostic': [1, 4], 'handout: diagnostic, filled in': [1, 4], 'handout: expert': [2, 5], 'handout: expert, filled in': [2, 5],
  'handout: observation': [1, 3], 'handout: observation, filled in': [1, 3], 'handout: review': [2, 6], 'handout: review, filled in': [2, 7], 'handout: integrate-4': [3, 8],
  'handout: integrate-4, filled in': [3, 9], 'handout: integrate-6': [3, 8], 'handout: integrate-6, filled in': [3, 9], 'learning log: cycles': [7, 20], 'learning log: modules': [7, 20],
  'planner: cycle': [1, 2], 'planner: whole': [3, 8], audit: [4, 12], 'audit: one module': [1, 4], 'action plan': [1, 4], 'proforma: observation': [1, 2], 'proforma: discussion': [1, 3],
  'log: meeting': [2, 4], 'log: audit': [1, 4], status: [1, 1], 'site for school: index': [1, 2], 'notice: learning log': [7, 20], 'two years': [25, 60],
};

// Run in the page: the words that paper should show. Words for screen readers alone are taken out.
function words() {
  for (const e of document.querySelectorAll('.spoken')) e.remove();
  return document.body.innerText + [...document.querySelectorAll('svg text')].map((t) => ` ${t.textContent}`).join('');
}

// Run in the page: puts a sign without size at the top and at the foot of what may not be cut, and of each heading and what follows it.
// Gives the pairs of signs that belong on one sheet.
function sign() {
  const pairs = [];
  let count = 0;
  const put = (at, edge) => {
    const name = `qz${(count++).toString(36)}zq`;
    const mark = document.createElement('span');
    mark.textContent = name;
    for (const [key, value] of Object.entries({ position: 'absolute', [edge]: '0', left: '0', fontSize: '3px', lineHeight: '3px', color: '#000', whiteSpace: 'nowrap' })) mark.style[key] = value;
    if (getComputedStyle(at).position === 'static') at.style.position = 'relative';
    at.append(mark);
    return name;
  };
  const say = (e) => `${e.localName} ${e.className} "${e.textContent.replace(/qz\w+zq/g, '').trim().slice(0, 60)}"`;
  for (const row of document.querySelectorAll('tbody tr')) {
    if (row.closest('details')) continue;
    const tall = row.getBoundingClientRect().height > 700;
    if (!tall) pairs.push({ kind: 'row', what: say(row), signs: [put(row.firstElementChild, 'top'), put(row.firstElementChild, 'bottom')] });
  }
  for (const whole of document.querySelectorAll('figure:not(.long), figure.long li, .fork')) {
    pairs.push({ kind: whole.localName, what: say(whole), signs: [put(whole, 'top'), put(whole, 'bottom')] });
  }
  // A few lines to write on stay together; many may go on overleaf.
  for (const ruled of document.querySelectorAll('.ruled')) {
    if (ruled.children.length < 5) pairs.push({ kind: 'lines', what: say(ruled.previousElementSibling ?? ruled), signs: [put(ruled, 'top'), put(ruled, 'bottom')] });
  }
  for (const heading of document.querySelectorAll('main :is(h1, h2, h3, h4)')) {
    if (heading.closest('nav')) continue;
    let next = heading.nextElementSibling;
    while (next && getComputedStyle(next).display === 'none') next = next.nextElementSibling;
    if (!next || /^H\d$/.test(next.tagName)) continue;
    const line = next.querySelector('tbody td, tbody th, li') ?? next;
    pairs.push({ kind: 'heading', what: say(heading), signs: [put(heading, 'bottom'), put(line, 'top')] });
  }
  for (const label of document.querySelectorAll('main > p')) {
    const next = label.nextElementSibling;
    if (!next?.matches('.ruled, .table, figure, ul, ol')) continue;
    pairs.push({ kind: 'label', what: say(label), signs: [put(label, 'bottom'), put(next.querySelector('tbody td, tbody th, li') ?? next, 'top')] });
  }
  return pairs;
}

/** The words of a PDF: their sheet and box, in points. */
function wordsOf(pdf) {
  const out = [];
  const text = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
  const size = [];
  for (const m of text.matchAll(/<page width="([\d.]+)" height="([\d.]+)">|<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</g)) {
    if (m[1]) size.push([Number(m[1]), Number(m[2])]);
    else {
      const text = m[7].replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;|&apos;/g, "'").replace(/&amp;/g, '&');
      out.push({ sheet: size.length, left: +m[3], top: +m[4], right: +m[5], bottom: +m[6], text });
    }
  }
  return { size, words: out };
}

const letters = (text) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');

/** Records of two years: 80 logs of one ECT. */
function twoYears() {
  const root = folder('two-years');
  write(`${root}/ectm.yaml`, 'version: 1\nschool: Harbour View School\n');
  write(`${root}/logs/robin-lake/ect.yaml`, 'ect: robin-lake\nname: Robin Lake\nmentor: Jo Bell\nprogrammes: [ucl, teach-first-y2]\nstart: 2024-05-06\n');
  const parts = [['m1', 7], ['m2', 7], ['m3', 12], ['m4', 6], ['m5', 7], ['m6', 5], ['m7', 6], ['m8', 16], ['m9', 4]].flatMap(([m, weeks]) =>
    Array.from({ length: weeks }, (_, w) => `ucl/${m}/week-${w + 1}`));
  const cycle = ['diagnostic', 'refocus-1', 'refocus-2', 'expert-1', 'develop-3', 'observation-1', 'integrate-4', 'expert-2', 'develop-5', 'integrate-6'].map((s) => `teach-first-y2/c1/${s}`);
  const sentence = 'Before independent work she stands at the board, names the first step aloud and asks two pupils to say it back in their own words. ';
  for (const [n, session] of [...parts, ...cycle].slice(0, 80).entries()) {
    const date = (days) => new Date(Date.UTC(2024, 4, 6 + n * 9 + days)).toISOString().slice(0, 10);
    const step = n % 2 === 0 ? `action_steps:
  - id: step-${n}
    step: ${sentence}
    why: Pupils begin before they know what is asked.
    area: "7a"
    from: discussion
    where: {class: 8B, lesson: Fractions, when: before independent practice}
    success_criteria:
      teacher: [Names the first step aloud, "Waits until every pen is down"]
      pupils: ["Every pupil writes a first line within a minute", "Two pupils say the step in their own words"]
    review: ${date(12)}
` : `reviews:
  - {step: step-${n - 1}, outcome: met, evidence: "${sentence}", next: new-step}
`;
    write(`${root}/logs/robin-lake/${date(0)}-${session.split('/').pop()}.yaml`, `session: ${session}
date: ${date(0)}
status: held
minutes: 50
feedback:
  praise: ["${sentence}"]
  probe: ["What made you choose that moment?"]
${step}practice:
  model: I ran it once as the teacher.
  script: |
    "Pens down. What is this task asking me to do?"
    "How should I begin?"
  rounds: 2
${n % 5 ? '' : `observation:
  focus: The first minute
  seen: ["${sentence.repeat(2)}"]
`}notes: |
  ${sentence.repeat(3)}

  - ${sentence}
  - ${sentence}
next_meeting: {date: ${date(9)}, time: "15:45", place: Room 4}
`);
  }
  return write(folder('pages', 'two-years.html'), ectm(root, ['render', 'learning-log', 'robin-lake', '--format', 'html', '--audience', 'mentor']));
}

export function printed(shared) {
  test(`pages on paper, ${today}`, async (t) => {
    const pages = new Map(shared.pages).set('two years', twoYears());
    const figures = { sheets: 0, pairs: 0, words: 0 };
    for (const [name, [least, most]] of Object.entries(bounds)) {
      await t.test(name, async () => {
        const page = await shared.browser.newPage();
        const path = pages.get(name);
        await page.goto(fileURL(path));
        const title = await page.title();
        const print = async (suffix) => {
          const pdf = path.replace(/\.html$/, `${suffix}.pdf`);
          await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
          return wordsOf(pdf);
        };
        const problems = [];
        const paper = await print('');

        // Size and number of sheets, and the line at the head of each.
        assert.ok(paper.size.every(([w, h]) => Math.abs(w - 595) < 1.5 && Math.abs(h - 842) < 1.5), `not A4: ${paper.size[0]}`);
        const sheets = paper.size.length;
        if (sheets < least || sheets > most) problems.push(`${sheets} sheets, not ${least} to ${most}`);
        for (let n = 1; n <= sheets; n++) {
          const on = paper.words.filter((w) => w.sheet === n);
          const head = letters(on.filter((w) => w.bottom < sheet.top).map((w) => w.text).join(''));
          if (head !== letters(`${title}${n}of${sheets}`)) problems.push(`sheet ${n} is headed ${head}`);
          const body = on.filter((w) => w.bottom >= sheet.top);
          if (n > 1 && body.length < 6) problems.push(`sheet ${n} of ${sheets} holds ${body.length} words`);
          for (const w of body) {
            if (w.left < sheet.left || w.right > sheet.right || w.bottom > sheet.bottom) problems.push(`"${w.text}" on sheet ${n} runs over the margin`);
          }
        }

        // Every word of the page is on paper.
        await page.emulateMedia({ media: 'print' });
        const expected = (await page.evaluate(words)).split(/\s+/).map(letters).filter(Boolean);
        const all = letters(paper.words.map((w) => w.text).join(''));
        const lost = expected.filter((w) => !all.includes(w));
        // A word broken over two lines of a narrow column stands apart in the text of the PDF.
        if (lost.length > expected.length / 500) problems.push(`${lost.length} of ${expected.length} words are lost: ${lost.slice(0, 20).join(' ')}`);

        // What belongs together is on one sheet.
        await page.reload();
        const pairs = await page.evaluate(sign);
        const signed = await print('-signed');
        // In columns the signs may take a little room.
        if (Math.abs(signed.size.length - sheets) > 1) problems.push(`the signs of the test moved things: ${signed.size.length} sheets, not ${sheets}`);
        const places = new Map();
        for (const w of signed.words) for (const [found] of w.text.matchAll(/qz[0-9a-z]+?zq/g)) places.set(found, w.sheet);
        for (const { kind, what, signs } of pairs) {
          const [from, to] = signs.map((s) => places.get(s));
          if (from === undefined || to === undefined) problems.push(`${kind}: no sign of ${what}`);
          else if (from !== to) problems.push(`${kind} parted, sheets ${from} and ${to}: ${what}`);
        }
        await page.close();
        figures.sheets += sheets;
        figures.pairs += pairs.length;
        figures.words += expected.length;
        if (process.env.ECTM_KEEP) console.log(`# ${name}: ${sheets} sheets, lost ${lost.slice(0, 9).join(' ')}`);
        assert.equal(problems.length, 0, `${problems.length} problems:\n${problems.slice(0, 20).join('\n')}`);
      });
    }
    t.diagnostic(`${figures.sheets} sheets, ${figures.words} words, ${figures.pairs} things that belong together`);
  });
}
