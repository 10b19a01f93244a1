import { planGaps } from '../matching/plan.ts';
import type { Plan, PlanStep, Plans } from '../matching/plan-request.ts';
import { routesFor } from '../matching/routes.ts';
import type { Course } from '../model/course.ts';
import type { Route } from '../model/gap.ts';
import type { Total } from '../model/plan.ts';
import type { Lexicon } from '../skills/lexicon.ts';

export interface PlanQuestion {
  /** Ids or labels of skills and named credentials. */
  gaps: readonly string[];
  /** The same, or ids of catalogue entries. */
  holds: readonly string[];
  free: boolean;
  hours?: number | undefined;
  usd?: number | undefined;
  hoursPerWeek?: number | undefined;
  /** ISO date. */
  deadline?: string | undefined;
  /** Primary language; absent: any. */
  language?: string | undefined;
  /** ISO 3166 country. */
  region?: string | undefined;
  openToAll?: boolean | undefined;
  depth?: number | undefined;
}

export interface PlanAnswer extends Plans {
  /** ISO date for which retired entries were left out. */
  today: string;
  gaps: { id: string; label: string; routes: Route[] }[];
  /** What was given as a gap or as held and stands neither in the lexicon nor, for held, in the catalogue. */
  unknown: string[];
}

/** Resolves ids and labels, plans, and gives each gap its routes. Unknown words are named, never dropped silently. */
export function answerPlan(
  question: PlanQuestion,
  lexicon: Pick<Lexicon, 'find' | 'label' | 'skill' | 'skillsOf'>,
  courses: readonly Course[],
  today: string,
): PlanAnswer {
  const entries = new Set(courses.map((course) => course.id));
  const gaps = [...new Set(question.gaps.flatMap((given) => lexicon.find(given) ?? []))];
  const holds = question.holds.flatMap((given) => lexicon.find(given) ?? (entries.has(given) ? given : []));
  const unknown = [
    ...question.gaps.filter((given) => lexicon.find(given) === undefined),
    ...question.holds.filter((given) => lexicon.find(given) === undefined && !entries.has(given)),
  ];
  const skillsOf = (id: string): string[] => lexicon.skillsOf(id);
  const { gaps: _gaps, holds: _holds, language, ...limits } = question;
  const languages = language === undefined ? undefined : [language];
  return {
    today,
    gaps: gaps.map((id) => ({
      id,
      label: lexicon.label(id),
      routes: routesFor({ skillIds: [id], kind: lexicon.skill(id)?.kind ?? 'credential' }, courses, {
        today,
        skillsOf,
      }),
    })),
    unknown: [...new Set(unknown)],
    ...planGaps({ ...limits, gaps, holds, courses, today, languages, skillsOf }),
  };
}

const IMPOSSIBLE: Record<NonNullable<Plans['impossible']>, string> = {
  'no-gaps': 'there is nothing to close',
  'no-hours': 'no plan: there are no hours for it, and everything takes some',
  'deadline-past': 'no plan: the deadline leaves no time',
  'no-money': 'no plan: nothing that costs nothing closes any of this',
};

function range({ low, high, unstated }: Total, unit: string, steps: number): string {
  if (unstated === steps) return `${unit} not stated`;
  const stated = low === high ? `${high} ${unit}` : `${low} to ${high} ${unit}`;
  return unstated === 0 ? stated : `${stated} + ${unstated} of ${steps} not stated`;
}

function wordsFor({ closes, requiredBy, deepens = [] }: PlanStep, label: (id: string) => string): string {
  if (closes.length > 0) return `closes ${closes.map(label).join(', ')}`;
  return deepens.length > 0 ? `shows ${deepens.map(label).join(', ')}` : `needed for ${requiredBy.join(', ')}`;
}

function linesOf(plan: Plan, label: (id: string) => string): string[] {
  const steps = plan.steps.length;
  const lines = [
    `${plan.kind}: ${range(plan.hours, 'hours', steps)}; ${range(plan.weeks, 'weeks', steps)}; ${range(plan.usd, 'US dollars', steps)}${plan.usd.asOf ? ` (oldest price ${plan.usd.asOf})` : ''}`,
  ];
  plan.steps.forEach((step, index) => {
    const { course } = step;
    const why = wordsFor(step, label);
    const where = course.url ?? `no checked address; ask ${course.issuer}`;
    lines.push(`  ${index + 1}. ${course.name} (${course.issuer}) · ${why} · ${where}`);
  });
  if (plan.open.length > 0) lines.push(`  does not fit: ${plan.open.map(label).join(', ')}`);
  if (!plan.exact) lines.push('  a good plan, not provably the best: there were too many gaps to try everything');
  return lines;
}

/** The answer as people read it in a terminal. */
export function planText(answer: PlanAnswer): string {
  const labels = new Map(answer.gaps.map((gap) => [gap.id, gap.label]));
  const label = (id: string): string => labels.get(id) ?? id;
  if (answer.gaps.length === 0) return `none of these is in the lexicon: ${answer.unknown.join(', ')}\n`;
  const lines = answer.plans.flatMap((plan) => [...linesOf(plan, label), '']);
  if (answer.impossible !== undefined) lines.push(IMPOSSIBLE[answer.impossible]);
  if (answer.held.length > 0) lines.push(`you hold already: ${answer.held.map(label).join(', ')}`);
  for (const id of answer.uncovered) {
    const names = answer.gaps.find((gap) => gap.id === id)?.routes.map((route) => route.course.name) ?? [];
    const outside = names.length > 0 ? `; outside the plan: ${names.join(', ')}` : '';
    lines.push(`nothing in the catalogue fits under these conditions: ${label(id)}${outside}`);
  }
  for (const { courseId, missing } of answer.blocked) {
    lines.push(`left out: ${courseId}, because it requires ${missing.join(', ')}`);
  }
  return `${lines.join('\n').trim()}\n`;
}
