// JSON Schema: what check accepts validates in ajv, what it refuses as file/schema is refused there.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse, stringify } from 'yaml';
import { aLog, ectm, files, folder, top } from './ectm.mjs';
import { faults } from './faults.mjs';
import { complete, oddities, places, replaced } from './mutate.mjs';

const kinds = ['log', 'ect', 'session', 'programme', 'config'];

/** Compiles the schemas that ectm prints in a folder, in ajv's strict mode. */
function validators(dir) {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  addFormats(ajv);
  return Object.fromEntries(kinds.map((kind) => {
    const { code, out, err } = ectm(dir, 'schema', kind);
    assert.equal(code, 0, err);
    return [kind, ajv.compile(JSON.parse(out))];
  }));
}

const said = (validate) => validate.errors?.map((e) => `${e.instancePath} ${e.message}`).join('\n');

/** Gives the files of a folder that check reports as file/schema. */
function refused(dir) {
  const { out } = ectm(dir, 'check', '--format', 'json');
  return new Set(JSON.parse(out).findings.filter((f) => f.rule === 'file/schema').map((f) => f.file));
}

test('every record of the demo and of the rules validates', (t) => {
  const demo = folder(t);
  assert.equal(ectm(demo, 'init', '--demo', '.').code, 0);
  const valid = validators(demo);
  for (const dir of [demo, join(top, 'testdata', 'rules')]) {
    assert.equal(refused(dir).size, 0);
    const logs = files(dir, aLog);
    assert.ok(logs.length > 15, `${logs.length} logs`);
    const rest = { ect: files(dir, /^logs\/[^/]+\/ect\.yaml$/), config: ['ectm.yaml'] };
    for (const [kind, names] of Object.entries({ log: logs, ...rest })) {
      for (const name of names) {
        assert.ok(valid[kind](parse(readFileSync(join(dir, name), 'utf8'))), `${name}: ${said(valid[kind])}`);
      }
    }
  }
});

test('every built-in definition validates', (t) => {
  const valid = validators(folder(t));
  const names = files(join(top, 'sessions'), /\.yaml$/).filter((name) => !name.endsWith('/statements.yaml'));
  assert.ok(names.length > 60, `${names.length} definitions`);
  for (const name of names) {
    const kind = name.endsWith('/programme.yaml') ? 'programme' : 'session';
    assert.ok(valid[kind](parse(readFileSync(join(top, 'sessions', name), 'utf8'))), `${name}: ${said(valid[kind])}`);
  }
});

test('every draft of a log validates', (t) => {
  const dir = folder(t);
  ectm(dir, 'init', '.');
  ectm(dir, 'new-ect', 'a-b', '--name', 'A', '--mentor', 'B', '--programme', 'school-initial-meeting,ucl,teach-first-y2', '--start', '2026-09-07');
  const sessions = JSON.parse(ectm(dir, 'sessions', '--format', 'json').out).flatMap((p) => p.parts.flatMap((part) => part.sessions.map((s) => s.id)));
  const { log } = validators(dir);
  for (const id of sessions.filter((_, i) => i % 7 === 0)) {
    const { code, out, err } = ectm(dir, 'new-log', 'a-b', id, '--date', '2026-11-16');
    assert.equal(code, 0, err);
    assert.ok(log(parse(readFileSync(join(dir, out.trim()), 'utf8'))), `${id}: ${said(log)}`);
  }
});

test('each fault in form is refused by both', (t) => {
  const dir = folder(t);
  ectm(dir, 'init', '.');
  const { log } = validators(dir);
  faults.forEach(([, text], i) => write(dir, `logs/a/2026-09-28-f${i}.yaml`, text));
  const found = refused(dir);
  faults.forEach(([what, text], i) => {
    assert.ok(found.has(`logs/a/2026-09-28-f${i}.yaml`), `check accepts: ${what}`);
    assert.ok(!log(parse(text)), `ajv accepts: ${what}`);
  });
});

for (const kind of ['log', 'ect']) {
  test(`ajv and check agree on each odd value in each place of a ${kind}`, (t) => {
    const dir = folder(t);
    ectm(dir, 'init', '.');
    const whole = complete(JSON.parse(ectm(dir, 'schema', kind).out));
    const cases = places(whole).flatMap((place, p) => oddities.map((odd, o) => ({
      name: kind === 'log' ? `logs/p${p}/2026-09-28-o${o}.yaml` : `logs/p${p}-${o}/ect.yaml`, place, odd, value: replaced(whole, place, odd),
    })));
    cases.forEach(({ name, value }) => write(dir, name, stringify(value)));
    const found = refused(dir);
    const valid = validators(dir)[kind];
    const apart = cases.filter(({ name, value }) => valid(value) === found.has(name));
    assert.deepEqual(apart.map(({ place, odd }) => `${place.join('.')}: ${JSON.stringify(odd)}`), []);
    assert.ok(cases.length > 300 && found.size > 100, `${cases.length} cases, ${found.size} refused`);
    t.diagnostic(`${cases.length} cases, ${found.size} refused by both`);
  });
}

test("a school's own programme is offered inside its folder only", (t) => {
  const dir = folder(t);
  ectm(dir, 'init', '.');
  write(dir, 'sessions/our-own/programme.yaml', 'id: our-own\ntitle: Our own\nparts:\n  - {id: p1, title: One, sessions: [{id: talk, title: A talk, kind: meeting}]}\n');
  const offered = (at) => JSON.parse(ectm(at, 'schema', 'log').out).$defs.sessions.anyOf.map((s) => s.const);
  assert.ok(offered(dir).includes('our-own/p1/talk'));
  assert.ok(!offered(folder(t)).includes('our-own/p1/talk'));
});

function write(dir, name, text) {
  mkdirSync(dirname(join(dir, name)), { recursive: true });
  writeFileSync(join(dir, name), text);
}
