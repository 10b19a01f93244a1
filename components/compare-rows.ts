import type { State } from '../utils/model/match.ts';
import type { Requirement } from '../utils/model/requirement.ts';
import { rowsOf } from './match-view.ts';
import type { OpenedPosting } from './PostingArchive.tsx';

/** What one of the two postings says of a requirement: how much it wants it, and how it is answered. */
export interface Side {
  force: Requirement['force'];
  state: State;
}

/** A requirement of either posting; a side is absent where that one does not ask for it. */
export interface CompareRow {
  id: string;
  label: string;
  alternatives: Requirement['alternatives'];
  sides: [Side | undefined, Side | undefined];
}

export type CompareGroup = 'common' | 'single' | 'answered';

const OPEN = new Set<State>(['missing', 'partial']);

/**
 * Two postings, requirement by requirement. First what neither has answered (`common`), then what one of them still
 * asks for (`single`), then what is answered; in each, must-haves first, missing ones before partly answered ones.
 */
export function compareRows(a: OpenedPosting, b: OpenedPosting): Record<CompareGroup, CompareRow[]> {
  const rows = new Map<string, CompareRow>();
  [a, b].forEach(({ requirements, match }, side) => {
    const { musts, nices } = rowsOf({ requirements, match, gaps: [] });
    for (const { requirement, match: answer } of [...musts, ...nices]) {
      const { id, label, alternatives, force } = requirement;
      const row = rows.get(id) ?? { id, label, alternatives, sides: [undefined, undefined] };
      row.sides[side] = { force, state: answer.state };
      rows.set(id, row);
    }
  });
  const groups: Record<CompareGroup, CompareRow[]> = { common: [], single: [], answered: [] };
  for (const row of rows.values()) groups[groupOf(row)].push(row);
  for (const group of Object.values(groups)) group.sort((x, y) => weight(y) - weight(x));
  return groups;
}

function groupOf({ sides }: CompareRow): CompareGroup {
  const open = sides.filter((side) => side && OPEN.has(side.state)).length;
  return open === 2 ? 'common' : open === 1 ? 'single' : 'answered';
}

function weight({ sides }: CompareRow): number {
  const musts = sides.filter((side) => side?.force === 'must').length;
  return musts * 10 + sides.filter((side) => side?.state === 'missing').length;
}
