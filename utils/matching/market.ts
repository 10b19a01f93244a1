import type { State } from '../model/match.ts';
import type { OpenedCount } from '../model/opened-count.ts';
import { ASKING, readAskKey } from './asked.ts';
import { RANK_FLOOR } from './recognition.ts';
import { compareIds } from './route-order.ts';

/** A thing that fewer postings ask for is not shown: one posting more would put it elsewhere. */
export const ROW_FLOOR = 5;

/** The state that the match gives to what a key of `askKey` asks for. */
export type StateOf = (key: string) => State;

export interface MarketQuestion {
  /** Id of a role; absent: all. */
  role?: string | undefined;
  /** Months, both inclusive. */
  from?: string | undefined;
  to?: string | undefined;
  /** Least postings of a row; default `ROW_FLOOR`. */
  least?: number | undefined;
}

/** What postings ask for as one ("Power BI or Tableau" is one), and how the wallet answers them. */
export interface MarketRow {
  /** The ids, joined by "|". */
  id: string;
  ids: string[];
  /** Postings that require it, and that only prefer it. */
  musts: number;
  others: number;
  /** The same postings by the state that their match gives to it: one may want a level that another does not. */
  states: Record<State, number>;
  /** Of most of them; of two that are as many, the weaker. */
  state: State;
  /** Keys that stand behind it, most asked first. */
  keys: string[];
}

export interface Market {
  /** Different postings. */
  n: number;
  /** Under `RANK_FLOOR`: nothing is ranked. */
  tooFew: boolean;
  /** Asked for by `ROW_FLOOR` postings or more, most first; none where they are too few. */
  rows: MarketRow[];
  /** Asked for by fewer. */
  below: number;
  /** Of the first and the last month with postings. */
  from?: string;
  to?: string;
}

const WEAKEST: readonly State[] = ['missing', 'partial', 'held', 'verified'];

/**
 * What postings ask for, and how much of it is held. Each posting is answered as the match answers it: the states of one
 * posting are those of its match, and those of many are their sum.
 *
 * @param counts `askedCounts` of every posting, summed or not, in any order; other kinds are passed over
 */
export function market(counts: readonly OpenedCount[], stateOf: StateOf, question: MarketQuestion = {}): Market {
  const asked = counts.filter((count) => count.kind === 'asked' && isOf(count, question));
  const own = asked.filter(({ id }) => id === ASKING);
  const n = own.reduce((sum, { musts, others }) => sum + musts + others, 0);
  const months = own.map(({ month }) => month).sort(compareIds);
  const [from, to] = [months[0], months.at(-1)];
  const tooFew = n < RANK_FLOOR;
  const all = rowsOf(asked, stateOf);
  const rows = tooFew ? [] : all.filter((row) => totalOf(row) >= (question.least ?? ROW_FLOOR));
  return {
    n,
    tooFew,
    rows: rows.sort((a, b) => totalOf(b) - totalOf(a) || b.musts - a.musts || compareIds(a.id, b.id)),
    below: tooFew ? 0 : all.length - rows.length,
    ...(from !== undefined && to !== undefined && { from, to }),
  };
}

/** Postings that ask for it. */
export function totalOf({ musts, others }: Pick<MarketRow, 'musts' | 'others'>): number {
  return musts + others;
}

function isOf({ role, month }: OpenedCount, question: MarketQuestion): boolean {
  if (question.role !== undefined && role !== question.role) return false;
  return (question.from === undefined || month >= question.from) && (question.to === undefined || month <= question.to);
}

function rowsOf(asked: readonly OpenedCount[], stateOf: StateOf): MarketRow[] {
  const rows = new Map<string, MarketRow>();
  const byKey = new Map<string, number>();
  for (const { id: key, musts, others } of asked) {
    const ask = readAskKey(key);
    if (!ask) continue;
    const id = ask.ids.join('|');
    const row = rows.get(id) ?? emptyRow(id, ask.ids);
    rows.set(id, row);
    row.musts += musts;
    row.others += others;
    row.states[stateOf(key)] += musts + others;
    if (!byKey.has(key)) row.keys.push(key);
    byKey.set(key, (byKey.get(key) ?? 0) + musts + others);
  }
  for (const row of rows.values()) {
    row.state = mostOf(row.states);
    row.keys.sort((a, b) => (byKey.get(b) ?? 0) - (byKey.get(a) ?? 0) || compareIds(a, b));
  }
  return [...rows.values()];
}

function emptyRow(id: string, ids: string[]): MarketRow {
  const states = { verified: 0, held: 0, partial: 0, missing: 0 };
  return { id, ids, musts: 0, others: 0, states, state: 'missing', keys: [] };
}

function mostOf(states: Record<State, number>): State {
  return WEAKEST.reduce((most, state) => (states[state] > states[most] ? state : most));
}

/** A role that postings are of. */
export interface MarketRole {
  id: string;
  label: string;
  n: number;
}

/** Every role with its number of postings, most first. */
export function marketRoles(counts: readonly OpenedCount[]): MarketRole[] {
  const roles = new Map<string, MarketRole & { named: string }>();
  for (const { kind, id, role, label, month, musts, others } of counts) {
    if (kind !== 'asked' || id !== ASKING) continue;
    const known = roles.get(role) ?? { id: role, label, n: 0, named: month };
    roles.set(role, known);
    known.n += musts + others;
    // Names change with the list; the latest holds.
    if (month > known.named) Object.assign(known, { label, named: month });
  }
  return [...roles.values()]
    .map(({ named: _named, ...role }) => role)
    .sort((a, b) => b.n - a.n || compareIds(a.id, b.id));
}
