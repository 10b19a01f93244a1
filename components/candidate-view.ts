import type { Candidate } from '../utils/model/candidate.ts';
import type { ProfileRow } from '../utils/model/profile-match.ts';
import type { RoleLine } from '../utils/model/role.ts';
import type { Texts } from './texts.tsx';

/** Side by side at most, as the model has it. */
export const MOST_COMPARED = 20;

/** Saved candidates as they are shown: in blind mode without anything personal (`person` is null then). */
export interface ShownCandidate extends Candidate {
  /** The notes as typed tell who it is: in blind mode they are shown without that, and cannot be changed. */
  notesLocked: boolean;
  /** What became of the role since: it was changed, or it is gone. */
  roleNow: 'same' | 'changed' | 'gone';
}

/** The candidates of one role, in the order of saving. */
export interface CandidateGroup {
  id: string;
  /** As the last saved of them has it. */
  role: Candidate['role'];
  candidates: ShownCandidate[];
}

/** The person's name, or "Candidate 3" where it is not known or not to be shown. */
export function candidateName(
  { person, number }: Pick<Candidate, 'person' | 'number'>,
  { t, language }: { t: Texts['get']; language: string },
): string {
  return person?.name || t('scorecard_candidate', [new Intl.NumberFormat(language).format(number)]);
}

/** Groups by role; roles in the order in which the first candidate of each was saved, and never by what was found. */
export function groupByRole(candidates: readonly ShownCandidate[]): CandidateGroup[] {
  const groups = new Map<string, CandidateGroup>();
  for (const candidate of inOrder(candidates)) {
    const { role } = candidate;
    const group = groups.get(role.id) ?? { id: role.id, role, candidates: [] };
    group.role = role;
    group.candidates.push(candidate);
    groups.set(role.id, group);
  }
  return [...groups.values()];
}

/** The order of saving, which is the only one there is. */
export function inOrder<C extends Pick<Candidate, 'number'>>(candidates: readonly C[]): C[] {
  return [...candidates].sort((a, b) => a.number - b.number);
}

/** One line of the role, and what each candidate shows for it; undefined where theirs did not ask for it. */
export interface CompareLine {
  line: RoleLine;
  rows: (ProfileRow | undefined)[];
}

export interface Comparison<C> {
  candidates: C[];
  musts: CompareLine[];
  nices: CompareLine[];
  /** The role asked for other things in one reading than in another. */
  moved: boolean;
  /** They were read for different roles: only lines that all of them have are here. */
  otherRoles: boolean;
}

/**
 * Candidates side by side, in the order of saving, at most `MOST_COMPARED`. Lines are those of the roles as they were when
 * each was read, in the order of the newest reading, whose force also tells must-haves from nice-to-haves.
 */
export function compareCandidates<C extends Candidate>(chosen: readonly C[]): Comparison<C> {
  const candidates = inOrder(chosen).slice(0, MOST_COMPARED);
  const otherRoles = new Set(candidates.map(({ role }) => role.id)).size > 1;
  const newestFirst = [...candidates].sort((a, b) => b.readAt.localeCompare(a.readAt));
  const lines = new Map<string, RoleLine>();
  for (const { role } of newestFirst) for (const line of role.lines) if (!lines.has(line.id)) lines.set(line.id, line);
  const asked = candidates.map(({ role }) => new Set(role.lines.map(({ id }) => id)));
  const answers = candidates.map(({ rows }) => new Map(rows.map((row) => [row.lineId, row])));
  const all = [...lines.values()]
    .filter(({ id }) => !otherRoles || asked.every((ids) => ids.has(id)))
    .map((line) => ({
      line,
      rows: candidates.map((_, at) =>
        asked[at]?.has(line.id) ? (answers[at]?.get(line.id) ?? unanswered(line)) : undefined,
      ),
    }));
  const first = candidates[0];
  return {
    candidates,
    musts: all.filter(({ line }) => line.force === 'must'),
    nices: all.filter(({ line }) => line.force === 'nice'),
    moved:
      !otherRoles && candidates.some(({ role }) => first !== undefined && !sameLines(role.lines, first.role.lines)),
    otherRoles,
  };
}

/** Whether two copies of a role ask for the same, whatever they are called and in whatever order. */
export function sameLines(a: readonly RoleLine[], b: readonly RoleLine[]): boolean {
  const told = (lines: readonly RoleLine[]) =>
    lines
      .map(({ id, force, level, years, verifiedOnly }) =>
        JSON.stringify([id, force, level ?? null, years ?? null, verifiedOnly ?? false]),
      )
      .sort()
      .join('\n');
  return told(a) === told(b);
}

/** A line without a row: the reading found nothing for it. */
export function unanswered({ id }: Pick<RoleLine, 'id'>): ProfileRow {
  return { lineId: id, state: 'not-found', reason: 'no-evidence', marks: [] };
}
