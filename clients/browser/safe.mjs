// Text from a file is text: whatever it holds, nothing runs, nothing is fetched, and the page keeps its shape.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURL } from './lib/chromium.mjs';
import { allowed, inspect, shapeOf } from './lib/inspect.mjs';
import { payloads } from './lib/payloads.mjs';
import * as records from './lib/records.mjs';
import { ectm, folder, write } from './lib/tool.mjs';

const prose = new Set(['action_steps.step', 'reviews.evidence', 'practice.script', 'questions.notes', 'ratings.evidence', 'notes', 'private']);
const unseen = /[\u0000-\u001f\u007f-\u009f\u061c\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\uffff\u{1fffe}\u{1ffff}\u{e0000}-\u{e007f}]/u;

/** A tab that writes down whatever its pages do beyond being shown. */
class Watch {
  events = [];
  static async open(browser) {
    const watch = new Watch();
    watch.page = await browser.newPage({ viewport: { width: 320, height: 800 } });
    watch.page.on('request', (r) => { if (r.url() !== watch.url) watch.events.push(`a request for ${r.url()}`); });
    watch.page.on('dialog', (d) => { watch.events.push(`a dialog: ${d.message()}`); d.dismiss(); });
    watch.page.on('pageerror', (e) => watch.events.push(`an error: ${e.message}`));
    watch.page.on('console', (m) => watch.events.push(`the console: ${m.text()}`));
    watch.page.on('popup', () => watch.events.push('a window'));
    watch.page.on('frameattached', () => watch.events.push('a frame'));
    return watch;
  }

  /** Opens a page; gives what inspect found, with the events among the problems. */
  async look(path) {
    this.events.length = 0;
    this.url = fileURL(path);
    await this.page.goto(this.url);
    const found = await this.page.evaluate(inspect, allowed);
    if (this.page.url() !== this.url) found.problems.push(`went on to ${this.page.url()}`);
    found.problems.push(...this.events);
    return found;
  }
}

/** Looks at a page and at its harmless twin; gives what is wrong, and the text. */
async function compare(watch, path, twin) {
  const { problems, shape, text } = await watch.look(path);
  const want = shapeOf(readFileSync(twin, 'utf8'));
  for (const [part, value] of Object.entries(want)) {
    if (shape[part] !== value) problems.push(`${part}: ${shape[part]}, with harmless words ${value}`);
  }
  return { problems, text };
}

// What a mentor sees beyond the ECT stands in records and the learning log.
const documents = (id, audience) => (audience === 'mentor' ? ['learning-log'] : ['index', 'learning-log', 'action-plan', 'audits', 'planner', 'handout'])
  .map((name) => `ects/${id}/${name}.html`);

export function safe(shared) {
  // Pages to look at, two at a time, at the end of each part of the tests.
  const queue = [];
  const look = (name, path, twin, more) => queue.push({ name, path, twin, more });
  const settle = async (t) => {
    await open();
    const problems = [];
    const count = queue.length;
    await Promise.all(watches.map(async (watch) => {
      for (let job = queue.shift(); job; job = queue.shift()) {
        const { name, path, twin, more } = job;
        const seen = await compare(watch, path, twin);
        problems.push(...[...seen.problems, ...(more?.(seen.text) ?? [])].map((p) => `${name}: ${p}`));
      }
    }));
    t.diagnostic(`${count} pages`);
    assert.equal(problems.length, 0, `${problems.length} problems:\n${problems.slice(0, 40).join('\n')}`);
  };
  const watches = [];
  const open = async () => {
    while (watches.length < 2) watches.push(await Watch.open(shared.browser));
  };

  test('texts of a record can do nothing', async (t) => {
    const words = records.hostile();
    const { root, heavy, used } = records.filled('hostile', words);
    const twin = records.filled('harmless', records.harmless()).root;
    for (const [field, given] of words.given) {
      if (!['school', 'terms.name'].includes(field)) assert.equal(given.size, payloads.length, `${field} has not held every payload`);
    }
    t.diagnostic(`${payloads.length} payloads in ${words.given.size} fields`);

    for (const audience of ['mentor', 'ect', 'school']) {
      await t.test(`site for ${audience}`, async (t) => {
        for (const r of [root, twin]) ectm(r, ['-q', 'render', 'site', '--audience', audience, '-o', audience]);
        const see = (name, more) => look(`${audience}/${name}`, `${root}/${audience}/${name}`, `${twin}/${audience}/${name}`, more);
        see('index.html');
        for (let e = 0; e < heavy; e++) {
          if (audience !== 'mentor' || e % 3 === 0) for (const name of documents(`full-${e}`, audience)) if (existsSync(`${twin}/${audience}/${name}`)) see(name);
          if (audience !== 'mentor') continue;
          const logs = `ects/full-${e}/logs`;
          for (const [n, file] of readdirSync(`${twin}/${audience}/${logs}`).sort().entries()) {
            see(`${logs}/${file}`, (text) => used.get(`full-${e}/${n}`)
              .filter(([field, words]) => !prose.has(field) && !unseen.test(words) && !text.includes(words.split(/\s+/).join(' ').trim()))
              .map(([field, words]) => `${field} does not show ${words.slice(0, 100)}`));
          }
        }
        if (audience === 'ect') {
          for (let e = heavy; e < payloads.length; e++) see(`ects/name-${e}/learning-log.html`);
        }
        await settle(t);
      });
    }

    await t.test('pages of one call', async (t) => {
      for (let e = 0; e < heavy; e += 3) {
        const calls = {
          status: e === 0 && ['status'],
          'integrate-4': ['render', 'handout', 'teach-first-y2/c1/integrate-4', '--ect', `full-${e}`],
          audit: ['render', 'handout', 'ucl/m1/re-audit', '--ect', `full-${e}`, '--audience', 'mentor'],
          expert: ['render', 'handout', 'teach-first-y2/c2/expert-1', '--ect', `full-${e}`, '--audience', 'school'],
          observation: ['render', 'proforma', 'observation', '--ect', `full-${e}`],
          discussion: ['render', 'proforma', 'discussion', '--ect', `full-${e}`, '--audience', 'school'],
          anonymous: ['render', 'learning-log', `full-${e}`, '--anonymous'],
        };
        for (const [name, args] of Object.entries(calls)) {
          if (!args) continue;
          const [path, harmless] = [root, twin].map((r) => write(`${r}/one/${name}-${e}.html`, ectm(r, [...args, '--format', 'html'])));
          look(`${name} of full-${e}`, path, harmless);
        }
      }
      await settle(t);
    });
  });

  test('the name of a school can do nothing', async (t) => {
    const root = folder('school');
    const make = (n, school) => {
      write(`${root}/ectm.yaml`, records.yaml({ version: 1, school }));
      return write(`${root}/one/${n}.html`, ectm(root, ['render', 'proforma', 'observation', '--format', 'html']));
    };
    const twin = make('twin', 'Harmless School');
    for (const [n, payload] of payloads.entries()) if (n % 3 === 0) look(`school ${payload.slice(0, 60)}`, make(n, payload), twin);
    await settle(t);
  });

  test("a school's own programmes can do nothing", async (t) => {
    const { root, count } = records.programmes('own', records.hostileProgramme());
    const twin = records.programmes('own-harmless', records.harmless()).root;
    for (const r of [root, twin]) ectm(r, ['-q', 'render', 'site', '-o', 'site']);
    const see = (name) => look(name, `${root}/site/${name}`, `${twin}/site/${name}`);
    see('index.html');
    for (let p = 0; p < count; p++) {
      for (const name of documents(`ect-${p}`)) if (existsSync(`${twin}/site/${name}`)) see(name);
      for (const file of readdirSync(`${twin}/site/sessions/own-${p}/p1`)) see(`sessions/own-${p}/p1/${file}`);
    }
    await settle(t);
  });

  test('the name of a file that could not be read can do nothing', async (t) => {
    const name = (payload) => `2026-02-02-${payload.replaceAll('/', '∕').replaceAll('\0', '')}.yaml`;
    const short = payloads.filter((p) => Buffer.byteLength(name(p)) < 250);
    const [root, twin] = ['named', 'named-harmless'].map((r) => records.programmes(r, records.harmless()).root);
    for (const [n, payload] of short.entries()) {
      writeFileSync(`${root}/logs/ect-0/${name(payload)}`, 'session: [');
      writeFileSync(`${twin}/logs/ect-0/2026-02-02-word${n}.yaml`, 'session: [');
    }
    for (const args of [['learning-log', 'ect-0'], ['action-plan', 'ect-0'], ['planner', 'ect-0']]) {
      const [path, harmless] = [root, twin].map((r) => write(`${r}/one/${args[0]}.html`, ectm(r, ['render', ...args, '--format', 'html'], 1)));
      look(args[0], path, harmless);
    }
    t.diagnostic(`${short.length} names`);
    await settle(t);
  });

  test('the policy of every page stops what is put into it', async () => {
    const raw = '<script>window.__ran=1</script><img src="https://evil.example/x.png" onerror="window.__ran=2"><svg onload="window.__ran=3"></svg>'
      + '<link rel="stylesheet" href="https://evil.example/x.css"><style>body{display:none}</style><base href="https://evil.example/">'
      + '<iframe srcdoc="<script>parent.__ran=4</script>"></iframe><object data="https://evil.example/x"></object><p style="color:red" id="styled">x</p>';
    const page = await shared.browser.newPage();
    const requests = [];
    page.on('request', (r) => { if (/^https?:/.test(r.url())) requests.push(r); });
    for (const [name, path] of shared.pages) {
      const copy = write(folder('opened', `${name.replace(/\W+/g, '-')}.html`), readFileSync(path, 'utf8').replace(/<main id="main"[^>]*>/, `$&${raw}`));
      await page.goto(fileURL(copy));
      const after = await page.evaluate(async () => {
        const stopped = [];
        document.addEventListener('securitypolicyviolation', (e) => stopped.push(e.effectiveDirective));
        const script = document.createElement('script');
        script.textContent = 'window.__ran=5';
        document.body.append(script);
        const link = document.createElement('a');
        link.href = 'javascript:window.__ran=6';
        document.body.append(link);
        link.click();
        await new Promise((done) => setTimeout(done, 20));
        return { ran: window.__ran, stopped: [...new Set(stopped)], base: document.baseURI === location.href,
          body: getComputedStyle(document.body).display, colour: getComputedStyle(document.querySelector('#styled')).color };
      });
      assert.equal(after.ran, undefined, `${name}: script ${after.ran} ran`);
      assert.ok(after.stopped.includes('script-src-elem'), `${name}: the policy did not speak: ${after.stopped}`);
      assert.ok(after.base && after.body === 'block' && after.colour !== 'rgb(255, 0, 0)', `${name}: ${JSON.stringify(after)}`);
      const sent = requests.splice(0).filter((r) => !/csp/i.test(r.failure()?.errorText ?? 'sent'));
      assert.deepEqual(sent.map((r) => `${r.url()}: ${r.failure()?.errorText}`), [], name);
    }
    await page.close();
  });

  test('the tests see what a page must not hold', async () => {
    await open();
    const path = shared.pages.get('log: meeting');
    const html = readFileSync(path, 'utf8');
    const faults = ['<h2>Forged</h2>', '<img src="x">', '<p onclick="x()">x</p>', '<a href="javascript:x()">x</a>', '<table><tr><td>x</td></tr></table>', '<!-- x -->',
      '<style>main{color:red}</style>', '<div>\u202ex</div>', '<div id="main">x</div>', `<div class="${'x'}">${'&nbsp;x'.repeat(2000)}</div>`.replaceAll(' ', ''), '<a href="#nowhere">x</a>'];
    for (const [n, fault] of faults.entries()) {
      const copy = write(folder('faults', `${n}.html`), html.replace('</main>', `${fault}$&`));
      assert.notEqual((await compare(watches[0], copy, path)).problems.length, 0, `not seen: ${fault.slice(0, 80)}`);
    }
    assert.deepEqual((await compare(watches[0], path, path)).problems, []);
    await Promise.all(watches.map((w) => w.page.close()));
  });
}
