import type { OpenedCount } from '../model/opened-count.ts';
import { compareIds } from './route-order.ts';

/** Postings below which nothing is ranked and no share is told: one posting more would turn the order around. */
export const RANK_FLOOR = 20;

/** What postings name; `posting` rows are the n of everything else, and `asked` rows the market's. */
export type RecognisedKind = Exclude<OpenedCount['kind'], 'posting' | 'asked'>;

export interface RecognitionQuestion {
  kind: RecognisedKind;
  /** Id of one role; absent: all. */
  role?: string | undefined;
  /** Months, both inclusive. */
  from?: string | undefined;
  to?: string | undefined;
  /** Default `RANK_FLOOR`. */
  floor?: number | undefined;
}

export interface RecognitionRow {
  id: string;
  label: string;
  /** Postings that require it, and that only prefer or mention it. */
  musts: number;
  others: number;
  /** Of the n postings, 0 to 1; null where n is too small to tell one. */
  share: number | null;
}

export interface Recognition {
  /** Different postings. */
  n: number;
  tooFew: boolean;
  /** Most named first, then most required; by name where there are too few to rank. */
  rows: RecognitionRow[];
  /** Postings of each month that has any, oldest first. */
  byMonth: { month: string; n: number }[];
}

/**
 * How many of the postings that were opened name what. Shares may add up to more than 1: a posting names many things.
 *
 * @param counts as stored, in any order
 */
export function recognition(counts: readonly OpenedCount[], question: RecognitionQuestion): Recognition {
  const { kind, role, from, to, floor = RANK_FLOOR } = question;
  const asked = counts.filter(
    (each) =>
      (role === undefined || each.role === role) &&
      (from === undefined || each.month >= from) &&
      (to === undefined || each.month <= to),
  );
  const months = new Map<string, number>();
  for (const each of asked)
    if (each.kind === 'posting') months.set(each.month, (months.get(each.month) ?? 0) + each.musts + each.others);
  const byMonth = [...months].map(([month, n]) => ({ month, n })).sort((a, b) => compareIds(a.month, b.month));
  const n = byMonth.reduce((sum, each) => sum + each.n, 0);
  const tooFew = n < floor;
  const rows = summed(asked, kind);
  for (const row of rows) row.share = tooFew || n === 0 ? null : Math.min(1, (row.musts + row.others) / n);
  return { n, tooFew, rows: rows.sort(tooFew ? byLabel : byNumber), byMonth };
}

function summed(counts: readonly OpenedCount[], kind: RecognisedKind): RecognitionRow[] {
  const rows = new Map<string, RecognitionRow & { named: string }>();
  for (const { month, kind: its, id, label, musts, others } of counts) {
    if (its !== kind) continue;
    const row = rows.get(id) ?? { id, label, musts: 0, others: 0, share: null, named: month };
    rows.set(id, row);
    row.musts += musts;
    row.others += others;
    // Names change with the lexicon; the latest holds.
    if (month > row.named) Object.assign(row, { label, named: month });
  }
  return [...rows.values()].map(({ named: _named, ...row }) => row);
}

function byNumber(a: RecognitionRow, b: RecognitionRow): number {
  return b.musts + b.others - (a.musts + a.others) || b.musts - a.musts || byLabel(a, b);
}

function byLabel(a: RecognitionRow, b: RecognitionRow): number {
  return compareIds(a.label.toLowerCase(), b.label.toLowerCase()) || compareIds(a.id, b.id);
}

/** A role that postings were opened of. */
export interface RecognisedRole {
  id: string;
  label: string;
  n: number;
}

/** Every role with its number of postings, most first. */
export function recognisedRoles(counts: readonly OpenedCount[]): RecognisedRole[] {
  const roles = new Map<string, RecognisedRole & { named: string }>();
  for (const { kind, role: id, label, month, musts, others } of counts) {
    if (kind !== 'posting') continue;
    const role = roles.get(id) ?? { id, label, n: 0, named: month };
    roles.set(id, role);
    role.n += musts + others;
    if (month > role.named) Object.assign(role, { label, named: month });
  }
  return [...roles.values()].map(({ named: _named, ...role }) => role).sort((a, b) => b.n - a.n || byLabelOf(a, b));
}

function byLabelOf(a: RecognisedRole, b: RecognisedRole): number {
  return compareIds(a.label.toLowerCase(), b.label.toLowerCase()) || compareIds(a.id, b.id);
}

/**
 * How many postings name each credential, for `PlanRequest.recognised`. Of one role where enough of its postings were
 * opened, else of all of them; nothing where those are too few as well, so that no plan leans on a handful.
 */
export function recognised(
  counts: readonly OpenedCount[],
  role?: string,
  floor: number = RANK_FLOOR,
): Map<string, number> {
  const ofRole = role === undefined ? undefined : recognition(counts, { kind: 'credential', role, floor });
  const { tooFew, rows } = ofRole && !ofRole.tooFew ? ofRole : recognition(counts, { kind: 'credential', floor });
  return new Map(tooFew ? [] : rows.map(({ id, musts, others }) => [id, musts + others]));
}
