import { beforeAll, describe, expect, it } from 'vitest';
import { readCatalogueFiles } from '../../utils/cli/compile-catalogue.ts';
import { type Course, courseKindSchema } from '../../utils/model/course.ts';

const HANDS_ON: readonly Course['kind'][] = [
  'mentorship',
  'micro-internship',
  'micro-project',
  'job-simulation',
  'bootcamp',
  'volunteering',
  'fellowship',
];

/** Exams that Microsoft ended in 2026 or before. */
const ENDED = /\b(?:MS-900|DP-100|DP-203|AI-102|AI-900|PL-500|PL-600|AZ-204|AZ-500)\b/;

let byFile: Map<string, Course[]>;
let all: Course[];

beforeAll(async () => {
  const files = await readCatalogueFiles();
  byFile = new Map([...files].map(([name, { entries }]) => [name, entries.map((entry) => entry.course)]));
  all = [...byFile.values()].flat();
});

describe('what the catalogue holds', () => {
  it('has an entry of every kind', () => {
    const kinds = new Set(all.map((course) => course.kind));
    expect(courseKindSchema.options.filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it('has at least 45 placements, mentorships and projects, of many hosts and fields', () => {
    const handsOn = all.filter((course) => HANDS_ON.includes(course.kind));
    expect(handsOn.length).toBeGreaterThanOrEqual(45);
    expect(new Set(handsOn.map((course) => course.issuer)).size).toBeGreaterThanOrEqual(45);
    const core = new Set(handsOn.flatMap((course) => course.skills.filter((s) => s.role === 'core').map((s) => s.id)));
    expect(core.size).toBeGreaterThanOrEqual(100);
  });

  it('says of every employer-paid route who may take it and that it costs the learner nothing', () => {
    const paid = byFile.get('employer-paid.txt') ?? [];
    expect(paid.length).toBeGreaterThanOrEqual(15);
    expect(paid.filter((course) => course.eligibility.length === 0)).toEqual([]);
    expect(paid.filter((course) => !['funded', 'paid-to-you'].includes(course.cost.model))).toEqual([]);
  });

  it('links at least 120 entries to others', () => {
    const linked = all.filter(
      (course) => [course.requires, course.recommends, course.partOf, course.stacksInto].flat().length > 0,
    );
    expect(linked.length).toBeGreaterThanOrEqual(120);
  });

  it('offers no exam that has ended: neither as a name nor as a code of an entry', () => {
    const names = all.flatMap((course) => [course.name, ...course.aliases].map((name) => `${course.id}: ${name}`));
    expect(names.filter((name) => ENDED.test(name))).toEqual([]);
  });

  it('has a named credential behind every exam and licence', () => {
    const examined = all.filter((course) => course.kind === 'certification-exam' || course.kind === 'licence');
    expect(examined.filter((course) => course.awards === undefined).map((course) => course.id)).toEqual([]);
  });
});
