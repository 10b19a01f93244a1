import type { Match } from '../model/match.ts';
import type { Requirement } from '../model/requirement.ts';
import type { PlanGap, PlanPosting } from './plan-request.ts';
import { compareIds } from './route-order.ts';

/** What of a requirement and of its answer the demand is made of. */
export type AskedFor = Pick<Requirement, 'id' | 'label' | 'kind' | 'force' | 'alternatives' | 'level' | 'knockOut'>;
export type AnsweredBy = Pick<Match['rows'][number], 'requirementId' | 'state' | 'reason'>;

/** A posting that the person saved, with how the wallet answers it today. */
export interface SeenPosting {
  id: string;
  /** ISO 8601: when it was saved. */
  seenAt: string;
  requirements: readonly AskedFor[];
  match: { rows: readonly AnsweredBy[] };
}

/** A gap with the demand for it that the person has seen; nothing here comes from outside statistics. */
export interface DemandedGap extends PlanGap {
  label: string;
  /** Postings that require it, and that only prefer it. */
  required: number;
  preferred: number;
  weight: number;
}

export interface Demand {
  /** Postings counted, with or without gaps. */
  n: number;
  /** Heaviest first, then by id. */
  gaps: DemandedGap[];
  /**
   * What each posting still needs; a posting whose must-haves are all answered needs nothing. One that needs what no
   * course gives (years of work, a degree) is left out: no plan moves it to "all must-haves answered".
   */
  postings: PlanPosting[];
}

/** A posting counts half as much after so many days. */
const HALF_LIFE_DAYS = 90;
const REQUIRED = 1;
const PREFERRED = 0.5;

const DAY_MS = 86_400_000;

/**
 * What a posting counts today: 1 on the day it was seen, half as much after every 90 days.
 *
 * @param seenAt ISO date or date and time
 * @param today ISO date
 */
export function recency(seenAt: string, today: string): number {
  const days = (Date.parse(today) - Date.parse(seenAt)) / DAY_MS;
  // A clock that was set back makes no posting heavier than one of today.
  return 0.5 ** (Math.max(0, days || 0) / HALF_LIFE_DAYS);
}

/** Ids of a requirement that a course can close: knock-outs and degrees are none. */
export function closable({ alternatives, knockOut, force }: AskedFor): string[] {
  if (force === 'context' || knockOut !== undefined) return [];
  return alternatives.filter(({ kind }) => kind !== 'degree' && kind !== 'knockout').map(({ id }) => id);
}

/**
 * What the postings ask for and the wallet does not answer, joined over postings. A gap weighs 1 for each posting that
 * requires it and 0.5 for each that prefers it, halved for every 90 days since it was saved (research note on courses,
 * 3.2). The same alternatives at another level are the same gap, at the higher level.
 *
 * @param today ISO date
 */
export function demandOf(seen: readonly SeenPosting[], today: string): Demand {
  const gaps = new Map<string, DemandedGap>();
  const postings: PlanPosting[] = [];
  for (const { id, seenAt, requirements, match } of seen) {
    const rows = new Map(match.rows.map((row) => [row.requirementId, row]));
    const needs = new Set<string>();
    const wishes = new Set<string>();
    let beyond = false;
    for (const requirement of requirements) {
      const row = rows.get(requirement.id);
      if (row?.state !== 'missing' && row?.state !== 'partial') continue;
      const must = requirement.force === 'must';
      const anyOf = row.reason === 'fewer-years' ? [] : closable(requirement);
      if (anyOf.length === 0) {
        beyond ||= must;
        continue;
      }
      const key = [...anyOf].sort(compareIds).join('|');
      const gap = gaps.get(key) ?? emptyGap(key, anyOf, requirement);
      gaps.set(key, gap);
      gap.level = higher(gap.level, requirement.level);
      (must ? needs : wishes).add(key);
    }
    for (const key of needs) count(gaps.get(key), 'required', REQUIRED * recency(seenAt, today));
    // Asked for twice in one posting is asked for once, the stronger way.
    for (const key of wishes)
      if (!needs.has(key)) count(gaps.get(key), 'preferred', PREFERRED * recency(seenAt, today));
    if (!beyond) postings.push({ id, needs: [...needs] });
  }
  const ordered = [...gaps.values()].sort((a, b) => b.weight - a.weight || compareIds(a.id, b.id));
  return { n: seen.length, gaps: ordered, postings };
}

function count(gap: DemandedGap | undefined, force: 'required' | 'preferred', weight: number): void {
  if (!gap) return;
  gap[force]++;
  gap.weight += weight;
}

function emptyGap(id: string, anyOf: string[], { label, kind }: AskedFor): DemandedGap {
  return { id, anyOf, kind, label, required: 0, preferred: 0, weight: 0 };
}

const LEVELS = ['intro', 'working', 'advanced'] as const;

function higher(a: PlanGap['level'], b: PlanGap['level']): PlanGap['level'] {
  return LEVELS[Math.max(a ? LEVELS.indexOf(a) : -1, b ? LEVELS.indexOf(b) : -1)];
}
