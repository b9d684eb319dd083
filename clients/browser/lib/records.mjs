// Records folders in which every text is chosen by the test, after section 2 of the contract. Each is made twice: once with payloads,
// once with a harmless word in the place of each, which tells what the page should look like.
import { folder, write } from './tool.mjs';
import { payloads } from './payloads.mjs';

/** JSON is YAML, once all but plain characters are written as escapes that YAML knows. */
export function yaml(value) {
  return JSON.stringify(value, null, 1)
    .replace(/[\u007f-\u{10ffff}]/gu, (c) => '\\U' + c.codePointAt(0).toString(16).padStart(8, '0')) + '\n';
}

/** Gives each field the payloads one after the other, so that in the end each field has held each payload. */
export class Words {
  #next = new Map();
  constructor(spell) { this.spell = spell; }

  /** The words for a field; used collects what was given, as [field, words]. */
  give(field, used) {
    let n = this.#next.get(field);
    if (n === undefined) n = [...field].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) % payloads.length, 7);
    this.#next.set(field, n + 1);
    this.given.set(field, (this.given.get(field) ?? new Set()).add(n % payloads.length));
    const words = this.spell(n % payloads.length);
    used?.push([field, words]);
    return words;
  }

  given = new Map();
}

export const hostile = () => new Words((n) => payloads[n]);
/** In a programme braces stand round what is filled in, and other words in them are an error. */
export const hostileProgramme = () => new Words((n) => payloads[n].replaceAll('{', '('));
export const harmless = () => new Words((n) => `word${n}`);

export const logsPerECT = 12;
const tf = 'teach-first-y2/c1/';
const sessions = [tf + 'diagnostic', tf + 'refocus-1', tf + 'refocus-2', tf + 'expert-1', tf + 'develop-3', tf + 'observation-1', tf + 'integrate-4',
  tf + 'expert-2', tf + 'develop-5', tf + 'integrate-6', 'ucl/m1/week-1', 'ucl/m1/week-2'];
const statuses = ['held', 'held', 'held', 'held', 'cancelled', 'held', 'held', 'skipped', 'held', 'held', 'held', 'planned'];
const outcomes = ['met', 'partly-met', 'not-met', 'dropped'];
const nexts = ['new-step', 'refine', 'continue', 'embed'];

const day = (n) => new Date(Date.UTC(2026, 0, 5 + n)).toISOString().slice(0, 10);

/** A log with every section filled. */
export function log(words, number, used) {
  const text = (field) => words.give(field, used);
  const texts = (field) => [text(field), text(field)];
  const on = day(number * 10);
  const step = (n) => ({
    id: `step-${number}-${n}`, step: text('action_steps.step'), why: text('action_steps.why'), area: text('action_steps.area'), from: 'audit',
    ...(number > 1 && n === 1 ? { refines: `step-${number - 2}-2` } : {}), noticed: text('action_steps.noticed'), because: text('action_steps.because'),
    where: { class: text('where.class'), lesson: text('where.lesson'), when: text('where.when') },
    success_criteria: { teacher: texts('success_criteria.teacher'), pupils: texts('success_criteria.pupils') }, evaluated_by: 'pupil work', review: day(number * 10 + 15),
  });
  const before = (n) => `step-${number - 1}-${n}`;
  return {
    session: sessions[number % sessions.length], date: on, status: statuses[number % statuses.length], reason: text('reason'), minutes: 50,
    completed: [tf + 'self-study-1'], focus_area: text('focus_area'),
    contract: [1, 2].map(() => ({ topic: text('contract.topic'), agreed: text('contract.agreed') })),
    feedback: { praise: texts('feedback.praise'), probe: texts('feedback.probe') },
    action_steps: [step(1), step(2)], no_step: text('no_step'),
    reviews: number ? [1, 2].map((n) => ({ step: before(n), outcome: outcomes[(number + n) % 4], evidence: text('reviews.evidence'), next: nexts[number % 4] })) : [],
    practice: { model: text('practice.model'), script: text('practice.script'), rounds: 2, feedback: texts('practice.feedback') },
    expert: {
      colleague: text('expert.colleague'), how: number % 2 ? 'observation' : 'discussion', date: day(number * 10 + 5), focus: text('expert.focus'),
      looking_for: text('expert.looking_for'), context: text('expert.context'),
      seen: [1, 2].map(() => ({ teacher: text('seen.teacher'), pupils: text('seen.pupils') })),
      questions: [1, 2].map(() => ({ ask: text('questions.ask'), notes: text('questions.notes') })),
      will_try: text('expert.will_try'), follow_up: texts('expert.follow_up'),
    },
    observation: { date: on, focus: text('observation.focus'), seen: texts('observation.seen'), met: number ? [before(1)] : [] },
    diagnostic: [{ area: tf + 'metacognition', knowledge: text('diagnostic.knowledge'), application: text('diagnostic.application'), note: text('diagnostic.note') }],
    audit: {
      of: 'ucl/m1', focus: [text('audit.focus'), '7a'],
      ratings: [{ statement: '7a', rating: 'secure', evidence: text('ratings.evidence') },
        { statement: text('ratings.statement'), rating: 'developing', evidence: text('ratings.evidence') }],
    },
    action_plan: { format: text('action_plan.format'), targets: [1, 2].map((n) => ({ target: text('targets.target'), steps: [`step-${number}-${n}`], review: day(number * 10 + 30) })) },
    notes: text('notes'), next_meeting: { date: day(number * 10 + 10), time: '15:45', place: text('next_meeting.place') }, private: text('private'),
  };
}

export function ect(words, id, programmes) {
  const text = (field) => words.give(field);
  return {
    ect: id, name: text('ect.name'), mentor: text('ect.mentor'), programmes, start: '2026-01-05', subject: text('ect.subject'), phase: text('ect.phase'),
    cadence: 'weekly', transition: { strengths: [text('transition.strengths'), text('transition.strengths')], targets: [text('transition.targets')] },
    contract: [{ topic: text('ect.contract.topic'), agreed: text('ect.contract.agreed') }],
  };
}

export function config(words) {
  return { version: 1, school: words.give('school'), terms: [{ name: words.give('terms.name'), start: '2026-01-05', end: '2026-03-27' }] };
}

/** Records of ECTs with full logs, and of ECTs with none, whose names alone matter. */
export function filled(name, words) {
  const root = folder(name);
  const heavy = Math.ceil(payloads.length / logsPerECT);
  const used = new Map();
  write(`${root}/ectm.yaml`, yaml(config(words)));
  for (let e = 0; e < heavy; e++) {
    const id = `full-${e}`;
    write(`${root}/logs/${id}/ect.yaml`, yaml(ect(words, id, ['teach-first-y2', 'ucl'])));
    for (let n = 0; n < logsPerECT; n++) {
      const record = log(words, n, used.set(`${id}/${n}`, []).get(`${id}/${n}`));
      write(`${root}/logs/${id}/${record.date}-${record.session.split('/').pop()}.yaml`, yaml(record));
    }
  }
  for (let e = heavy; e < payloads.length; e++) write(`${root}/logs/name-${e}/ect.yaml`, yaml(ect(words, `name-${e}`, ['teach-first-y2'])));
  return { root, heavy, used };
}

/** A programme of the school's own, with every text filled. */
function programme(words, id, count) {
  const text = (field) => words.give(field);
  const texts = (field) => [text(field), text(field)];
  const session = (n) => ({
    id: `session-${n}`, title: text('session.title'), kind: ['meeting', 'review', 'expert', 'observation', 'self-study'][n % 5], stage: text('session.stage'), focus: text('session.focus'),
    aims: texts('session.aims'), minutes: 50, prepare: texts('session.prepare'), brief: texts('session.brief'), event: text('session.event'),
    agenda: [
      { title: text('agenda.title'), minutes: 10, do: [text('agenda.do'), { kind: 'rehearsal', text: text('agenda.do') }],
        prompts: [text('agenda.prompts'), { title: text('prompts.title'), ask: texts('prompts.ask') }], themes: 'prompts', record: 'notes' },
      { title: text('agenda.title'), minutes: 40, do: texts('agenda.do'), themes: 'examples', guide: 'talk', record: ['action_steps', 'expert'] },
    ],
    record: { notes: {} },
    decision: { question: text('decision.question'), yes: { label: text('decision.label'), do: texts('decision.do') }, no: { label: text('decision.label'), do: texts('decision.do') } },
    closing: [text('session.closing'), { text: text('session.closing') }], source: text('session.source'),
  });
  return {
    id, title: text('programme.title'), provider: text('programme.provider'), year: 1, cadence: 'weekly', minutes_entitled: 500,
    source: { title: text('source.title'), publisher: text('source.publisher'), year: text('source.year'), licence: text('source.licence') },
    areas: [{ id: 'p1/one', theme: text('areas.theme'), label: text('areas.label'), seminar: text('areas.seminar') }],
    guides: [{ id: 'talk', title: text('guides.title'), steps: [1, 2].map((n) => ({ id: `s${n}`, title: text('guides.step'), do: texts('guides.do'), say: texts('guides.say') })) }],
    proformas: ['observation', 'discussion'].map((form) => ({
      id: form, title: text('proformas.title'), rules: texts('proformas.rules'), ask: texts('proformas.ask'),
      fields: [{ key: 'colleague', label: text('fields.label'), lines: 1 }, { key: 'seen', label: text('fields.label'), columns: texts('fields.columns'), lines: 8 }],
    })),
    parts: [{
      id: 'p1', title: text('parts.title'), weeks: 12,
      themes: [text('themes.title'), { title: text('themes.title'), seminar: text('themes.seminar'), prompts: [text('themes.prompts'), { kind: 'seminar', ask: text('themes.prompts') }],
        examples: [{ title: text('examples.title'), step: text('examples.step') }] }],
      sessions: Array.from({ length: count }, (_, n) => session(n)),
    }],
  };
}

/** Records whose school has programmes of its own; an ECT follows each. Most fields hold each payload once. */
export function programmes(name, words) {
  const root = folder(name);
  const count = 6;
  write(`${root}/ectm.yaml`, yaml({ version: 1 }));
  for (let p = 0; p < count; p++) {
    write(`${root}/sessions/own-${p}/programme.yaml`, yaml(programme(words, `own-${p}`, Math.ceil(payloads.length / count / 2))));
    write(`${root}/logs/ect-${p}/ect.yaml`, yaml({ ect: `ect-${p}`, name: 'Kit', programmes: [`own-${p}`], start: '2026-01-05' }));
  }
  return { root, count };
}
