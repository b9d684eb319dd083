// The tables of export in DuckDB: the questions of docs/scale.md get the answers that stand there, from NDJSON and from CSV.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import { ectm, folder, top } from './ectm.mjs';

const tables = ['logs', 'steps', 'reviews', 'ratings'];

/** Gives the queries of the page, each with the rows of its result. */
function questions() {
  const page = readFileSync(join(top, 'docs', 'scale.md'), 'utf8');
  return [...page.matchAll(/```sql\n(.*?)```\s+```result\n(.*?)```/gs)].map(([, query, result]) => ({
    query, want: result.trimEnd().split('\n').slice(2).map((line) => line.trim().split(/\s{2,}/)),
  }));
}

async function demo(t, format) {
  const dir = folder(t);
  ectm(dir, 'init', '--demo', '.');
  const db = await (await DuckDBInstance.create(':memory:')).connect();
  t.after(() => db.closeSync());
  for (const table of tables) {
    const file = join(dir, `${table}.${format}`).replaceAll('\\', '/');
    writeFileSync(file, ectm(dir, '--today', '2026-05-18', 'export', '--table', table, '--format', format).out);
    await db.run(`CREATE TABLE ${table} AS SELECT * FROM '${file}'`);
  }
  return { db, dir };
}

const rows = async (db, query) => (await db.runAndReadAll(query)).getRowsJson();

for (const format of ['ndjson', 'csv']) {
  test(`DuckDB answers the questions of docs/scale.md from ${format}`, async (t) => {
    const { db } = await demo(t, format);
    assert.equal(questions().length, 3);
    for (const { query, want } of questions()) {
      assert.deepEqual((await rows(db, query)).map((row) => row.map(String)), want, query);
    }
  });
}

test('both forms hold the same rows, and Parquet made of them too', async (t) => {
  const { db, dir } = await demo(t, 'ndjson');
  const other = await demo(t, 'csv');
  for (const table of tables) {
    const file = join(dir, `${table}.parquet`).replaceAll('\\', '/');
    await db.run(`COPY ${table} TO '${file}' (FORMAT parquet)`);
    const all = (from) => `SELECT COLUMNS(*)::VARCHAR FROM ${from} ORDER BY ALL`;
    const want = await rows(db, all(table));
    assert.ok(want.length > 0, table);
    assert.deepEqual(await rows(db, all(`'${file}'`)), want);
    assert.deepEqual(await rows(other.db, all(table)), want);
  }
});
