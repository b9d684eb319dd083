// What check reports, read as code hosts and CI servers read it.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse as parseJUnit } from 'junit2json';
import { ectm, folder, top } from './ectm.mjs';

// The schema of OASIS, as a client of a code host carries it.
const carrier = join(top, 'clients', 'node_modules', '@datadog', 'datadog-ci-plugin-sarif');
const sarifSchema = JSON.parse(readFileSync(join(carrier, 'dist', 'json-schema', 'sarif-schema-2.1.0.json'), 'utf8'));

/** Makes a records folder with a name, words and faults that a form of report could stumble over. */
function odd(t) {
  const dir = folder(t);
  ectm(dir, 'init', '.');
  const at = join(dir, 'logs', 'zoë & co');
  mkdirSync(at, { recursive: true });
  writeFileSync(join(at, 'ect.yaml'), 'ect: zoe\nname: Zoë <b>\n');
  writeFileSync(join(at, '2026-09-28-100% über.yaml'), 'session: ucl/m1/week-2\ndate: 2026-09-28\nstatus: "]]>&<x>,::error::\\u0007%0A"\n"😀 key": x\n');
  writeFileSync(join(at, '2026-10-05-week-3.yaml'), 'session: ucl/m1/week-3\ndate: 2026-10-05\nstatus: held\nnotes: \u0007\n');
  for (const day of ['12', '19']) writeFileSync(join(at, `2026-10-${day}-week-4.yaml`), `session: ucl/m1/week-4\ndate: 2026-10-${day}\nstatus: held\n`);
  return dir;
}

/** Gives a records folder each: with findings, with odd ones, with none. */
const folders = {
  demo: (t) => {
    const dir = folder(t);
    ectm(dir, 'init', '--demo', '.');
    return dir;
  },
  odd,
  empty: (t) => {
    const dir = folder(t);
    ectm(dir, 'init', '.');
    return dir;
  },
};

for (const [name, make] of Object.entries(folders)) {
  test(`SARIF of the ${name} records validates against the schema of OASIS`, (t) => {
    const ajv = new Ajv({ allErrors: true, strict: false });
    addFormats(ajv);
    assert.match(sarifSchema.$id, /oasis-tcs/);
    const valid = ajv.compile(sarifSchema);
    const dir = make(t);
    const log = JSON.parse(ectm(dir, 'check', '--format', 'sarif').out);
    assert.ok(valid(log), JSON.stringify(valid.errors, null, 1));
    const { findings } = JSON.parse(ectm(dir, 'check', '--format', 'json').out);
    const [run] = log.runs;
    assert.deepEqual(run.results.map((r) => r.ruleId), findings.map((f) => f.rule));
    run.results.forEach((r, i) => {
      const place = r.locations[0].physicalLocation;
      assert.equal(run.tool.driver.rules[r.ruleIndex].id, r.ruleId);
      assert.equal(decodeURIComponent(place.artifactLocation.uri), findings[i].file);
      assert.ok(new URL(place.artifactLocation.uri, 'file:///records/').pathname.startsWith('/records/'));
      assert.deepEqual([place.region.startLine, place.region.startColumn], [findings[i].line, findings[i].column]);
    });
    assert.equal(new Set(run.results.map((r) => r.partialFingerprints['ectm/v1'])).size, run.results.length);
    valid({ ...log, runs: [{ ...run, results: [{ text: 'no message' }] }] });
    assert.ok(valid.errors, 'the schema refuses a result without a message');
  });

  test(`JUnit of the ${name} records reads as test results`, async (t) => {
    const dir = make(t);
    assert.notEqual(ectm(dir, 'check', '--report', 'junit=out/junit.xml').code, 2);
    const all = await parseJUnit(readFileSync(join(dir, 'out', 'junit.xml'), 'utf8'));
    const { findings, summary } = JSON.parse(ectm(dir, 'check', '--format', 'json').out);
    const suites = all.testsuite;
    const cases = suites.flatMap((s) => s.testcase ?? []);
    assert.equal(cases.length, Math.max(1, findings.length));
    assert.equal(all.tests, cases.length);
    assert.equal(all.failures, summary.errors);
    assert.equal(cases.filter((c) => c.failure).length, summary.errors);
    for (const suite of suites) {
      assert.equal(suite.tests, suite.testcase.length);
      assert.equal(suite.failures, suite.testcase.filter((c) => c.failure).length);
    }
    for (const c of cases) assert.ok(c.name && c.classname.startsWith('ectm.'));
    for (const f of findings.filter(({ severity }) => severity === 'error')) {
      assert.ok(cases.some((c) => c.failure?.[0].message === f.message), f.message);
    }
  });
}
