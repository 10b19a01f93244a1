import type { PlanOf, PlanView } from '../../components/plan-view.ts';
import type { Course } from '../../utils/model/course.ts';
import type { PlanOptions } from '../../utils/model/plan-options.ts';
import { aCourse } from '../matching/a-course.ts';

export const OPTIONS: PlanOptions = {
  aim: { kind: 'saved' },
  free: false,
  languages: [],
  openToAll: false,
  depth: 0,
  withoutProviders: [],
  without: [],
  take: [],
};

export const sqlFree = aCourse(
  'sql-free',
  { sql: 'working' },
  {
    name: 'SQL from the ground up',
    issuer: 'Kestrel Data School',
    hours: [10, 14],
    cost: { model: 'free', asOf: '2026-06' },
    projectBased: true,
  },
);
export const sqlExam: Course = {
  ...aCourse('sql-exam', { sql: 'working' }),
  url: undefined,
  name: 'Certified SQL Practitioner',
  issuer: 'Board of Queries',
  kind: 'certification-exam',
  grade: 'C',
  cost: { model: 'exam-fee', usd: [120, 150], asOf: '2026-03' },
  recommends: ['sql-free'],
  eligibility: ['Residents of Halden'],
  regions: ['GB'],
  languages: ['de'],
};
export const docker = aCourse(
  'docker',
  { docker: 'working' },
  {
    name: 'Containers <b>by hand</b>',
    issuer: 'Halden',
    host: 'Lernhof',
    mentored: true,
    weeks: [2, 3],
    stacksInto: ['path'],
  },
);
const path = aCourse('path', { docker: 'advanced' }, { name: 'Container Path' });

const none = { low: 0, high: 0, unstated: 0 };
const step = (
  course: string,
  closes: string[],
  more: Partial<PlanOf['steps'][number]> = {},
): PlanOf['steps'][number] => ({
  course,
  closes,
  requiredBy: [],
  countsTowards: [],
  alternatives: [],
  why: ['cheapest'],
  unlocks: 0,
  ...more,
});

export const cheapest: PlanOf = {
  kind: 'cheapest',
  steps: [
    step('sql-free', ['sql'], { alternatives: ['sql-exam'], unlocks: 2, when: { from: 0, to: 2.5 } }),
    step('docker', ['docker'], { countsTowards: ['path'], why: ['only-one'], when: { from: 2.5, to: 5.5 } }),
  ],
  open: ['french'],
  hours: { low: 10, high: 14, unstated: 1 },
  weeks: { low: 2, high: 3, unstated: 1 },
  usd: { low: 0, high: 0, unstated: 1, asOf: '2026-06' },
  exact: true,
};
const strongest: PlanOf = {
  ...cheapest,
  kind: 'strongest',
  steps: [step('sql-exam', ['sql'], { why: ['strongest'] })],
  open: [],
  hours: { ...none, unstated: 1 },
  weeks: { ...none, unstated: 1 },
  usd: { low: 120, high: 150, unstated: 0, asOf: '2026-03' },
  exact: false,
};

/** A plan for invented gaps, with every kind of thing that the page shows. */
export function aView(change: Partial<PlanView> = {}): PlanView {
  return {
    today: '2026-11-22',
    aim: { kind: 'saved' },
    n: 12,
    ready: 1,
    postings: [
      { id: 'p1', name: 'Analyst · Kestrel' },
      { id: 'p2', name: 'Engineer' },
    ],
    roles: [{ id: 'data-analyst', name: 'Data analyst', family: 'data-ai', n: 0 }],
    gaps: [
      { id: 'sql', label: 'SQL', kind: 'tool', required: 6, preferred: 1 },
      { id: 'docker', label: 'Docker', kind: 'tool', level: 'advanced', required: 2, preferred: 0 },
      { id: 'french', label: 'French', kind: 'credential', required: 1, preferred: 0 },
      { id: 'zig', label: 'Zig & <i>more</i>', kind: 'knowledge', required: 1, preferred: 0 },
    ],
    further: 0,
    answered: [],
    plans: [{ ...cheapest, kind: 'fastest' }, cheapest, strongest],
    notTaken: [],
    uncovered: ['zig'],
    blocked: [{ courseId: 'path', missing: ['docker'] }],
    renewals: [{ namedCredential: 'cpr', expires: '2026-12-24', postings: 3, courses: ['docker'] }],
    curve: [
      { hours: 14, closed: 1 },
      { hours: 40, closed: 2 },
    ],
    buys: {
      free: { closed: 2, of: 4, steps: ['sql-free', 'docker'] },
      fourWeeks: { closed: 1, of: 4, steps: ['docker'] },
    },
    courses: Object.fromEntries([sqlFree, sqlExam, docker, path].map((each) => [each.id, each])),
    labels: { sql: 'SQL', docker: 'Docker', french: 'French', zig: 'Zig & <i>more</i>', cpr: 'CPR' },
    languages: ['en', 'fr'],
    regions: ['US', 'GB'],
    entries: 713,
    brought: 2,
    ...change,
  };
}
