import type { Gap, Route } from '../utils/model/gap.ts';
import type { RequirementMatch } from '../utils/model/match.ts';
import type { MatchView } from '../utils/model/match-view.ts';
import type { Requirement } from '../utils/model/requirement.ts';

export type { MatchView };

/** Pages of the dashboard that exist, as the last part of its address. */
export type DashboardPage =
  | 'wallet'
  | 'postings'
  | 'plan'
  | 'pack'
  | 'market'
  | 'recognition'
  | 'candidates'
  | 'roles'
  | 'courses'
  | 'settings'
  | 'boards'
  | 'profiles'
  | 'corrections'
  | 'taxonomies'
  | 'backup'
  | 'privacy'
  | 'start'
  | 'sample'
  | 'sample-report';

/** One line of the match: what is asked, what answers it, and the ways to close it. */
export interface MatchRow {
  requirement: Requirement;
  match: RequirementMatch;
  gap?: Gap;
}

export interface MatchRows {
  musts: MatchRow[];
  nices: MatchRow[];
  knockOuts: Requirement[];
}

const ORDER = { missing: 0, partial: 1, held: 2, verified: 3 } as const;

/**
 * Joins requirements, states and gaps, and sorts each list: missing, partly, held, verified, else in the posting's
 * order. Context requirements have no row in the match and are left out.
 */
export function rowsOf(view: Pick<MatchView, 'requirements' | 'match' | 'gaps'>): MatchRows {
  const requirements = new Map(view.requirements.map((requirement) => [requirement.id, requirement]));
  const gaps = new Map(view.gaps.map((gap) => [gap.requirementId, gap]));
  const rows: MatchRow[] = [];
  for (const match of view.match.rows) {
    const requirement = requirements.get(match.requirementId);
    if (requirement) rows.push({ requirement, match, gap: gaps.get(match.requirementId) });
  }
  rows.sort((a, b) => ORDER[a.match.state] - ORDER[b.match.state]);
  return {
    musts: rows.filter((row) => row.requirement.force === 'must'),
    nices: rows.filter((row) => row.requirement.force === 'nice'),
    knockOuts: view.requirements.filter((requirement) => requirement.knockOut !== undefined),
  };
}

/** The first way on: the first route of the first must-have that has one, in the order in which rows are shown. */
export function firstStep(rows: Pick<MatchRows, 'musts'>): { row: MatchRow; route: Route } | null {
  for (const row of rows.musts) {
    const route = row.gap?.routes[0];
    if (route) return { row, route };
  }
  return null;
}
