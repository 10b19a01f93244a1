import type { Match } from '../model/match.ts';
import type { OpenedCount } from '../model/opened-count.ts';
import type { Requirement } from '../model/requirement.ts';
import { closable, type Demand, type DemandedGap, demandOf, recency, type SeenPosting } from './demand.ts';
import type { PlanPosting } from './plan-request.ts';
import type { RoleLexicon } from './role-requirements.ts';
import { compareIds } from './route-order.ts';

/** Fewer postings of a role say nothing about an order. */
export const LEAST_TO_RANK = 5;

/** A gap on the way to a role. `required` and `preferred` are postings that the person has seen, never statistics. */
export interface GoalGap extends DemandedGap {
  /** The profile of the role asks for it; false: only postings do. */
  inProfile: boolean;
}

export interface RankedGoal {
  /** Heaviest first where `ranked`; otherwise in the order of the profile, what only postings ask for behind it. */
  gaps: GoalGap[];
  /** Postings of the role that stand behind the figures, and the floor for "n of them". */
  n: number;
  /** How many were saved, and how many were opened and counted; one posting may be both. */
  saved: number;
  opened: number;
  ranked: boolean;
  /** Why it is not ranked. */
  unranked?: 'nothing-seen' | 'too-few';
  /** What each saved posting still needs, by ids of `gaps`. */
  postings: PlanPosting[];
}

export interface GoalQuestion {
  /** Id of the role. */
  role: string;
  /** `roleRequirements` of it, and how the wallet answers them. */
  requirements: readonly Requirement[];
  match: Match;
  /** Saved postings whose title means the role. */
  seen: readonly SeenPosting[];
  /** Counts of opened postings; rows of other roles are passed over. */
  opened?: readonly OpenedCount[] | undefined;
  /** ISO date. */
  today: string;
  /** For what only opened postings name. */
  lexicon: RoleLexicon;
  /** Whether the wallet answers a skill or named credential already. */
  holds: (id: string) => boolean;
}

const MUST = 1;
const NICE = 0.5;
/** What nobody was seen asking for still counts, behind everything that somebody did. */
const UNSEEN = 0.01;
/** Something that only opened postings name is a gap from this share of them on, and never for a single one. */
const LEAST_SHARE = 0.2;
const LEAST_NAMED = 2;

interface Counted {
  required: number;
  preferred: number;
  weight: number;
}

/**
 * The gaps between a wallet and a role, ranked by the demand that the person has seen: 1 for each posting of the role
 * that requires it, 0.5 for each that prefers it, halved every 90 days.
 *
 * Saved and opened postings overlap and the counts of opened ones do not tell which, so the two are never added: each gap
 * takes the figures of the side that weighs more, and `n` is the larger of the two numbers. No posting counts twice.
 * With no posting, or fewer than `LEAST_TO_RANK`, the order is the profile's own and the weights are 1 for what the
 * profile says is a must and 0.5 for the rest. Pure; the order of postings and counts does not matter.
 */
export function rankGoal(asked: GoalQuestion): RankedGoal {
  const seen = [...asked.seen].sort((a, b) => compareIds(a.id, b.id));
  const question = { ...asked, seen };
  const { today, role } = question;
  const counts = (question.opened ?? []).filter((row) => row.role === role);
  const opened = sum(counts.filter(({ kind }) => kind === 'posting').map(({ musts }) => musts));
  const byId = countsById(counts, today);
  const wishes = seen.map((posting) => wishesOf(posting, today));
  const demand = demandOf(seen, today);
  const own = profileGaps(question).map((gap) => ({
    ...gap,
    ...heavier(seenFor(gap.anyOf, wishes), namedFor(gap.anyOf, byId)),
  }));
  const added = addedGaps(question, demand, own, byId, opened);
  const n = Math.max(seen.length, opened);
  const ranked = n >= LEAST_TO_RANK;
  const gaps = ranked ? byDemand(own, added) : byProfile(question, own, added);
  return {
    gaps,
    n,
    saved: seen.length,
    opened,
    ranked,
    ...(ranked ? {} : { unranked: n === 0 ? 'nothing-seen' : 'too-few' }),
    postings: needsOf(demand, own),
  };
}

/** What the profile asks for and the wallet does not answer, in the order of the profile, still without figures. */
function profileGaps({ requirements, match }: GoalQuestion): GoalGap[] {
  const states = new Map(match.rows.map(({ requirementId, state }) => [requirementId, state]));
  return requirements.flatMap((requirement) => {
    const state = states.get(requirement.id);
    const anyOf = closable(requirement);
    if ((state !== 'missing' && state !== 'partial') || anyOf.length === 0) return [];
    const { id, kind, label, level } = requirement;
    return [{ id, anyOf, kind, label, level, required: 0, preferred: 0, weight: 0, inProfile: true }];
  });
}

/** What one saved posting asks for, and whether it must be. */
interface Wishes {
  musts: Map<string, boolean>;
  recency: number;
}

function wishesOf({ requirements, seenAt }: SeenPosting, today: string): Wishes {
  const musts = new Map<string, boolean>();
  for (const each of requirements)
    for (const id of closable(each)) musts.set(id, each.force === 'must' || musts.get(id) === true);
  return { musts, recency: recency(seenAt, today) };
}

/** Saved postings that ask for any of `ids`; the stronger wish of a posting counts, once. */
function seenFor(ids: readonly string[], wishes: readonly Wishes[]): Counted {
  const counted: Counted = { required: 0, preferred: 0, weight: 0 };
  const weights: number[] = [];
  for (const { musts, recency } of wishes) {
    const asked = ids.filter((id) => musts.has(id));
    if (asked.length === 0) continue;
    const must = asked.some((id) => musts.get(id));
    counted[must ? 'required' : 'preferred'] += 1;
    weights.push((must ? MUST : NICE) * recency);
  }
  return { ...counted, weight: sum(weights) };
}

/** Opened postings by what they name. The marks of one month are as old as its middle. */
function countsById(rows: readonly OpenedCount[], today: string): Map<string, Counted & { kind: OpenedCount['kind'] }> {
  const lists = new Map<string, OpenedCount[]>();
  for (const row of rows) {
    if (row.kind === 'skill' || row.kind === 'credential') lists.set(row.id, [...(lists.get(row.id) ?? []), row]);
  }
  return new Map(
    [...lists].map(([id, list]) => [
      id,
      {
        kind: list[0]?.kind ?? 'skill',
        required: sum(list.map(({ musts }) => musts)),
        preferred: sum(list.map(({ others }) => others)),
        weight: sum(
          list.map(({ musts, others, month }) => (musts * MUST + others * NICE) * recency(`${month}-15`, today)),
        ),
      },
    ]),
  );
}

/** A posting may name several of the alternatives, so the largest count is the one that is certain. */
function namedFor(ids: readonly string[], byId: ReadonlyMap<string, Counted>): Counted {
  return ids.reduce<Counted>((best, id) => heavier(best, byId.get(id)), { required: 0, preferred: 0, weight: 0 });
}

function heavier(a: Counted, b: Counted | undefined): Counted {
  const { required, preferred, weight } = b !== undefined && b.weight > a.weight ? b : a;
  return { required, preferred, weight };
}

/** Gaps that postings of the role ask for and that share nothing with a gap of the profile. */
function addedGaps(
  { lexicon, holds }: GoalQuestion,
  demand: Demand,
  own: readonly GoalGap[],
  byId: ReadonlyMap<string, Counted & { kind: OpenedCount['kind'] }>,
  opened: number,
): GoalGap[] {
  const known = new Set(own.flatMap(({ anyOf }) => anyOf));
  const added: GoalGap[] = [];
  for (const gap of demand.gaps) {
    if (gap.anyOf.some((id) => known.has(id))) continue;
    added.push({ ...gap, ...heavier(gap, namedFor(gap.anyOf, byId)), inProfile: false });
  }
  const already = new Set(added.flatMap(({ anyOf }) => anyOf));
  const least = Math.max(LEAST_NAMED, opened * LEAST_SHARE);
  for (const [id, { kind: _, ...counted }] of byId) {
    if (known.has(id) || already.has(id) || holds(id) || counted.required + counted.preferred < least) continue;
    const named = lexicon.skill(id) ?? lexicon.namedCredential(id);
    if (!named) continue;
    const kind = 'kind' in named ? named.kind : ('credential' as const);
    added.push({ id, anyOf: [id], kind, label: named.label, ...counted, inProfile: false });
  }
  return added.sort((a, b) => b.weight - a.weight || compareIds(a.id, b.id));
}

function byDemand(own: readonly GoalGap[], added: readonly GoalGap[]): GoalGap[] {
  const place = new Map(own.map(({ id }, index) => [id, index]));
  const rank = ({ id }: GoalGap): number => place.get(id) ?? own.length;
  return [...own, ...added]
    .map((gap) => ({ ...gap, weight: Math.max(gap.weight, UNSEEN) }))
    .sort((a, b) => b.weight - a.weight || rank(a) - rank(b) || compareIds(a.id, b.id));
}

/** Figures stay, weights are the profile's own; what it does not know weighs no more than its least. */
function byProfile({ requirements }: GoalQuestion, own: readonly GoalGap[], added: readonly GoalGap[]): GoalGap[] {
  const musts = new Set(requirements.filter(({ force }) => force === 'must').map(({ id }) => id));
  return [
    ...own.map((gap) => ({ ...gap, weight: musts.has(gap.id) ? MUST : NICE })),
    ...added.map((gap) => ({ ...gap, weight: Math.min(gap.weight, NICE) })),
  ];
}

/**
 * Needs of saved postings in terms of the gaps. Where a posting takes fewer alternatives than the profile, closing the
 * gap may not answer it: the need then keeps its own id, which no step closes.
 */
function needsOf({ postings }: Demand, own: readonly GoalGap[]): PlanPosting[] {
  return postings.map(({ id, needs }) => ({
    id,
    needs: needs.map((need) => {
      const taken = new Set(need.split('|'));
      return own.find(({ anyOf }) => anyOf.every((each) => taken.has(each)))?.id ?? need;
    }),
  }));
}

/** Smallest first, so that the order of the input cannot change the last digit. */
function sum(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b).reduce((total, value) => total + value, 0);
}
