// A mentor types a log in an editor: the real yaml-language-server, told by what init wrote.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Editor } from './editor.mjs';
import { ectm, folder } from './ectm.mjs';

const head = 'session: ucl/m1/week-2\ndate: 2026-09-28\nstatus: held\n';
const log = 'logs/aisha-khan/2026-09-28-week-2.yaml';

describe('an editor with the YAML language server', { timeout: 120_000 }, () => {
  let editor;
  let dir;
  const finish = [];
  before(async () => {
    dir = folder({ after: (f) => finish.push(f) });
    assert.equal(ectm(dir, 'init', '.').code, 0);
    editor = await Editor.open(dir);
  });
  after(async () => {
    await editor?.close();
    finish.forEach((f) => f());
  });

  /** Gives what is offered at the cursor, the words without quotes. */
  async function offered(text, name = log) {
    await editor.type(name, text);
    return (await editor.completions()).map((item) => ({ ...item, label: item.label.replaceAll('"', '') }));
  }
  const labels = async (text, name) => (await offered(text, name)).map((item) => item.label);

  test('completes the keys of an action step', async () => {
    const keys = await labels(`${head}action_steps:\n  - id: plan-aloud\n    |\n`);
    for (const key of ['step', 'why', 'area', 'from', 'refines', 'where', 'success_criteria', 'review']) assert.ok(keys.includes(key), key);
    assert.ok(!keys.includes('id') && !keys.includes('notes'), keys.join());
  });

  test('completes session ids, with their titles', async () => {
    const items = await offered('session: |\n');
    const item = items.find(({ label }) => label === 'teach-first-y2/c1/refocus-2');
    assert.ok(items.length > 100 && item, `${items.length} offered`);
    assert.match(JSON.stringify(item.documentation), /Refocus/);
    assert.ok((await labels(`${head}completed:\n  - |\n`)).includes('ucl/m1/week-1'));
  });

  test('completes areas and statements', async () => {
    assert.ok((await labels(`${head}focus_area: |\n`)).includes('teach-first-y2/c1/metacognition'));
    const areas = await labels(`${head}action_steps:\n  - id: a\n    area: |\n`);
    assert.ok(areas.includes('teach-first-y2/c1/metacognition') && areas.includes('7a'));
    const statement = (await offered(`${head}audit:\n  of: ucl/m1\n  ratings:\n    - statement: |\n`)).find(({ label }) => label === '1.1');
    assert.equal(statement.textEdit?.newText ?? statement.insertText, '"1.1"');
    assert.ok((await labels(`${head}audit:\n  of: ucl/m1\n  focus:\n    - |\n`)).includes('7a'));
    assert.ok((await labels(`${head}audit:\n  of: ucl/m1\n  focus:\n    - "1|"\n`)).includes('1.1'));
  });

  test('completes ratings, statuses and outcomes, and nothing else', async () => {
    const rating = await labels(`${head}audit:\n  of: ucl/m1\n  ratings:\n    - statement: "1.1"\n      rating: |\n`);
    assert.deepEqual(rating.sort(), ['developing', 'emerging', 'secure']);
    assert.deepEqual((await labels('session: x\ndate: 2026-09-28\nstatus: |\n')).sort(), ['cancelled', 'held', 'planned', 'skipped']);
    assert.deepEqual((await labels(`${head}reviews:\n  - step: a\n    outcome: |\n`)).sort(), ['dropped', 'met', 'not-met', 'partly-met']);
  });

  test('says on hover what belongs to a key, and what a statement is', async () => {
    await editor.type(log, `${head}action_steps:\n  - id: a\n    re|view: 2026-10-12\n`);
    assert.match(await editor.hover(), /The date in the diary on which progress is reviewed/);
    await editor.type(log, `${head}action_steps:\n  - id: a\n    area: "7|a"\n`);
    assert.match(await editor.hover(), /predictable rewards/);
  });

  test('marks a wrong key, a wrong word and a wrong date where they stand', async () => {
    const found = await editor.type(log, `${head}action_steps:\n  - id: a\n    reviewed: 2026-10-12\n    from: chat\nnext_meeting: {date: 2026-02-30}\n`);
    const at = (line) => found.filter((d) => d.range.start.line === line).map((d) => d.message).join('\n');
    assert.match(at(5), /reviewed is not allowed/);
    assert.match(at(6), /Valid values: "diagnostic", "audit"/);
    assert.match(at(7), /pattern|date/);
    assert.deepEqual([...new Set(found.map((d) => d.range.start.line))].sort(), [5, 6, 7]);
  });

  test('has nothing against blanks, numbers and words that YAML would read otherwise', async () => {
    const found = await editor.type(log, `${head}minutes:\nreason: no\naction_steps:\naudit: {ratings: [{statement: 3.10, rating: }]}\nnext_meeting: {time: 15:45, date: }\n`);
    assert.deepEqual(found, []);
  });

  test('knows the other files by their place', async () => {
    assert.ok((await labels('ect: a\nprogrammes:\n  - |\n', 'logs/a/ect.yaml')).includes('teach-first-y2'));
    assert.ok((await labels('version: 1\nchecks:\n  |\n', 'ectm.yaml')).includes('smart/specific'));
    assert.ok((await labels('id: a\ntitle: A\nkind: |\n', 'sessions/own/a.yaml')).includes('self-study'));
    assert.ok((await labels('id: own\n|\n', 'sessions/own/programme.yaml')).includes('cadence'));
    assert.deepEqual(await editor.type('sessions/own/statements.yaml', 'standards: []\n'), []);
  });

  test('finds the schema of a new log by its first line, without settings', async () => {
    ectm(dir, 'new-ect', 'aisha-khan', '--name', 'Aisha', '--mentor', 'Jo', '--programme', 'ucl', '--start', '2026-09-07');
    const made = ectm(dir, 'new-log', 'aisha-khan', '--date', '2026-11-16');
    const text = readFileSync(join(dir, made.out.trim()), 'utf8');
    assert.match(text, /^# yaml-language-server: \$schema=\.\.\/\.\.\/\.ectm\/schema\/log\.json\n/);
    assert.deepEqual(await editor.type(made.out.trim(), text), []);
    const found = await editor.type('logs/aisha-khan/plain.yaml', text.replace('status: planned', 'state: planned'));
    assert.match(found.map((d) => d.message).join('\n'), /state is not allowed/);
  });
});
