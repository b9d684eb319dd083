// The site is opened from a folder: every link is relative and leads somewhere.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURL } from './lib/chromium.mjs';
import { ectm, folder } from './lib/tool.mjs';

const plain = (s) => s.replace(/&#(\d+);/g, (_, n) => String.fromCodePoint(n)).replace(/&quot;/g, '"').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');

function files(root) {
  return readdirSync(root, { recursive: true }).map((name) => join(root, name)).filter((path) => statSync(path).isFile() && path.endsWith('.html'));
}

/** The ids and links of a page. */
function read(path) {
  const html = readFileSync(path, 'utf8');
  const all = (pattern) => [...html.matchAll(pattern)].map((m) => plain(m[1]));
  return { ids: new Set(all(/\sid="([^"]*)"/g)), links: all(/\s(?:href|src)="([^"]*)"/g) };
}

export function linked(shared) {
  for (const audience of ['mentor', 'ect', 'school']) {
    test(`links of the site for ${audience}`, (t) => {
      const root = join(folder('demo'), `site-${audience}`);
      if (!existsSync(root)) ectm(shared.records, ['-q', 'render', 'site', '--audience', audience, '-o', `site-${audience}`]);
      const pages = new Map(files(root).map((path) => [path, read(path)]));
      const problems = [];
      const reached = new Set();
      let count = 0;
      for (const [path, { links }] of pages) {
        for (const link of links) {
          count++;
          const say = (why) => problems.push(`${relative(root, path)}: ${link}: ${why}`);
          if (/^[a-z][a-z0-9+.-]*:|^[\\/]/i.test(link)) { say('not relative'); continue; }
          const [file, anchor] = link.split('#');
          const target = file ? resolve(dirname(path), decodeURIComponent(file)) : path;
          if (relative(root, target).startsWith('..')) say('leads out of the site');
          else if (!pages.has(target)) say('no such file');
          else if (anchor !== undefined && !pages.get(target).ids.has(decodeURIComponent(anchor))) say('no such place');
          if (target !== path) reached.add(target);
        }
      }
      for (const path of pages.keys()) if (!reached.has(path)) problems.push(`nothing leads to ${relative(root, path)}`);
      t.diagnostic(`${pages.size} pages, ${count} links`);
      assert.deepEqual(problems.slice(0, 30), []);
    });
  }

  test('anchors of single pages', () => {
    for (const [name, path] of shared.pages) {
      const { ids, links } = read(path);
      if (name.startsWith('site')) continue;
      for (const link of links) assert.ok(link.startsWith('#') && ids.has(decodeURIComponent(link.slice(1))), `${name}: ${link}`);
    }
  });

  test('the site is walked by hand from a folder', async () => {
    const page = await shared.browser.newPage();
    const missed = [];
    page.on('requestfailed', (r) => missed.push(r.url()));
    page.on('console', (m) => missed.push(m.text()));
    const go = async (link) => {
      await link.click();
      await page.waitForLoadState();
      return page.locator('h1').innerText();
    };
    await page.goto(fileURL(join(shared.records, 'site-ect', 'index.html')));
    assert.match(await go(page.getByRole('link', { name: 'Priya Nair' })), /Priya Nair/);
    assert.match(await go(page.getByRole('link', { name: /learning log/i }).first()), /learning log/i);
    await page.getByRole('navigation', { name: /contents/i }).getByRole('link', { name: 'Action steps', exact: true }).click();
    assert.ok(page.url().endsWith('#action-steps'));
    assert.match(await go(page.getByRole('link', { name: /the whole record/i }).first()), /.+/);
    assert.match(await go(page.getByRole('navigation', { name: 'Pages above' }).getByRole('link').first()), /.+/);
    assert.ok(page.url().endsWith('site-ect/index.html'), page.url());
    assert.match(await go(page.getByRole('link', { name: 'Handouts of all sessions' })), /Handouts/);
    assert.match(await go(page.getByRole('link', { name: 'Integrate: mentor interaction 4' }).first()), /interaction 4/);
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Skip to the content');
    assert.deepEqual(missed, []);
    await page.close();
  });
}
