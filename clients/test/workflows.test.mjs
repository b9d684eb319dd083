// The workflows that init writes, action.yml and the hook of pre-commit: read by actionlint, and their scripts run as a runner would.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { ectm, folder, program, top } from './ectm.mjs';

const linter = process.env.ACTIONLINT;
const lint = { skip: linter ? false : 'ACTIONLINT names no program; make clients does' };
const skipBash = { skip: process.platform === 'win32' };

/** Runs a program in a folder, as a step of a job is run. */
function run(dir, command, args, env = {}) {
  const done = spawnSync(command, args, {
    cwd: dir, encoding: 'utf8',
    env: { ...process.env, PATH: dirname(program) + delimiter + process.env.PATH, ECTM_TODAY: '2026-11-16', NO_COLOR: '1', GITHUB_STEP_SUMMARY: '', ...env },
  });
  if (done.error) throw done.error;
  return { code: done.status, out: done.stdout, err: done.stderr };
}

const step = (dir, script, env) => run(dir, 'bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script], env);
const git = (dir, ...args) => {
  const done = run(dir, 'git', ['-c', 'user.name=a', '-c', 'user.email=a@b.invalid', '-c', 'init.defaultBranch=main', ...args]);
  assert.equal(done.code, 0, done.err);
};

/** Gives what actionlint says of a folder's workflows. */
function said(dir) {
  mkdirSync(join(dir, '.git'), { recursive: true });
  return run(dir, linter, ['-no-color']);
}

test('actionlint accepts the workflow', lint, (t) => {
  const dir = folder(t);
  assert.equal(ectm(dir, 'init', '--ci', 'github', '.').code, 0);
  const { code, out, err } = said(dir);
  assert.equal(code, 0, out + err);
  appendFileSync(join(dir, '.github', 'workflows', 'ectm.yml'), '      - run: echo ${{ github.no_such_thing }}\n');
  assert.match(said(dir).out, /no_such_thing/);
});

test('actionlint accepts the action as a workflow calls it', lint, (t) => {
  const dir = folder(t);
  const workflow = join(dir, '.github', 'workflows', 'a.yml');
  mkdirSync(dirname(workflow), { recursive: true });
  copyFileSync(join(top, 'action.yml'), join(dir, 'action.yml'));
  const call = (input) => `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: ./\n        with:\n          args: --strict\n          ${input}: records\n`;
  writeFileSync(workflow, call('working-directory'));
  const { code, out, err } = said(dir);
  assert.equal(code, 0, out + err);
  writeFileSync(workflow, call('folder'));
  assert.match(said(dir).out, /input "folder" is not defined/);
});

test('the step of the workflow checks all on main, and what changed in a pull request', skipBash, (t) => {
  const dir = folder(t);
  ectm(dir, 'init', '--demo', '--ci', 'github', '.');
  const steps = parse(readFileSync(join(dir, '.github', 'workflows', 'ectm.yml'), 'utf8')).jobs.check.steps;
  const { run: script } = steps.find((s) => s.name === 'Check the records');
  git(dir, 'init');
  git(dir, 'add', '.');
  git(dir, 'commit', '-m', 'a');
  git(dir, 'branch', 'origin/main');
  const all = step(dir, script, { BASE: '' });
  assert.equal(all.code, 1, all.err);
  assert.match(all.out, /^::error file=logs\/jamie-fox\//m);
  rmSync(join(dir, 'logs', 'priya-nair', '2025-09-15-diagnostic.yaml'));
  const changed = step(dir, script, { BASE: 'main' });
  assert.doesNotMatch(changed.out, /jamie-fox/);
  assert.match(changed.out, /priya-nair/);
});

test('the action builds the program and gives it its arguments', skipBash, (t) => {
  const { inputs, runs } = parse(readFileSync(join(top, 'action.yml'), 'utf8'));
  assert.deepEqual(Object.keys(inputs), ['args', 'working-directory']);
  const [, build, check] = runs.steps;
  const temp = folder(t);
  assert.equal(step(top, build.run, { RUNNER_TEMP: temp }).code, 0);
  const dir = folder(t);
  ectm(dir, 'init', '--demo', '.');
  const summary = join(temp, 'summary.md');
  const done = step(dir, check.run, { RUNNER_TEMP: temp, ECTM_ARGS: inputs.args.default, GITHUB_STEP_SUMMARY: summary });
  assert.equal(done.code, 1, done.err);
  assert.match(done.out, /^::error file=logs\/jamie-fox\//m);
  assert.match(readFileSync(summary, 'utf8'), /^## ectm check\n/);
  assert.equal(step(dir, check.run, { RUNNER_TEMP: temp, ECTM_ARGS: 'priya-nair --format json' }).code, 0);
});

test('the job of GitLab checks what changed and leaves JUnit where its artifact is', skipBash, (t) => {
  const dir = folder(t);
  ectm(dir, 'init', '--demo', '--ci', 'gitlab', '.');
  const { ectm: job } = parse(readFileSync(join(dir, '.gitlab-ci.yml'), 'utf8'));
  assert.equal(job.variables.GIT_DEPTH, '0');
  const script = job.script.find((line) => line.startsWith('ectm check'));
  assert.equal(step(dir, script).code, 1);
  assert.match(readFileSync(join(dir, job.artifacts.reports.junit), 'utf8'), /<testsuites /);
  git(dir, 'init');
  git(dir, 'add', '.');
  git(dir, 'commit', '-m', 'a');
  assert.equal(step(dir, script, { CI_MERGE_REQUEST_DIFF_BASE_SHA: 'HEAD' }).code, 0);
});

test('the hook of pre-commit names the program and runs for records only', () => {
  const [hook] = parse(readFileSync(join(top, '.pre-commit-hooks.yaml'), 'utf8'));
  assert.deepEqual([hook.language, hook.entry, hook.pass_filenames], ['golang', 'ectm check', false]);
  const fits = new RegExp(hook.files);
  for (const name of ['ectm.yaml', 'records/ectm.yaml', 'logs/a/ect.yaml', 'x/logs/a/b.yml', 'sessions/p/programme.yaml']) assert.match(name, fits);
  for (const name of ['README.md', 'blogs/a.yaml', 'logs/README.md', 'other.yaml']) assert.doesNotMatch(name, fits);
});
