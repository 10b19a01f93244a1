import type { PlanGap, PlanRequest } from '../../utils/matching/plan-request.ts';
import type { Course } from '../../utils/model/course.ts';
import type { Random } from '../redesigns/random.ts';
import { aCourse } from './a-course.ts';

const LEVELS = ['intro', 'working', 'advanced'] as const;
const KINDS: readonly Course['kind'][] = [
  'course',
  'certification-exam',
  'professional-certificate',
  'mentorship',
  'badge',
];

function some<T>(dice: Random, from: readonly T[], most: number): T[] {
  return dice.shuffle(from).slice(0, dice.below(most + 1));
}

function anyCourse(dice: Random, index: number, skills: readonly string[], earlier: readonly string[]): Course {
  const core = [dice.pick(skills), ...some(dice, skills, 2)];
  return aCourse(`c${index}`, Object.fromEntries(core.map((id) => [id, dice.pick(LEVELS)])), {
    kind: dice.pick(KINDS),
    issuer: `Issuer ${dice.below(4)}`,
    mentored: dice.chance(0.3),
    projectBased: dice.chance(0.5),
    eligibility: dice.chance(0.2) ? ['adults'] : [],
    grade: dice.chance(0.3) ? 'C' : 'A',
    ...(dice.chance(0.85) ? { hours: [0, dice.below(60)] as [number, number] } : {}),
    ...(dice.chance(0.4) ? { weeks: [0, 1 + dice.below(9)] as [number, number] } : {}),
    cost: {
      model: dice.chance(0.2) ? 'free' : 'one-off',
      ...(dice.chance(0.85) ? { usd: [0, dice.below(300)] as [number, number] } : {}),
      asOf: '2026-01',
    },
    requires: dice.chance(0.4) ? some(dice, earlier, 2) : [],
    stacksInto: dice.chance(0.3) ? [`c${dice.below(12)}`] : [],
    ...(dice.chance(0.2) ? { awards: `badge-${dice.below(3)}` } : {}),
  });
}

/**
 * A request at random, small enough to try everything: up to six gaps with alternatives, levels and weights, up to twelve
 * courses, prerequisites, something held, chosen and excluded, and up to three limits.
 */
export function anyRequest(dice: Random): PlanRequest {
  const skills = Array.from({ length: 3 + dice.below(4) }, (_, index) => `s${index}`);
  const ids: string[] = [];
  const courses: Course[] = [];
  for (let index = 0, count = 1 + dice.below(12); index < count; index++) {
    const course = anyCourse(dice, index, skills, dice.chance(0.05) ? ['not-there'] : ids);
    courses.push(course);
    ids.push(course.id);
  }
  const gaps = skills.map(
    (id): PlanGap => ({
      id: `gap-${id}`,
      anyOf: dice.chance(0.2) ? [id, dice.pick(skills), 'badge-0'] : [id],
      kind: 'tool',
      ...(dice.chance(0.3) ? { level: dice.pick(LEVELS) } : {}),
      ...(dice.chance(0.7) ? { weight: dice.below(400) / 100 } : {}),
    }),
  );
  const pace = dice.chance(0.5) ? { hoursPerWeek: 1 + dice.below(12) } : {};
  return {
    gaps: dice.chance(0.1) ? [...gaps, dice.pick(skills)] : gaps,
    holds: dice.chance(0.2) ? [dice.pick(ids)] : [],
    courses: dice.shuffle(courses),
    today: '2026-11-22',
    ...(dice.chance(0.4) ? { hours: dice.below(150) } : {}),
    ...(dice.chance(0.4) ? { usd: dice.below(500) } : {}),
    ...(dice.chance(0.2) ? { deadline: dice.pick(['2026-11-22', '2026-12-15', '2027-02-01']), ...pace } : {}),
    ...(dice.chance(0.1) ? { free: true } : {}),
    ...(dice.chance(0.2) ? { openToAll: true } : {}),
    ...(dice.chance(0.2) ? { withoutProviders: [`Issuer ${dice.below(4)}`] } : {}),
    ...(dice.chance(0.1) ? { without: [dice.pick(ids)] } : {}),
    ...(dice.chance(0.3) ? { take: [dice.pick(ids), dice.pick(ids)] } : {}),
    ...(dice.chance(0.3)
      ? {
          recognised: new Map([
            ['badge-0', 3],
            ['badge-1', 1],
          ]),
        }
      : {}),
    skillsOf: (id) => (id === 'badge-1' ? ['s0'] : id === 'badge-2' ? ['s1', 's2'] : []),
  };
}
