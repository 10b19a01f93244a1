import { readFileSync } from 'node:fs';
import { coverageCurve } from '../../utils/matching/coverage-curve.ts';
import { planGaps } from '../../utils/matching/plan.ts';
import { indexCourses } from '../../utils/matching/plan-index.ts';
import type { PlanRequest } from '../../utils/matching/plan-request.ts';
import { ANY_SKILL } from '../../utils/matching/routes.ts';
import type { Course } from '../../utils/model/course.ts';
import { bundledCatalogue } from '../../utils/providers/bundled-catalogue.ts';
import { aCourse } from '../matching/a-course.ts';
import { randomFrom } from '../redesigns/random.ts';
import { asked, dataFile, percent, report } from './measure.ts';

/**
 * How long plans take: 645 real programmes (prices and prerequisites are invented, the data has none) and the compiled
 * catalogue, with random sets of gaps that belong together. `--sets=N` sets of each size, 300 by default.
 */

const today = '2026-11-22';
const dice = randomFrom('plan');
const sets = Number(process.argv.find((one) => one.startsWith('--sets='))?.slice('--sets='.length) ?? 300);

interface Item {
  t: string;
  type: string;
  h: number;
  s: string[];
}

const KINDS: Partial<Record<string, Course['kind']>> = {
  Specialization: 'specialization',
  'Professional Certificate': 'professional-certificate',
};

function slug(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 100) || 'x'
  );
}

/** The programmes as courses; 160 of them require another one that teaches one of the same skills. */
function programmes(items: readonly Item[], withPrerequisites: boolean): Course[] {
  const courses = items.map(({ type, h, s }, index) =>
    aCourse(`p${index}`, Object.fromEntries(s.map((skill) => [slug(skill), 'intro' as const])), {
      kind: KINDS[type] ?? 'course',
      hours: [h, h],
      cost:
        dice.next() < 0.3
          ? { model: 'free', asOf: '2026-01' }
          : { model: 'one-off', usd: [0, Math.round(dice.next() * 400)], asOf: '2026-01' },
    }),
  );
  for (let made = 0; withPrerequisites && made < 160; ) {
    const index = Math.floor(dice.next() * courses.length);
    const course = courses[index];
    if (!course || course.requires.length > 0) continue;
    const related = courses
      .slice(0, index)
      .filter((other) => other.skills.some(({ id }) => course.skills.some((one) => one.id === id)));
    if (related.length === 0) continue;
    course.requires.push(dice.pick(related).id);
    made++;
  }
  return courses;
}

/** Skills that belong together: those of a course, then of courses that share one of them, until there are enough. */
function coherentGaps(courses: readonly Course[], count: number): string[] {
  const { byCore } = indexCourses(courses);
  const gaps = new Set<string>();
  for (let tries = 0; gaps.size < count && tries < 5_000; tries++) {
    const near = tries % 50 === 49 || gaps.size === 0 ? courses : (byCore.get(dice.pick([...gaps])) ?? courses);
    const skills = dice.pick(near).skills.filter(({ role, id }) => role === 'core' && id !== ANY_SKILL);
    for (let more = 0; more < 3 && gaps.size < count && skills.length > 0; more++) gaps.add(dice.pick(skills).id);
  }
  return [...gaps];
}

function quantile(sorted: readonly number[], share: number): number {
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 100) / 100;
}

interface Variant {
  name: string;
  courses: readonly Course[];
  gaps: number;
  limits?: Partial<PlanRequest>;
  kinds?: readonly ['fastest'];
  runs?: number;
  repeats?: number;
}

const rows: Record<string, Record<string, unknown>> = {};

function measure({ name, courses, gaps, limits, kinds, runs = sets, repeats = 3 }: Variant): void {
  const times: number[] = [];
  let plans = 0;
  let exact = 0;
  for (let run = 0; run < runs; run++) {
    const request: PlanRequest = {
      gaps: coherentGaps(courses, gaps).map((id) => ({
        id,
        anyOf: [id],
        kind: 'tool',
        weight: 1 + Math.floor(dice.next() * 8) / 2,
      })),
      holds: [],
      courses,
      today,
      ...limits,
    };
    const first = performance.now();
    let answer = planGaps(request, kinds ? { kinds } : {});
    let least = repeats === 0 ? performance.now() - first : Number.POSITIVE_INFINITY;
    // The least of a few: what else the machine does is no part of the figure.
    for (let time = 0; time < repeats; time++) {
      const started = performance.now();
      answer = planGaps(request, kinds ? { kinds } : {});
      least = Math.min(least, performance.now() - started);
    }
    times.push(least);
    for (const plan of answer.plans) {
      plans++;
      if (plan.exact) exact++;
    }
  }
  times.sort((a, b) => a - b);
  rows[name] = {
    gaps,
    courses: courses.length,
    'p50 ms': quantile(times, 0.5),
    'p95 ms': quantile(times, 0.95),
    'max ms': quantile(times, 1),
    'exact %': percent(exact / plans),
  };
  if (asked('verbose')) process.stderr.write(`${name} ${JSON.stringify(rows[name])}\n`);
}

const items = JSON.parse(dataFile('courses/optimiser/items.json')) as Item[];
const plain = programmes(items, false);
const chained = programmes(items, true);
const read = bundledCatalogue.read(readFileSync('public/data/catalogue.json', 'utf8'), today);
if (!read.ok) throw new Error(`public/data/catalogue.json: ${read.failure.code}`);
const catalogue = read.value;

const limits = { hours: 300, usd: 400 };
for (const gaps of [12, 20]) {
  for (const [name, courses] of [
    ['programmes', plain],
    ['with prerequisites', chained],
    ['catalogue', catalogue],
  ] as const) {
    measure({ name: `${name}, ${gaps}: warming up`, courses, gaps, runs: 30 });
    delete rows[`${name}, ${gaps}: warming up`];
    measure({ name: `${name}, ${gaps}: three plans`, courses, gaps });
    measure({ name: `${name}, ${gaps}: fastest alone`, courses, gaps, kinds: ['fastest'] });
    measure({ name: `${name}, ${gaps}: within hours and money`, courses, gaps, limits });
    measure({
      name: `${name}, ${gaps}: until a day, at a pace`,
      courses,
      gaps,
      limits: { deadline: '2027-03-01', hoursPerWeek: 8, free: true },
    });
    measure({ name: `${name}, ${gaps}: in depth`, courses, gaps: gaps - 6, limits: { depth: 3 } });
  }
}
for (const [name, courses] of [
  ['programmes', plain],
  ['catalogue', catalogue],
] as const) {
  measure({ name: `${name}: 200 gaps`, courses, gaps: 200, runs: 10 });
  measure({ name: `${name}: 200 gaps within limits`, courses, gaps: 200, limits, runs: 10 });
}

/** As many as a list that a person brings may hold, each a variation of a real programme. */
const many = Array.from({ length: 50_000 }, (_, index): Course => {
  const { hours = [10, 10], skills, ...like } = dice.pick(chained);
  const by = 0.5 + dice.next();
  return {
    ...like,
    id: `m${index}`,
    issuer: `Provider ${index % 400}`,
    skills: skills.filter((_one, place) => place === 0 || dice.next() < 0.7),
    hours: [Math.round(hours[0] * by), Math.round(hours[1] * by)],
    requires: dice.next() < 0.1 && index > 0 ? [`m${Math.floor(dice.next() * index)}`] : [],
  };
});
for (const gaps of [12, 20, 200]) {
  measure({ name: `50,000 courses: ${gaps} gaps, first time`, courses: [...many], gaps, runs: 1, repeats: 0 });
  measure({ name: `50,000 courses: ${gaps} gaps`, courses: many, gaps, runs: 10 });
  measure({ name: `50,000 courses: ${gaps} gaps within limits`, courses: many, gaps, limits, runs: 10 });
}

if (!asked('no-curve')) {
  for (const [name, courses] of [
    ['programmes', plain],
    ['catalogue', catalogue],
  ] as const) {
    for (const gaps of [12, 20, 200]) {
      const times: number[] = [];
      for (let run = 0; run < (gaps > 20 ? 3 : 50); run++) {
        const request = { gaps: coherentGaps(courses, gaps), holds: [], courses, today };
        const started = performance.now();
        coverageCurve(request);
        times.push(performance.now() - started);
      }
      times.sort((a, b) => a - b);
      const row = { gaps, courses: courses.length, 'p50 ms': quantile(times, 0.5), 'p95 ms': quantile(times, 0.95) };
      rows[`${name}: curve of ${gaps} gaps`] = { ...row, 'max ms': quantile(times, 1) };
    }
  }
}

report('plan', rows, { sets });
