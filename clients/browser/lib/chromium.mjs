// One Chromium for the whole run, off the network.
import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = places.find((p) => p && existsSync(p));

/** Whether a program of poppler-utils is there, or any other. */
export function has(program) {
  return spawnSync(program, ['-v'], { stdio: 'ignore' }).error === undefined;
}

/** Says why the tests can't run, or nothing. */
export function whyNot() {
  if (!executablePath) return 'Chromium is not installed (Debian: chromium; elsewhere set CHROMIUM to its path)';
  if (!has('pdftotext')) return 'pdftotext is not installed (Debian: poppler-utils)';
  if (!existsSync(new URL('../node_modules/playwright-core', import.meta.url))) return 'npm ci has not been run in clients/browser';
  return '';
}

export async function launch() {
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND'],
  });
}

export const fileURL = (path) => pathToFileURL(path).href;
