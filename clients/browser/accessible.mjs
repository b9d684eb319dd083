// Every type of page passes axe-core, WCAG 2.2 AA, narrow and wide, light and dark; and fits a screen of 320 pixels.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { fileURL } from './lib/chromium.mjs';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const looks = [[1200, 'light'], [1200, 'dark'], [320, 'dark'], [320, 'light']];

// Run in the page: rules that axe finds broken, and its count of those that held.
async function audit(tags) {
  const result = await window.axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations', 'incomplete'] });
  const short = (list) => list.map((v) => `${v.id}: ${v.help}, ${v.nodes.length} times, first ${v.nodes[0].target} (${v.nodes[0].failureSummary})`);
  return { broken: short(result.violations), unsure: short(result.incomplete), held: result.passes.length };
}

// Run in the page: what is wider than the screen. An element may scroll by itself where a keyboard can reach it.
function wide() {
  const found = [];
  const root = document.documentElement;
  if (root.scrollWidth > 320) found.push(`the page is ${root.scrollWidth} wide`);
  for (const e of document.body.querySelectorAll('*')) {
    const scrolls = ['auto', 'scroll'].includes(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth;
    if (scrolls && e.tabIndex < 0) found.push(`${e.tagName} ${e.className} scrolls but can't be reached by keyboard`);
    const clips = ['hidden', 'clip'].includes(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1;
    if (clips) found.push(`${e.tagName} ${e.className} is cut off`);
  }
  return found;
}

export function accessible(shared) {
  test('every type of page is accessible and fits a narrow screen', async (t) => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const page = await shared.browser.newPage();
    const figures = { pages: 0, runs: 0, held: 0, unsure: new Map() };
    for (const [name, path] of shared.pages) {
      await t.test(name, async () => {
        await page.goto(fileURL(path));
        await page.evaluate(axe);
        const problems = [];
        for (const [width, colorScheme] of looks) {
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ colorScheme });
          const { broken, unsure, held } = await page.evaluate(audit, tags);
          problems.push(...broken.map((b) => `${width} px, ${colorScheme}: ${b}`));
          for (const u of unsure) figures.unsure.set(u.split(':')[0], `${name}: ${u}`);
          figures.runs++;
          figures.held += held;
        }
        problems.push(...(await page.evaluate(wide)).map((w) => `320 px: ${w}`));
        figures.pages++;
        assert.deepEqual(problems, []);
      });
    }
    await t.test('faults are seen', async () => {
      await page.goto(fileURL(shared.pages.get('log: meeting')));
      await page.evaluate(axe);
      await page.setViewportSize({ width: 320, height: 900 });
      await page.evaluate(() => {
        const main = document.querySelector('main');
        main.insertAdjacentHTML('beforeend', '<img><p id="pale">pale</p><p id="wide">wide</p>');
        main.querySelector('#pale').style.color = '#bbb';
        main.querySelector('#wide').style.width = '400px';
      });
      const { broken } = await page.evaluate(audit, tags);
      assert.deepEqual(broken.map((b) => b.split(':')[0]).sort(), ['color-contrast', 'image-alt']);
      assert.equal((await page.evaluate(wide)).length, 1);
    });
    await page.close();
    t.diagnostic(`axe: ${figures.pages} pages, ${figures.runs} runs, ${figures.held} rules held`);
    for (const [rule, where] of figures.unsure) t.diagnostic(`axe is unsure of ${rule}, last in ${where}`);
  });
}
