// The pages that ectm renders, in Chromium: npm ci && node --test. One file, so that one build and one Chromium do for all.
// ONLY=accessible,safe,printed,linked picks parts; ECTM=path takes a binary that is there; ECTM_KEEP=1 keeps the files and PDFs.
import { after, before, test } from 'node:test';
import { accessible } from './accessible.mjs';
import { launch, whyNot } from './lib/chromium.mjs';
import { demo, renderAll } from './lib/pages.mjs';
import { build, cleanUp } from './lib/tool.mjs';
import { linked } from './linked.mjs';
import { printed } from './print.mjs';
import { safe } from './safe.mjs';

const missing = whyNot();
if (missing && process.env.CI === 'true') {
  test('what the browser tests need is there', () => { throw new Error(missing); });
} else if (missing) {
  console.log(`browser tests skipped: ${missing}`);
  test('browser tests', { skip: missing }, () => {});
} else {
  const shared = {};
  before(async () => {
    build();
    shared.records = demo();
    shared.pages = renderAll(shared.records);
    shared.browser = await launch();
  });
  after(async () => {
    await shared.browser?.close();
    cleanUp();
  });
  const only = process.env.ONLY?.split(',');
  for (const part of [accessible, safe, printed, linked]) if (!only || only.includes(part.name)) part(shared);
}
