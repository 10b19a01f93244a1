import type { Field, Option } from './plan-options.ts';
import type { PlanGap } from './plan-request.ts';
import { isHandsOn, strengthFor } from './route-order.ts';
import { ANY_SKILL, skillsClosed } from './routes.ts';

/** Evidence of its own that a heavy gap also gets: an exam, licence or mentored project, or something made. */
export interface SubGap {
  gap: PlanGap;
  by: 'proved' | 'shown';
  /** Ids of the entries that give it. */
  from: ReadonlySet<string>;
}

/** Exams, licences and mentored projects. */
const PROOF = 3;

/** Whole hundredths, and never nothing: a gap that was asked for counts. */
export function weightOf(gap: PlanGap): number {
  const weight = gap.weight ?? 1;
  return Number.isFinite(weight) ? Math.max(1, Math.round(Math.min(weight, 10_000) * 100)) : 1;
}

/** The gaps in the order in which they are deepened: heaviest first, then as they stand in the request. */
export function heaviest(gaps: readonly PlanGap[], count: number): PlanGap[] {
  return [...gaps].sort((a, b) => weightOf(b) - weightOf(a)).slice(0, Math.max(0, Math.floor(count)));
}

/**
 * Depth as gaps of its own: for each of the `depth` heaviest gaps "proved" (an exam, licence or mentored project closes
 * it) and "shown" (something hands-on closes it, or a project of the person's own for any skill), each where there is such an
 * entry. One project may show several skills together, as real work does.
 */
export function subGapsOf({ request, gaps, bests, options, skillsOf }: Field): SubGap[] {
  const subs: SubGap[] = [];
  for (const gap of heaviest(gaps, request.depth ?? 0)) {
    const closers = bests.get(gap.id)?.options ?? [];
    const proving = closers.filter(({ course }) => strengthFor(course, gap.anyOf) >= PROOF);
    const asked = { skillIds: gap.anyOf, kind: gap.kind, level: gap.level };
    const fits = ({ course }: Option): boolean =>
      course.skills.some(({ id }) => id === ANY_SKILL) && skillsClosed(course, asked, skillsOf).length > 0;
    const showing = [...closers.filter(({ course }) => isHandsOn(course)), ...options.filter(fits)];
    for (const [by, from] of [
      ['proved', proving],
      ['shown', showing],
    ] as const) {
      if (from.length > 0) subs.push({ gap, by, from: new Set(from.map(({ course }) => course.id)) });
    }
  }
  return subs;
}

/**
 * Weights of the gaps, then of their sub-gaps: each sub-gap outweighs all gaps that are not deepened together, and each
 * deepened gap all sub-gaps, so that nothing is proved before it is learnt.
 */
export function weightsOf(gaps: readonly PlanGap[], subs: readonly SubGap[]): number[] {
  if (subs.length === 0) return gaps.map(weightOf);
  const deep = new Set(subs.map(({ gap }) => gap.id));
  const others = gaps.filter(({ id }) => !deep.has(id)).reduce((sum, gap) => sum + weightOf(gap), 0);
  const sub = others + 1;
  return [
    ...gaps.map((gap) => weightOf(gap) + (deep.has(gap.id) ? sub * (subs.length + 1) : 0)),
    ...subs.map(() => sub),
  ];
}
