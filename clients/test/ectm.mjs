// What the tests share: the program, and records folders made by it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const top = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const program = process.env.ECTM ?? join(top, process.platform === 'win32' ? 'ectm.exe' : 'ectm');

/** Runs ectm and gives its exit code and what it printed. */
export function ectm(dir, ...args) {
  const run = spawnSync(program, args, {
    cwd: dir, encoding: 'utf8', maxBuffer: 1 << 28,
    env: { ...process.env, ECTM_TODAY: '2026-11-16', NO_COLOR: '1', GITHUB_STEP_SUMMARY: '' },
  });
  if (run.error) throw new Error(`${program}: ${run.error.message}; build it with make build`);
  return { code: run.status, out: run.stdout, err: run.stderr };
}

/** Makes a folder that is gone after the test. */
export function folder(t) {
  const dir = mkdtempSync(join(tmpdir(), 'ectm-'));
  t.after(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** Lists the files below a folder whose path from there fits. */
export function files(dir, fits) {
  return readdirSync(dir, { recursive: true }).map((name) => name.replaceAll('\\', '/')).filter((name) => fits.test(name)).sort();
}

export const aLog = /^logs\/[^/]+\/[^/]+-[^/]+\.yaml$/;
