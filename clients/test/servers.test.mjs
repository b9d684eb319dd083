// The workflows run whole: GitHub's by act, GitLab's by gitlab-ci-local, each on this machine and without containers. They install ectm from
// this repository's last commit, in place of the public one.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { test } from 'node:test';
import { ectm, folder, top } from './ectm.mjs';

const act = process.env.ACT;
const cloned = spawnSync('git', ['-C', top, 'rev-parse', '--is-shallow-repository'], { encoding: 'utf8' }).stdout?.trim() === 'false';
const found = (name) => spawnSync(name, ['--version']).error === undefined;
const reason = (...needs) => ({ skip: needs.find(([ok]) => !ok)?.[1] ?? false });
const github = reason([act, 'ACT names no program; make clients does'], [cloned, 'this is no whole clone of the repository']);
const gitlab = reason([found('rsync'), 'rsync is not installed'], [cloned, 'this is no whole clone of the repository']);

/** What the machine lacks beside a real server: the public repository, and the actions of others. */
function machine(t) {
  const bin = folder(t);
  return {
    ...process.env, ECTM_TODAY: '2026-11-16', NO_COLOR: '1', PATH: bin + delimiter + process.env.PATH, GOBIN: bin, GOPRIVATE: 'github.com/ectm/ectm',
    GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: `url.file://${top}.insteadOf`, GIT_CONFIG_VALUE_0: 'https://github.com/ectm/ectm',
  };
}

function run(dir, env, command, ...args) {
  const done = spawnSync(command, args, { cwd: dir, env, encoding: 'utf8' });
  if (done.error) throw done.error;
  return { code: done.status, out: done.stdout + done.stderr };
}

function git(dir, ...args) {
  const { code, out } = run(dir, process.env, 'git', '-c', 'user.name=a', '-c', 'user.email=a@b.invalid', '-c', 'init.defaultBranch=main', ...args);
  assert.equal(code, 0, out);
}

function commit(dir) {
  git(dir, 'init', '-q');
  git(dir, 'add', '.');
  git(dir, 'commit', '-q', '-m', 'a');
}

/** Runs the workflows of a folder for an event, with stand-ins that use the Go and the files that are here. */
function actOn(t, dir, event, payload = {}) {
  const stand = folder(t);
  writeFileSync(join(stand, 'action.yml'), `name: here
description: what the machine has
inputs: {go-version: {description: a}, go-version-file: {description: b}, cache: {description: c}}
runs:
  using: composite
  steps: [{shell: bash, run: go version}]
`);
  const own = join(folder(t), 'ectm');
  git(top, 'clone', '-q', top, own);
  const file = join(folder(t), 'event.json');
  writeFileSync(file, JSON.stringify(payload));
  const env = machine(t);
  const passed = ['GOBIN', 'GOPRIVATE', 'PATH', 'ECTM_TODAY'].flatMap((name) => ['--env', `${name}=${env[name]}`]);
  const here = ['actions/checkout@v5', 'actions/setup-go@v6'].flatMap((name) => ['--local-repository', `${name}=${stand}`]);
  return run(dir, { ...env, XDG_CACHE_HOME: folder(t), HOME: folder(t), GOPATH: goEnv('GOPATH'), GOCACHE: goEnv('GOCACHE') }, act, event, '-e', file,
    '-P', 'ubuntu-latest=-self-hosted', ...here, '--local-repository', `ectm/ectm@main=${own}`, ...passed);
}

const goEnv = (name) => spawnSync('go', ['env', name], { encoding: 'utf8' }).stdout.trim();

test('GitHub runs the workflow that init writes', github, (t) => {
  const dir = folder(t);
  ectm(dir, 'init', '--demo', '--ci', 'github', '.');
  commit(dir);
  const all = actOn(t, dir, 'push');
  assert.equal(all.code, 1, all.out);
  assert.match(all.out, /::error file=logs\/jamie-fox\/2026-05-12-week-4\.yaml,line=14,/);
  assert.match(all.out, /Summary - ## ectm check/);
  assert.match(all.out, /63 files checked: 1 error, 2 warnings/);
});

test('GitHub checks in a pull request what changed', github, (t) => {
  const dir = folder(t);
  ectm(dir, 'init', '--demo', '--ci', 'github', '.');
  commit(dir);
  git(dir, 'update-ref', 'refs/remotes/origin/main', 'HEAD');
  git(dir, 'switch', '-q', '-c', 'change');
  git(dir, 'rm', '-q', 'logs/priya-nair/2025-09-15-diagnostic.yaml');
  git(dir, 'commit', '-q', '-m', 'b');
  const { out } = actOn(t, dir, 'pull_request', { pull_request: { base: { ref: 'main' }, head: { ref: 'change' } } });
  assert.match(out, /::warning file=logs\/priya-nair\//);
  assert.doesNotMatch(out, /file=logs\/jamie-fox/);
});

test('a workflow of somebody else calls the action for a folder of the repository', github, (t) => {
  const dir = folder(t);
  ectm(dir, 'init', '--demo', 'records');
  mkdirSync(join(dir, '.github', 'workflows'), { recursive: true });
  writeFileSync(join(dir, '.github', 'workflows', 'a.yml'), `on: push
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: ectm/ectm@main
        with: {args: --format github --strict, working-directory: records}
`);
  commit(dir);
  const { code, out } = actOn(t, dir, 'push');
  assert.equal(code, 1, out);
  assert.match(out, /::error file=records\/logs\/jamie-fox\/2026-05-12-week-4\.yaml,line=14,/);
});

test('GitLab runs the job that init writes', gitlab, (t) => {
  const dir = folder(t);
  ectm(dir, 'init', '--demo', '--ci', 'gitlab', '.');
  commit(dir);
  git(dir, 'remote', 'add', 'origin', 'https://gitlab.invalid/a/b.git');
  const runner = join(top, 'clients', 'node_modules', '.bin', 'gitlab-ci-local');
  const { code, out } = run(dir, machine(t), runner, '--force-shell-executor', 'ectm');
  assert.equal(code, 1, out);
  assert.match(out, /json schema validated/);
  assert.match(out, /63 files checked: 1 error, 2 warnings/);
  assert.match(readFileSync(join(dir, 'ectm-junit.xml'), 'utf8'), /<testsuites .*failures="1"/);
});
