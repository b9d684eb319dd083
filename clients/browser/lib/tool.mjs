// The tool under test: built anew for every run, into a folder that is thrown away.
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const today = '2026-05-18';
const repository = fileURLToPath(new URL('../../..', import.meta.url));
let scratch;

/** The folder that all files of this run go into. */
export function folder(...names) {
  scratch ??= mkdtempSync(join(tmpdir(), 'ectm-browser-'));
  return join(scratch, ...names);
}

/** Builds the tool, or takes the one that ECTM names. */
export function build() {
  mkdirSync(folder(), { recursive: true });
  if (process.env.ECTM) copyFileSync(process.env.ECTM, folder('ectm'));
  else execFileSync('go', ['build', '-o', folder('ectm'), './cmd/ectm'], { cwd: repository, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Throws the folder away, unless ECTM_KEEP is set; then it says where it is. */
export function cleanUp() {
  if (!scratch) return;
  if (process.env.ECTM_KEEP) console.log(`kept: ${scratch}`);
  else rmSync(scratch, { recursive: true, force: true });
}

/** Runs ectm on a records folder and gives what it prints. Any exit code but the expected one is an error. */
export function ectm(records, args, expected = 0) {
  const run = spawnSync(folder('ectm'), records ? ['-C', records, ...args] : args, {
    env: { ...process.env, ECTM_TODAY: today, NO_COLOR: '1' }, encoding: 'utf8', maxBuffer: 1 << 28,
  });
  if (run.status !== expected) throw new Error(`ectm ${args.join(' ')}: exit ${run.status}, not ${expected}\n${run.stderr.slice(0, 2000)}`);
  return run.stdout;
}

export function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}
