// Every type of page, made from the demo records.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { ectm, folder, write } from './tool.mjs';

const tf = 'teach-first-y2/c1/';

// What to render, by the name of the page. Handouts: every kind of session, blank and filled in.
const kinds = {
  meeting: [tf + 'refocus-2', 'priya-nair'], 'timed meeting': ['ucl/m1/week-2', 'ben-carter'], audit: ['ucl/m1/week-1', 'ben-carter'],
  diagnostic: [tf + 'diagnostic', 'priya-nair'], expert: [tf + 'expert-1', 'priya-nair'], observation: [tf + 'observation-1', 'priya-nair'],
  review: ['ucl/m5/week-7', 'ben-carter'], 'integrate-4': [tf + 'integrate-4', 'priya-nair'],
  'integrate-6': [tf + 'integrate-6', 'priya-nair'], 'self-study': ['ucl/m7/week-3', 'ben-carter'],
};
const others = {
  'log: meeting': ['log', 'logs/priya-nair/2025-11-10-integrate-4.yaml', '--audience', 'mentor'],
  'log: expert': ['log', 'logs/priya-nair/2026-02-04-expert-1.yaml'],
  'log: diagnostic': ['log', 'logs/priya-nair/2025-09-15-diagnostic.yaml'],
  'log: observation': ['log', 'logs/priya-nair/2026-02-13-observation-1.yaml'],
  'log: audit': ['log', 'logs/ben-carter/2026-01-22-re-audit.yaml'],
  'log: for the school': ['log', 'logs/priya-nair/2025-11-10-integrate-4.yaml', '--audience', 'school'],
  'learning log: cycles': ['learning-log', 'priya-nair', '--audience', 'mentor'],
  'learning log: modules': ['learning-log', 'ben-carter'],
  'learning log: anonymous': ['learning-log', 'jamie-fox', '--anonymous'],
  'action plan': ['action-plan', 'ben-carter'],
  'action plan: all closed': ['action-plan', 'priya-nair'],
  audit: ['audit', 'ben-carter'], 'audit: one module': ['audit', 'ben-carter', 'm1'], 'audit: none': ['audit', 'priya-nair'],
  'planner: cycle': ['planner', 'priya-nair', 'c1'], 'planner: whole': ['planner', 'ben-carter'],
};
for (const [kind, [session, ect]] of Object.entries(kinds)) {
  others[`handout: ${kind}`] = ['handout', session];
  others[`handout: ${kind}, filled in`] = ['handout', session, '--ect', ect];
}
for (const form of ['observation', 'discussion']) {
  others[`proforma: ${form}`] = ['proforma', form];
  others[`proforma: ${form}, filled in`] = ['proforma', form, '--ect', 'priya-nair'];
}

/** The demo records, made once. */
export function demo() {
  const records = folder('demo');
  ectm(null, ['-q', 'init', '--demo', records]);
  return records;
}

/** The demo with a log that can't be read. */
export function broken(records) {
  const copy = folder('broken');
  cpSync(records, copy, { recursive: true });
  writeFileSync(`${copy}/logs/priya-nair/2025-10-20-develop-3.yaml`, 'session: [\nstatus: held: twice\n');
  return copy;
}

/** Renders every type of page; gives their paths by name. */
export function renderAll(records) {
  const made = new Map();
  const put = (name, text) => made.set(name, write(folder('pages', name.replace(/\W+/g, '-') + '.html'), text));
  for (const [name, args] of Object.entries(others)) put(name, ectm(records, ['render', ...args, '--format', 'html']));
  put('status', ectm(records, ['status', '--format', 'html']));
  const bad = broken(records);
  put('notice: learning log', ectm(bad, ['render', 'learning-log', 'priya-nair', '--format', 'html'], 1));
  put('notice: planner', ectm(bad, ['render', 'planner', 'priya-nair', 'c1', '--format', 'html'], 1));
  for (const audience of ['ect', 'school']) {
    const site = `site-${audience}`;
    ectm(records, ['-q', 'render', 'site', '--audience', audience, '-o', site]);
    made.set(`site for ${audience}: index`, `${records}/${site}/index.html`);
    made.set(`site for ${audience}: ECT`, `${records}/${site}/ects/ben-carter/index.html`);
    if (audience === 'ect') made.set('site: record', `${records}/${site}/ects/ben-carter/logs/2026-01-22-re-audit.html`);
  }
  return made;
}

export const read = (path) => readFileSync(path, 'utf8');
